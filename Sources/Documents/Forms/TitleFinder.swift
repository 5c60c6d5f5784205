/// Finds the one of several titles that a person means: by its beginning, by words in it, or with a letter wrong.
struct TitleFinder {
  private let titles: [[String]]

  /// In a word of so many letters one may be wrong.
  private static let mistypable = 5
  /// «og» and «i» stand in many a title and mean none.
  private static let fewestLetters = 3

  init(_ titles: [String]) { self.titles = titles.map { AnswerFolding.words(of: $0) } }

  /// The place of the one title that `text` means; nil where none or several could be meant.
  func place(of text: String) -> Int? {
    let words = AnswerFolding.words(of: text)
    guard text.contains(where: \.isLetter), let last = words.last else { return nil }
    if let place = titles.firstIndex(of: words) { return place }
    if let place = only({ Self.begins($0[...], with: words) }) { return place }
    if last.count >= Self.fewestLetters || words.count > 1,
      let place = only({ title in title.indices.contains { Self.begins(title[$0...], with: words) } })
    {
      return place
    }
    return only { title in title.indices.contains { Self.resembles(title[$0...], words) } }
  }

  private func only(_ fits: ([String]) -> Bool) -> Int? {
    let found = titles.indices.filter { fits(titles[$0]) }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether the words stand first, the last of them perhaps cut short.
  private static func begins(_ title: ArraySlice<String>, with words: [String]) -> Bool {
    guard title.count >= words.count, let last = words.last else { return false }
    return title.starts(with: words.dropLast()) && title[title.startIndex + words.count - 1].hasPrefix(last)
  }

  private static func resembles(_ title: ArraySlice<String>, _ words: [String]) -> Bool {
    guard title.count >= words.count else { return false }
    return zip(title, words).allSatisfy { right, typed in
      right == typed || (typed.count >= mistypable && isOneOff(Array(right), Array(typed)))
    }
  }

  /// Whether one letter more, one less, another one or two that changed places make them equal.
  private static func isOneOff(_ right: [Character], _ typed: [Character]) -> Bool {
    let same = zip(right, typed).prefix { $0 == $1 }.count
    let (right, typed) = (right[same...], typed[same...])
    switch right.count - typed.count {
    case 1: return right.dropFirst().elementsEqual(typed)
    case -1: return right.elementsEqual(typed.dropFirst())
    case 0:
      let isOther = right.dropFirst().elementsEqual(typed.dropFirst())
      let isTurned = right.count > 1 && right.prefix(2).reversed().elementsEqual(typed.prefix(2))
      return isOther || isTurned && right.dropFirst(2).elementsEqual(typed.dropFirst(2))
    default: return false
    }
  }
}
