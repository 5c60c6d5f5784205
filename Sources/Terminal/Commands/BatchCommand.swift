import ArgumentParser
import Wire

/// Answers many questions, one a line.
struct BatchCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Answer many questions, one a line.",
    discussion: """
      A line is a question, or a JSON object such as {"text":"…","role":"mentor","after":"mentoring.first-talk"}.
      Empty lines are skipped. With --json one object a line comes back, in the same order; without it the columns \
      outcome, topic, confidence and question, with tabs between.
      """
  )

  @Argument(help: "A file with the questions; left out or -: standard input.")
  var file: String?

  @Option(help: ArgumentHelp("The role of the person who asks, for lines that tell none.", valueName: "role"))
  var role: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let surroundings = session.surroundings
    let source: any ByteSource
    if let file, file != "-" {
      do {
        source = try DescriptorSource(path: file)
      } catch {
        throw Failure(.badInput, .cannotRead(path: file, reason: error.reason))
      }
    } else {
      source = surroundings.input
      if surroundings.inputIsTerminal { session.tell(.typeQuestions, .dim) }
    }
    let defaults = Ask.Parameters(text: "", language: session.language.sent, role: role)
    var batch = Batch(session: session, source: source, defaults: defaults)
    return try batch.run()
  }
}
