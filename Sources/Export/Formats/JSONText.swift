import Documents
import FoundationEssentials

/// A document as it is kept, beside what it says in words: `{"document": …, "outline": …}`.
///
/// The first can be read back, so nothing of it is held back; the second is for those who read it without the program.
struct JSONText {
  private let document: Document
  private let outline: Outline?

  /// - Parameter outline: nil where nobody can tell any more what was asked.
  init(_ document: Document, outline: Outline?) {
    self.document = document
    self.outline = outline
  }

  func text() throws(ExportFault) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      let document = String(decoding: try DocumentCoding.encoded(document), as: UTF8.self)
      guard let outline else { return "{\n  \"document\" : \(Self.indented(document))\n}\n" }
      let words = String(decoding: try encoder.encode(outline), as: UTF8.self)
      return "{\n  \"document\" : \(Self.indented(document)),\n  \"outline\" : \(Self.indented(words))\n}\n"
    } catch {
      throw .unwritable("\(error)")
    }
  }

  /// Line ends never stand inside strings of JSON.
  private static func indented(_ json: String) -> String {
    json.split(separator: "\n").joined(separator: "\n  ")
  }
}
