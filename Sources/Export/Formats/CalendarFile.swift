import Documents
import FoundationEssentials
import Guidance

/// The dates of a document as a calendar, after RFC 5545: whole days, since nobody says a time of day.
struct CalendarFile {
  private let outline: Outline
  private let calendar: PlanCalendar
  private let document: Document
  private let pack: LanguagePack
  private let now: Date

  init(_ outline: Outline, calendar: PlanCalendar, document: Document, pack: LanguagePack, now: Date) {
    self.outline = outline
    self.calendar = calendar
    self.document = document
    self.pack = pack
    self.now = now
  }

  /// nil where there is no date.
  var text: String? {
    guard !calendar.entries.isEmpty else { return nil }
    let name = Self.escaped(outline.title)
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Veiviser//Veiviser//\(pack.code.code.uppercased())",
      "CALSCALE:GREGORIAN", "NAME:\(name)", "X-WR-CALNAME:\(name)",
    ]
    for (entry, event) in zip(calendar.entries, outline.events) { lines += self.lines(entry, event) }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func lines(_ entry: PlanCalendar.Entry, _ event: Outline.Event) -> [String] {
    // Where there is no next day, the calendar of this program has ended.
    let day = entry.markedDay
    let end = day.adding(days: 1) ?? day
    // The same entry of the same document is the same event when it is imported again. Numbers of documents begin anew in
    // every folder, so the time that the document was made tells two of one number apart.
    let id = "\(document.id.shown).\(entry.id).\(Self.stamp(document.created))@veiviser"
    return [
      "BEGIN:VEVENT", "UID:\(Self.escaped(id))", "DTSTAMP:\(Self.stamp(now))", "SEQUENCE:\(document.revision)",
      "DTSTART;VALUE=DATE:\(Self.stamp(day))", "DTEND;VALUE=DATE:\(Self.stamp(end))",
      "SUMMARY:\(Self.escaped(summary(entry, event)))", "DESCRIPTION:\(Self.escaped(description(entry, event)))",
      "CATEGORIES:\(Self.escaped(outline.instrument))",
      // Nobody is busy all day.
      "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  /// What a month is set aside for would lie over all its days: it stands on one, and says so.
  private func summary(_ entry: PlanCalendar.Entry, _ event: Outline.Event) -> String {
    guard entry.lastDay != nil else { return event.title }
    let month = pack.months.count == 12 ? pack.months[entry.day.month - 1] : "\(entry.day.month)"
    return pack.text(.exportDuring, ["title": event.title, "month": month])
  }

  private func description(_ entry: PlanCalendar.Entry, _ event: Outline.Event) -> String {
    var lines = event.who.isEmpty ? [] : ["\(pack.text(.exportWho)): \(event.who)"]
    if let hours = event.hours { lines.append(pack.text(.exportHourCount, ["count": "\(hours)"])) }
    if event.needsCover { lines.append(pack.text(.exportCover)) }
    if entry.id == Conversation.dateField { lines += setting }
    lines.append("\(outline.title) (\(document.id.shown))")
    if event.isOwn { lines.append("* " + pack.text(.exportOwn)) }
    return lines.joined(separator: "\n")
  }

  /// How long the conversation is, and with whom.
  private var setting: [String] {
    let fields = [Conversation.lengthField, Conversation.withField]
    return outline.parts.flatMap(\.entries).filter { fields.contains($0.field) && !$0.answer.isEmpty }
      .map { "\($0.ask) \($0.answer.joined(separator: " "))" }
  }

  /// Octets of a line, without its end.
  static let longestLine = 75

  /// The line in pieces of at most 75 octets, of which each but the first begins with a space. What is read as one
  /// character stays together where it can, and its UTF-8 always.
  static func folded(_ line: String) -> String {
    var folded = String.UnicodeScalarView()
    var length = 0
    func fold() {
      folded.append(contentsOf: "\r\n ".unicodeScalars)
      length = 1
    }
    for character in line {
      let size = character.utf8.count
      if length + size > longestLine, size < longestLine { fold() }
      for scalar in character.unicodeScalars {
        if length + UTF8.width(scalar) > longestLine { fold() }
        folded.append(scalar)
        length += UTF8.width(scalar)
      }
    }
    return String(folded)
  }

  /// Text as the value of a property.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.shown.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// `20261121`
  private static func stamp(_ day: Day) -> String { String(day.description.filter(\.isNumber)) }

  /// `20261121T085200Z`
  private static func stamp(_ date: Date) -> String {
    String(date.formatted(.iso8601).filter { $0.isNumber || $0.isLetter })
  }
}

extension Conversation {
  /// Id of the field that says who takes part.
  static let withField = "with"
}
