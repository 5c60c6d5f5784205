package import Guidance

/// Reads what a person typed as the answer to a field, in any language of the rule base.
package struct AnswerReader: Sendable {
  /// How a line was taken.
  package enum Reading: Sendable, Equatable {
    case answer(Answer, comment: String?)
    /// The person wants to go on without an answer.
    case skip
    case fault(AnswerFault)
  }

  private let words: AnswerWords
  private let days: DayReader
  /// Cues of advice, and openings of questions.
  private let advice: [[String]]
  private let questions: [[String]]

  /// So many words are a sentence rather than a choice.
  private static let sentence = 4

  package init(_ languages: [LanguagePack]) {
    let words = languages.map(\.answerWords).reduce(AnswerWords()) { $0.joined(with: $1) }
    self.words = words
    days = DayReader(languages)
    func folded(_ meaning: AnswerWords.Meaning) -> [[String]] {
      words[meaning].map { AnswerFolding.words(of: $0) }.filter { !$0.isEmpty }
    }
    advice = words[.advice].map { AnswerFolding.letters(of: $0) }.filter { !$0.isEmpty }
    questions = folded(.question)
  }

  /// Whether advice is given in `text`.
  package func soundsLikeAdvice(_ text: String) -> Bool {
    let words = AnswerFolding.letters(of: text)
    return words.indices.contains { place in advice.contains { words[place...].starts(with: $0) } }
  }

  /// Whether `line` asks, rather than answers `field` in a way that cannot be read.
  package func asks(_ line: String, at field: Field) -> Bool {
    if line.hasSuffix("?") { return true }
    if field.kind == .day, days.isDateLike(line) { return false }
    let words = AnswerFolding.words(of: line)
    return words.count >= Self.sentence || words.count > 1 && questions.contains { words.starts(with: $0) }
  }

  /// Whether `line` says yes, or no; nil where it says neither.
  package func agrees(_ line: String) -> Bool? {
    let text = AnswerFolding.words(of: line).joined(separator: " ")
    return words[.yes].contains(text) ? true : words[.no].contains(text) ? false : nil
  }

  /// - Parameter today: the day from which «i morgen» is read.
  package func read(_ line: String, for field: Field, today: Day? = nil) -> Reading {
    let text = line.trimmingSpaces
    if words[.skip].contains(text.lowercased()) { return .skip }
    if words[.accept].contains(text.lowercased()) {
      if let suggestion = field.suggestion { return .answer(suggestion, comment: nil) }
      // «ok» is a yes too; anywhere else it would be kept as if it said something.
      if field.kind != .tick, field.kind != .yesNo { return .fault(.noSuggestion) }
    }
    let reading = value(of: text, for: field, today)
    if case .answer(let answer, let comment) = reading,
      let fault = field.fault(of: answer) ?? comment.flatMap(Field.fault)
    {
      return .fault(fault)
    }
    return reading
  }

  private func value(of text: String, for field: Field, _ today: Day?) -> Reading {
    switch field.kind {
    case .tick:
      if let (comment, _) = leading(words[.irrelevant], in: text) { return .answer(Field.irrelevant, comment: comment) }
      return flag(text).map { .answer(.flag($0.flag), comment: $0.comment) } ?? .fault(.notATick)
    case .yesNo: return flag(text).map { .answer(.flag($0.flag), comment: $0.comment) } ?? .fault(.notYesNo)
    case .score: return number(text, in: 1...5)
    case .level(let names): return level(text, names)
    case .number(let range, let unit): return number(text, in: range, units: [unit, field.unitOfOne])
    case .choice(let choices): return choice(text, choices)
    case .choices(let choices, _): return several(text, choices)
    case .day: return day(text, today)
    case .text: return .answer(.text(text), comment: nil)
    case .list:
      let lines = text.split(separator: ";").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
      return .answer(.list(lines), comment: nil)
    }
  }

  private func day(_ text: String, _ today: Day?) -> Reading {
    switch days.read(text, today: today) {
    case .day(let day): .answer(.text(day.description), comment: nil)
    case .impossible: .fault(.noSuchDay)
    case .none: .fault(.notADay)
    }
  }

  private func flag(_ text: String) -> (flag: Bool, comment: String?)? {
    let yes = leading(words[.yes], in: text)
    let no = leading(words[.no], in: text)
    switch (yes, no) {
    case (let yes?, let no?): return yes.length > no.length ? (true, yes.comment) : (false, no.comment)
    case (let yes?, nil): return (true, yes.comment)
    case (nil, let no?): return (false, no.comment)
    case (nil, nil): return nil
    }
  }

  /// What stands behind one of `words` that `text` begins with, the longest; the mark between them is left out.
  private func leading(_ words: Set<String>, in text: String) -> (comment: String?, length: Int)? {
    let lower = text.lowercased()
    let found = words.filter { word in
      lower.hasPrefix(word)
        && (lower.count == word.count || Self.ends(lower[lower.index(lower.startIndex, offsetBy: word.count)]))
    }
    guard let word = found.max(by: { $0.count < $1.count }) else { return nil }
    return (Self.comment(text.dropFirst(word.count)), word.count)
  }

  /// Whether a word ends before `mark`: «n/a» does not begin with «n».
  private static func ends(_ mark: Character) -> Bool { !mark.isLetter && mark != "/" }

  private static func comment(_ rest: Substring) -> String? {
    let comment = String(rest.drop { $0.isWhitespace || ",:;.–-!".contains($0) }).trimmingSpaces
    return comment.isEmpty ? nil : comment
  }

  private func number(_ text: String, in range: ClosedRange<Int>, units: [String?] = []) -> Reading {
    guard let (digits, rest) = Self.leadingNumber(text), let number = Int(digits) else {
      return .fault(.notANumber(range))
    }
    let comment = Self.comment(rest)
    func letters(_ text: String) -> String { text.filter(\.isLetter).lowercased() }
    let isUnit = comment.map { comment in units.contains { $0.map(letters) == letters(comment) } } ?? false
    return .answer(.number(number), comment: isUnit ? nil : comment)
  }

  /// The digits that `text` begins with and what stands behind them; nil where the number goes on: «2,5», «3-4», «1 000».
  private static func leadingNumber(_ text: String) -> (digits: String, rest: Substring)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first else { return digits.isEmpty ? nil : (String(digits), rest) }
    guard !mark.isLetter, !mark.isNumber else { return nil }
    let joins = mark.isWhitespace || ",.-–/:".contains(mark)
    return joins && rest.dropFirst().first?.isNumber == true ? nil : (String(digits), rest)
  }

  private func level(_ text: String, _ names: [String]) -> Reading {
    let finder = TitleFinder(names)
    if let (place, comment) = Self.leading(in: text, finder.place) {
      return .answer(.number(place + 1), comment: comment)
    }
    return number(text, in: 1...max(names.count, 1))
  }

  private func choice(_ text: String, _ choices: [Field.Choice]) -> Reading {
    if let choice = find(text, of: choices) { return .answer(.text(choice.id), comment: nil) }
    if let (digits, rest) = Self.leadingNumber(text), let choice = Self.numbered(digits, of: choices) {
      return .answer(.text(choice.id), comment: Self.comment(rest))
    }
    if let (choice, comment) = Self.leading(in: text, { find($0, of: choices) }) {
      return .answer(.text(choice.id), comment: comment)
    }
    return .fault(.notAChoice(choices.map(\.title)))
  }

  /// What `find` makes of the whole text, or else of what stands before its first mark, with the rest as a remark.
  private static func leading<Found>(in text: String, _ find: (String) -> Found?) -> (Found, comment: String?)? {
    if let found = find(text) { return (found, nil) }
    guard let mark = text.firstIndex(where: { ",;:–(".contains($0) }), text[..<mark].contains(where: \.isLetter) else {
      return nil
    }
    return find(String(text[..<mark]).trimmingSpaces).map { ($0, comment(text[mark...])) }
  }

  private func several(_ text: String, _ choices: [Field.Choice]) -> Reading {
    if words[.all].contains(AnswerFolding.words(of: text).joined(separator: " ")) {
      return .answer(.list(choices.map(\.id)), comment: nil)
    }
    var ids: [String] = []
    for part in text.split(whereSeparator: { ",;&".contains($0) }) {
      guard let found = joined(String(part).trimmingSpaces, choices) else {
        return .fault(.notAChoice(choices.map(\.title)))
      }
      for choice in found where !ids.contains(choice.id) { ids.append(choice.id) }
    }
    return ids.isEmpty ? .fault(.notAChoice(choices.map(\.title))) : .answer(.list(ids), comment: nil)
  }

  /// The choices that are joined by «og»; one alone may have that word in its title.
  private func joined(_ text: String, _ choices: [Field.Choice]) -> [Field.Choice]? {
    if let choice = find(text, of: choices) { return [choice] }
    let parts = text.split(separator: " ").split { words[.and].contains($0.lowercased()) }
    let found = parts.map { find($0.joined(separator: " "), of: choices) }
    return found.isEmpty || found.contains { $0 == nil } ? nil : found.compactMap(\.self)
  }

  /// By id, by number from 1, by title or part of one, or by a word for its minutes.
  private func find(_ text: String, of choices: [Field.Choice]) -> Field.Choice? {
    if let choice = Self.numbered(text, of: choices) { return choice }
    if choices.allSatisfy({ Int($0.id) != nil }), let minutes = minutes(text) {
      return choices.first { $0.id == "\(minutes)" }
    }
    return TitleFinder(choices.map(\.title)).place(of: text).map { choices[$0] }
  }

  private func minutes(_ text: String) -> Int? {
    let said = AnswerFolding.words(of: text)
    let known: [(AnswerWords.Meaning, Int)] = [(.halfHour, 30), (.threeQuarters, 45), (.hour, 60)]
    return known.first { meaning, _ in words[meaning].contains { AnswerFolding.words(of: $0) == said } }?.1
  }

  /// By id, or by number from 1. A number that is an id is that id.
  private static func numbered(_ text: String, of choices: [Field.Choice]) -> Field.Choice? {
    let text = text.lowercased()
    if let choice = choices.first(where: { $0.id.lowercased() == text }) { return choice }
    return Int(text).flatMap { choices.indices.contains($0 - 1) ? choices[$0 - 1] : nil }
  }
}

extension String {
  var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
