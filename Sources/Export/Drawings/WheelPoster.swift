import Documents
import Guidance

/// The wheels of a plan side by side, and below them in columns what their numbers stand for: one sheet of A4, upright, as
/// long as there is room on it. What does not fit makes it higher.
struct WheelPoster {
  private let wheel: AnnualWheel
  private let pack: LanguagePack

  init(_ wheel: AnnualWheel) {
    self.wheel = wheel
    pack = wheel.pack
  }

  /// Height by width.
  private static let sheet = 1.414
  private static let margin = 16.0
  private static let title = 20.0
  private static let heading = 15.0
  private static let text = 14.0
  private static let small = 12.5
  private static let line = 17.0
  private static let gap = 6.0
  /// Where text begins beside its number.
  private static let indent = AnnualWheel.badge * 2 + 8
  /// The narrowest comes first: the wider the drawing, the smaller its letters on paper.
  private static let widths = [2 * AnnualWheel.side, 1000, 1080, 1160]
  private static let columns = 2...3

  /// An event of the list, in lines.
  private struct Item {
    /// What stands above it.
    let heading: [String]
    let mark: AnnualWheel.Mark
    let title: [String]
    let facts: [String]

    var height: Double {
      Double(heading.count) * (WheelPoster.heading + WheelPoster.gap)
        + max(Double(title.count + facts.count) * WheelPoster.line, AnnualWheel.badge * 2) + WheelPoster.gap
    }
  }

  /// A way to lay the list out.
  private struct Setting {
    let width: Double
    let top: Double
    let columnWidth: Double
    let columns: [[Item]]

    var bottom: Double { top + (columns.map { $0.reduce(0) { $0 + $1.height } }.max() ?? 0) }
  }

  var svg: String {
    let setting = setting
    var canvas = Canvas()
    var y = Self.margin
    for line in titleLines(setting.width) {
      canvas.text(line, x: Self.margin, y: y + Self.title, size: Self.title, isBold: true)
      y += Self.title + Self.gap
    }
    let left = (setting.width - AnnualWheel.side * Double(wheel.years.count)) / 2
    for (place, year) in wheel.years.enumerated() {
      _ = wheel.draw(year, left: left + AnnualWheel.side * Double(place), top: y + Self.margin, on: &canvas)
    }
    for (place, items) in setting.columns.enumerated() {
      var y = setting.top
      let x = Self.margin + (setting.columnWidth + Self.margin) * Double(place)
      for item in items { y = draw(item, x: x, y: y, on: &canvas) }
    }
    y = setting.bottom + Self.margin
    if (wheel.years.flatMap(\.marks) + wheel.outside).contains(where: wheel.isOwn) {
      y = canvas.footnote(pack.text(.exportOwn), x: Self.margin, y: y, width: setting.width - Self.margin * 2)
    }
    return canvas.svg(
      name: "wheel",
      width: setting.width,
      height: y,
      title: wheel.title,
      description: wheel.description(of: wheel.years, withOutside: true),
      isWide: false
    )
  }

  private func titleLines(_ width: Double) -> [String] {
    Lettering.lines(wheel.title, size: Self.title, width: width - Self.margin * 2, isBold: true)
  }

  /// The first that fits on a sheet, or else the flattest.
  private var setting: Setting {
    let settings = Self.widths.flatMap { width in Self.columns.map { setting(width: width, columns: $0) } }
    func ratio(_ setting: Setting) -> Double { (setting.bottom + Self.footnote) / setting.width }
    return settings.first { ratio($0) <= Self.sheet } ?? settings.min { ratio($0) < ratio($1) } ?? settings[0]
  }

  /// Room for what stands below the list.
  private static let footnote = 50.0

  private func setting(width: Double, columns: Int) -> Setting {
    let columnWidth = (width - Self.margin * Double(columns + 1)) / Double(columns)
    let items = items(columnWidth)
    let head = Double(titleLines(width).count) * (Self.title + Self.gap)
    return Setting(
      width: width,
      top: Self.margin * 2 + head + wheel.height + Self.margin,
      columnWidth: columnWidth,
      columns: Self.balanced(items, columns)
    )
  }

  private func items(_ columnWidth: Double) -> [Item] {
    let width = columnWidth - Self.indent
    func item(_ mark: AnnualWheel.Mark, _ heading: [String] = []) -> Item {
      let facts = [wheel.wording.when(mark.entry), wheel.wording.names(of: mark.entry.who)].filter { !$0.isEmpty }
      let title = mark.entry.title + (wheel.isOwn(mark) ? "*" : "")
      return Item(
        heading: heading,
        mark: mark,
        title: Lettering.lines(title, size: Self.text, width: width),
        facts: Lettering.lines(facts.joined(separator: " · "), size: Self.small, width: width)
      )
    }
    let heading = Lettering.lines(pack.text(.exportOutside), size: Self.heading, width: columnWidth, isBold: true)
    return wheel.years.flatMap(\.marks).map { item($0) }
      + wheel.outside.enumerated().map { item($1, $0 == 0 ? heading : []) }
  }

  /// The items in their order, in columns about as high as one another.
  private static func balanced(_ items: [Item], _ count: Int) -> [[Item]] {
    let whole = items.reduce(0) { $0 + $1.height }
    var height = whole / Double(count)
    while true {
      let columns = filled(items, height)
      if columns.count <= count { return columns }
      height += line
    }
  }

  private static func filled(_ items: [Item], _ height: Double) -> [[Item]] {
    var columns: [[Item]] = []
    var used = height
    for item in items {
      if used + item.height > height {
        columns.append([])
        used = 0
      }
      columns[columns.count - 1].append(item)
      used += item.height
    }
    return columns
  }

  /// Returns where the next one stands.
  private func draw(_ item: Item, x: Double, y: Double, on canvas: inout Canvas) -> Double {
    var y = y
    for line in item.heading {
      canvas.text(line, x: x, y: y + Self.heading, size: Self.heading, isBold: true)
      y += Self.heading + Self.gap
    }
    wheel.badge("\(item.mark.number)", x: x + AnnualWheel.badge, y: y + AnnualWheel.badge, on: &canvas)
    var base = y + Self.text
    for line in item.title {
      canvas.text(line, x: x + Self.indent, y: base, size: Self.text)
      base += Self.line
    }
    for line in item.facts {
      canvas.text(line, x: x + Self.indent, y: base, size: Self.small, .faint)
      base += Self.line
    }
    return y + max(Double(item.title.count + item.facts.count) * Self.line, AnnualWheel.badge * 2) + Self.gap
  }
}
