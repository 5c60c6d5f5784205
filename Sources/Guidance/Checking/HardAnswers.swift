/// Short answers that are hard to read, in the languages whose files say how hard they may be.
///
/// Apart from the checks of reading: they would cost every start of the server some milliseconds.
package enum HardAnswers {
  package static func findings(in base: RuleBase) -> [Diagnostic] {
    base.languages.flatMap { pack -> [Diagnostic] in
      guard let highest = pack.highestLix else { return [] }
      return base.topics.compactMap { $0.texts[pack.code] }.compactMap { text in
        let lix = Int(Readability.lix(text.answer).rounded())
        guard lix > highest else { return nil }
        let message =
          "The \(pack.code) answer has LIX \(lix); at most \(highest). Shorten sentences and long words."
        return Diagnostic(text.location, message, severity: .warning)
      }
    }.sorted()
  }
}
