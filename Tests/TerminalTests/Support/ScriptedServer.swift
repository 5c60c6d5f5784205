import Client
import FoundationEssentials
import Terminal
import Wire

/// A server in memory that answers by a script and remembers what it was asked.
final class ScriptedServer: ServerAccess {
  enum Answer {
    case result(any Encodable)
    case error(WireError)
    /// The bytes of `result` as they are to come.
    case json(String)
    /// A whole line that is sent as it is.
    case line(String)
    /// The connection ends before the answer.
    case vanish
    /// The wait for the answer ends with a fault of the client.
    case fault(ClientError)
  }

  /// What to answer to a request; its number, counted from 1, tells it from others alike.
  typealias Script = (_ request: Request, _ number: Int) -> Answer

  private let script: Script
  private(set) var requests: [Request] = []
  private(set) var connections: [ConnectionRequest] = []
  /// What connecting fails with, if it does.
  var refusal: ClientError?
  /// What waiting for an answer that is not due ends with.
  var end = ClientError.vanished
  var programPath: String?
  /// Answers sent and not yet received, the most at any time.
  private(set) var mostAhead = 0

  init(_ script: @escaping Script) {
    self.script = script
  }

  /// The texts of the requests so far.
  var texts: [String] {
    requests.map { if case .string(let text)? = $0.parameters["text"] { text } else { "" } }
  }

  func connect(_ request: ConnectionRequest) throws(ClientError) -> any ServerConnection {
    connections.append(request)
    if let refusal { throw refusal }
    return ScriptedConnection(server: self)
  }

  func program() throws(ClientError) -> String {
    guard let programPath else { throw .noServerProgram(looked: ["/opt/veiviserd"]) }
    return programPath
  }

  fileprivate func answer(_ line: Data) -> (request: Request, answer: Answer)? {
    guard let request = try? Request(line: line.dropLast(), limits: Limits()) else { return nil }
    requests.append(request)
    return (request, script(request, requests.count))
  }

  fileprivate func note(ahead: Int) { mostAhead = max(mostAhead, ahead) }
}

private final class ScriptedConnection: ServerConnection {
  private let server: ScriptedServer
  private var answers: [(request: Request, answer: ScriptedServer.Answer)] = []
  private var isOpen = true

  init(server: ScriptedServer) {
    self.server = server
  }

  var isAbandoned: Bool { !isOpen }

  func send(_ line: Data, interruptedBy interrupt: Int32?) throws(ClientError) {
    guard isOpen else { throw .vanished }
    guard let answer = server.answer(line) else { throw .unreadable(reason: "a request that the server cannot read") }
    answers.append(answer)
    server.note(ahead: answers.count)
  }

  func receive(interruptedBy interrupt: Int32?) throws(ClientError) -> Data {
    guard isOpen else { throw .vanished }
    guard !answers.isEmpty else { throw server.end }
    let (request, answer) = answers.removeFirst()
    let identifier =
      switch request.identifier {
      case .integer(let number)?: String(number)
      case .string(let text)?: "\"\(text)\""
      case nil: "null"
      }
    switch answer {
    case .vanish:
      isOpen = false
      throw .vanished
    case .fault(let fault): throw fault
    case .line(let line): return Data(line.utf8)
    case .json(let json): return Data(#"{"id":\#(identifier),"jsonrpc":"2.0","result":\#(json)}"#.utf8)
    case .error(let error): return member("error", error, identifier)
    case .result(let result): return member("result", result, identifier)
    }
  }

  func close() {
    isOpen = false
  }

  private func member(_ name: String, _ value: any Encodable, _ identifier: String) -> Data {
    let json = (try? Line.encode(value)).map { String(decoding: $0.dropLast(), as: UTF8.self) } ?? "null"
    return Data(#"{"id":\#(identifier),"jsonrpc":"2.0","\#(name)":\#(json)}"#.utf8)
  }
}
