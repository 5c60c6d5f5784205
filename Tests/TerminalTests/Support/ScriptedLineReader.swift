import Terminal

/// Types what the script says, and keeps what it was shown.
final class ScriptedLineReader: LineReader {
  private var inputs: [LineInput]
  private(set) var prompts: [String] = []
  private(set) var remembered: [String] = []
  /// What was offered for completion when the conversation began.
  var editing: LineEditing?

  init(_ inputs: [LineInput]) {
    self.inputs = inputs
  }

  convenience init(lines: [String]) {
    self.init(lines.map { .line($0) })
  }

  var isInteractive: Bool { true }
  var interrupt: Int32? { 99 }

  func readLine(prompt: SafeText) throws(SourceFault) -> LineInput {
    prompts.append(prompt.string)
    return inputs.isEmpty ? .endOfInput : inputs.removeFirst()
  }

  func remember(_ line: String) {
    remembered.append(line)
  }
}
