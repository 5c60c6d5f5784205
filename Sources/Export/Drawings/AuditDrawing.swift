import Documents
import Guidance

/// The levels of an audit as bars, criterion by criterion, with a mark at the weakest.
struct AuditDrawing {
  private let audit: Audit
  private let name: String
  private let pack: LanguagePack
  private let profile: AuditProfile

  init(_ audit: Audit, of document: Document, pack: LanguagePack) {
    self.audit = audit
    name = document.name
    self.pack = pack
    profile = AuditProfile(audit, of: document)
  }

  /// Narrow, so that it can be read on a telephone: a bar stands below its criterion.
  private enum Layout {
    static let width = 360.0
    static let margin = 16.0
    static let heading = 15.0
    static let text = 13.0
    static let small = 11.0
    static let line = 16.0
    static let headingLine = 19.0
    static let step = 74.0
    static let bar = 14.0
    static let padding = 6.0
    /// From one criterion to the next, and from one group to the next.
    static let gap = 12.0

    static let wholeBar = step * Double(Audit.levels.count)
    static let textWidth = width - margin * 2
  }

  private var language: LanguageCode { pack.code }
  private var levelNames: [String] { audit.levelNames[language] ?? [] }

  /// - Parameter isPage: whether it stands in a page, which is called the same.
  func svg(isPage: Bool) -> String {
    var canvas = Canvas()
    let title = "\(pack.text(.exportProfile)): \(name)"
    let top = isPage ? 0 : canvas.heading(title, x: Layout.margin, width: Layout.width)
    var y = header(from: top, on: &canvas)
    for group in audit.groups {
      y += Layout.gap + Layout.heading
      for line in Lettering.lines(group.title[language], size: Layout.heading, width: Layout.textWidth, isBold: true) {
        canvas.text(line, x: Layout.margin, y: y, size: Layout.heading, isBold: true)
        y += Layout.headingLine
      }
      for criterion in group.criteria { y = draw(criterion, from: y, on: &canvas) }
    }
    y += Layout.gap
    if audit.groups.flatMap(\.criteria).contains(where: { $0.origin == .derived }) {
      y = canvas.footnote(pack.text(.exportOwn), x: Layout.margin, y: y, width: Layout.textWidth)
    }
    return canvas.svg(
      name: "profile",
      width: Layout.width,
      height: y,
      title: title,
      description: description,
      isWide: false
    )
  }

  /// What the levels are called, above the bars.
  private func header(from top: Double, on canvas: inout Canvas) -> Double {
    let names = Audit.levels.map { level in
      Lettering.lines(name(of: level), size: Layout.small, width: Layout.step - Layout.padding)
    }
    for (place, lines) in names.enumerated() {
      let x = Layout.margin + Layout.step * (Double(place) + 0.5)
      for (row, line) in lines.enumerated() {
        let y = top + Layout.margin + Layout.small + Double(row) * Layout.line
        canvas.text(line, x: x, y: y, size: Layout.small, .faint, anchor: .middle)
      }
    }
    return top + Layout.margin + Double(names.map(\.count).max() ?? 0) * Layout.line
  }

  private func name(of level: Int) -> String {
    levelNames.indices.contains(level - 1) ? "\(level) \(levelNames[level - 1])" : "\(level)"
  }

  private func draw(_ criterion: Audit.Criterion, from top: Double, on canvas: inout Canvas) -> Double {
    let level = level(of: criterion)
    let isWeakest = profile.weakest?.id == criterion.id
    var y = top
    let title = criterion.title[language] + (criterion.origin == .derived ? "*" : "")
    for line in Lettering.lines(title, size: Layout.text, width: Layout.textWidth) {
      y += Layout.line
      canvas.text(line, x: Layout.margin, y: y, size: Layout.text)
    }
    if isWeakest {
      y += Layout.line
      canvas.text("! \(pack.text(.exportWeakest))", x: Layout.margin, y: y, size: Layout.text, .warn, isBold: true)
    }
    y += Layout.padding
    bar(level, isWeakest: isWeakest, from: y, on: &canvas)
    canvas.text(
      level.map(String.init) ?? Wording.nothing,
      x: Layout.margin + Layout.wholeBar + Layout.gap,
      y: y + Layout.bar - 2,
      size: Layout.text,
      isBold: true
    )
    return y + Layout.bar + Layout.gap
  }

  private func bar(_ level: Int?, isWeakest: Bool, from top: Double, on canvas: inout Canvas) {
    let (left, height) = (Layout.margin, Layout.bar)
    canvas.rectangle(x: left, y: top, width: Layout.wholeBar, height: height, Paint.line.stroke(inside: .tint))
    if let level {
      let paint = isWeakest ? Paint.warn : .solid
      canvas.rectangle(x: left, y: top, width: Layout.step * Double(level), height: height, paint.fill)
    }
    for step in Audit.levels.dropLast() {
      let x = left + Layout.step * Double(step)
      canvas.line(x: x, y: top, toX: x, y: top + height, Paint.line.stroke())
    }
  }

  private func level(of criterion: Audit.Criterion) -> Int? {
    profile.entries.first { $0.criterion.id == criterion.id }?.level.flatMap { Audit.levels.contains($0) ? $0 : nil }
  }

  /// The same, criterion by criterion.
  private var description: String {
    audit.groups.map { group in
      let criteria = group.criteria.map { criterion in
        let level = level(of: criterion).map(name) ?? pack.text(.exportUnsaid)
        let mark = profile.weakest?.id == criterion.id ? " (\(pack.text(.exportWeakest)))" : ""
        return "\(criterion.title[language]): \(level)\(mark)."
      }
      return "\(group.title[language]): \(criteria.joined(separator: " "))"
    }
    .joined(separator: " ")
  }
}
