extension Field {
  /// What is wrong with `answer` as a value; nil when it is one for this field.
  package func fault(of answer: Answer) -> AnswerFault? {
    switch (kind, answer) {
    case (.tick, .flag), (.tick, Self.irrelevant), (.yesNo, .flag): nil
    case (.tick, _): .notATick
    case (.yesNo, _): .notYesNo
    case (.score, .number(let number)) where (1...5).contains(number): nil
    case (.score, _): .notANumber(1...5)
    case (.level(let names), .number(let number)) where (1...max(names.count, 1)).contains(number): nil
    case (.level(let names), _): .notANumber(1...max(names.count, 1))
    case (.number(let range, _), .number(let number)) where range.contains(number): nil
    case (.number(let range, _), _): .notANumber(range)
    case (.choice(let choices), .text(let id)) where choices.contains { $0.id == id }: nil
    case (.choice(let choices), _): .notAChoice(choices.map(\.id))
    case (.choices(let choices, let fewest), .list(let ids)):
      if !ids.allSatisfy({ id in choices.contains { $0.id == id } }) {
        .notAChoice(choices.map(\.id))
      } else {
        Set(ids).count < fewest ? .tooFewChoices(fewest: fewest) : nil
      }
    case (.choices(let choices, _), _): .notAChoice(choices.map(\.id))
    case (.day, .text(let text)) where Day(text)?.description == text: nil
    case (.day, .text(let text)) where Day.isOffTheCalendar(text): .noSuchDay
    case (.day, _): .notADay
    case (.text, .text(let text)): Self.fault(of: text)
    case (.text, _): .notAText
    case (.list, .list(let lines)):
      if lines.count > Self.mostLines {
        .tooManyLines(most: Self.mostLines)
      } else if lines.isEmpty {
        .empty
      } else {
        lines.lazy.compactMap(Self.fault).first
      }
    case (.list, _): .notAList
    }
  }

  /// What is wrong with a text that a person wrote.
  package static func fault(of text: String) -> AnswerFault? {
    if text.unicodeScalars.allSatisfy(isBlank) { return .empty }
    if text.count > longestText { return .tooLong(most: longestText) }
    return text.unicodeScalars.contains(where: isHidden) ? .hiddenCharacter : nil
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
