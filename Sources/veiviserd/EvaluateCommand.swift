import ArgumentParser
import Dialogue
import Evaluating
import FoundationEssentials
import Glibc
import Guidance
import Logging
import Wire

/// Scores the answers on questions that people have labelled with the right topics.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the answers on questions with known right topics.",
    discussion: """
      FILE is a table with a header line and tabs between the columns. text and gold are needed; gold holds the ids of \
      the right topics with commas between, or none where nothing covers the question. id, lang, role, after (the topic \
      before) and kind may be missing or -; other columns are not read.
      """
  )

  @Argument(help: ArgumentHelp("Questions; - for standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup var rules: RulesOptions

  @Flag(help: "List every question that is not answered right, or not refused.")
  var errors = false

  @Option(help: ArgumentHelp("Keep the run, to compare others with.", valueName: "file"))
  var save: String?

  @Flag(help: "Let --save replace a file.")
  var force = false

  @Option(help: ArgumentHelp("Tell what changed since a run that --save kept.", valueName: "file"))
  var against: String?

  @Flag(help: "Print everything as one JSON object.")
  var json = false

  func validate() throws {
    guard files.count(where: { $0 == InputFile.standard }) <= 1 else {
      throw ValidationError("- is given twice; standard input can be read once.")
    }
    guard save != "", save != InputFile.standard else { throw ValidationError("--save needs the name of a file.") }
    if let save, files.contains(save) { throw ValidationError("--save would replace the questions in \(save).") }
    guard against != InputFile.standard || !files.contains(InputFile.standard) else {
      throw ValidationError("Both the questions and --against are -; standard input can be read once.")
    }
  }

  func run() throws {
    if let save, !force, InputFile.exists(save) {
      throw Output.complain("\(save) is there already. Choose another name, or replace it with --force.")
    }
    let before = try against.map { try readRun($0) }
    let assistant = try loaded()
    let questions = try read(assistant.base)
    let asked = try questions.map { question in
      let parameters = Ask.Parameters(text: question.text, role: question.role, after: question.after)
      let (intent, language) = try assistant.understand(parameters)
      return AskedQuestion(question, Understood(intent, in: assistant.base, language: language))
    }
    let run = Run(rulesHash: assistant.rulesHash, asked: asked)
    try print(run, comparison: before.map { Comparison(before: $0, now: run) })
    if let save { try keep(run, at: save) }
  }

  private func loaded() throws -> Assistant {
    let environment = ProcessInfo.processInfo.environment
    do {
      let loader = AssistantLoader(
        rules: try rules.rulesFolder(environment: environment),
        cache: rules.modelCache(environment: environment),
        limits: Limits(),
        logger: Logger(label: "veiviserd", level: .warning)
      )
      return try loader.load()
    } catch {
      throw Output.complain("\(error)")
    }
  }

  /// The questions of all files; with one fault in them nothing is asked, so that no figure is one of half the questions.
  private func read(_ base: RuleBase) throws -> [LabelledQuestion] {
    var reader = QuestionReader(base: base) { Nearest.match(for: $0, among: $1) }
    for file in files {
      do throws(InputFile.Fault) {
        reader.read(try InputFile.read(file, atMost: QuestionReader.longest + 1), path: file)
      } catch {
        reader.addUnreadable(path: file, reason: error.reason)
      }
    }
    guard reader.findings.isEmpty else {
      throw Output.complain(reader.findings.map(\.description).joined(separator: "\n"))
    }
    return reader.questions
  }

  private func readRun(_ path: String) throws -> Run {
    do {
      let bytes = try InputFile.read(path, atMost: SavedRun.longest + 1)
      return try SavedRun.decode(Data(bytes))
    } catch let fault as InputFile.Fault {
      throw Output.complain("\(path): The file cannot be read: \(fault.reason).")
    } catch let fault as SavedRun.Fault {
      throw Output.complain("\(path): \(fault)")
    }
  }

  private func print(_ run: Run, comparison: Comparison?) throws {
    var output: [UInt8]
    if json {
      output = Array(try RunSummary(run, listsErrors: errors, comparison: comparison).encoded())
      output.append(UInt8(ascii: "\n"))
    } else {
      output = Array(RunReport(run).text(listsErrors: errors).utf8)
      if let comparison {
        output += Array(("\n" + ComparisonReport(comparison, name: against ?? "").text).utf8)
      }
    }
    try Output.write(output)
  }

  private func keep(_ run: Run, at path: String) throws {
    do {
      try SavedRun.encode(run).write(to: URL(filePath: path), options: force ? .atomic : .withoutOverwriting)
    } catch {
      let system = (error as? CocoaError)?.underlying as? POSIXError
      let reason = system.map { String(cString: strerror($0.code.rawValue)) } ?? "\(error)"
      throw Output.complain("\(path): The run cannot be kept: \(reason).", endingWith: EX_IOERR)
    }
  }
}
