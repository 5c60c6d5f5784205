package import Documents
package import FoundationEssentials
package import Guidance

/// A document to be handed over as a file. The same document at the same time gives the same bytes.
package struct DocumentExport: Sendable {
  let document: Document
  let instrument: Instrument
  let base: RuleBase
  let pack: LanguagePack

  /// - Parameters:
  ///   - instrument: what the document answers.
  ///   - pack: of the language to write in.
  package init(_ document: Document, instrument: Instrument, base: RuleBase, pack: LanguagePack) {
    self.document = document
    self.instrument = instrument
    self.base = base
    self.pack = pack
  }

  /// The whole file.
  ///
  /// - Parameter now: when it is made, which the file tells.
  /// - Throws: ``ExportFault``.
  package func text(as format: ExportFormat, now: Date) throws(ExportFault) -> String {
    guard document.instrument == instrument.id else {
      throw .otherInstrument(expected: document.instrument, given: instrument.id)
    }
    guard instrument.kind.holds(document.kind), format.isFor(document.kind) else {
      throw .notFor(format, document.kind)
    }
    let text: String? =
      switch format {
      case .markdown: Markdown(outline(now: now), pack: pack).text
      case .html: HTMLPage(outline(now: now), pack: pack, drawings: drawings(isPage: true)).text
      case .json: try JSONText(document, outline: outline(now: now)).text()
      case .csv: CSVTable(disclosure.document, instrument: instrument, base: base, pack: pack).text
      case .ics: CalendarFile(outline(now: now), calendar: calendar, document: document, pack: pack, now: now).text
      case .svg: drawings(isPage: false).first
      }
    guard let text else { throw .nothingToShow(format) }
    return text
  }

  /// A document as JSON that can be read back, where its instrument is not there any more to tell what was asked.
  ///
  /// - Throws: ``ExportFault``.
  package static func json(of document: Document) throws(ExportFault) -> String {
    try JSONText(document, outline: nil).text()
  }

  /// What the file says, whatever its format.
  package func outline(now: Date) -> Outline {
    OutlineMaker(self, now: now).outline
  }

  var disclosure: Disclosure { Disclosure(document, of: instrument) }

  var calendar: PlanCalendar { PlanCalendar(instrument, of: document, pack: pack) }

  /// Drawings of the document; empty where there is nothing to draw.
  ///
  /// - Parameter isPage: whether they stand in a page that holds the same in words. Of a plan there is then a drawing for
  ///   each year, without the list of what happens.
  private func drawings(isPage: Bool) -> [String] {
    switch instrument.content {
    case .matrix(let matrix):
      return [ResponsibilityDrawing(matrix, of: document, pack: pack).svg(isPage: isPage)]
    case .audit(let audit): return [AuditDrawing(audit, of: document, pack: pack).svg(isPage: isPage)]
    case .plan(let plan):
      let own = Set(plan.events.filter { $0.origin == .derived }.map(\.id))
      guard let wheel = AnnualWheel(calendar, name: document.name, own: own, base: base, pack: pack) else { return [] }
      return isPage ? wheel.years.map { wheel.svg(of: $0) } : [WheelPoster(wheel).svg]
    case .checklist, .scale, .conversation: return []
    }
  }
}

extension Instrument.Kind {
  /// Whether documents of `kind` answer instruments of this kind.
  func holds(_ kind: Document.Kind) -> Bool {
    kind.rawValue == rawValue || (self == .scale && kind == .agreement)
  }
}
