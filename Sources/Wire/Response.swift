package import FoundationEssentials

/// One line to a client: the result or the error of one request.
package struct Response<Result: Codable & Sendable>: Sendable {
  package var identifier: Request.Identifier?
  package var outcome: Swift.Result<Result, WireError>

  package init(identifier: Request.Identifier?, outcome: Swift.Result<Result, WireError>) {
    self.identifier = identifier
    self.outcome = outcome
  }
}

extension Response: Equatable where Result: Equatable {}

extension Response: Codable {
  private enum CodingKeys: String, CodingKey { case jsonrpc, id, result, error }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    identifier = try container.decodeIfPresent(Request.Identifier.self, forKey: .id)
    if let error = try container.decodeIfPresent(WireError.self, forKey: .error) {
      outcome = .failure(error)
    } else {
      outcome = .success(try container.decode(Result.self, forKey: .result))
    }
  }

  /// An answer that has no identifier to repeat carries `"id":null`, as JSON-RPC 2.0 asks.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("2.0", forKey: .jsonrpc)
    try container.encode(identifier, forKey: .id)
    switch outcome {
    case .success(let result): try container.encode(result, forKey: .result)
    case .failure(let error): try container.encode(error, forKey: .error)
    }
  }
}

/// Writes messages as the protocol wants them: one line, UTF-8, members in alphabetical order, slashes as they are.
package enum Line {
  /// The bytes of `message` with the newline that ends it.
  package static func encode(_ message: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var data = try encoder.encode(message)
    data.append(UInt8(ascii: "\n"))
    return data
  }
}
