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

  package init(_ languages: [LanguagePack]) {
    words = languages.map(\.answerWords).reduce(AnswerWords()) { $0.joined(with: $1) }
  }

  package func read(_ line: String, for field: Field) -> Reading {
    let text = line.trimmingSpaces
    if words.skip.contains(text.lowercased()) { return .skip }
    if words.accept.contains(text.lowercased()) {
      if let suggestion = field.suggestion { return .answer(suggestion, comment: nil) }
      // «ok» is a yes too; anywhere else it would be kept as if it said something.
      if field.kind != .tick, field.kind != .yesNo { return .fault(.noSuggestion) }
    }
    let reading = value(of: text, for: field)
    if case .answer(let answer, let comment) = reading,
      let fault = field.fault(of: answer) ?? comment.flatMap(Field.fault)
    {
      return .fault(fault)
    }
    return reading
  }

  private func value(of text: String, for field: Field) -> Reading {
    switch field.kind {
    case .tick:
      if let (comment, _) = leading(words.irrelevant, in: text) { return .answer(Field.irrelevant, comment: comment) }
      return flag(text).map { .answer(.flag($0.flag), comment: $0.comment) } ?? .fault(.notATick)
    case .yesNo: return flag(text).map { .answer(.flag($0.flag), comment: $0.comment) } ?? .fault(.notYesNo)
    case .score: return number(text, in: 1...5)
    case .level(let names): return level(text, names)
    case .number(let range, let unit): return number(text, in: range, units: [unit, field.unitOfOne])
    case .choice(let choices): return choice(text, choices)
    case .choices(let choices, _): return several(text, choices)
    case .day: return Day(text).map { .answer(.text($0.description), comment: nil) } ?? .fault(.notADay)
    case .text: return .answer(.text(text), comment: nil)
    case .list:
      let lines = text.split(separator: ";").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
      return .answer(.list(lines), comment: nil)
    }
  }

  private func flag(_ text: String) -> (flag: Bool, comment: String?)? {
    let yes = leading(words.yes, in: text)
    let no = leading(words.no, in: text)
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
        && (lower.count == word.count || !lower[lower.index(lower.startIndex, offsetBy: word.count)].isLetter)
    }
    guard let word = found.max(by: { $0.count < $1.count }) else { return nil }
    return (Self.comment(text.dropFirst(word.count)), word.count)
  }

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
    if let place = names.firstIndex(where: { $0.lowercased() == text.lowercased() }) {
      return .answer(.number(place + 1), comment: nil)
    }
    return number(text, in: 1...max(names.count, 1))
  }

  private func choice(_ text: String, _ choices: [Field.Choice]) -> Reading {
    if let choice = Self.choice(text, of: choices) { return .answer(.text(choice.id), comment: nil) }
    if let (digits, rest) = Self.leadingNumber(text), let choice = Self.choice(digits, of: choices) {
      return .answer(.text(choice.id), comment: Self.comment(rest))
    }
    return .fault(.notAChoice(choices.map(\.title)))
  }

  private func several(_ text: String, _ choices: [Field.Choice]) -> Reading {
    var ids: [String] = []
    for part in text.split(whereSeparator: { ",;&".contains($0) }) {
      guard let choice = Self.choice(String(part).trimmingSpaces, of: choices) else {
        return .fault(.notAChoice(choices.map(\.title)))
      }
      if !ids.contains(choice.id) { ids.append(choice.id) }
    }
    return ids.isEmpty ? .fault(.notAChoice(choices.map(\.title))) : .answer(.list(ids), comment: nil)
  }

  /// By id, by number from 1, by title, or by the beginning of one title only. A number that is an id is that id.
  private static func choice(_ text: String, of choices: [Field.Choice]) -> Field.Choice? {
    let text = text.lowercased()
    guard !text.isEmpty else { return nil }
    if let choice = choices.first(where: { $0.id.lowercased() == text || $0.title.lowercased() == text }) {
      return choice
    }
    if let number = Int(text) { return choices.indices.contains(number - 1) ? choices[number - 1] : nil }
    let begun = choices.filter { $0.title.lowercased().hasPrefix(text) }
    return begun.count == 1 ? begun[0] : nil
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
