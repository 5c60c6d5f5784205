import Documents
import Guidance
import TestSupport
import Testing

@Suite struct FormTests {
  private func ids(_ content: Instrument.Content, _ document: Document) throws -> [String] {
    try Instruments.form(content, document).fields.map(\.id)
  }

  @Test func aChecklistAsksItsItemsInOrder() throws {
    let form = try Instruments.form(.checklist(Instruments.checklist), Instruments.document(.checklist), "nn")
    #expect(form.fields.map(\.id) == ["a", "b", "c"])
    #expect(form.fields.map(\.ask) == ["A nn", "B nn", "C nn"])
    #expect(form.fields.map(\.group) == ["First nn", "First nn", nil])
    #expect(form.fields.map(\.hint) == ["Why A nn", nil, nil])
    #expect(form.fields.map(\.isDerived) == [false, true, false])
  }

  @Test func aScaleAsksWhoScoresAndThenEachParty() throws {
    let scale = Instrument.Content.scale(Instruments.scale)
    #expect(try ids(scale, Instruments.document(.scale)) == ["parties"])
    let two = Instruments.document(.scale, ["parties": .list(["leader", "mentor"])])
    #expect(
      try ids(scale, two) == ["parties", "mentor.p", "mentor.q", "mentor.r", "leader.p", "leader.q", "leader.r"],
      "in the order of the scale"
    )
    let form = try Instruments.form(scale, two)
    #expect(form.fields.map(\.party) == [nil, "mentor", "mentor", "mentor", "leader", "leader", "leader"])
    #expect(form.fields[0].suggestion == .list(["mentor", "nqt", "leader"]))
    #expect(form.fields.filter(\.isRequired).map(\.id) == ["parties"])
  }

  @Test func aScaleIsCompleteWhenAllOfAtLeastTwoHaveScoredAll() {
    var document = Instruments.document(.scale, ["parties": .list(["mentor", "nqt"])])
    for id in ["mentor.p", "mentor.q", "mentor.r", "nqt.p", "nqt.q"] { document.answers[id] = .number(2) }
    #expect(!Instruments.scale.isComplete(in: document))
    document.answers["nqt.r"] = .number(5)
    #expect(Instruments.scale.isComplete(in: document))
    document.answers["parties"] = .list(["mentor", "nqt", "leader"])
    #expect(!Instruments.scale.isComplete(in: document), "one more is to score")
    document.answers["parties"] = .list(["mentor"])
    #expect(!Instruments.scale.isComplete(in: document), "one has nobody to compare with")
  }

  @Test func anAgreementAsksWhatTheScaleItIsMadeFromTells() throws {
    let scores = ["mentor": ["p": 1, "q": 2, "r": 3], "nqt": ["p": 5, "q": 1, "r": 3]]
    let basis = Document.Basis(document: "scale-1", revision: 7, scores: scores)
    let document = Instruments.document(.agreement, basis: basis)
    let form = try Instruments.form(.scale(Instruments.scale), document)
    try #require(form.fields.map(\.id) == ["name.mentor", "name.nqt", "p", "q", "r", "more", "next-date"])
    #expect(form.fields[2].ask == "Talk p? nb", "the widest difference is talked about first")
    #expect(form.fields[2].suggestion == nil)
    #expect(form.fields[3].suggestion == .text("q left nb"), "where all lean to one side, that is suggested")
    #expect(form.fields[4].suggestion == nil, "the middle is nobody's side")
    #expect(try ids(.scale(Instruments.scale), Instruments.document(.agreement)).isEmpty)
  }

  @Test func aMatrixAsksEachCellRowByRow() throws {
    let form = try Instruments.form(.matrix(Instruments.matrix), Instruments.document(.matrix))
    #expect(form.fields.map(\.id) == ["learn.leader", "learn.mentor", "belong.leader", "belong.mentor"])
    #expect(form.fields.map(\.suggestion) == [nil, nil, .text("responsible"), nil])
    #expect(form.fields.allSatisfy { $0.fault(of: .text("contributes")) == nil })
  }

  @Test(arguments: [
    (nil, []), ("10", ["note.open", "note.close"]), ("30", ["note.open", "note.deep", "note.close"]), ("45", []),
  ])
  func aConversationHasTheStepsOfItsLength(_ length: String?, _ notes: [String]) throws {
    let answers: [String: Answer] = length.map { ["length": .text($0)] } ?? [:]
    let form = try Instruments.form(
      .conversation(Instruments.conversation),
      Instruments.document(.conversation, answers)
    )
    let log = ["log.works", "log.challenge", "log.their-step", "log.my-step", "log.next-date"]
    #expect(form.fields.map(\.id) == ["length", "with", "date"] + notes + log)
    #expect(form.fields.filter(\.withholdsAdvice).map(\.id) == notes.filter { $0 == "note.open" })
  }

  @Test func theMinutesOfTheStepsAreThoseOfTheLength() throws {
    let document = Instruments.document(.conversation, ["length": .text("10")])
    let form = try Instruments.form(.conversation(Instruments.conversation), document)
    #expect(form.fields.compactMap(\.minutes) == [3, 7])
    #expect(form.field("note.open")?.questions == ["Hva?", "Hvorfor?"])
  }

  @Test func anAuditAsksForMoreTheLowerTheLevel() throws {
    let audit = Instrument.Content.audit(Instruments.audit)
    #expect(try ids(audit, Instruments.document(.audit)) == ["one.level", "two.level"])
    #expect(
      try ids(audit, Instruments.document(.audit, ["one.level": .number(2)]))
        == ["one.level", "one.evidence", "one.gap", "one.next", "two.level"]
    )
    #expect(
      try ids(audit, Instruments.document(.audit, ["one.level": .number(4)])) == [
        "one.level", "one.evidence", "two.level",
      ]
    )
  }

  @Test func theCircleIsGoneRoundWithTheWeakestOnceAllAreJudged() throws {
    let audit = Instrument.Content.audit(Instruments.audit)
    func circle(_ one: Int, _ two: Int) throws -> String? {
      let answers: [String: Answer] = ["one.level": .number(one), "two.level": .number(two)]
      return try Instruments.form(audit, Instruments.document(.audit, answers)).field("circle.goals")?.group
    }
    #expect(try circle(3, 1)?.contains("two nb") == true)
    #expect(try circle(2, 2)?.contains("one nb") == true, "the first of several")
    #expect(try circle(4, 4) == nil, "nothing is weak")
  }

  @Test func aPlanSuggestsWhatItsQuestionsSuggest() throws {
    let form = try Instruments.form(.plan(Instruments.plan()), Instruments.document(.plan), "en")
    #expect(form.fields.map(\.id) == ["start", "goal", "who", "rhythm", "count", "again", "end"])
    #expect(
      form.fields.map(\.suggestion)
        == [nil, .text("Learn en"), .list(["A", "B en"]), .text("weekly"), .number(3), .flag(false), nil]
    )
    for field in form.fields {
      if let suggestion = field.suggestion { #expect(field.fault(of: suggestion) == nil, "\(field.id)") }
    }
  }

  @Test func nextPreviousAndMissingFollowTheAnswers() throws {
    let plan = Instrument.Content.plan(Instruments.plan())
    let document = Instruments.document(
      .plan,
      ["start": .text("2026-08-17"), "who": .list(["A"]), "again": .flag(true)]
    )
    let form = try Instruments.form(plan, document)
    #expect(form.next(from: nil, in: document)?.id == "goal")
    #expect(form.next(from: "who", in: document)?.id == "rhythm")
    #expect(form.next(from: "again", in: document)?.id == "end")
    #expect(form.next(from: "no-such", in: document)?.id == "goal", "a field that is gone is begun anew")
    #expect(form.previous(of: "who")?.id == "goal")
    #expect(form.previous(of: "start") == nil)
    #expect(form.previous(of: nil)?.id == "end")
    #expect(form.missing(in: document).map(\.id) == ["goal"])
    #expect(form.answered(in: document) == 3)
    var full = document
    for field in form.fields { full.answers[field.id] = .text("x") }
    #expect(form.next(from: nil, in: full) == nil)
    #expect(form.missing(in: full).isEmpty)
  }

  @Test func answersThatTheFormNoLongerAsksForAreNotCounted() throws {
    let document = Instruments.document(.audit, ["one.level": .number(4), "one.gap": .text("x"), "gone": .text("x")])
    #expect(try Instruments.form(.audit(Instruments.audit), document).answered(in: document) == 1)
  }

  @Test func aPlaceIsCountedAmongAllFieldsAndInWhatItIsPartOf() throws {
    func places(_ content: Instrument.Content, _ document: Document) throws -> [String] {
      let form = try Instruments.form(content, document)
      return form.fields.map { field in
        let progress = form.progress(of: field)
        let part = form.part(of: field).map { ", \($0.place)/\($0.count)" } ?? ""
        return "\(field.id) \(progress.place)/\(progress.count)\(part)"
      }
    }
    let scale = try places(
      .scale(Instruments.scale),
      Instruments.document(.scale, ["parties": .list(["mentor", "nqt"])])
    )
    #expect(
      scale == ["parties 1/7", "mentor.p 2/7", "mentor.q 3/7", "mentor.r 4/7", "nqt.p 5/7", "nqt.q 6/7", "nqt.r 7/7"]
    )
    let talk = try places(
      .conversation(Instruments.conversation),
      Instruments.document(.conversation, ["length": .text("10")])
    )
    #expect(talk.dropFirst(2).prefix(3) == ["date 3/10", "note.open 4/10, 1/2", "note.close 5/10, 2/2"])
    let audit = try places(.audit(Instruments.audit), Instruments.document(.audit, ["one.level": .number(2)]))
    #expect(
      audit == [
        "one.level 1/5, 1/2", "one.evidence 2/5, 1/2", "one.gap 3/5, 1/2", "one.next 4/5, 1/2", "two.level 5/5, 2/2",
      ]
    )
  }
}
