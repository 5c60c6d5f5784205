package import Guidance
package import Routing

/// A sample, or a title, with what it is a sample of.
package struct Example: Sendable, Equatable {
  package var utterance: Utterance
  /// Number of the topic, border or crossroads.
  package var number: Int
  /// Number of the language, or nil where nothing is to be learned about languages.
  package var language: Int?
  /// Which part is held back with it: samples that stand together, mostly by one writer, are held back together, so that
  /// the figures are those of questions by somebody else.
  package var part: Int
  /// Where it was written as a sample; nil for titles and for the questions of crossroads.
  package var sample: Sample?
  /// The language of the block that it stands in, where that is known.
  package var block: LanguageCode?

  package init(
    utterance: Utterance,
    number: Int,
    language: Int?,
    part: Int,
    sample: Sample? = nil,
    block: LanguageCode? = nil
  ) {
    self.utterance = utterance
    self.number = number
    self.language = language
    self.part = part
    self.sample = sample
    self.block = block
  }

  /// Parts that the samples of each topic and language are cut into.
  package static let partCount = 4

  /// All samples and titles of a rule base.
  ///
  /// - Returns: the names of topics, borders and crossroads by number, and the examples in the order of files.
  package static func all(of base: RuleBase) -> (names: [String], examples: [Example]) {
    var names: [String] = []
    var examples: [Example] = []
    func add(_ title: String?, _ samples: [Sample], language: LanguageCode, teachesLanguage: Bool) {
      let languageNumber = base.languages.firstIndex { $0.code == language }
      let texts: [(String, Sample?)] = (title.map { [($0, nil)] } ?? []) + samples.map { ($0.text, $0) }
      for (position, (text, sample)) in texts.enumerated() {
        examples.append(
          Example(
            utterance: Utterance(text),
            number: names.count - 1,
            language: teachesLanguage ? languageNumber : nil,
            part: position * partCount / max(texts.count, 1),
            sample: sample,
            block: language
          )
        )
      }
    }
    for topic in base.topics {
      names.append(topic.id)
      for (language, text) in topic.texts.sorted(by: { $0.key < $1.key }) {
        add(text.title, text.samples, language: language, teachesLanguage: true)
      }
    }
    for border in base.borders {
      names.append(border.id)
      for (language, text) in border.texts.sorted(by: { $0.key < $1.key }) {
        add(nil, text.samples, language: language, teachesLanguage: border.teachesLanguage)
      }
    }
    for crossroads in base.crossroads {
      names.append(crossroads.id)
      for (language, text) in crossroads.texts.sorted(by: { $0.key < $1.key }) {
        add(text.question, text.samples, language: language, teachesLanguage: true)
      }
    }
    return (names, examples)
  }
}
