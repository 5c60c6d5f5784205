import Dialogue
import Documents
import FoundationEssentials
import TestSupport
import Testing
import Wire

/// Documents as scripts make and change them.
@Suite struct DocumentMethodsTests {
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

  private static let wholePlan: [String: JSONValue] = [
    "start": .string("2026-08-17"), "team": .array([.string("A"), .string("B")]), "focus": .string("Lytting"),
    "hours": .integer(9), "teach-again": .boolean(false),
  ]

  @Test func aDocumentIsMadeWithItsAnswersInOneCall() async throws {
    let made = try await desk.create(
      CreateDocument.Parameters(
        instrument: "plan.lesson-study-loop",
        name: "Vår  sløyfe",
        answers: Self.wholePlan,
        comments: ["hours": .string("i arbeidstida")],
        finish: true,
        language: "nn"
      )
    )
    #expect(made.document.id == "plan-1")
    #expect(made.document.revision == 1)
    #expect(made.document.name == "Vår sløyfe")
    #expect(made.document.language == "nn")
    #expect(made.document.answers == Self.wholePlan)
    #expect(made.document.comments == ["hours": "i arbeidstida"])
    #expect(made.document.finished == made.document.changed)
    #expect(made.document.position == nil)
    #expect(made.reply.language == "nn")
    #expect(try await desk.read(ReadDocument.Parameters(document: "plan-1")) == made)
  }

  @Test func answersThatOthersDependOnMayComeInTheSameCall() async throws {
    let audit = try await desk.create(
      CreateDocument.Parameters(
        instrument: "audit.framework",
        answers: ["p01.level": .integer(1), "p01.gap": .string("Tid"), "p02.level": .integer(4)]
      )
    )
    #expect(audit.document.answers.count == 3)
    let scale = try await desk.create(
      CreateDocument.Parameters(
        instrument: "scale.practice",
        answers: [
          "student.mandate": .integer(2), "parties": .array([.string("student"), .string("practice-teacher")]),
        ]
      )
    )
    #expect(scale.document.position == "practice-teacher.mandate")
  }

  @Test func everyWrongAndMissingAnswerIsNamedAndNothingIsKept() async throws {
    let error = await fault {
      _ = try await desk.create(
        CreateDocument.Parameters(
          instrument: "plan.lesson-study-loop",
          answers: [
            "start": .string("tull"), "team": .integer(1), "hours": .integer(99), "goal": .null,
            "teach-again": .string("kanskje"), "process-leadr": .string("A"), "cover-who": .object([:]),
            "sharing": .number(2.5),
          ],
          comments: ["hours": .string(""), "nowhere": .string("x"), "goal": .integer(1)],
          finish: true,
          language: "en"
        )
      )
    }
    #expect(error?.kind == .invalidAnswers)
    let details = error?.details ?? []
    let expected = [
      "start: must be a date", "team: must be a list",
      "hours: must be a whole number from 3 to 30; comment must not be empty",
      "teach-again: must be true or false", "process-leadr: there is no such field; did you mean process-leader?",
      "cover-who: must be a string", "sharing: must be a string", "nowhere: there is no such field",
      "goal: a comment must be a string", "focus: ",
    ]
    for beginning in expected { #expect(details.contains { $0.hasPrefix(beginning) }, "\(beginning) in \(details)") }
    #expect(details.count == expected.count, "\(details)")
    #expect(error?.member.map { ["cover-who", "focus", "goal"].contains($0) } == true)
    #expect(try store.summaries().isEmpty)
  }

  @Test func whatIsMissingIsNamedWithItsQuestion() async throws {
    let error = await fault {
      _ = try await desk.create(
        CreateDocument.Parameters(
          instrument: "plan.lesson-study-loop",
          answers: ["team": .array([.string("A")])],
          finish: true
        )
      )
    }
    #expect(error?.kind == .invalidAnswers)
    #expect(error?.details.map { $0.prefix { $0 != ":" } } == ["start", "focus"])
    #expect(error?.details.allSatisfy { $0.hasSuffix("?") } == true)
    #expect(try store.summaries().isEmpty)
  }

  @Test func whatIsNoInstrumentNameOrLanguageIsRefused() async {
    func kind(_ parameters: CreateDocument.Parameters) async -> WireError? {
      await fault { _ = try await desk.create(parameters) }
    }
    let misspelt = await kind(CreateDocument.Parameters(instrument: "plan.owner-program"))
    #expect(misspelt?.kind == .unknownInstrument)
    #expect(misspelt?.suggestion == "plan.owner-programme")
    for name in ["", "a/b", "..", "a\nb", String(repeating: "a", count: 300)] {
      let error = await kind(CreateDocument.Parameters(instrument: "plan.lesson-study-loop", name: name))
      #expect(error?.member == "name", "\(name)")
    }
    #expect(
      await kind(CreateDocument.Parameters(instrument: "plan.lesson-study-loop", language: "sv"))?.member == "language"
    )
  }

