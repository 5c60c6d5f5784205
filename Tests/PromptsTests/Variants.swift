import Training

/// Ways in which one text is typed.
enum Variants: String, CaseIterable {
  case capitals, small, digraphs, plainLetters, decomposed, withoutHyphens, manyMarks, manySpaces, swapped
  case oneTypo, twoTypos, joined, split, emoji

  /// Every way of typing `text`.
  static func all(of text: String) -> [String] { allCases.map { $0.typed(text) } }

  func typed(_ text: String) -> String {
    switch self {
    case .capitals: text.uppercased()
    case .small: text.lowercased()
    case .digraphs: Self.spelt(text, ["æ": "ae", "ø": "oe", "å": "aa"])
    case .plainLetters: Self.spelt(text, ["æ": "a", "ø": "o", "å": "a"])
    case .decomposed: Self.spelt(text, ["å": "a\u{30A}", "ø": "ö", "æ": "ä", "é": "e\u{301}"])
    case .withoutHyphens: text.replacing("-", with: " ")
    case .manyMarks: text + "???"
    case .manySpaces: "  " + text.replacing(" ", with: "  ")
    case .swapped: Self.swapped(text)
    case .oneTypo: Self.mistyped(text, words: 1)
    case .twoTypos: Self.mistyped(text, words: 2)
    case .joined: Self.joined(text)
    case .split: Self.split(text)
    case .emoji: "🙏 " + text + " 😅👩🏽‍🏫"
    }
  }

  private static func spelt(_ text: String, _ letters: [Character: String]) -> String {
    text.lowercased().map { letters[$0] ?? String($0) }.joined()
  }

  /// Two neighbouring letters change places in the longest word.
  private static func swapped(_ text: String) -> String {
    guard let longest = text.split(separator: " ").max(by: { $0.count < $1.count }), longest.count > 4 else {
      return text
    }
    var letters = Array(longest)
    letters.swapAt(letters.count / 2, letters.count / 2 - 1)
    return text.replacing(longest, with: String(letters))
  }

  /// A letter is left out, doubled or another one in the longest words, drawn by the text itself.
  private static func mistyped(_ text: String, words: Int) -> String {
    var random = SplitMix(seed: text.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    var typed = text.split(separator: " ").map(String.init)
    let longest = typed.indices.sorted { typed[$0].count > typed[$1].count }.prefix(words)
    for index in longest where typed[index].count > 4 {
      var letters = Array(typed[index])
      let place = 1 + random.below(letters.count - 2)
      switch random.below(3) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(letters[place], at: place)
      default: letters[place] = Array("etnrsaio")[random.below(8)]
      }
      typed[index] = String(letters)
    }
    return typed.joined(separator: " ")
  }

  /// The space between the two longest neighbours is missing.
  private static func joined(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    guard words.count > 3 else { return text }
    func length(_ place: Int) -> Int { words[place].count + words[place + 1].count }
    let places = words.indices.dropLast()
    let place = places.max { length($0) < length($1) } ?? 0
    words[place] += words.remove(at: place + 1)
    return words.joined(separator: " ")
  }

  /// A space stands in the middle of the longest word, when that is long.
  private static func split(_ text: String) -> String {
    guard let longest = text.split(separator: " ").max(by: { $0.count < $1.count }), longest.count > 9 else {
      return text
    }
    let letters = Array(longest)
    let halves = [letters[..<(letters.count / 2)], letters[(letters.count / 2)...]]
    return text.replacing(longest, with: halves.map { String($0) }.joined(separator: " "))
  }
}
