import ArgumentParser
import Dialogue
import FoundationEssentials
import Guidance
import Logging
import Routing
import Wire

/// Times routing, answering and writing the answer as JSON in this process, without the socket, and junk.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Time how long questions take in process, one a line in FILE."
  )

  @Argument(help: "Questions, one a line.")
  var file: String

  @Option(help: "How often each is asked.")
  var rounds = 20

  @Flag(help: "Time routing alone: no answers, no JSON and no junk.")
  var routeOnly = false

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
    // Learns the model where none is kept, and leaves the files in memory; letting go of it is not what is timed.
    let before = try loader.load()
    var assistant = before
    let start = try clock.measure { assistant = try loader.load() }
    withExtendedLifetime(before) {}
    print("\(questions.count) questions, \(rounds) rounds; rule base and kept model loaded in \(start)")
    if routeOnly {
      print("route   \(Self.figures(timeRouting(questions, by: assistant)))")
      return
    }
    try printAll(questions, by: assistant)
  }

  private func timeRouting(_ questions: [String], by assistant: Assistant) -> [Duration] {
    let clock = ContinuousClock()
    var routings: [Duration] = []
    routings.reserveCapacity(questions.count * rounds)
    for _ in 0..<rounds {
      for question in questions {
        routings.append(clock.measure { _ = assistant.router.route(Question(Utterance(question))) })
      }
    }
    return routings
  }

  /// Times routing, answering and writing in turn, as a server would, and then junk.
  private func printAll(_ questions: [String], by assistant: Assistant) throws {
    let clock = ContinuousClock()
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
    print("route   \(Self.figures(routings))")
    print("answer  \(Self.figures(answers))")
    print("encode  \(Self.figures(lines))")
    let junk = Self.junk.map { text in
      (name: text.name, took: clock.measure { _ = assistant.router.route(Question(Utterance(text.text))) })
    }
    if let slowest = junk.max(by: { $0.took < $1.took }) {
      print("junk    max \(slowest.took), \(slowest.name)")
    }
  }

  /// Texts that nobody means and that a router could spend long on. A line of the socket holds 64 KiB.
  private static let junk: [(name: String, text: String)] = [
    ("60,000 times one letter", String(repeating: "a", count: 60_000)),
    ("4,000 times one compound", String(repeating: "veilederveileder", count: 4_000)),
    ("20,000 times a short word", String(repeating: "og ", count: 20_000)),
    ("10,000 emoji", String(repeating: "😀", count: 10_000)),
    ("30,000 combining marks", "a" + String(repeating: "\u{301}", count: 30_000)),
    ("5,000 misspelt words", misspelt(5_000)),
  ]

  /// Different words, each with two letters changed and so nowhere in a rule base as it stands.
  private static func misspelt(_ count: Int) -> String {
    let words = ["rettleiing", "medveileder", "kontaktlærer", "supervision", "praksis", "mentoring", "samtale"]
    let letters = Array("abcdefghijklmnopqrstuvwxyzæøå")
    return (0..<count).map { number in
      var word = Array(words[number % words.count])
      word[number / words.count % word.count] = letters[number % letters.count]
      word[number / 97 % word.count] = letters[number / letters.count % letters.count]
      return String(word)
    }
    .joined(separator: " ")
  }

  private static func figures(_ durations: [Duration]) -> String {
    let sorted = durations.sorted()
    func at(_ share: Double) -> String { "\(sorted[min(Int(Double(sorted.count) * share), sorted.count - 1)])" }
    return "p50 \(at(0.5))  p99 \(at(0.99))  max \(at(1))"
  }
}
