/// Checks one language of a topic.
struct TopicTextCheck {
  let text: TopicText
  /// The language's block.
  let block: FieldReader
  let language: LanguageCode
  /// Whether the topic has a date.
  let isDated: Bool

  /// At most this many words in a short answer (the product's rule).
  static let longestAnswer = 120
  /// At least this many samples.
  static let fewestSamples = 10

  func run() {
    let words = text.answer.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).count
    if words > Self.longestAnswer {
      block.findings.error(
        block.location,
        "The \(language) answer has \(words) words; at most \(Self.longestAnswer) are for a short one."
      )
    }
    if !text.samples.isEmpty && text.samples.count < Self.fewestSamples {
      block.findings.warning(
        block.location,
        "There are \(text.samples.count) \(language) samples; give at least \(Self.fewestSamples)."
      )
    }
    if block.has("is") != block.has("isNot") {
      block.findings.error(
        block.location,
        "In \(language), «is» and «isNot» go together: give both or neither."
      )
    }
    if block.has("check") && !isDated {
      block.findings.error(
        block.location,
        "In \(language) there is something to check: give the «date» that it is of."
      )
    }
  }
}
