import FoundationEssentials
package import Guidance

/// A rule base of two topics and one border in a folder of its own, whose files a test may replace.
package struct SmallRuleBase {
  /// Text of each file by its path below the rule base.
  package var files: [String: String]

  package init() {
    files = [
      "areas.yaml": "areas:\n  jobs: {nb: Arbeid, nn: Arbeid, en: Work}\n",
      "sources.yaml": """
      sources:
        study2020:
          kind: article
          reference: A study of work.
          short: Study (2020)
          lines: 100
          sections:
            results: {title: Results, lines: 10-50}

      """,
      "roles/mentor.yaml": """
      id: mentor
      nb: {name: mentor, words: [veileder]}
      nn: {name: mentor, words: [rettleiar]}
      en: {name: mentor, words: [mentor]}

      """,
      "lexicon/words.yaml": """
      concepts:
        pay:
          gloss: money
          nb: [lønn*, betalt]
          nn: [løn, betalt]
          en: [paid, "get money"]
        hour:
          gloss: time
          nb: [time, "lang tid"]
          nn: [time]
          en: [hour]

      """,
      "topics/jobs/pay.yaml": Self.topic("jobs.pay", next: "jobs.time", word: ["lønn", "løn", "pay"]),
      "topics/jobs/time.yaml": Self.topic("jobs.time", next: "jobs.pay", word: ["tid", "stund", "hours"]),
      "borders/food.yaml": Self.border,
    ]
    for code in ["nb", "nn", "en"] { files["languages/\(code).yaml"] = Self.language(code) }
  }

  /// Writes the files below `folder`.
  package func write(to folder: String) throws {
    for (path, text) in files {
      let file = URL(filePath: folder + "/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
  }

  /// What reading the files gives.
  package func inspect() throws -> (base: RuleBase?, diagnostics: [Diagnostic]) {
    let folder = try TemporaryFolder()
    try write(to: folder.path)
    return withExtendedLifetime(folder) { RuleBase.inspect(folder.path) }
  }

  private static let kinds = [
    "hva er", "mer om", "fortell om", "spørsmål om", "lite", "for mye", "når kommer", "uten", "hvor", "nok",
  ]

  private static func samples(_ word: String) -> String {
    kinds.map { "    - \($0) \(word)" }.joined(separator: "\n")
  }

  private static func topic(_ id: String, next: String, word: [String]) -> String {
    let blocks = zip(["nb", "nn", "en"], word).map { code, word in
      """
      \(code):
        title: About \(word)
        answer: Ask your leader about \(word).
        do: [Ask about \(word).]
        samples:
      \(samples("\(word) \(code)"))
      """
    }
    return """
      id: \(id)
      roles: [mentor]
      sources:
        - {source: study2020, section: results, lines: 12-14}
      next: [show \(next)]
      \(blocks.joined(separator: "\n"))

      """
  }

  private static var border: String {
    let blocks = ["nb", "nn", "en"].map { code in
      "\(code):\n  samples:\n\(samples("suppe \(code)"))"
    }
    return "id: border.food\nkind: far\n\(blocks.joined(separator: "\n"))\n"
  }

  private static func language(_ code: String) -> String {
    let phrases = Phrase.allCases.map { phrase in
      let places = phrase.places.sorted().map { "{\($0)}" }.joined(separator: " ")
      return "  \(phrase.rawValue): \"\(phrase.rawValue) \(places)\""
    }
    let names = [
      "help", "role", "topics", "show", "sources", "why", "language", "status", "new", "documents", "open", "back",
      "skip", "edit", "tick", "comment", "pause", "finish", "start", "compare", "agree", "rename", "history", "undo",
      "delete",
      "trash", "restore", "export", "forget", "quit",
    ]
    let known = [
      "yes": "aye", "no": "nay", "irrelevant": "moot", "accept": "so be it", "skip": "pass by", "edit": "mend",
    ]
    let answers = AnswerWords.Meaning.allCases.map { meaning in
      "  \(meaning.rawValue): [\(known[meaning.rawValue] ?? "words for \(meaning.rawValue)")]"
    }
    let days = DayWords.Meaning.allCases.map { "  \($0.rawValue): [word for \($0.rawValue)]" }
    let commands = names.map { "  \($0): {words: [\($0)], summary: about \($0)}" }
    return """
      code: \(code)
      name: Language \(code)
      followUps: [and]
      backReferences: [it]
      selfReferences: [i am]
      selfMarks: [here]
      corrections: [no i meant]
      rejections: [wrong]
      ordinals: [[first], [second], [third]]
      months: [a, b, c, d, e, f, g, h, i, j, k, l]
      languageRequests: [in \(code)]
      noneOfThese: [none]
      decimalMark: ","
      answers:
      \(answers.joined(separator: "\n"))
      days:
        weekdays: [ma, ti, on, to, fr, lo, so]
        numbers: [one a, two, three]
      \(days.joined(separator: "\n"))
      requests:
        want: [i need]
        ask: [is there]
        resume: [go on with]
        prepare: [today]
        fill: [a]
      commands:
      \(commands.joined(separator: "\n"))
      phrases:
      \(phrases.joined(separator: "\n"))

      """
  }
}
