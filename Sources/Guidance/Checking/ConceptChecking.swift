/// Whether the forms of concepts tell them apart.
extension RuleBaseCheck {
  /// A form in so many concepts tells nothing.
  static let mostConcepts = 2

  func checkConcepts() {
    var owners: [Form: [String]] = [:]
    for concept in base.concepts {
      for (language, entries) in concept.entries.sorted(by: { $0.key < $1.key }) {
        for entry in entries {
          let form = Form(language: language, entry: entry)
          var concepts = owners[form] ?? []
          if concepts.last == concept.id {
            findings.error(entry.location, "«\(form)» stands twice for \(concept.id) in \(language).")
            continue
          }
          concepts.append(concept.id)
          owners[form] = concepts
          if concepts.count == Self.mostConcepts + 1 {
            findings.warning(
              entry.location,
              "«\(form)» stands for \(concepts.joined(separator: ", ")) in \(language): it tells none of them apart."
            )
          }
        }
      }
    }
  }

  private struct Form: Hashable, CustomStringConvertible {
    var language: LanguageCode
    var text: String
    var isPrefix: Bool

    init(language: LanguageCode, entry: Concept.Entry) {
      self.language = language
      let words = entry.words.count == 1 ? entry.words[0] : entry.words.joined(separator: " ")
      text = words.lowercased()
      isPrefix = entry.isPrefix
    }

    var description: String { text + (isPrefix ? "*" : "") }
  }
}
