import ArgumentParser
import Dialogue
import FoundationEssentials
import Guidance
import Logging
import Routing
import Wire

/// Times routing, answering and writing the answer as JSON in this process, without the socket.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Time how long questions take in process, one a line in FILE."
  )

  @Argument(help: "Questions, one a line.")
  var file: String

  @Option(help: "How often each is asked.")
  var rounds = 20

  @OptionGroup var rules: RulesOptions

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ValidationError("\(file) cannot be read.")
    }
    let questions = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    guard !questions.isEmpty, rounds > 0 else { throw ValidationError("There is nothing to time.") }
    let clock = ContinuousClock()
    let loader = AssistantLoader(
      rules: try rules.rulesFolder(environment: environment),
      cache: rules.modelCache(environment: environment),
      limits: Limits(),
      logger: Logger(label: "veiviserd", level: .notice)
    )
    var assistant = try loader.load()
    let start = try clock.measure { assistant = try loader.load() }
    var routings: [Duration] = []
    var answers: [Duration] = []
    var lines: [Duration] = []
    for _ in 0..<rounds {
      for question in questions {
        routings.append(clock.measure { _ = assistant.router.route(Question(Utterance(question))) })
        var reply: Reply?
        answers.append(try clock.measure { reply = try assistant.ask(Ask.Parameters(text: question)) })
        lines.append(try clock.measure { _ = try Line.encode(reply) })
      }
    }
    print("\(questions.count) questions, \(rounds) rounds; rule base and kept model loaded in \(start)")
    print("route   \(Self.figures(routings))")
    print("answer  \(Self.figures(answers))")
    print("encode  \(Self.figures(lines))")
  }

  private static func figures(_ durations: [Duration]) -> String {
    let sorted = durations.sorted()
    func at(_ share: Double) -> String { "\(sorted[min(Int(Double(sorted.count) * share), sorted.count - 1)])" }
    return "p50 \(at(0.5))  p99 \(at(0.99))  max \(at(1))"
  }
}
