/// Finds a person's name in documents, and takes it out.
package struct NameRemoval: Sendable {
  private let name: [Character]
  private let replacement: String

  /// - Parameters:
  ///   - name: as people write it; case does not matter, and a genitive s behind it counts as the name.
  ///   - replacement: what stands there afterwards.
  /// - Returns: nil for a name without letters.
  package init?(_ name: String, replacement: String) {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.contains(where: \.isLetter) else { return nil }
    self.name = Array(words.lowercased())
    self.replacement = replacement
  }

  /// How often the name stands in the name, answers and comments of a document.
  package func count(in document: Document) -> Int {
    texts(of: document).reduce(0) { $0 + places(in: Array($1)).count }
  }

  /// The document without the name; nil when it does not stand there.
  package func removing(from document: Document) -> Document? {
    guard count(in: document) > 0 else { return nil }
    var document = document
    document.name = removing(from: document.name)
    document.answers = document.answers.mapValues { $0.mappingTexts(removing) }
    document.comments = document.comments.mapValues(removing)
    return document
  }

  private func texts(of document: Document) -> [String] {
    [document.name] + document.answers.values.flatMap(\.texts) + document.comments.values
  }

  private func removing(from text: String) -> String {
    let characters = Array(text)
    var result = ""
    var last = 0
    for place in places(in: characters) {
      result += String(characters[last..<place.lowerBound]) + replacement
      last = place.upperBound
    }
    return result + String(characters[last...])
  }

  private func places(in text: [Character]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 0
    while start + name.count <= text.count {
      guard let end = end(of: start, in: text) else {
        start += 1
        continue
      }
      places.append(start..<end)
      start = end
    }
    return places
  }

  /// Where the name that begins at `start` ends; nil where it does not.
  private func end(of start: Int, in text: [Character]) -> Int? {
    guard start == 0 || !Self.isOfWord(text[start - 1]) else { return nil }
    var end = start
    for character in name {
      guard end < text.count else { return nil }
      if character == " ", text[end].isWhitespace {
        end = text[end...].firstIndex { !$0.isWhitespace } ?? text.count
      } else if text[end].lowercased() == String(character) {
        end += 1
      } else {
        return nil
      }
    }
    guard end < text.count, Self.isOfWord(text[end]) else { return end }
    let isGenitive = text[end].lowercased() == "s" && (end + 1 == text.count || !Self.isOfWord(text[end + 1]))
    return isGenitive ? end + 1 : nil
  }

  private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
