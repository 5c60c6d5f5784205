/// Reads what a person types, a line at a time: with editing on a terminal, plainly from a pipe, scripted in tests.
package protocol LineReader: AnyObject {
  /// Whether a person sits at the other end and sees a prompt.
  var isInteractive: Bool { get }

  /// A descriptor that becomes readable when Ctrl-C is pressed while no line is being read; nil when Ctrl-C ends the
  /// program.
  var interrupt: Int32? { get }

  func readLine(prompt: SafeText) throws(SourceFault) -> LineInput

  /// Offers `line` again when the person goes back through earlier lines.
  func remember(_ line: String)
}

/// What came instead of a line, or the line.
package enum LineInput: Sendable, Equatable {
  case line(String)
  /// Bytes that are no UTF-8.
  case notUnicode
  case tooLong
  case endOfInput
  /// Ctrl-C: the line so far is forgotten.
  case interrupted
}
