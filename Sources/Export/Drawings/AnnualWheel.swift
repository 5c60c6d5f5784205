import Documents
import Guidance

/// What happens when, as a wheel of twelve months for each school year, with numbers that a list explains.
struct AnnualWheel {
  /// Something that happens, with its number in the calendar.
  struct Mark {
    let number: Int
    let entry: PlanCalendar.Entry
    /// Months from the first of the wheel's first year.
    let month: Int
  }

  struct Year {
    /// From 1.
    let number: Int
    let marks: [Mark]
  }

  /// The longest plans are for two school years.
  private static let mostYears = 2
  private static let months = 12

  /// How wide a wheel is with the space around it, and the radius of its numbers.
  static let side = 456.0
  static let badge = 12.0

  let years: [Year]
  /// What happens later than the last year.
  let outside: [Mark]
  /// The first month, counted from the year 0.
  private let start: Int
  private let name: String
  /// Ids of entries that are the program's own suggestion.
  private let own: Set<String>
  let wording: Wording

  /// - Parameter own: ids of entries that are the program's own suggestion.
  /// - Returns: nil where nothing happens.
  init?(_ calendar: PlanCalendar, name: String, own: Set<String>, base: RuleBase, pack: LanguagePack) {
    guard let first = calendar.entries.first else { return nil }
    // The events begin with the start of the plan; a day that was given may lie before it.
    let start = Self.month(first.day)
    let marks = calendar.entries.enumerated().map { place, entry in
      Mark(number: place + 1, entry: entry, month: Self.month(entry.day) - start)
    }
    let inside = marks.filter { $0.month < Self.mostYears * Self.months }
    years = (0...((inside.map(\.month).max() ?? 0) / Self.months)).map { year in
      Year(number: year + 1, marks: inside.filter { $0.month / Self.months == year })
    }
    outside = marks.filter { $0.month >= Self.mostYears * Self.months }
    self.start = start
    self.name = name
    self.own = own
    wording = Wording(base: base, pack: pack)
  }

  private static func month(_ day: Day) -> Int { day.year * months + day.month - 1 }

  var pack: LanguagePack { wording.pack }

  /// One year's wheel by itself: a page has the list in a table.
  func svg(of year: Year) -> String {
    var canvas = Canvas()
    let y = draw(year, left: 0, top: Layout.margin, on: &canvas)
    return canvas.svg(
      name: "wheel-\(year.number)",
      width: Layout.wheel,
      height: y,
      title: title,
      description: description(of: [year], withOutside: false),
      isWide: false
    )
  }

  var title: String { "\(pack.text(.exportWheel)): \(name)" }

  func isOwn(_ mark: Mark) -> Bool { own.contains(mark.entry.id) }

  private func title(of year: Year) -> String {
    pack.text(.exportYear, ["number": "\(year.number)", "years": span(of: year)])
  }

  /// `2026–2027`, or one year where it begins in January.
  private func span(of year: Year) -> String {
    let first = start + (year.number - 1) * Self.months
    let (from, to) = (first / Self.months, (first + Self.months - 1) / Self.months)
    return from == to ? "\(from)" : "\(from)–\(to)"
  }

  func description(of years: [Year], withOutside: Bool) -> String {
    func words(_ marks: [Mark]) -> String {
      marks.map { "\($0.number): \(wording.when($0.entry)): \($0.entry.title)." }.joined(separator: " ")
    }
    var parts = years.map { "\(title(of: $0)). \(words($0.marks))" }
    if withOutside, !outside.isEmpty { parts.append("\(pack.text(.exportOutside)): \(words(outside))") }
    return parts.joined(separator: " ")
  }
}

/// The wheel itself.
extension AnnualWheel {
  /// Of a wheel with the year that it is of.
  var height: Double { Layout.heading * 2 + Layout.rim * 2 + Layout.margin }

