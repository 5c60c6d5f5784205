import Client
import FoundationEssentials
import TestSupport
import Wire

/// A client that a test can await.
final class TestClient: Sendable {
  // Used by one test, one call after the other.
  nonisolated(unsafe) private let connection: Connection

  init(_ socket: SocketPath) async throws {
    nonisolated(unsafe) var opened: Connection?
    try await blocking { opened = try Connection(to: socket, timeout: .seconds(20)) }
    guard let opened else { throw ClientError.vanished }
    connection = opened
  }

  func send(_ text: String) async throws { try await send(bytes: Array(text.utf8)) }

  func send(bytes: [UInt8]) async throws {
    try await blocking { try self.connection.send(Data(bytes)) }
  }

  func finishSending() { connection.finishSending() }

  func close() { connection.close() }

  /// The next answer; nil when the server has closed.
  func answer() async throws -> AnswerSummary? {
    try await blocking {
      do {
        return try AnswerSummary(line: self.connection.receive())
      } catch ClientError.vanished {
        return nil
      }
    }
  }

  /// Every answer until the server closes.
  func answers() async throws -> [AnswerSummary] {
    var answers: [AnswerSummary] = []
    while let answer = try await answer() { answers.append(answer) }
    return answers
  }

  func call<Method: WireMethod>(_ method: Method.Type, _ parameters: Method.Parameters) async throws -> Method.Result {
    try await blocking { try self.connection.call(method, parameters) }
  }
}

/// What matters of an answer where its text does not: to whom it is, and whether it is an error of which kind.
struct AnswerSummary: Equatable, Sendable, CustomStringConvertible {
  enum Outcome: Equatable, Sendable {
    case result
    case error(WireError.Kind)
  }

  var identifier: Request.Identifier?
  var outcome: Outcome

  init(_ identifier: Request.Identifier?, _ outcome: Outcome) {
    self.identifier = identifier
    self.outcome = outcome
  }

  init(line: Data) throws {
    let response = try JSONDecoder().decode(Response<JSONValue>.self, from: line)
    identifier = response.identifier
    switch response.outcome {
    case .success: outcome = .result
    case .failure(let error): outcome = .error(error.kind)
    }
  }

  var description: String { "\(identifier.map { "\($0)" } ?? "nobody"): \(outcome)" }
}
