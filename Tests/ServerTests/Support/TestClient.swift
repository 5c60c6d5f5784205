import Client
import FoundationEssentials
import TestSupport
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A client that a test can await.
final class TestClient: Sendable {
  // Used by one test, one call after the other.
  nonisolated(unsafe) private let connection: Connection
  /// That of the connection.
  private let descriptor: CInt

  init(_ socket: SocketPath) async throws {
    descriptor = try await blocking {
      let descriptor = try UnixSocket.make()
      guard UnixSocket.connect(descriptor, to: socket.path) == 0 else { throw ClientError.noServer(path: socket.path) }
      return descriptor
    }
    connection = Connection(descriptor: descriptor, timeout: .seconds(20))
  }

  func send(_ text: String) async throws { try await send(bytes: Array(text.utf8)) }

  func send(bytes: [UInt8]) async throws {
    try await blocking { try self.connection.send(Data(bytes)) }
  }

  /// Tells the server that nothing more will be sent; answers still come.
  func finishSending() { shutdown(descriptor, CInt(SHUT_WR)) }

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
    try await blocking { try ServerLink { _ in self.connection }.call(method, parameters).result }
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
