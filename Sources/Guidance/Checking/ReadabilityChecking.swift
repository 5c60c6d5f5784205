/// Whether short answers are easy to read.
extension RuleBaseCheck {
  func checkReadability() {
    for pack in base.languages {
      guard let highest = pack.highestLix else { continue }
      for text in base.topics.compactMap({ $0.texts[pack.code] }) {
        let lix = Int(Readability.lix(text.answer).rounded())
        if lix > highest {
          findings.warning(
            text.location,
            "The \(pack.code) answer has LIX \(lix); at most \(highest). Shorten sentences and long words."
          )
        }
      }
    }
  }
}
