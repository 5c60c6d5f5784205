package import Guidance
package import Routing

/// Reads a line as the pick of one of the choices offered before.
package struct ChoicePicker: Sendable {
  private let ordinals: [[[[UInt8]]]]
  private let noneOfThese: [[[UInt8]]]
  /// Words that may stand around a number: «nummer», «den».
  private let aroundNumbers: Set<[UInt8]>

  /// A pick by words has at most this many; a longer line is a new question.
  private static let mostWords = 4
  /// A pick by words has one of at least this many letters.
  private static let fewestLetters = 3

  package init(base: RuleBase) {
    let count = base.languages.map(\.ordinals.count).max() ?? 0
    let ordinals = (0..<count).map { place in
      base.languages.flatMap { pack in
        pack.ordinals.indices.contains(place) ? pack.ordinals[place].map { Folding.words(of: $0) } : []
      }
    }
    self.ordinals = ordinals
    aroundNumbers = Set(ordinals.joined().filter { $0.count > 1 }.joined())
    noneOfThese = base.languages.flatMap { $0.noneOfThese.map { Folding.words(of: $0) } }
  }

  package enum Pick: Sendable, Equatable {
    /// The place of what was picked, from 0.
    case place(Int)
    case none
    /// A number that was not offered.
    case outOfRange
  }

  /// A choice by which it may be picked in words.
  package struct Choice: Sendable, Equatable {
    package var name: String
    package var title: String

    package init(name: String, title: String) {
      self.name = name
      self.title = title
    }
  }

  /// - Parameter choices: what was offered, in the order of the numbers.
  /// - Returns: nil when the line is no pick.
  package func pick(_ line: Utterance, of choices: [Choice]) -> Pick? {
    let words = line.folded
    guard !words.isEmpty, words.count <= Self.mostWords else { return nil }
    if let number = number(in: line) {
      return choices.indices.contains(number - 1) ? .place(number - 1) : .outOfRange
    }
    if noneOfThese.contains(words) { return Pick.none }
    for (place, names) in ordinals.enumerated() where choices.indices.contains(place) && names.contains(words) {
      return .place(place)
    }
    // «og» and «i» stand in many a title and mean none.
    guard words.contains(where: { $0.count >= Self.fewestLetters }) else { return nil }
    let fitting = choices.indices.filter { place in
      let titleWords = Folding.words(of: choices[place].title) + Folding.words(of: choices[place].name)
      return words.allSatisfy { word in
        titleWords.contains { $0 == word || ($0.starts(with: word) && word.count >= 4) }
      }
    }
    return fitting.count == 1 ? .place(fitting[0]) : nil
  }

  /// A number by itself, or with nothing but «nummer» and the like around it.
  private func number(in line: Utterance) -> Int? {
    let numbers = line.tokens.compactMap { Int($0.text) }
    guard numbers.count == 1 else { return nil }
    return line.tokens.allSatisfy { Int($0.text) != nil || aroundNumbers.contains($0.folded) } ? numbers[0] : nil
  }
}
