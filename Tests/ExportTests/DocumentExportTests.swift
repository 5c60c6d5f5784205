import Documents
import Export
import FoundationEssentials
import Guidance
import TestSupport
import Testing

struct DocumentExportTests {
  private static let now = SmallDocuments.now

  @Test(arguments: SmallDocuments.all.indices)
  func theSameDocumentAndTimeGiveTheSameBytes(index: Int) throws {
    let sample = SmallDocuments.all[index]
    for format in ExportFormat.allCases where format.isFor(sample.document.kind) {
      let texts = try (0..<3).map { _ in
        try SmallDocuments.export(sample.document, sample.instrument).text(as: format, now: Self.now)
      }
      #expect(Set(texts).count == 1)
    }
  }

  @Test func howAnInstrumentIsUsedIsLeftOutOnceItIsFinished() throws {
    func texts(_ document: Document, _ instrument: Instrument) throws -> [String] {
      try [ExportFormat.markdown, .html, .json].map {
        try SmallDocuments.export(document, instrument).text(as: $0, now: Self.now)
      }
    }
    let use = "Bruk den når dere begynner."
    #expect(try texts(SmallDocuments.checklist, SmallInstruments.checklist).allSatisfy { $0.contains(use) })
    #expect(try texts(SmallDocuments.plan, SmallInstruments.plan).allSatisfy { !$0.contains(use) })
  }

  @Test func anAgreementSaysThatItIsOneAndNotHowItsScaleIsUsed() {
    let outline = SmallDocuments.export(SmallDocuments.agreement, SmallInstruments.scale).outline(now: Self.now)
    #expect(outline.instrument == "agreementNamed Forventninger")
    #expect(outline.purpose == "agreementPurpose Forventninger")
    let asked = outline.parts.flatMap(\.entries).map(\.ask)
    #expect(asked.starts(with: ["agreementParty skoleleder", "agreementParty mentor", "Hvem ringer først?"]))
    #expect(asked.contains("Hva skrives ned?"))
    #expect(outline.parts.map(\.title).contains("agreementDiffered"))
    #expect(outline.parts.map(\.title).contains("agreementAlike"))
  }

  @Test func anItemOfAChecklistSaysItsAnswerInWords() {
    let outline = SmallDocuments.export(SmallDocuments.checklist, SmallInstruments.checklist).outline(now: Self.now)
    let answers = outline.parts.flatMap(\.entries).map(\.answer)
    #expect(answers == [["yes"], ["no"], ["irrelevant"], ["exportUnanswered"]])
  }

  @Test func aTableSaysInAColumnOfItsOwnWhatIsTheProgramsSuggestion() throws {
    let export = SmallDocuments.export(SmallDocuments.checklist, SmallInstruments.checklist)
    let lines = try export.text(as: .csv, now: Self.now).split(separator: "\r\n")
    #expect(lines.first?.hasSuffix(",exportOwnColumn") == true)
    #expect(lines.dropFirst().map { $0.hasSuffix(",yes") } == [false, true, false, false])
  }

  @Test func aGoalThatNobodyHasSoFarStandsOut() {
    var document = SmallDocuments.matrix
    document.answers["goal2.leader"] = .text("none")
    let outline = SmallDocuments.export(document, SmallInstruments.matrix).outline(now: Self.now)
    #expect(outline.parts.first?.table?.rows.last?.flag == "exportUnownedSoFar")
    #expect(outline.findings.flatMap(\.items).contains { $0.text == "matrixUnownedSoFar Undersøke Mentor" })
  }

  @Test(arguments: [(1, "1 time"), (2, "2 timer")])
  func oneOfAUnitIsCalledWhatItIs(number: Int, words: String) throws {
    guard case .plan(var plan) = SmallInstruments.plan.content else { return }
    let place = try #require(plan.questions.firstIndex { $0.id == "hours" })
    plan.questions[place].unitOfOne = SmallInstruments.text("time")
    var instrument = SmallInstruments.plan
    instrument.content = .plan(plan)
    let document = SmallDocuments.made(instrument, answers: ["hours": .number(number)])
    let entries = SmallDocuments.export(document, instrument).outline(now: Self.now).parts.flatMap(\.entries)
    #expect(entries.first { $0.field == "hours" }?.answer == [words])
  }

  @Test func aFormatThatIsNotForAKindIsRefused() {
    let checklist = SmallDocuments.export(SmallDocuments.checklist, SmallInstruments.checklist)
    #expect(throws: ExportFault.notFor(.ics, .checklist)) { try checklist.text(as: .ics, now: Self.now) }
    #expect(throws: ExportFault.notFor(.svg, .checklist)) { try checklist.text(as: .svg, now: Self.now) }
    let plan = SmallDocuments.export(SmallDocuments.plan, SmallInstruments.plan)
    #expect(throws: ExportFault.notFor(.csv, .plan)) { try plan.text(as: .csv, now: Self.now) }
  }

