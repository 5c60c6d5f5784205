import ArgumentParser
import Client
import Wire

/// Writes a document as a file.
struct DocumentExportCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a document as a file to give on, or as JSON to import again.",
    discussion: """
      Not every kind has every format: csv is for lists and tables, ics for what has dates, svg for what can be drawn. \
      With --json the result is printed with the text of the file in it, and a file is written only where --output \
      names one.
      """
  )

  @OptionGroup var subject: DocumentOptions

  @Option(help: "markdown (or md), html, json, csv, ics or svg.")
  var format: DocumentFormat

  @Option(
    help: ArgumentHelp(
      "The file to write; -: standard output. Left out: a name of its own in this folder.",
      valueName: "file"
    )
  )
  var output: String?

  @Flag(help: "Replace a file that exists.")
  var force = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard output != "" else { throw ValidationError("--output is empty. Give the name of a file.") }
  }

  func run(in session: Session) throws -> ExitStatus {
    let parameters = ExportDocument.Parameters(
      document: subject.document,
      format: format.rawValue,
      language: session.language.sent
    )
    let answer = try session.server.call(ExportDocument.self, parameters)
    if output == "-", !session.printsJSON {
      try session.pass(answer.result.text)
      return .answered
    }
    guard !session.printsJSON || output != nil && output != "-" else {
      try session.output.print(json: answer.json)
      return .answered
    }
    let path = session.surroundings.fullPath(try output ?? ServedFile.checked(answer.result.fileName))
    do throws(OutputFile.Fault) {
      try OutputFile(path: path).write(Array(answer.result.text.utf8), replacing: force)
    } catch {
      throw Failure(.cannotKeep, error.message(path: path))
    }
    if session.printsJSON {
      try session.output.print(json: answer.json)
    } else {
      // A path is to be copied, so that it stays on one line.
      try session.output.printUnwrapped(Message.fileWritten(path: path).text(in: session.language.language))
    }
    return .answered
  }
}
