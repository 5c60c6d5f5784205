import Documents
import FoundationEssentials
import Guidance
import TestSupport
import Testing

/// The project's own instruments can be worked with in every language.
@Suite struct InstrumentTests {
  /// The languages of the rule base by each of its instruments, with an empty document.
  private func forEach(
    _ body: (_ instrument: Instrument, _ document: Document, _ base: RuleBase, _ pack: LanguagePack) throws -> Void
  ) throws {
    let base = try ProjectRules.base.get()
    for instrument in base.instruments {
      for pack in base.languages {
        try body(instrument, try Self.document(instrument, in: pack), base, pack)
      }
    }
  }

  private static func document(_ instrument: Instrument, in pack: LanguagePack) throws -> Document {
    Document(
      kind: try #require(Document.Kind(rawValue: instrument.kind.rawValue)),
      instrument: instrument.id,
      name: instrument.title[pack.code],
      language: pack.code.code,
      now: Date(timeIntervalSince1970: 1_786_957_500)
    )
  }

  @Test func thereAreEnoughOfEachKind() throws {
    let base = try ProjectRules.base.get()
    let fewest: [Instrument.Kind: Int] = [
      .checklist: 13, .scale: 3, .matrix: 1, .conversation: 13, .plan: 6, .audit: 1,
    ]
    for kind in Instrument.Kind.allCases {
      #expect(base.instruments.count { $0.kind == kind } >= fewest[kind] ?? 1, "\(kind)")
    }
  }

