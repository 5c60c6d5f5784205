/// Why a question was answered as it was.
package struct Explanation: Codable, Sendable, Equatable {
  /// The explanation in words, ready to print.
  package var reply: Reply
  /// How the question itself is answered.
  package var outcome: Reply.Outcome
  package var topic: String?
  package var confidence: Double
  /// Distance in probability between the first and the second topic.
  package var margin: Double
  /// Where the rule stands: path below the rule base, and line.
  package var file: String?
  package var line: Int?
  /// What spoke for the best class, heaviest first.
  package var evidence: [Evidence]
  /// The samples of the topic most like the question, nearest first.
  package var samples: [Sample]
  /// What would have changed the outcome.
  package var changes: [Change]
  /// The classes next to the best, borders included, nearest first.
  package var runnersUp: [RunnerUp]

  package init(
    reply: Reply,
    outcome: Reply.Outcome,
    topic: String?,
    confidence: Double,
    margin: Double,
    file: String?,
    line: Int?,
    evidence: [Evidence],
    samples: [Sample],
    changes: [Change],
    runnersUp: [RunnerUp]
  ) {
    self.reply = reply
    self.outcome = outcome
    self.topic = topic
    self.confidence = confidence
    self.margin = margin
    self.file = file
    self.line = line
    self.evidence = evidence
    self.samples = samples
    self.changes = changes
    self.runnersUp = runnersUp
  }

  /// One thing that spoke for or against, with its weight.
  package struct Evidence: Codable, Sendable, Equatable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
      case word, concept, role, previousTopic
    }

    package var kind: Kind
    /// The word as typed, the concept's id, the role, or the previous topic.
    package var name: String
    /// The typed words behind a concept.
    package var words: [String]
    /// What it added to the best class.
    package var weight: Double
    /// What it added to the runner-up.
    package var runnerUpWeight: Double

    package init(kind: Kind, name: String, words: [String], weight: Double, runnerUpWeight: Double) {
      self.kind = kind
      self.name = name
      self.words = words
      self.weight = weight
      self.runnerUpWeight = runnerUpWeight
    }
  }

  package struct Sample: Codable, Sendable, Equatable {
    package var text: String
    package var file: String
    package var line: Int
    /// Cosine of shared words and concepts, 0…1.
    package var similarity: Double

    package init(text: String, file: String, line: Int, similarity: Double) {
      self.text = text
      self.file = file
      self.line = line
      self.similarity = similarity
    }
  }

  /// One thing that would have changed the outcome, and to what.
  package struct Change: Codable, Sendable, Equatable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
      case withoutWord, withRole, withoutRole, withoutPreviousTopic
    }

    package var kind: Kind
    /// The word as typed, or the role; nil for the others.
    package var name: String?
    package var outcome: Reply.Outcome
    /// The topic that would have answered.
    package var topic: String?

    package init(kind: Kind, name: String?, outcome: Reply.Outcome, topic: String?) {
      self.kind = kind
      self.name = name
      self.outcome = outcome
      self.topic = topic
    }
  }

  package struct RunnerUp: Codable, Sendable, Equatable {
    /// A topic id, or a border id (`border.…`).
    package var name: String
    package var title: String
    package var confidence: Double

    package init(name: String, title: String, confidence: Double) {
      self.name = name
      self.title = title
      self.confidence = confidence
    }
  }
}
