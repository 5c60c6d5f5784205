package import Client
package import FoundationEssentials
package import Wire

/// The way to the server for one run of the program: connects when it is first needed, and once more when the server
/// went away meanwhile.
package final class ServerLink {
  /// What the server answered, as a value and as it came.
  package struct Answer<Result> {
    package let result: Result
    /// One line of JSON, without its newline.
    package let json: Data
  }

  private let open: (_ interrupt: Int32?) throws(ClientError) -> any ServerConnection
  private var connection: (any ServerConnection)?
  private var lastNumber = 0

  /// - Parameter open: makes a connection, starting the server where that is wanted; a wait for that ends when its
  ///   argument becomes readable.
  package init(open: @escaping (_ interrupt: Int32?) throws(ClientError) -> any ServerConnection) {
    self.open = open
  }

  /// Sends one request and waits for its answer. A server that stopped or was started anew in between is asked again
  /// once; no method but `server.stop` does anything that must not happen twice.
  package func call<M: WireMethod>(
    _ method: M.Type,
    _ parameters: M.Parameters,
    interruptedBy interrupt: Int32? = nil
  ) throws(ClientError) -> Answer<M.Result> {
    do throws(ClientError) {
      return try exchange(method, parameters, interruptedBy: interrupt)
    } catch {
      disconnect(after: error)
      guard error.isMendedByReconnecting, M.name != ServerStop.name else { throw error }
    }
    do throws(ClientError) {
      return try exchange(method, parameters, interruptedBy: interrupt)
    } catch {
      disconnect(after: error)
      throw error
    }
  }

  /// The line that asks for `method`, and the number that its answer repeats.
  package func request<M: WireMethod>(
    _ method: M.Type,
    _ parameters: M.Parameters
  ) throws(ClientError) -> (number: Int, line: Data) {
    lastNumber += 1
    let envelope = Envelope(id: lastNumber, method: M.name, params: parameters)
    guard let line = try? Line.encode(envelope) else {
      throw .refused(WireError(.invalidParameters, "The question cannot be written as JSON."))
    }
    let limit = Limits().lineBytes
    guard line.count <= limit + 1 else {
      throw .refused(WireError(.lineTooLong, "The request is longer than \(limit) bytes. Shorten the question."))
    }
    return (lastNumber, line)
  }

  /// Sends a request without waiting, connecting first where there is no connection.
  package func send(_ line: Data, interruptedBy interrupt: Int32? = nil) throws(ClientError) {
    try connected(interruptedBy: interrupt).send(line, interruptedBy: interrupt)
  }

  /// The next answer of the requests sent.
  package func receive(interruptedBy interrupt: Int32? = nil) throws(ClientError) -> RawAnswer {
    guard let connection else { throw .vanished }
    return try RawAnswer(line: connection.receive(interruptedBy: interrupt))
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

  /// Connects now instead of with the first request.
  @discardableResult
  package func connected(interruptedBy interrupt: Int32? = nil) throws(ClientError) -> any ServerConnection {
    if let connection { return connection }
    let opened = try open(interrupt)
    connection = opened
    return opened
  }

  private func exchange<M: WireMethod>(
    _ method: M.Type,
    _ parameters: M.Parameters,
    interruptedBy interrupt: Int32?
  ) throws(ClientError) -> Answer<M.Result> {
    let (number, line) = try request(method, parameters)
    try send(line, interruptedBy: interrupt)
    let answer = try receive(interruptedBy: interrupt)
    switch answer.body {
    case .error(let error): throw RawAnswer.fault(error)
    case .result(let json):
      guard answer.answers(number), let result = try? JSONDecoder().decode(M.Result.self, from: json) else {
        throw RawAnswer.unreadable
      }
      return Answer(result: result, json: json)
    }
  }

  /// What comes late, or was cut off, must not be taken for the next answer.
  private func disconnect(after fault: ClientError) {
    if case .refused = fault { return }
    disconnect()
  }
}

/// A request on its way out.
private struct Envelope<Parameters: Encodable>: Encodable {
  let jsonrpc = "2.0"
  let id: Int
  let method: String
  let params: Parameters
}
