import Dialogue
import Documents
import FoundationEssentials
import TestSupport
import Testing
import Wire

/// Scales as scripts fill them in: each party alone, and together when all have scored.
@Suite struct ScaleMethodsTests {
  private let store = MemoryStore()
  private let desk: Desk

  init() throws {
    let assistant = Assistant(base: try ProjectRules.base.get(), model: try ProjectRules.model.get())
    desk = Desk(assistant: assistant, store: store, clock: .standing)
  }

  /// The error of a call; nil when there is none.
  private func fault(_ body: () async throws -> Void) async -> WireError? {
    do {
      try await body()
      return nil
    } catch {
      return error as? WireError
    }
  }

  private func scale(by parties: [String], of all: [String]) async throws -> [String: JSONValue] {
    var answers: [String: JSONValue] = ["parties": .array(all.map { .string($0) })]
    let form = try await desk.create(CreateDocument.Parameters(instrument: "scale.practice", answers: answers))
    for field in try await desk.form(DescribeForm.Parameters(document: form.document.id)).fields
    where field.kind == .score && parties.contains(where: { field.id.hasPrefix("\($0).") }) {
      answers[field.id] = .integer(4)
    }
    return answers
  }

  @Test func scoresAreHeldBackUntilAllPartiesHaveScored() async throws {
    let parties = ["practice-teacher", "student"]
    let first = try await scale(by: ["practice-teacher"], of: parties)
    let half = try await desk.update(
      UpdateDocument.Parameters(
        document: "scale-1",
        answers: first,
        comments: ["practice-teacher.mandate": .string("HEMMELIG"), "parties": .string("Vi to")]
      )
    )
    let read = try await desk.read(ReadDocument.Parameters(document: "scale-1"))
    for result in [half, read] {
      #expect(Array(result.document.answers.keys) == ["parties"])
      #expect(result.document.comments == ["parties": "Vi to"])
      #expect(result.document.withheld == ["practice-teacher"])
      #expect(!"\(result)".contains("HEMMELIG"))
    }
    let whole = try await scale(by: parties, of: parties)
    let done = try await desk.update(UpdateDocument.Parameters(document: "scale-1", answers: whole))
    #expect(done.document.answers == whole)
    #expect(done.document.withheld == nil)
    let early = try await desk.read(ReadDocument.Parameters(document: "scale-1", revision: half.document.revision))
    #expect(early.document.withheld == ["practice-teacher"], "as it stood then")
    let copy = try await desk.export(ExportDocument.Parameters(document: "scale-1", format: "json"))
    #expect(copy.text.contains("HEMMELIG"))
  }

  @Test func aScaleIsNotFinishedBeforeAllPartiesHaveScored() async throws {
    let first = try await scale(by: ["practice-teacher"], of: ["practice-teacher", "student"])
    let early = await fault {
      _ = try await desk.update(
        UpdateDocument.Parameters(document: "scale-1", answers: first, finish: true, language: "en")
      )
    }
    #expect(early?.kind == .invalidAnswers)
    #expect(early?.details.count == 14)
    #expect(early?.details.allSatisfy { $0.hasPrefix("student.") && $0.contains("student") } == true)
    #expect(try store.document("scale-1").revision == 1)
    let form = try await desk.form(DescribeForm.Parameters(document: "scale-1"))
    #expect(form.fields.allSatisfy { $0.isRequired })
  }

  @Test func anAgreementIsMadeOfAScaleThatAllHaveAnswered() async throws {
    var answers: [String: JSONValue] = ["parties": .array([.string("practice-teacher"), .string("student")])]
    let form = try await desk.create(CreateDocument.Parameters(instrument: "scale.practice", answers: answers))
    let early = await fault { _ = try await desk.agree(AgreeDocument.Parameters(document: form.document.id)) }
    #expect(early?.kind == .invalidParameters)
    for field in try await desk.form(DescribeForm.Parameters(document: form.document.id)).fields
    where field.kind == .score {
      answers[field.id] = .integer(field.id.hasPrefix("student") ? 5 : 1)
    }
    answers["student.mandate"] = .integer(2)
    _ = try await desk.update(UpdateDocument.Parameters(document: "scale-1", answers: answers))
    let agreed = try await desk.agree(AgreeDocument.Parameters(document: "scale-1", language: "en"))
    #expect(agreed.document.id == "agreement-1")
    #expect(agreed.document.instrument == "scale.practice")
    #expect(agreed.document.name == "Agreement: \(form.document.name)")
    _ = try await desk.update(UpdateDocument.Parameters(document: "scale-1", answers: ["student.mandate": .integer(5)]))
    let basis = try store.document("agreement-1").basis
    #expect(basis?.revision == 2)
    #expect(basis?.scores["student"]?["mandate"] == 2, "the agreement stands on the scale as it was")
    let fields = try await desk.form(DescribeForm.Parameters(document: "agreement-1", language: "en")).fields
    #expect(fields.first { $0.id == "mandate" }?.suggestion != nil)
    let ofAgreement = await fault { _ = try await desk.agree(AgreeDocument.Parameters(document: "agreement-1")) }
    #expect(ofAgreement?.kind == .invalidParameters)
  }

  /// A file from somebody else may say anything of where its agreement comes from.
  @Test func anAgreementThatIsTakenInHoldsOnlyScoresOfAScale() async throws {
    let scored = try await scale(by: ["practice-teacher", "student"], of: ["practice-teacher", "student"])
    _ = try await desk.update(UpdateDocument.Parameters(document: "scale-1", answers: scored))
    _ = try await desk.agree(AgreeDocument.Parameters(document: "scale-1"))
    let text = try await desk.export(ExportDocument.Parameters(document: "agreement-1", format: "json")).text
    let exported = try JSONDecoder().decode([String: JSONValue].self, from: Data(text.utf8))
    guard case .object(let members)? = exported["document"] else { return #expect(Bool(false), "no document") }
    func imported(from document: String) async throws -> Document {
      var content = members
      let scores: JSONValue = .object([
        "student": .object(["mandate": .integer(Int.max), "Kari Nordmann": .integer(3), "ideas": .integer(4)]),
        "practice-teacher": .object(["mandate": .integer(-2), "ideas": .integer(2)]),
        "Kari Nordmann": .object(["mandate": .integer(3)]),
      ])
      content["basis"] = .object(["document": .string(document), "revision": .integer(2), "scores": scores])
      let result = try await desk.importDocument(ImportDocument.Parameters(content: content))
      return try store.document(result.document.id)
    }
    let basis = try await imported(from: "scale-1").basis
    #expect(basis?.scores == ["student": ["ideas": 4], "practice-teacher": ["ideas": 2]])
    #expect(await fault { _ = try await imported(from: "Kari") }?.kind == .invalidAnswers)
  }

  @Test func aNameThatIsAnIdBreaksNoDocument() async throws {
    _ = try await scale(by: [], of: ["practice-teacher", "student"])
    _ = try await desk.update(UpdateDocument.Parameters(document: "scale-1", name: "For student"))
    let found = try await desk.forget(ForgetName.Parameters(name: "student", apply: true, language: "en"))
    #expect(found.places.map(\.count) == [1])
    #expect(found.files == nil)
    let read = try await desk.read(ReadDocument.Parameters(document: "scale-1"))
    #expect(read.document.name == "For [name removed]")
    #expect(read.document.answers["parties"] == .array([.string("practice-teacher"), .string("student")]))
  }
}
