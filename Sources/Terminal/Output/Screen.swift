package import FoundationEssentials

/// One stream of output. It takes only text that has been made harmless, and JSON, which it makes harmless itself.
package final class Screen {
  private let sink: any ByteSink
  private let usesColor: Bool
  private let columns: () -> Int
  private var buffer: [UInt8] = []

  /// Lines longer than this are hard to read on a wide terminal.
  package static let widest = 88
  /// Bytes that are gathered before they are written.
  private static let bufferSize = 32 * 1024

  /// - Parameter columns: the width of the terminal, asked anew for each print since windows are resized.
  package init(sink: any ByteSink, usesColor: Bool, columns: @escaping () -> Int) {
    self.sink = sink
    self.usesColor = usesColor
    self.columns = columns
  }

  /// Columns to fill.
  package var width: Int { min(columns(), Self.widest) }

  package func print(_ lines: [StyledLine]) throws(SinkFault) {
    try add(bytes(of: lines))
  }

  /// The lines as they would be printed.
  package func bytes(of lines: [StyledLine]) -> [UInt8] {
    lines.flatMap { Array(($0.rendered(inColor: usesColor) + "\n").utf8) }
  }

  package func print(_ text: SafeText, _ style: Style = .plain) throws(SinkFault) {
    try print(TextWrap.lines(text, style, width: width))
  }

  /// Prints a line as it is, however long.
  package func printUnwrapped(_ text: SafeText) throws(SinkFault) {
    try add(text.string + "\n")
  }

  /// Prints a line of fields with tabs between, for `cut` and `sort`; each must be on one line.
  package func printRow(_ fields: [SafeText]) throws(SinkFault) {
    try add(fields.map(\.string).joined(separator: "\t") + "\n")
  }

  /// Prints JSON on a line of its own.
  package func print(json: Data) throws(SinkFault) {
    try add(TerminalJSON.escaped(json))
    try add("\n")
  }

  /// Passes a file on, byte for byte: for output that is no terminal.
  package func pass(_ bytes: [UInt8]) throws(SinkFault) {
    try add(bytes)
  }

  /// Shows `text` in place of what `showProgress` showed before; nothing ends it but the next call or `clearProgress`.
  package func showProgress(_ text: SafeText) throws(SinkFault) {
    try add("\r\u{1B}[K" + text.oneLine.split(at: max(1, columns() - 1)).head.string)
    try flush()
  }

  package func clearProgress() throws(SinkFault) {
    try add("\r\u{1B}[K")
    try flush()
  }

  /// Writes what has been gathered.
  package func flush() throws(SinkFault) {
    guard !buffer.isEmpty else { return }
    let bytes = buffer
    buffer = []
    try sink.write(bytes)
  }

  private func add(_ text: String) throws(SinkFault) { try add(Array(text.utf8)) }

  private func add(_ bytes: [UInt8]) throws(SinkFault) {
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }
}
