import FoundationEssentials

/// One line from a client: which method, with what, and the identifier that its answer repeats.
package struct Request: Sendable, Equatable {
  /// What ties an answer to its request: a string or an integer, as JSON-RPC 2.0 allows.
  package enum Identifier: Sendable, Equatable {
    case string(String)
    case integer(Int)
  }

  /// nil for a notification, which is carried out and never answered.
  package var identifier: Identifier?
  package var method: String
  package var parameters: [String: JSONValue]

  package init(identifier: Identifier?, method: String, parameters: [String: JSONValue] = [:]) {
    self.identifier = identifier
    self.method = method
    self.parameters = parameters
  }

  /// A request that could not be read, with whatever of its identifier could be.
  package struct Malformed: Error, Sendable, Equatable {
    package var identifier: Identifier?
    package var error: WireError
  }

  /// Reads one line.
  ///
  /// - Parameters:
  ///   - line: the bytes without their newline.
  ///   - limits: `nesting` is checked before the parser sees the text.
  /// - Throws: ``Malformed``, to be answered under its identifier.
  package init(line: some Collection<UInt8>, limits: Limits) throws(Malformed) {
    let line = Array(line)
    let depth = Self.nesting(of: line)
    guard depth <= limits.nesting else {
      throw Malformed(
        error: WireError(.nestedTooDeep, "The request is nested \(depth) deep; at most \(limits.nesting) is read.")
      )
    }
    // A zero byte would have the parser take the line for UTF-16 or UTF-32.
    guard !line.contains(0), String(validating: line, as: UTF8.self) != nil else {
      throw Malformed(
        error: WireError(.parse, "The line is not valid UTF-8, or holds a zero byte. Send text encoded as UTF-8.")
      )
    }
    let data = Data(line)
    if let envelope = try? JSONDecoder().decode(Envelope.self, from: data) {
      self.init(identifier: envelope.identifier, method: envelope.method, parameters: envelope.parameters)
      return
    }
    let value: JSONValue
    do {
      value = try JSONDecoder().decode(JSONValue.self, from: data)
    } catch {
      throw Malformed(
        error: WireError(.parse, "The line is not JSON. Send one JSON object a line, such as \(Self.example).")
      )
    }
    guard case .object(let members) = value else {
      throw Malformed(
        error: WireError(
          .invalidRequest,
          "A request is a JSON object, not \(value.kind). Batches are not taken: send one a line."
        )
      )
    }
    try self.init(members: members)
  }

  private init(members: [String: JSONValue]) throws(Malformed) {
    switch members["id"] {
    case nil: identifier = nil
    case .string(let text): identifier = .string(text)
    case .integer(let number): identifier = .integer(number)
    case .some(let other):
      throw Malformed(
        error: WireError(.invalidRequest, "id must be a string or an integer, not \(other.kind).", member: "id")
      )
    }
    if let version = members["jsonrpc"], version != "2.0" {
      throw Malformed(
        identifier: identifier,
        error: WireError(.invalidRequest, "jsonrpc must be \"2.0\", or be left out.", member: "jsonrpc")
      )
    }
    if let unknown = members.keys.sorted().first(where: { !["id", "jsonrpc", "method", "params"].contains($0) }) {
      throw Malformed(
        identifier: identifier,
        error: WireError(
          .invalidRequest,
          "A request has the members jsonrpc, id, method and params, not \"\(unknown)\".",
          member: unknown
        )
      )
    }
    guard case .string(let method)? = members["method"] else {
      throw Malformed(
        identifier: identifier,
        error: WireError(.invalidRequest, "method is missing. Send for example \(Self.example).", member: "method")
      )
    }
    self.method = method
    switch members["params"] {
    case nil: parameters = [:]
    case .object(let given): parameters = given
    case .some(let other):
      throw Malformed(
        identifier: identifier,
        error: WireError(.invalidRequest, "params must be an object, not \(other.kind).", member: "params")
      )
    }
  }

  private static let example = #"{"id":1,"method":"ask","params":{"text":"…"}}"#

  /// How deep brackets nest outside strings: counted on bytes, so that a hostile line never reaches a recursive parser.
  private static func nesting(of line: [UInt8]) -> Int {
    var depth = 0
    var deepest = 0
    var inString = false
    var escaped = false
    for byte in line {
      if inString {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inString = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        deepest = max(deepest, depth)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return deepest
  }
}

extension Request.Identifier: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .integer(number)
    } else {
      self = .string(try container.decode(String.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .string(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    }
  }
}

extension Request: Encodable {
  private enum CodingKeys: String, CodingKey { case jsonrpc, id, method, params }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("2.0", forKey: .jsonrpc)
    try container.encodeIfPresent(identifier, forKey: .id)
    try container.encode(method, forKey: .method)
    if !parameters.isEmpty { try container.encode(parameters, forKey: .params) }
  }
}

/// A request without any fault, read by its types. One with a fault is read again as a value that can be explained,
/// which takes several times as long.
private struct Envelope: Decodable {
  var identifier: Request.Identifier?
  var method: String
  var parameters: [String: JSONValue] = [:]

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private struct Fault: Error {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    var method: String?
    for key in container.allKeys {
      switch key.stringValue {
      case "id": identifier = try container.decode(Request.Identifier.self, forKey: key)
      case "method": method = try container.decode(String.self, forKey: key)
      case "params": parameters = try container.decode([String: JSONValue].self, forKey: key)
      case "jsonrpc": guard try container.decode(String.self, forKey: key) == "2.0" else { throw Fault() }
      default: throw Fault()
      }
    }
    guard let method else { throw Fault() }
    self.method = method
  }
}
