package import FoundationEssentials
package import Wire

/// What the server answered, as a value and as it came.
package struct Answer<Result: Codable & Sendable>: Sendable {
  /// The whole line, without its newline and with nothing changed.
  package let line: Data
  package let outcome: Swift.Result<Result, WireError>
}

extension Answer: Equatable where Result: Equatable {}

extension Connection {
  /// Requests that ``batch(_:_:interruptedBy:receive:)`` sends ahead of their answers: under what a server takes in
  /// before it stops reading (``Limits/requestsInFlight``).
  package static let window = 32

  /// Asks `method` and waits for its result.
  ///
  /// - Parameter interrupt: a descriptor that becomes readable when the wait is to be broken off.
  /// - Throws: ``ClientError``; an error of the server is ``ClientError/refused(_:)`` or ``ClientError/busy(_:)``.
  package func call<Method: WireMethod>(
    _ method: Method.Type,
    _ parameters: Method.Parameters,
    interruptedBy interrupt: CInt? = nil
  ) throws(ClientError) -> Method.Result {
    switch try answer(method, parameters, interruptedBy: interrupt).outcome {
    case .success(let result): return result
    case .failure(let error): throw ClientError(error)
    }
  }

  /// Asks `method` and waits for its answer, error or not, which is also given as the line that it came as.
  ///
  /// - Throws: ``ClientError`` when no answer came.
  package func answer<Method: WireMethod>(
    _ method: Method.Type,
    _ parameters: Method.Parameters,
    interruptedBy interrupt: CInt? = nil
  ) throws(ClientError) -> Answer<Method.Result> {
    let identifier = try send(method, parameters, interruptedBy: interrupt)
    return try receive(method, identifier: identifier, interruptedBy: interrupt)
  }

  /// Sends one line as it stands, and waits for the line that answers it.
  ///
  /// - Parameter line: a request; newlines within it become spaces, which JSON takes for the same.
  /// - Returns: the answer, nothing changed; nil for a notification, which gets none.
  /// - Throws: ``ClientError`` when no answer came.
  package func answer(line: Data, interruptedBy interrupt: CInt? = nil) throws(ClientError) -> Data? {
    var bytes = line
    while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    bytes = Data(bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 })
    // What cannot be read here is answered with the server's own error.
    let request = try? Request(line: bytes, limits: Limits())
    bytes.append(UInt8(ascii: "\n"))
    try send(bytes, interruptedBy: interrupt)
    if let request, request.identifier == nil { return nil }
    return try receive(interruptedBy: interrupt)
  }

  /// Asks `method` once for each of `parameters`, several on the way at once, and gives the answers in that order.
  ///
  /// The next parameters are taken before earlier answers are waited for: a sequence that waits for a person
  /// should be asked one by one instead.
  ///
  /// - Parameter receive: called with each answer.
  /// - Throws: ``ClientError`` when an answer did not come.
  package func batch<Method: WireMethod>(
    _ method: Method.Type,
    _ parameters: some Sequence<Method.Parameters>,
    interruptedBy interrupt: CInt? = nil,
    receive: (Answer<Method.Result>) -> Void
  ) throws(ClientError) {
    var oldest = lastIdentifier + 1
    for each in parameters {
      let newest = try send(method, each, interruptedBy: interrupt)
      guard newest - oldest >= Self.window - 1 else { continue }
      receive(try self.receive(method, identifier: oldest, interruptedBy: interrupt))
      oldest += 1
    }
    while oldest <= lastIdentifier {
      receive(try self.receive(method, identifier: oldest, interruptedBy: interrupt))
      oldest += 1
    }
  }

  private func send<Method: WireMethod>(
    _ method: Method.Type,
    _ parameters: Method.Parameters,
    interruptedBy interrupt: CInt?
  ) throws(ClientError) -> Int {
    lastIdentifier += 1
    let call = Call(id: lastIdentifier, method: Method.name, params: parameters)
    guard let line = try? Line.encode(call) else {
      throw .refused(WireError(.invalidParameters, "The question cannot be written as JSON."))
    }
    try send(line, interruptedBy: interrupt)
    return lastIdentifier
  }

  private func receive<Method: WireMethod>(
    _ method: Method.Type,
    identifier: Int,
    interruptedBy interrupt: CInt?
  ) throws(ClientError) -> Answer<Method.Result> {
    let line = try receive(interruptedBy: interrupt)
    let response: Response<Method.Result>
    do {
      response = try JSONDecoder().decode(Response<Method.Result>.self, from: line)
    } catch {
      throw .unreadable(reason: "its answer to \(Method.name) is not of the form agreed")
    }
    switch (response.identifier, response.outcome) {
    case (.integer(identifier), _): return Answer(line: line, outcome: response.outcome)
    // The server could not tell whose request it was, or speaks of the connection as a whole.
    case (nil, .failure(let error)): throw ClientError(error)
    default: throw .unreadable(reason: "it answered something that was not asked")
    }
  }
}

/// A request on its way out, its parameters written without a detour.
private struct Call<Parameters: Encodable>: Encodable {
  let jsonrpc = "2.0"
  let id: Int
  let method: String
  let params: Parameters
}
