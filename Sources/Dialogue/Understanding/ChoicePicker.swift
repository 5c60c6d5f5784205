package import Guidance
package import Routing

/// Reads a line as the pick of one of the choices offered before.
package struct ChoicePicker: Sendable {
  private let ordinals: [[[[UInt8]]]]
  private let noneOfThese: [[[UInt8]]]

  /// A pick by words has at most this many; a longer line is a new question.
  private static let mostWords = 4
  /// A pick by words has one of at least this many letters.
  private static let fewestLetters = 3

  package init(base: RuleBase) {
    let count = base.languages.map(\.ordinals.count).max() ?? 0
    ordinals = (0..<count).map { place in
      base.languages.flatMap { pack in
        pack.ordinals.indices.contains(place) ? pack.ordinals[place].map { Folding.words(of: $0) } : []
      }
    }
    noneOfThese = base.languages.flatMap { $0.noneOfThese.map { Folding.words(of: $0) } }
  }

  package enum Pick: Sendable, Equatable {
    /// The topic picked.
    case topic(String)
    case none
    /// A number that was not offered.
    case outOfRange
  }

  /// - Parameters:
  ///   - choices: the topics offered, in the order of their numbers.
  ///   - titles: what each was called.
  /// - Returns: nil when the line is no pick.
  package func pick(_ line: Utterance, choices: [String], titles: [String]) -> Pick? {
    let words = line.folded
    guard !words.isEmpty, words.count <= Self.mostWords else { return nil }
    if words.count == 1, let number = Int(line.tokens[0].text) {
      return choices.indices.contains(number - 1) ? .topic(choices[number - 1]) : .outOfRange
    }
    if noneOfThese.contains(words) { return Pick.none }
    for (place, names) in ordinals.enumerated() where choices.indices.contains(place) && names.contains(words) {
      return .topic(choices[place])
    }
    // «og» and «i» stand in many a title and mean none.
    guard words.contains(where: { $0.count >= Self.fewestLetters }) else { return nil }
    let fitting = zip(choices, titles).filter { choice, title in
      let titleWords = Folding.words(of: title) + Folding.words(of: choice)
      return words.allSatisfy { word in titleWords.contains { $0 == word || ($0.starts(with: word) && word.count >= 4) }
      }
    }
    return fitting.count == 1 ? .topic(fitting[0].0) : nil
  }
}
