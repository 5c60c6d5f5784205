import FoundationEssentials
package import Wire

/// Asks one method over and over, some requests ahead of their answers, which come in the order of the requests.
///
/// When the server goes away or is leaving, everything that waits is asked again over a new connection: once between
/// two answers, so that a server that only fails is given up. What must not be done twice is not asked
/// again: the server may have done it.
package struct Pipeline<Method: WireMethod> {
  private let link: ServerLink
  private let interrupt: CInt?
  private var waiting: [(number: Int, line: Data, isRepeatable: Bool)] = []
  /// Whether an answer has come since everything was asked again.
  private var hasProgressed = true

  /// Requests to send ahead of their answers: half of what the server takes before it stops reading, so that sending
  /// never waits for receiving.
  package static var window: Int { Limits().requestsInFlight / 2 }

  /// - Parameter interrupt: a descriptor that becomes readable when a wait is to be broken off.
  package init(over link: ServerLink, interruptedBy interrupt: CInt? = nil) {
    self.link = link
    self.interrupt = interrupt
  }

  /// Sends a request; not more than ``window`` should wait for their answers.
  ///
  /// - Throws: ``ClientError/refused(_:)`` for a request that cannot be sent, which leaves the others as they are;
  ///   after other errors no answer comes any more.
  package mutating func ask(_ parameters: Method.Parameters) throws(ClientError) {
    let request = try link.request(Method.self, parameters)
    if waiting.isEmpty { link.leaveAbandoned() }
    waiting.append((request.number, request.line, Method.isRepeatable(parameters)))
    do throws(ClientError) {
      try link.send(request.line, interruptedBy: interrupt)
    } catch {
      try askAgain(after: error)
    }
  }

  /// Waits for the answer to the request that has waited longest.
  ///
  /// - Precondition: a request is waiting.
  /// - Throws: ``ClientError`` when no answer comes any more.
  package mutating func next() throws(ClientError) -> Swift.Result<Answer<Method.Result>, Refusal> {
    while true {
      do throws(ClientError) {
        let line = try link.receive(interruptedBy: interrupt)
        let outcome = try Answer<Method.Result>.read(line, to: waiting[0].number)
        if case .failure(let refusal) = outcome {
          let fault = ClientError(refusal.error)
          guard !fault.isMendedByReconnecting else { throw fault }
        }
        waiting.removeFirst()
        hasProgressed = true
        return outcome
      } catch {
        try askAgain(after: error)
      }
    }
  }

  private mutating func askAgain(after fault: ClientError) throws(ClientError) {
    // What comes late, or was cut off, must not be taken for the answer to anything else.
    link.disconnect()
    let isRepeatable = waiting.allSatisfy(\.isRepeatable)
    if fault == .vanished, !isRepeatable { throw .lostInDoubt }
    guard fault.isMendedByReconnecting, hasProgressed, isRepeatable else { throw fault }
    hasProgressed = false
    do throws(ClientError) {
      for request in waiting { try link.send(request.line, interruptedBy: interrupt) }
    } catch {
      link.disconnect()
      throw error
    }
  }
}

extension ClientError {
  /// Whether a new connection, perhaps to a new server, may get the answer.
  fileprivate var isMendedByReconnecting: Bool {
    switch self {
    case .vanished: true
    case .busy(let error): error.kind == .shuttingDown
    default: false
    }
  }
}
