/// Ways in which one text is typed.
enum Variants {
  static func all(of text: String) -> [String] {
    [
      text.uppercased(), text.lowercased(), spelt(text, ["æ": "ae", "ø": "oe", "å": "aa"]),
      spelt(text, ["æ": "a", "ø": "o", "å": "a"]), spelt(text, ["å": "a\u{30A}", "ø": "ö", "æ": "ä"]),
      text.replacing("-", with: " "), text + "???", "  " + text.replacing(" ", with: "  "), swapped(text),
    ]
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
}