  @Test func aPlanWithoutADateHasNoCalendarAndNoWheel() throws {
    let empty = SmallDocuments.made(SmallInstruments.plan)
    let export = SmallDocuments.export(empty, SmallInstruments.plan)
    #expect(throws: ExportFault.nothingToShow(.ics)) { try export.text(as: .ics, now: Self.now) }
    #expect(throws: ExportFault.nothingToShow(.svg)) { try export.text(as: .svg, now: Self.now) }
    #expect(!(try export.text(as: .html, now: Self.now)).contains("<svg"))
  }

  @Test func anInstrumentThatTheDocumentDoesNotAnswerIsRefused() {
    let export = SmallDocuments.export(SmallDocuments.plan, SmallInstruments.audit)
    #expect(throws: ExportFault.otherInstrument(expected: "plan.small", given: "audit.small")) {
      try export.text(as: .markdown, now: Self.now)
    }
    var scores = SmallDocuments.scale
    scores.kind = .matrix
    let disguised = SmallDocuments.export(scores, SmallInstruments.scale)
    #expect(throws: ExportFault.notFor(.json, .matrix)) { try disguised.text(as: .json, now: Self.now) }
  }

  @Test func nothingOfAnIncompleteScaleDependsOnItsScores() throws {
    var other = SmallDocuments.partialScale
    for (field, answer) in other.answers {
      if case .number(let score) = answer { other.answers[field] = .number(6 - score) }
    }
    other.comments = other.comments.mapValues { $0 + " likevel" }
    // JSON is the whole copy that imports again.
    for format in ExportFormat.allCases where format.isFor(.scale) && format != .json {
      let texts = try [SmallDocuments.partialScale, other].map { document in
        try SmallDocuments.export(document, SmallInstruments.scale).text(as: format, now: Self.now)
      }
      #expect(texts[0] == texts[1], "\(format) tells of scores")
      #expect(!texts[0].contains("haster"))
    }
  }

  @Test func scoresOfAPartyThatTakesNoPartAnyMoreAreHeldBack() throws {
    var document = SmallDocuments.scale
    document.answers["guest.calls"] = .number(4)
    document.comments["guest.calls"] = "Hemmelig"
    let export = SmallDocuments.export(document, SmallInstruments.scale)
    for format in ExportFormat.allCases where format.isFor(.scale) && format != .json {
      #expect(!(try export.text(as: format, now: Self.now)).contains("Hemmelig"))
    }
    let copy = try export.text(as: .json, now: Self.now)
    #expect(copy.contains("\"guest.calls\" : 4"))
  }

  @Test(arguments: SmallInstruments.all.indices)
  func anEmptyDocumentCanBeExported(index: Int) throws {
    let instrument = SmallInstruments.all[index]
    let document = SmallDocuments.made(instrument)
    for format in ExportFormat.allCases where format.isFor(document.kind) {
      do {
        #expect(!(try SmallDocuments.export(document, instrument).text(as: format, now: Self.now)).isEmpty)
      } catch ExportFault.nothingToShow {
        #expect(format == .ics || format == .svg)
      }
    }
  }

  @Test func everyRealInstrumentIsExportedInEveryFormatThatItIsFor() throws {
    let base = try #require(RuleBase.inspect(ProjectRules.folder).base)
    for instrument in base.instruments {
      for pack in base.languages {
        let empty = SmallDocuments.made(instrument)
        let full = AnswerFiller(instrument, base: base, pack: pack).filled(empty)
        for format in ExportFormat.allCases where format.isFor(full.kind) {
          let export = DocumentExport(full, instrument: instrument, base: base, pack: pack)
          let text = try export.text(as: format, now: Self.now)
          #expect(format == .json || !text.contains("Optional("), "\(instrument.id) \(format)")
          if format == .svg { #expect(Markup.fault(in: text) == nil, "\(instrument.id)") }
        }
      }
    }
  }

  @Test func whatIsWrittenAsJSONCanBeReadBack() throws {
    struct Exported: Decodable { var document: Document }
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    for sample in SmallDocuments.all {
      let text = try SmallDocuments.export(sample.document, sample.instrument).text(as: .json, now: Self.now)
      #expect(try decoder.decode(Exported.self, from: Data(text.utf8)).document == sample.document)
    }
  }
}
