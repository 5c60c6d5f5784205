import ArgumentParser
import Client
import Wire

/// Begins a document: by conversation, or filled in at once.
struct NewCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a document, in a conversation or filled in from a file.",
    discussion: """
      On a terminal the conversation opens at the first question. With --answers, with --finish, with --json and in a \
      pipe the document is made in one call. The file holds answers by field, {"goal":"…","start":"2027-08-17"}, or \
      {"answers":{…},"comments":{…}}; form tells the fields. All are taken, or none.
      """
  )

  @Argument(help: "What to make, such as plan.owner-programme; instruments lists them.")
  var instrument: String

  @Option(help: "What to call it; left out: the title of the instrument.")
  var name: String?

  @Option(help: ArgumentHelp("A file with the answers as JSON; -: standard input.", valueName: "file"))
  var answers: String?

  @Flag(help: "Say that it is complete; every required field must have an answer.")
  var finish = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let surroundings = session.surroundings
    let isAtOnce = answers != nil || finish || session.printsJSON
    if !isAtOnce, surroundings.inputIsTerminal, surroundings.outputIsTerminal {
      let words = ["/new", instrument] + (name.map { [$0] } ?? [])
      return try Chat.hold(in: session, opening: words.joined(separator: " "))
    }
    return try session.report(make(in: session)) { .documentMade($0.id) }
  }

  private func make(in session: Session) throws -> Answer<DocumentResult> {
    var parameters = CreateDocument.Parameters(
      instrument: instrument,
      name: name,
      finish: finish ? true : nil,
      language: session.language.language.rawValue
    )
    guard let answers else { return try session.server.call(CreateDocument.self, parameters) }
    let file = JSONFile(answers, in: session)
    let members = try file.members()
    let sheet: AnswerFile
    do throws(AnswerFile.Stranger) {
      sheet = try AnswerFile(members)
    } catch {
      throw Failure(.badInput, .notAnswers(member: error.member))
    }
    parameters.answers = sheet.answers
    parameters.comments = sheet.comments
    return try file.send { () throws(ClientError) in try session.server.call(CreateDocument.self, parameters) }
  }
}