  /// The wheel below the year that it is of; returns where the drawing goes on.
  func draw(_ year: Year, left: Double, top: Double, on canvas: inout Canvas) -> Double {
    canvas.text(
      title(of: year),
      x: left + Layout.margin,
      y: top + Layout.heading,
      size: Layout.heading,
      isBold: true
    )
    let centre = top + Layout.heading * 2 + Layout.rim
    draw(year, x: left + Layout.wheel / 2, y: centre, on: &canvas)
    return centre + Layout.rim + Layout.margin
  }

  private func draw(_ year: Year, x: Double, y: Double, on canvas: inout Canvas) {
    canvas.circle(x: x, y: y, radius: Layout.rim, Paint.line.stroke(inside: .tint))
    canvas.circle(x: x, y: y, radius: Layout.band, Paint.line.stroke(inside: .paper))
    for month in 0..<Self.months {
      let edge = Direction(twentyFourths: month * 2)
      canvas.line(
        x: x + edge.x * Layout.hub,
        y: y + edge.y * Layout.hub,
        toX: x + edge.x * Layout.rim,
        y: y + edge.y * Layout.rim,
        Paint.line.stroke()
      )
      let middle = Direction(twentyFourths: month * 2 + 1)
      let radius = (Layout.rim + Layout.band) / 2
      canvas.text(
        abbreviation((start + month) % Self.months),
        x: x + middle.x * radius,
        y: y + middle.y * radius + Layout.name / 3,
        size: Layout.name,
        anchor: .middle
      )
      let marks = year.marks.filter { $0.month % Self.months == month }
      for (place, label) in zip(Layout.places(for: marks.count), Layout.labels(of: marks.map(\.number))) {
        badge(
          label,
          x: x + middle.x * place.along - middle.y * place.across,
          y: y + middle.y * place.along + middle.x * place.across,
          on: &canvas
        )
      }
    }
    canvas.circle(x: x, y: y, radius: Layout.hub, Paint.line.stroke(inside: .tint))
    canvas.text(span(of: year), x: x, y: y + Layout.name / 3, size: Layout.name, anchor: .middle, isBold: true)
  }

  private func abbreviation(_ month: Int) -> String {
    pack.months.count == Self.months ? String(pack.months[month].prefix(3)) : "\(month + 1)"
  }

  func badge(_ label: String, x: Double, y: Double, on canvas: inout Canvas) {
    let size = label.count > 2 ? 9.0 : Layout.number
    canvas.circle(x: x, y: y, radius: Layout.badge, Paint.solid.fill)
    canvas.text(label, x: x, y: y + size / 3, size: size, .onSolid, anchor: .middle, isBold: true)
  }
}

/// Measures of the wheel, and where its numbers stand.
private enum Layout {
  /// The side of the square that a wheel stands in.
  static let wheel = AnnualWheel.side
  static let margin = 16.0
  static let heading = 16.0
  /// Of months and years: a telephone makes the wheel smaller.
  static let name = 14.0
  static let number = 13.0
  /// The outer edge, that of the months' names, and that of the years in the middle.
  static let rim = 212.0
  static let band = 178.0
  static let hub = 50.0
  static let badge = AnnualWheel.badge

  /// A place in a month: outwards along its middle, and to the side.
  typealias Place = (along: Double, across: Double)

  /// Rows of a full month from the rim inwards. Every circle is clear of the others, of the month's edges and of the hub.
  private static let rows: [Place] = [
    (152, -25), (152, 0), (152, 25), (124, -13), (124, 13), (96, -12.2), (96, 12.2), (69, 0),
  ]

  static func places(for count: Int) -> [Place] {
    switch count {
    case 1: [(124, 0)]
    case 2: [(124, -13), (124, 13)]
    case 3: [(140, -14), (140, 14), (112, 0)]
    default: rows
    }
  }

  /// The numbers of a month; what does not fit is counted in the last place, and stands in the list.
  static func labels(of numbers: [Int]) -> [String] {
    guard numbers.count > rows.count else { return numbers.map(String.init) }
    return numbers.prefix(rows.count - 1).map(String.init) + ["+\(numbers.count - rows.count + 1)"]
  }
}
