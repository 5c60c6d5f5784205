import Dialogue
import Evaluating
import FoundationEssentials
import Guidance
import Routing
import TestSupport
import Testing
import Wire

/// The labelled questions in `Tests/Questions`, of which nothing is learned. Floors a little under what is reached: a fall
/// below them means that something was unlearned.
@Suite struct QuestionFileTests {
  private let assistant: Assistant

  init() throws {
    assistant = Assistant(base: try ProjectRules.base.get(), model: try ProjectRules.model.get())
  }

  private func questions(_ file: String) throws -> [LabelledQuestion] {
    let path = ProjectRules.root + "/Tests/Questions/" + file
    let data = try #require(FileManager.default.contents(atPath: path))
    var reader = QuestionReader(base: assistant.base) { _, _ in nil }
    reader.read(Array(data), path: path)
    #expect(reader.findings.map(\.description) == [])
    return reader.questions
  }

  private func figures(_ questions: [LabelledQuestion]) throws -> Figures {
    Figures(
      try questions.map { question in
        let parameters = Ask.Parameters(text: question.text, role: question.role, after: question.after)
        let (intent, language) = try assistant.understand(parameters)
        return AskedQuestion(question, Understood(intent, in: assistant.base, language: language))
      }
    )
  }

  private func share(_ figures: Figures, _ name: Figures.Name) -> Double {
    Double(figures[name].count) / Double(max(figures[name].of, 1))
  }

  @Test func aClearQuestionForEveryTopicAndLanguageIsAnswered() throws {
    let questions = try questions("golden.tsv")
    let asked = Set(questions.flatMap { question in question.gold.map { "\($0) \(question.language?.code ?? "")" } })
    #expect(asked.count == assistant.base.topics.count * assistant.base.languages.count)
    let figures = try figures(questions)
    #expect(share(figures, .right) >= 0.98)
    #expect(share(figures, .wrong) <= 0.01)
    #expect(share(figures, .language) >= 0.98)
  }

  @Test(arguments: Variants.allCases)
  func howeverItIsTypedItIsUnderstood(_ variant: Variants) throws {
    let typed = try questions("golden.tsv").map { question in
      var question = question
      question.text = variant.typed(question.text)
      return question
    }
    let figures = try figures(typed)
    #expect(share(figures, .offered) >= 0.96, "\(variant)")
    #expect(share(figures, .wrong) <= 0.02, "\(variant)")
  }

  @Test func bystandersDoNotWinAndSistersAreToldApart() throws {
    let figures = try figures(questions("bystanders-and-sisters.tsv"))
    #expect(share(figures, .right) >= 0.94)
    #expect(share(figures, .wrong) <= 0.03)
  }

  @Test func questionsOfPeopleAreAnsweredAskedBackOrRefused() throws {
    let questions = try questions("people.tsv")
    let all = try figures(questions)
    #expect(share(all, .right) >= 0.84)
    #expect(share(all, .offered) >= 0.93)
    #expect(share(all, .wrong) <= 0.04)
    #expect(share(all, .refused) >= 0.95)
    let followUps = try figures(questions.filter { $0.kind == "followup" })
    #expect(share(followUps, .offered) >= 0.84)
    let switches = try figures(questions.filter { $0.kind == "topicswitch" })
    #expect(share(switches, .right) >= 0.9, "a whole question owes nothing to the topic before")
  }

  /// «Hvor mange timer?» says too little alone to be answered; a few are still asked back on.
  @Test func wordsThatSayTooLittleAreNotAnswered() throws {
    let path = ProjectRules.root + "/Tests/Questions/generic.txt"
    let lines = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(lines.count == 30)
    let answered = try lines.filter { line in
      try assistant.ask(Ask.Parameters(text: line)).outcome == .answer
    }
    #expect(answered.count <= 3, "\(answered)")
  }
}
