import Documents
import FoundationEssentials
import Guidance

/// Makes the outline of a document: what it says, before any format.
struct OutlineMaker {
  let document: Document
  let instrument: Instrument
  let base: RuleBase
  let pack: LanguagePack
  let now: Date
  let form: Form
  let calendar: PlanCalendar
  private let disclosure: Disclosure

  init(_ export: DocumentExport, now: Date) {
    disclosure = export.disclosure
    // Nothing below ever sees what is held back.
    document = disclosure.document
    instrument = export.instrument
    base = export.base
    pack = export.pack
    self.now = now
    calendar = export.calendar
    form = Form(instrument, of: document, base: base, pack: pack)
    answeredFields = Form(instrument, of: export.document, base: base, pack: pack).fields
      .filter { export.document.answers[$0.id] != nil }
  }

  /// Fields that have an answer, whether or not it is held back.
  private let answeredFields: [Field]

  var language: LanguageCode { pack.code }
  var wording: Wording { Wording(base: base, pack: pack) }
  var isHoldingBack: Bool { disclosure.isHoldingBack }

  func isAnswered(_ field: Field) -> Bool { answeredFields.contains { $0.id == field.id } }

  var outline: Outline {
    let parts = parts
    let events = events
    let findings = findings
    return Outline(
      language: language.code,
      title: document.name.shownLines.joined(separator: " "),
      instrument: title,
      purpose: purpose,
      state: state,
      notes: notes,
      findings: findings,
      parts: parts,
      events: events,
      footnote: hasOwn(parts, events, findings) ? pack.text(.exportFootnote) : nil,
      sources: wording.sources(instrument.citations),
      made: pack.text(
        .exportMade,
        ["date": wording.date(now), "document": document.id.shown, "revision": "\(document.revision)"]
      )
    )
  }

  private var title: String {
    let title = instrument.title[language]
    return document.kind == .agreement ? pack.text(.agreementNamed, ["title": title]) : title
  }

  /// How an instrument is used is for those who are at it. What an agreement is, is for everybody.
  private var purpose: String? {
    if document.kind == .agreement {
      return pack.text(.agreementPurpose, ["title": instrument.title[language]])
    }
    return document.finished == nil ? instrument.purpose[language] : nil
  }

  private var state: String {
    if let finished = document.finished { return pack.text(.exportFinished, ["date": wording.date(finished)]) }
    return pack.text(.exportOpen, ["answered": "\(answeredFields.count)", "count": "\(form.fields.count)"])
  }

  /// Who has not answered yet, where that is why nothing is shown.
  private var notes: [String] {
    guard isHoldingBack, case .scale(let scale) = instrument.content else { return [] }
    let counts = scale.chosenParties(in: document).map { party in
      let answered = answeredFields.count { $0.party == party }
      return pack.text(
        .exportPartyCount,
        ["party": wording.name(of: party), "answered": "\(answered)", "count": "\(scale.pairs.count)"]
      )
    }
    return [pack.text(.exportHidden)] + counts
  }

  private var events: [Outline.Event] {
    calendar.entries.enumerated().map { place, entry in
      Outline.Event(
        number: place + 1,
        when: wording.when(entry),
        title: entry.title,
        who: wording.names(of: entry.who),
        hours: entry.hours,
        needsCover: entry.needsCover,
        isOwn: isOwn(event: entry.id)
      )
    }
  }

  private func isOwn(event id: String) -> Bool {
    guard case .plan(let plan) = instrument.content else { return false }
    return plan.events.contains { $0.id == id && $0.origin == .derived }
  }

  private func hasOwn(_ parts: [Outline.Part], _ events: [Outline.Event], _ findings: [Outline.Finding]) -> Bool {
    parts.contains { part in part.entries.contains(where: \.isOwn) || part.table?.rows.contains(where: \.isOwn) ?? false
    }
      || events.contains(where: \.isOwn) || findings.contains { $0.items.contains(where: \.isOwn) }
  }
}
