package import FoundationEssentials

/// A run, and what changed since another, as one JSON object. Shares are counts of counts, so that nothing is rounded.
package struct RunSummary: Encodable {
  private let schema = 1
  private let rulesHash: String
  private let questions: Int
  private let figures: Groups
  private let reliability: Confidence
  private let confusions: [Pair]
  private let topics: [Topic]
  private let errors: [QuestionRecord]?
  private let comparison: Changes?

  /// - Parameter listsErrors: whether every question that did not go right is in it.
  package init(_ run: Run, listsErrors: Bool, comparison: Comparison?) {
    rulesHash = run.rulesHash
    questions = run.asked.count
    figures = Groups(
      all: Figures(run.asked).shares,
      languages: Self.shares(run.byLanguage),
      kinds: Self.shares(run.byKind)
    )
    reliability = Confidence(Reliability(run.asked))
    confusions = Confusion.all(of: run.asked).map {
      Pair(right: $0.right, taken: $0.taken, questions: $0.questions.map(\.question.id))
    }
    topics = TopicRecord.all(of: run.asked).map {
      Topic(
        topic: $0.topic,
        right: Figures.Share(count: $0.right, of: $0.questions),
        missed: $0.missed.map(\.question.id)
      )
    }
    errors = listsErrors ? run.errors.map { QuestionRecord($0) } : nil
    self.comparison = comparison.map { Changes($0) }
  }

  /// One line of JSON; the same run gives the same bytes.
  package func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  private static func shares(_ groups: [Run.Group]) -> [String: [String: Figures.Share]] {
    Dictionary(uniqueKeysWithValues: groups.map { ($0.name, Figures($0.asked).shares) })
  }

  private struct Groups: Encodable {
    var all: [String: Figures.Share]
    var languages: [String: [String: Figures.Share]]
    var kinds: [String: [String: Figures.Share]]
  }

  private struct Confidence: Encodable {
    var bins: [Bin]
    var expectedError: Double?

    struct Bin: Encodable {
      var from: Double
      var questions: Int
      var outOfScope: Int
      var right: Int
      var meanConfidence: Double?
    }

    init(_ reliability: Reliability) {
      bins = reliability.bins.map {
        Bin(
          from: Double($0.tenth) / 10,
          questions: $0.questions,
          outOfScope: $0.outOfScope,
          right: $0.right,
          meanConfidence: $0.meanConfidence
        )
      }
      expectedError = reliability.expectedError
    }
  }

  private struct Pair: Encodable {
    var right: [String]
    var taken: String?
    var questions: [String]
  }

  private struct Topic: Encodable {
    var topic: String
    var right: Figures.Share
    var missed: [String]
  }

  private struct Changes: Encodable {
    var rulesHash: String
    var common: Int
    var new: Int
    var vanished: Int
    var relabelled: Int
    var figures: [String: Difference]
    var better: [Change]
    var worse: [Change]
    var other: [Change]

    struct Difference: Encodable {
      var before: Figures.Share
      var now: Figures.Share
      var gained: Int
      var lost: Int
      var chance: Double
    }

    struct Change: Encodable {
      var before: QuestionRecord
      var now: QuestionRecord

      init(_ change: Comparison.Change) {
        before = QuestionRecord(change.before)
        now = QuestionRecord(change.now)
      }
    }

    init(_ comparison: Comparison) {
      rulesHash = comparison.rulesHashBefore
      common = comparison.common
      new = comparison.new
      vanished = comparison.vanished
      relabelled = comparison.relabelled
      figures = Dictionary(
        uniqueKeysWithValues: comparison.differences.map {
          let difference = Difference(
            before: $0.before,
            now: $0.now,
            gained: $0.gained,
            lost: $0.lost,
            chance: $0.chance
          )
          return ($0.name.rawValue, difference)
        }
      )
      better = comparison.better.map { Change($0) }
      worse = comparison.worse.map { Change($0) }
      other = comparison.other.map { Change($0) }
    }
  }
}

extension Figures {
  /// The figures by their names, those of nothing left out.
  fileprivate var shares: [String: Share] {
    let named = Name.allCases.map { ($0.rawValue, self[$0]) }.filter { $0.1.of > 0 }
    return Dictionary(uniqueKeysWithValues: named)
  }
}
