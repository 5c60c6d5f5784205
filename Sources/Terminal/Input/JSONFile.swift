import Client
import FoundationEssentials
import Wire

/// A file with a JSON object that is sent to the server; `-` is standard input.
struct JSONFile {
  let path: String
  let session: Session

  /// Bytes that are read at most. White space takes room that it does not take when sent, but not without end.
  private static let longest = 16 * Limits().lineBytes

  init(_ path: String, in session: Session) {
    self.path = path
    self.session = session
  }

  /// What the file is called in messages.
  private var name: String {
    path == "-" ? Message.standardInput.text(in: session.language.language).string : path
  }

  /// The members of the object.
  func members() throws -> [String: JSONValue] {
    var bytes = try read()
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let value: JSONValue
    do {
      value = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch {
      throw Failure(.badInput, .notJSON(path: name))
    }
    guard case .object(let members) = value else { throw Failure(.badInput, .notAnObject(path: name)) }
    return members
  }

  /// Sends what was read.
  func send<Result>(_ call: () throws(ClientError) -> Answer<Result>) throws -> Answer<Result> {
    do throws(ClientError) {
      return try call()
    } catch {
      // Of a file, there is more to tell than that a line is too long.
      guard case .refused(let refusal) = error, refusal.kind == .lineTooLong else { throw error }
      throw Failure(.badInput, .fileTooLong(path: name, limit: Limits().lineBytes))
    }
  }

  private func read() throws -> [UInt8] {
    do {
      let source = try source()
      var bytes: [UInt8] = []
      while case let chunk = try source.read(), !chunk.isEmpty {
        bytes += chunk
        guard bytes.count <= Self.longest else {
          throw Failure(.badInput, .fileTooLong(path: name, limit: Limits().lineBytes))
        }
      }
      return bytes
    } catch let fault as SourceFault {
      throw Failure(.badInput, .cannotRead(path: name, reason: fault.reason))
    }
  }

  private func source() throws(SourceFault) -> any ByteSource {
    guard path == "-" else { return try DescriptorSource(path: path) }
    if session.surroundings.inputIsTerminal { session.tell(.typeJSON, .dim) }
    return session.surroundings.input
  }
}
