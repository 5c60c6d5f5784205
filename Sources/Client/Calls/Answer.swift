package import FoundationEssentials
package import Wire

/// A result of the server, as a value and as it came.
package struct Answer<Result> {
  package let result: Result
  /// The JSON text of the result with nothing changed.
  package let json: Data
}

/// An error that the server answered with, as a value and as it came.
package struct Refusal: Error, Equatable {
  package let error: WireError
  /// The JSON text of the error with nothing changed.
  package let json: Data
}

extension Answer: Sendable where Result: Sendable {}
extension Answer: Equatable where Result: Equatable {}

extension Answer where Result: Codable & Sendable {
  /// Reads a line as the answer to the request that was sent with `number`.
  ///
  /// - Throws: ``ClientError/unreadable(reason:)`` when it is none; what the server told when it answers nobody in
  ///   particular, which it does when it could not tell whose request it was, or speaks of the connection as a whole.
  package static func read(_ line: Data, to number: Int) throws(ClientError) -> Swift.Result<Answer, Refusal> {
    guard let response = try? JSONDecoder().decode(Response<Result>.self, from: line) else {
      throw .unreadable(reason: "its answer is not of the form agreed")
    }
    switch (response.identifier, response.outcome) {
    case (.integer(number), .success(let result)):
      return .success(Answer(result: result, json: try text(of: "result", in: line)))
    case (.integer(number), .failure(let error)):
      return .failure(Refusal(error: error, json: try text(of: "error", in: line)))
    case (nil, .failure(let error)): throw ClientError(error)
    default: throw .unreadable(reason: "it answered something that was not asked")
    }
  }

  private static func text(of member: String, in line: Data) throws(ClientError) -> Data {
    guard let text = JSONText.member(member, of: line) else {
      throw .unreadable(reason: "its answer spells \(member) in another way")
    }
    return text
  }
}