  private func plan() async throws -> DocumentResult {
    try await desk.create(
      CreateDocument.Parameters(instrument: "plan.lesson-study-loop", answers: Self.wholePlan, finish: true)
    )
  }

  @Test func anUpdateIsForTheRevisionThatWasRead() async throws {
    _ = try await plan()
    let first = try await desk.update(
      UpdateDocument.Parameters(document: "plan-1", expectedRevision: 1, answers: ["hours": .integer(12)])
    )
    #expect(first.document.revision == 2)
    #expect(first.document.answers["hours"] == .integer(12))
    #expect(first.document.answers["focus"] == .string("Lytting"))
    let late = await fault {
      _ = try await desk.update(
        UpdateDocument.Parameters(document: "plan-1", expectedRevision: 1, answers: ["hours": .integer(5)])
      )
    }
    #expect(late?.kind == .conflict)
    #expect(late?.member == "expectedRevision")
    #expect(try store.document("plan-1").revision == 2)
    let wrong = await fault {
      _ = try await desk.update(
        UpdateDocument.Parameters(
          document: "plan-1",
          name: "Nytt",
          answers: ["hours": .integer(12), "focus": .integer(1)],
          comments: ["hours": .string("x")],
          language: "en"
        )
      )
    }
    #expect(wrong?.details == ["focus: must be a string"])
    #expect(try store.document("plan-1").revision == 2, "all or nothing")
  }

  @Test func nullTakesAnAnswerAwayAndARequiredOneOpensTheDocumentAgain() async throws {
    let made = try await plan()
    #expect(made.document.finished != nil)
    let less = try await desk.update(
      UpdateDocument.Parameters(document: "plan-1", answers: ["hours": .null], comments: ["hours": .null])
    )
    #expect(less.document.answers["hours"] == nil)
    #expect(less.document.finished != nil)
    let open = try await desk.update(UpdateDocument.Parameters(document: "plan-1", answers: ["focus": .null]))
    #expect(open.document.finished == nil)
    let refused = await fault {
      _ = try await desk.update(
        UpdateDocument.Parameters(document: "plan-1", answers: ["start": .null], finish: true)
      )
    }
    #expect(refused?.details.map { $0.prefix { $0 != ":" } } == ["start", "focus"])
    let done = try await desk.update(
      UpdateDocument.Parameters(document: "plan-1", answers: ["focus": .string("Ro")], finish: true)
    )
    #expect(done.document.finished != nil)
  }

