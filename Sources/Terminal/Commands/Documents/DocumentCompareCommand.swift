import ArgumentParser
import Client
import Wire

/// Shows how the parties of a scale differ.
struct DocumentCompareCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show where the parties of an expectation scale differ, once all have answered."
  )

  @OptionGroup var subject: DocumentOptions
  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    // The comparison is worded for conversations; the protocol has no method of its own for it.
    let context = Context(language: session.language.language.rawValue, languageIsFixed: true)
    let parameters = Say.Parameters(text: "/compare \(subject.document)", context: context)
    return try session.show(session.server.call(Say.self, parameters))
  }
}
