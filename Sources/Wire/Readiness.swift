/// What a server that is starting writes to the descriptor its starter waits on (`--ready-descriptor`).
///
/// One line, and then the end of the file: `ready`, or else the message that says why there is no server.
package enum Readiness: Sendable, Equatable {
  case ready
  /// Why it could not start; empty when it ended without a word.
  case failed(String)

  private static let word = "ready"

  /// Reads everything that was written.
  package init(text: some StringProtocol) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    self = lines.first.map { $0 == Self.word } == true ? .ready : .failed(lines.joined(separator: "\n"))
  }

  /// What to write, newline included.
  package var text: String {
    switch self {
    case .ready: Self.word + "\n"
    case .failed(let message): message + "\n"
    }
  }

  /// Whether `bytes` are already the whole word, so that the end of the file need not be awaited.
  package static func isReady(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.elementsEqual((word + "\n").utf8)
  }
}