  @Test func everyOneNamesTopicsAndRolesThatAreThere() throws {
    let base = try ProjectRules.base.get()
    for instrument in base.instruments {
      #expect(!instrument.topics.isEmpty, "\(instrument.id)")
      for reference in instrument.topics { #expect(base.topic(reference.topic) != nil, "\(reference)") }
      for role in instrument.roles { #expect(base.role(role) != nil, "\(instrument.id): \(role)") }
    }
  }

  @Test func noTwoOfAKindAreCalledAlike() throws {
    let base = try ProjectRules.base.get()
    for pack in base.languages {
      let titles = base.instruments.map { $0.title[pack.code].lowercased() }
      #expect(Set(titles).count == titles.count, "\(pack.code)")
    }
  }

  @Test func everyFormHasFieldsWithIdsOfTheirOwn() throws {
    try forEach { instrument, document, base, pack in
      for answered in Self.stages(of: instrument, document) {
        let form = Form(instrument, of: answered, base: base, pack: pack)
        let ids = form.fields.map(\.id)
        #expect(!ids.isEmpty, "\(instrument.id) \(pack.code)")
        #expect(Set(ids).count == ids.count, "\(instrument.id) \(pack.code)")
        #expect(form.fields.allSatisfy { !$0.ask.isEmpty }, "\(instrument.id) \(pack.code)")
      }
    }
  }

  /// The document empty, with answers that further fields depend on, and for scales the agreement made from it.
  private static func stages(of instrument: Instrument, _ document: Document) -> [Document] {
    var answered = document
    switch instrument.content {
    case .checklist, .matrix, .plan: break
    case .conversation(let conversation):
      return [document]
        + conversation.lengths.map { length in
          answered.answers[Conversation.lengthField] = .text("\(length)")
          return answered
        }
    case .audit(let audit):
      for criterion in audit.groups.flatMap(\.criteria) {
        answered.answers[Audit.field(.level, of: criterion.id)] = .number(Audit.levels.lowerBound)
      }
    case .scale(let scale):
      answered.answers[Scale.partiesField] = .list(scale.parties)
      for party in scale.parties {
        for pair in scale.pairs { answered.answers[Scale.score(of: pair.id, by: party)] = .number(1) }
      }
      let basis = Document.Basis(document: "scale-1", revision: 1, scores: scale.scores(in: answered))
      let agreement = Document(
        kind: .agreement,
        instrument: document.instrument,
        name: document.name,
        language: document.language,
        now: document.created,
        basis: basis
      )
      return [document, answered, agreement]
    }
    return [document, answered]
  }

  @Test func everySuggestionIsAnAnswer() throws {
    var count = 0
    try forEach { instrument, document, base, pack in
      for answered in Self.stages(of: instrument, document) {
        for field in Form(instrument, of: answered, base: base, pack: pack).fields {
          guard let suggestion = field.suggestion else { continue }
          count += 1
          #expect(field.fault(of: suggestion) == nil, "\(instrument.id) \(field.id) \(pack.code)")
        }
      }
    }
    #expect(count > 200)
  }

  @Test func everyConversationHasAnAgendaForEachOfItsLengths() throws {
    for instrument in try ProjectRules.base.get().instruments {
      guard case .conversation(let conversation) = instrument.content else { continue }
      for length in conversation.lengths {
        let agenda = conversation.agenda(length: length)
        #expect(agenda.count >= 3, "\(instrument.id) \(length)")
        #expect(agenda.reduce(0) { $0 + $1.minutes } == length, "\(instrument.id) \(length)")
      }
    }
  }

  /// From starts all over the year: events by month turn with the month of the start, and keep within two years of it.
  @Test(arguments: ["2026-08-17", "2027-01-04", "2027-06-30", "2028-02-29"])
  func thePlansWithEventsHaveACalendarWithinTwoYears(_ start: String) throws {
    let first = try #require(Day(start))
    let last = try #require(Day(year: first.year + 2, month: first.month, day: 28)?.adding(days: 3))
    var plans = 0
    try forEach { instrument, document, _, pack in
      guard case .plan(let plan) = instrument.content, !plan.events.isEmpty else { return }
      plans += 1
      var begun = document
      begun.answers[Plan.start] = .text(start)
      let entries = PlanCalendar(instrument, of: begun, pack: pack).entries
      let usual = plan.events.filter { $0.conditions.isEmpty }.map(\.id)
      #expect(Set(usual).isSubset(of: entries.map(\.id)), "\(instrument.id)")
      #expect(Set(entries.map(\.id)).count == entries.count, "\(instrument.id)")
      for entry in entries {
        #expect((first...last).contains(entry.day), "\(instrument.id) \(entry.id) \(entry.day)")
        #expect(entry.lastDay.map { $0 >= entry.day } ?? true, "\(instrument.id) \(entry.id)")
      }
      #expect(entries.map(\.day) == entries.map(\.day).sorted(), "\(instrument.id)")
    }
    #expect(plans > 0)
  }

  /// The titles of a plan's events, in Norwegian, with these answers.
  private func events(_ id: String, _ answers: [String: Answer]) throws -> [PlanCalendar.Entry] {
    let base = try ProjectRules.base.get()
    let instrument = try #require(base.instrument(id))
    let pack = try #require(base.languages.first { $0.code.code == "nb" })
    var document = Document(kind: .plan, instrument: id, name: "X", language: "nb", now: .distantPast)
    document.answers = answers.merging([Plan.start: .text("2026-08-17")]) { $1 }
    return PlanCalendar(instrument, of: document, pack: pack).entries
  }

  @Test func everyEventOfAPlanIsThereWithAnswersOfItsConditions() throws {
    for instrument in try ProjectRules.base.get().instruments {
      guard case .plan(let plan) = instrument.content else { continue }
      for event in plan.events {
        var answers: [String: Answer] = [:]
        for condition in event.conditions {
          answers[condition.question] =
            switch condition.test {
            case .oneOf(let ids): .text(ids[0])
            case .flag(let flag): .flag(flag)
            case .number(let range): .number(range.lowerBound)
            }
        }
        #expect(try events(instrument.id, answers).contains { $0.id == event.id }, "\(instrument.id) \(event.id)")
      }
    }
  }

  @Test(arguments: [(1, 2), (2, 4), (3, 6), (4, 8), (5, 10), (6, 12), (12, 12)])
  func anOwnersWheelHasAsManyNetworkMeetingsAsAreAnswered(_ answer: Int, _ meetings: Int) throws {
    for covered in ["everyone", "school-year", "first-year"] {
      let found = try events("plan.owner-programme", ["network": .number(answer), "covered": .text(covered)])
      let network = found.filter { $0.id.contains("network") && !$0.id.contains("dates") }
      #expect(network.count == meetings, "\(covered)")
      #expect(network.prefix(meetings / 2).allSatisfy { !$0.id.hasSuffix("-two") && !$0.id.hasSuffix("-again") })
      #expect(found.contains { $0.id.hasPrefix("network-dates") } == (answer > 6))
    }
  }

  @Test func anOwnersWheelHasNoGatheringWhereGroupsMeetAtSchool() throws {
    let plan = "plan.owner-programme"
    func gatherings(_ answers: [String: Answer]) throws -> [String] {
      try events(plan, answers).map(\.id).filter { $0.hasPrefix("gathering") }
    }
    #expect(try gatherings([:]).count == 4)
    #expect(try gatherings(["groups": .text("across")]).count == 4)
    #expect(try gatherings(["groups": .text("school")]) == [])
    #expect(try gatherings(["covered": .text("first-year")]) == ["gathering-autumn", "gathering-spring"])
    let first = try events(plan, ["covered": .text("first-year")])
    #expect(first.allSatisfy { !$0.title.contains("andre år") })
  }

  @Test func otherPlansFollowTheirAnswersToo() throws {
    func ids(_ plan: String, _ answers: [String: Answer]) throws -> [String] { try events(plan, answers).map(\.id) }
    let school = try events("plan.school-programme", ["agreement": .flag(false)]).map(\.title)
    #expect(school.allSatisfy { !$0.contains("avtale") })
    let talks = try ids("plan.cosupervision", ["main-talks": .number(1)])
    #expect(talks.filter { $0.hasPrefix("main-") } == ["main-plan"])
    let handin = try events("plan.cosupervision", ["handin": .text("2027-05-15")])
    #expect(handin.first { $0.id == "what-remains" }?.day == Day("2027-05-01"))
    for (frequency, count) in [("monthly", 4), ("every-third-week", 6), ("twice-monthly", 8)] {
      let meetings = try events("plan.tst-semester", ["frequency": .text(frequency), "length": .number(90)])
        .filter { $0.title.contains("TST-møte") }
      #expect(meetings.count == count)
      #expect(meetings.allSatisfy { $0.hours == nil })
    }
    let loop = try events("plan.lesson-study-loop", ["cover-teachers": .number(0), "hours": .number(6)])
    #expect(loop.allSatisfy { !$0.needsCover && $0.hours == nil && $0.id != "cover-ready" })
    let again = try ids("plan.lesson-study-loop", ["teach-again": .flag(true)])
    #expect(again.last == "share-with-staff-later")
    #expect(again.contains("research-lesson-again"))
    #expect(try events("plan.lesson-study-loop", [:]).compactMap(\.hours).reduce(0, +) == 9)
    let periods = try ids("plan.practice-section", ["rhythm": .text("practice-periods")])
    #expect(periods.contains("autumn-dates"))
    #expect(!periods.contains("own-supervision"))
  }
}
