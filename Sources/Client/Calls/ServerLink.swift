import FoundationEssentials
package import Wire

/// The way to the server for one run of a program: connects when it is first needed, and once more when the server went
/// away meanwhile.
package final class ServerLink {
  private let open: (_ interrupt: CInt?) throws(ClientError) -> any ServerConnection
  private var connection: (any ServerConnection)?
  private var lastNumber = 0

  /// - Parameter open: makes a connection, starting the server where that is wanted; a wait for that ends when its
  ///   argument becomes readable.
  package init(open: @escaping (_ interrupt: CInt?) throws(ClientError) -> any ServerConnection) {
    self.open = open
  }

  /// Asks `method` and waits for its result.
  ///
  /// - Parameter interrupt: a descriptor that becomes readable when the wait is to be broken off.
  /// - Throws: ``ClientError``; an error of the server is ``ClientError/refused(_:)`` or ``ClientError/busy(_:)``.
  package func call<Method: WireMethod>(
    _ method: Method.Type,
    _ parameters: Method.Parameters,
    interruptedBy interrupt: CInt? = nil
  ) throws(ClientError) -> Answer<Method.Result> {
    var pipeline = Pipeline<Method>(over: self, interruptedBy: interrupt)
    try pipeline.ask(parameters)
    switch try pipeline.next() {
    case .success(let answer): return answer
    case .failure(let refusal): throw ClientError(refusal.error)
    }
  }

  /// Connects now instead of with the first request.
  ///
  /// - Throws: ``ClientError``
  package func connect(interruptedBy interrupt: CInt? = nil) throws(ClientError) {
    _ = try connected(interruptedBy: interrupt)
  }

  /// Closes the connection; the next request opens another.
  package func disconnect() {
    connection?.close()
    connection = nil
  }

  /// Waits until the server has closed the connection.
  ///
  /// - Returns: false when it has not done so for as long as a connection waits.
  package func waitForClose() -> Bool {
    guard let connection else { return true }
    defer { disconnect() }
    while true {
      do throws(ClientError) {
        _ = try connection.receive(interruptedBy: nil)
      } catch {
        return error == .vanished
      }
    }
  }

  /// The line that asks for `method`, and the number that its answer repeats.
  func request<Method: WireMethod>(
    _ method: Method.Type,
    _ parameters: Method.Parameters
  ) throws(ClientError) -> (number: Int, line: Data) {
    lastNumber += 1
    let envelope = Envelope(id: lastNumber, method: Method.name, params: parameters)
    guard let line = try? Line.encode(envelope) else {
      throw .refused(WireError(.invalidParameters, "The question cannot be written as JSON."))
    }
    let limit = Limits().lineBytes
    guard line.count <= limit + 1 else {
      throw .refused(WireError(.lineTooLong, "The request is longer than \(limit) bytes. Shorten the question."))
    }
    return (lastNumber, line)
  }

  /// Lets go of a connection that the server has closed meanwhile, so that the next request is sent to the next server and
  /// not lost.
  func leaveAbandoned() {
    if connection?.isAbandoned ?? false { disconnect() }
  }

  /// Sends a request without waiting for its answer, connecting first where there is no connection.
  func send(_ line: Data, interruptedBy interrupt: CInt?) throws(ClientError) {
    try connected(interruptedBy: interrupt).send(line, interruptedBy: interrupt)
  }

  /// The next line of the server.
  func receive(interruptedBy interrupt: CInt?) throws(ClientError) -> Data {
    guard let connection else { throw .vanished }
    return try connection.receive(interruptedBy: interrupt)
  }

  private func connected(interruptedBy interrupt: CInt?) throws(ClientError) -> any ServerConnection {
    if let connection { return connection }
    let opened = try open(interrupt)
    connection = opened
    return opened
  }
}

/// A request on its way out, its parameters written without a detour.
private struct Envelope<Parameters: Encodable>: Encodable {
  let jsonrpc = "2.0"
  let id: Int
  let method: String
  let params: Parameters
}
