/// Reads lines from a pipe or a file: no prompt, no echo.
package final class PlainLineReader: LineReader {
  private let scanner: LineScanner

  package init(_ scanner: LineScanner) {
    self.scanner = scanner
  }

  package var isInteractive: Bool { false }
  package var interrupt: Int32? { nil }

  package func readLine(prompt: SafeText) throws(SourceFault) -> LineInput {
    switch try scanner.next() {
    case .text(let line)?: .line(line)
    case .notUnicode?: .notUnicode
    case .tooLong?: .tooLong
    case nil: .endOfInput
    }
  }

  package func remember(_ line: String) {}
}
