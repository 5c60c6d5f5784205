package import FoundationEssentials
package import Wire

/// Writes answers as lines, whatever happens.
package enum AnswerLine {
  /// The line that tells `error` to the request `identifier`; without one, to whoever sent something unreadable.
  package static func error(_ error: WireError, to identifier: Request.Identifier? = nil) -> Data {
    encode(Response<NoParameters>(identifier: identifier, outcome: .failure(error)))
  }

  /// The line of `response`. A result that JSON cannot say, such as a number that is none, becomes an error.
  static func encode<Result>(_ response: Response<Result>) -> Data {
    if let line = try? Line.encode(response) { return line }
    let fault = WireError(.internalFault, "The answer could not be written. This is a fault of the server.")
    let told = Response<NoParameters>(identifier: response.identifier, outcome: .failure(fault))
    return (try? Line.encode(told)) ?? Data()
  }
}
