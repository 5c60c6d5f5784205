/// Whether a concept lists a form once. That no other concept has it is for `SharedForms`, which knows how words are read.
extension RuleBaseCheck {
  func checkConcepts() {
    for concept in base.concepts {
      for (language, entries) in concept.entries.sorted(by: { $0.key < $1.key }) {
        var forms: Set<String> = []
        for entry in entries {
          let form = entry.words.joined(separator: " ").lowercased() + (entry.isPrefix ? "*" : "")
          if !forms.insert(form).inserted {
            findings.error(entry.location, "«\(form)» stands twice for \(concept.id) in \(language).")
          }
        }
      }
    }
  }
}