  @Test func aChangeIsNamedForWhatItWas() async throws {
    _ = try await plan()
    _ = try await desk.update(UpdateDocument.Parameters(document: "plan-1", name: "Nytt"))
    _ = try await desk.update(UpdateDocument.Parameters(document: "plan-1", answers: ["hours": .integer(3)]))
    _ = try await desk.update(
      UpdateDocument.Parameters(document: "plan-1", answers: ["hours": .integer(4), "focus": .string("Ro")])
    )
    _ = try await desk.undo(UndoDocument.Parameters(document: "plan-1"))
    _ = try await desk.update(UpdateDocument.Parameters(document: "plan-1", comments: ["hours": .string("x")]))
    _ = try await desk.update(
      UpdateDocument.Parameters(document: "plan-1", comments: ["hours": .null, "focus": .string("x")])
    )
    let history = try await desk.history(DocumentHistory.Parameters(document: "plan-1")).revisions
    #expect(
      history.map(\.change) == ["created", "renamed", "answered", "answered", "undone", "commented", "commented"]
    )
    #expect(history.map(\.field) == [nil, nil, "hours", nil, nil, "hours", nil])
    #expect(history.map(\.revision) == Array(1...7))
  }

  @Test func anUpdateThatChangesNothingMakesNoRevision() async throws {
    let made = try await plan()
    for parameters in [
      UpdateDocument.Parameters(document: "plan-1"), UpdateDocument.Parameters(document: "plan-1", finish: true),
      UpdateDocument.Parameters(document: "plan-1", expectedRevision: 1, name: made.document.name),
      UpdateDocument.Parameters(document: "plan-1", answers: Self.wholePlan, comments: ["hours": .null]),
      UpdateDocument.Parameters(document: "plan-1", answers: ["goal": .null]),
    ] {
      #expect(try await desk.update(parameters) == made)
    }
    #expect(try store.revisions(of: "plan-1").count == 1)
    let late = await fault {
      _ = try await desk.update(UpdateDocument.Parameters(document: "plan-1", expectedRevision: 2))
    }
    #expect(late?.kind == .conflict)
  }

  @Test func toFinishIsAChangeOfItsOwn() async throws {
    _ = try await desk.create(
      CreateDocument.Parameters(instrument: "plan.lesson-study-loop", answers: Self.wholePlan)
    )
    let done = try await desk.update(UpdateDocument.Parameters(document: "plan-1", finish: true))
    #expect(done.document.finished == done.document.changed)
    #expect(done.document.revision == 2)
    #expect(try await desk.history(DocumentHistory.Parameters(document: "plan-1")).revisions.last?.change == "finished")
  }

  @Test func olderRevisionsAreRead() async throws {
    _ = try await plan()
    _ = try await desk.update(UpdateDocument.Parameters(document: "plan-1", answers: ["hours": .integer(3)]))
    let old = try await desk.read(ReadDocument.Parameters(document: "plan-1", revision: 1, language: "en"))
    #expect(old.document.revision == 1)
    #expect(old.document.answers["hours"] == .integer(9))
    #expect(old.reply.language == "en")
    for revision in [0, 3, -1, .max] {
      let error = await fault {
        _ = try await desk.read(ReadDocument.Parameters(document: "plan-1", revision: revision))
      }
      #expect(error?.kind == .unknownDocument)
      #expect(error?.member == "revision")
    }
  }

  @Test(arguments: ["plan-2", "", "../plan-1", "Plan-1", "plan-01", String(repeating: "9", count: 5000)])
  func whatIsNoDocumentIsToldByEveryMethod(_ id: String) async throws {
    _ = try await plan()
    let calls: [() async throws -> Void] = [
      { _ = try await desk.read(ReadDocument.Parameters(document: id)) },
      { _ = try await desk.update(UpdateDocument.Parameters(document: id, name: "x")) },
      { _ = try await desk.history(DocumentHistory.Parameters(document: id)) },
      { _ = try await desk.undo(UndoDocument.Parameters(document: id)) },
      { _ = try await desk.delete(DeleteDocument.Parameters(document: id)) },
      { _ = try await desk.restore(RestoreDocument.Parameters(document: id)) },
      { _ = try await desk.agree(AgreeDocument.Parameters(document: id)) },
      { _ = try await desk.form(DescribeForm.Parameters(document: id)) },
      { _ = try await desk.export(ExportDocument.Parameters(document: id, format: "json")) },
    ]
    for call in calls {
      let error = await fault(call)
      #expect(error?.kind == .unknownDocument)
      #expect((error?.message.count ?? 0) < 200, "a long id is not repeated whole")
    }
  }

  @Test func aFormTellsWhatEachAnswerMayBe() async throws {
    let form = try await desk.form(DescribeForm.Parameters(instrument: "plan.lesson-study-loop", language: "en"))
    let hours = try #require(form.fields.first { $0.id == "hours" })
    #expect((hours.minimum, hours.maximum) == (3, 30))
    #expect(hours.suggestion == .integer(9))
    #expect(form.fields.filter(\.isRequired).map(\.id) == ["start", "team", "focus"])
    for parameters in [DescribeForm.Parameters(), DescribeForm.Parameters(instrument: "plan.x", document: "plan-1")] {
      #expect(await fault { _ = try await desk.form(parameters) }?.kind == .invalidParameters)
    }
  }

  @Test func deletingRemovesWhatHasLainInTheTrashTooLong() async throws {
    for _ in 1...3 { _ = try await plan() }
    let days = { (count: Double) in count * -86_400 }
    try store.discard("plan-1", now: DeskClock.standing.now().addingTimeInterval(days(31)))
    try store.discard("plan-2", now: DeskClock.standing.now().addingTimeInterval(days(29)))
    _ = try await desk.delete(DeleteDocument.Parameters(document: "plan-3"))
    #expect(try store.trash().map(\.summary.id) == ["plan-3", "plan-2"])
  }

  @Test func documentsAreListedByKindAndFromTheTrash() async throws {
    _ = try await plan()
    _ = try await desk.create(CreateDocument.Parameters(instrument: "checklist.tst-start"))
    _ = try await desk.delete(DeleteDocument.Parameters(document: "plan-1"))
    func ids(_ parameters: ListDocuments.Parameters) async throws -> [String] {
      try await desk.documents(parameters).documents.map(\.id)
    }
    #expect(try await ids(ListDocuments.Parameters()) == ["checklist-1"])
    #expect(try await ids(ListDocuments.Parameters(kind: "plan")).isEmpty)
    #expect(try await ids(ListDocuments.Parameters(trash: true)) == ["plan-1"])
    #expect(try await ids(ListDocuments.Parameters(kind: "checklist", trash: true)).isEmpty)
    let misspelt = await fault { _ = try await desk.documents(ListDocuments.Parameters(kind: "plam")) }
    #expect(misspelt?.suggestion == "plan")
    #expect(try await desk.restore(RestoreDocument.Parameters(document: "plan-1")).document.revision == 1)
    let kept = await fault {
      _ = try await desk.restore(RestoreDocument.Parameters(document: "plan-1", language: "en"))
    }
    #expect(kept?.message == "plan-1 is not in the trash; it has not been deleted.")
    #expect(
      try await desk.create(CreateDocument.Parameters(instrument: "plan.lesson-study-loop")).document.id == "plan-2"
    )
  }

  @Test func aNameIsFoundInHistoryAndTrashAndTakenOutWhenTold() async throws {
    let made = try await desk.create(
      CreateDocument.Parameters(
        instrument: "plan.lesson-study-loop",
        name: "For Kari",
        answers: ["process-leader": .string("Kari Nordmann"), "team": .array([.string("Kari"), .string("Karianne")])],
        comments: ["team": .string("Karis gruppe")]
      )
    )
    _ = try await desk.update(
      UpdateDocument.Parameters(document: made.document.id, name: "Plan", answers: ["process-leader": .string("Ola")])
    )
    _ = try await desk.create(CreateDocument.Parameters(instrument: "checklist.tst-start", name: "Uten kari"))
    _ = try await desk.delete(DeleteDocument.Parameters(document: "checklist-1"))
    let before = try store.revisions(of: "plan-1")

    let found = try await desk.forget(ForgetName.Parameters(name: "Kari"))
    #expect(!found.isApplied)
    #expect(found.places.map { "\($0.document) \($0.count)" } == ["plan-1 6", "checklist-1 1"])
    #expect(try store.revisions(of: "plan-1") == before, "nothing is changed by looking")

    let applied = try await desk.forget(ForgetName.Parameters(name: "kari", apply: true, language: "en"))
    #expect(applied.isApplied)
    #expect(applied.places.map(\.count) == [6, 1])
    #expect(try await desk.forget(ForgetName.Parameters(name: "Kari")).places.isEmpty)
    let after = try store.revisions(of: "plan-1")
    try #require(after.map(\.revision) == [1, 2])
    #expect(after[0].name == "For [name removed]")
    #expect(after[0].answers["process-leader"] == .text("[name removed] Nordmann"))
    #expect(after[1].answers["team"] == .list(["[name removed]", "Karianne"]))
    #expect(after[1].comments["team"] == "[name removed] gruppe")
    _ = try store.restore("checklist-1")
    #expect(try store.revisions(of: "checklist-1").map(\.name) == ["Uten [name removed]"])
    #expect(
      await fault { _ = try await desk.forget(ForgetName.Parameters(name: "12 ?", apply: true)) }?.member == "name"
    )
  }

  @Test func anUndoGoesBackToTheBeginningAndNoFurther() async throws {
    _ = try await plan()
    _ = try await desk.update(UpdateDocument.Parameters(document: "plan-1", answers: ["hours": .integer(3)]))
    let undone = try await desk.undo(UndoDocument.Parameters(document: "plan-1"))
    #expect(undone.document.answers["hours"] == .integer(9))
    #expect(undone.document.finished != nil)
    let error = await fault { _ = try await desk.undo(UndoDocument.Parameters(document: "plan-1")) }
    #expect(error?.kind == .invalidParameters)
  }

  @Test func anAnswerMayBeWrittenAsItIsTyped() async throws {
    let made = try await desk.create(
      CreateDocument.Parameters(
        instrument: "plan.lesson-study-loop",
        answers: [
          "start": .string("17.8.2027"), "team": .string("Kari; Ola"), "hours": .string("9 timer"),
          "teach-again": .string("yes, om våren"), "focus": .string("ok"),
        ],
        comments: ["hours": .string("i arbeidstida")]
      )
    )
    #expect(
      made.document.answers == [
        "start": .string("2027-08-17"), "team": .array([.string("Kari"), .string("Ola")]), "hours": .integer(9),
        "teach-again": .boolean(true), "focus": .string("ok"),
      ]
    )
    #expect(made.document.comments == ["hours": "i arbeidstida", "teach-again": "om våren"])
    let changed = try await desk.update(
      UpdateDocument.Parameters(document: "plan-1", answers: ["teach-again": .string("nei"), "hours": .string("12")])
    )
    #expect(changed.document.answers["teach-again"] == .boolean(false))
    #expect(changed.document.answers["hours"] == .integer(12))
  }

  @Test(arguments: [
    ("30.02.2027", "finnes ikke i kalenderen"), ("30.2", "finnes ikke i kalenderen"),
    ("2027-02-30", "finnes ikke i kalenderen"), ("31/4/2027", "finnes ikke i kalenderen"),
    ("29.2", "må være en dato"), ("til høsten", "må være en dato"), ("", "må være en dato"),
    ("hopp", "må være en dato"),
  ])
  func aDayThatTheCalendarDoesNotHaveIsToldApartFromWhatIsNoDate(_ text: String, _ told: String) async throws {
    _ = try await plan()
    let error = await fault {
      _ = try await desk.update(UpdateDocument.Parameters(document: "plan-1", answers: ["start": .string(text)]))
    }
    #expect(error?.kind == .invalidAnswers)
    #expect(error?.details.first?.hasPrefix("start: \(told)") == true, "\(error?.details ?? [])")
  }

  @Test func changesAtTheSameTimeAreAllKeptWhereNoRevisionIsExpected() async throws {
    let store = InterruptedStore()
    let assistant = Assistant(base: try ProjectRules.base.get(), model: try ProjectRules.model.get())
    let desk = Desk(assistant: assistant, store: store, clock: .standing)
    _ = try await desk.create(CreateDocument.Parameters(instrument: "plan.lesson-study-loop", answers: Self.wholePlan))
    @Sendable func interrupt() {
      store.interrupt { memory in
        guard var document = try? memory.document("plan-1") else { return }
        document.comments["focus"] = "den andre"
        _ = try? memory.update(document)
      }
    }
    interrupt()
    let kept = try await desk.update(
      UpdateDocument.Parameters(document: "plan-1", comments: ["hours": .string("min")])
    )
    #expect(kept.document.comments == ["focus": "den andre", "hours": "min"])
    #expect(kept.document.revision == 3)
    interrupt()
    let late = await fault {
      _ = try await desk.update(
        UpdateDocument.Parameters(document: "plan-1", expectedRevision: 3, comments: ["hours": .string("nei")])
      )
    }
    #expect(late?.kind == .conflict)
  }
}
