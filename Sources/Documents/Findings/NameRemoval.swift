package import Guidance

/// Finds a person's name in documents, and takes it out of what people wrote: never out of ids, which would break them.
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
  ///
  /// - Parameter instrument: what the document answers; nil where the rule base no longer has it.
  package func count(in document: Document, of instrument: Instrument?) -> Int {
    texts(of: document, instrument).reduce(0) { $0 + places(in: Array($1)).count }
  }

  /// The document without the name; nil when it does not stand there.
  ///
  /// - Parameter instrument: as for ``count(in:of:)``.
  package func removing(from document: Document, of instrument: Instrument?) -> Document? {
    guard count(in: document, of: instrument) > 0 else { return nil }
    var document = document
    // What stands there instead may be longer than the name was.
    document.name = String(removing(from: document.name).prefix(DocumentName.longest))
    for (field, answer) in document.answers where isWritten(field, in: document, instrument) {
      document.answers[field] = answer.mappingTexts(removing)
    }
    document.comments = document.comments.mapValues(removing)
    return document
  }

  /// Whether the name stands in a file that is no document any more: JSON with its escapes, perhaps torn.
  package func stands(inFile text: String) -> Bool {
    !places(in: Array(text)).isEmpty || !places(in: Array(Self.unescaped(text))).isEmpty
  }

  private func texts(of document: Document, _ instrument: Instrument?) -> [String] {
    let written = document.answers.filter { isWritten($0.key, in: document, instrument) }
    return [document.name] + written.values.flatMap(\.texts) + document.comments.values
  }

  /// Whether a field takes what people write. Others take ids of the instrument: `student` may be one of a party.
  private func isWritten(_ field: String, in document: Document, _ instrument: Instrument?) -> Bool {
    switch document.kind {
    case .checklist, .matrix, .scale: return false
    // Days and numbers hold no letters.
    case .agreement, .audit: return true
    case .conversation: return field != Conversation.lengthField
    case .plan:
      guard case .plan(let plan)? = instrument?.content,
        let question = plan.questions.first(where: { $0.id == field })
      else { return true }
      if case .choice = question.kind { return false }
      return true
    }
  }

  /// What the escapes of JSON stand for; what is none is left as it is.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "\\") {
      result += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      guard let kind = rest.popFirst() else { break }
      switch kind {
      case "n", "t", "r", "b", "f": result += " "
      case "u":
        let digits = rest.prefix(4)
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
        guard digits.count == 4, let scalar else { continue }
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(4)
      default: result.append(kind)
      }
    }
    return result + rest
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
