package import Documents
import FoundationEssentials
package import Guidance

/// Values in words of one language.
package struct Wording {
  let base: RuleBase
  let pack: LanguagePack

  package init(base: RuleBase, pack: LanguagePack) {
    self.base = base
    self.pack = pack
  }

  /// Stands where nothing was answered.
  static let nothing = "–"

  var language: LanguageCode { pack.code }

  func name(of role: String) -> String { base.role(role)?.texts[language]?.name ?? role }

  func names(of roles: [String]) -> String { roles.map(name).joined(separator: ", ") }

  /// `21. november 2026`
  package func date(_ day: Day) -> String {
    pack.text(.day, ["day": "\(day.day)", "month": month(day), "year": "\(day.year)"])
  }

  func date(_ date: Date) -> String { Day(date).map { self.date($0) } ?? Self.nothing }

  /// `november 2026`
  func monthAndYear(_ day: Day) -> String { "\(month(day)) \(day.year)" }

  private func month(_ day: Day) -> String { pack.months.count == 12 ? pack.months[day.month - 1] : "\(day.month)" }

  /// A day, or the month that something is set aside for.
  package func when(_ entry: PlanCalendar.Entry) -> String {
    entry.lastDay == nil ? date(entry.day) : monthAndYear(entry.day)
  }

  /// An answer as a person reads it, line by line.
  func lines(_ answer: Answer?, to field: Field) -> [String] {
    switch (field.kind, answer) {
    case (_, nil): []
    case (.tick, Field.irrelevant?): [pack.text(.irrelevant)]
    case (_, .flag(let flag)?): [pack.text(flag ? .yes : .no)]
    case (.choice(let choices), .text(let id)?): [title(of: id, among: choices)]
    case (.choices(let choices, _), .list(let ids)?):
      [ids.map { title(of: $0, among: choices) }.joined(separator: ", ")]
    case (.level(let names), .number(let level)?) where names.indices.contains(level &- 1):
      ["\(level): \(names[level - 1])"]
    case (.number(_, let unit?), .number(let number)?):
      ["\(number) \(number == 1 ? field.unitOfOne ?? unit : unit)"]
    case (_, .number(let number)?): ["\(number)"]
    case (.day, .text(let text)?): Day(text).map { [date($0)] } ?? text.shownLines
    case (_, .text(let text)?): text.shownLines
    case (_, .list(let lines)?): lines.flatMap(\.shownLines)
    }
  }

  private func title(of id: String, among choices: [Field.Choice]) -> String {
    choices.first { $0.id == id }?.title ?? id.shown
  }

  /// `Paaske (2025): «New roles»` with how much a small study rests on.
  func sources(_ citations: [Citation]) -> [String] {
    base.cited(by: citations).map { cited in cited.source.size[language].map { "\(cited.name) (\($0))" } ?? cited.name }
  }
}
