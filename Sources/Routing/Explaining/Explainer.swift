package import Guidance

/// Says why a question was routed as it was, in the words that were typed.
package struct Explainer: Sendable {
  package let router: Router

  package init(_ router: Router) {
    self.router = router
  }

  /// What spoke for class `best` rather than `runnerUp`, heaviest first.
  ///
  /// The weights of a word's letters, of the word and of its pairs are summed on the word; those of a pair of concepts
  /// stand by themselves. Together with the biases they add up to the score.
  package func evidence(for question: Question, best: Int, runnerUp: Int?) -> [Evidence] {
    let question = router.read(question)
    let utterance = question.utterance
    var sums: [Key: (weight: Float, runnerUp: Float, tokens: Set<Int>)] = [:]
    func add(_ key: Key, _ weight: Float, _ runnerUp: Float, _ tokens: Range<Int>) {
      let old = sums[key] ?? (0, 0, [])
      sums[key] = (old.weight + weight, old.runnerUp + runnerUp, old.tokens.union(tokens))
    }
    for share in shares(of: utterance) {
      let weight = share.value * router.model.weight(of: share.feature, for: best)
      let against = runnerUp.map { share.value * router.model.weight(of: share.feature, for: $0) } ?? 0
      if share.occurrence.family == .concepts {
        let names = share.occurrence.concepts.map { router.extractor.lexicon.concepts[Int($0)].id }
        add(.concept(names.sorted()), weight, against, share.occurrence.tokens)
      } else {
        let count = Float(share.occurrence.tokens.count)
        for token in share.occurrence.tokens {
          add(.token(token), weight / count, against / count, token..<(token + 1))
        }
      }
    }
    var evidence = sums.sorted { $0.key < $1.key }.map { key, sum in
      var tokens = sum.tokens
      // A pair reaches from one concept to the other; the words between them are not behind it.
      if case .concept(let names) = key, names.count > 1 {
        tokens = Set(names.flatMap { sums[.concept([$0])]?.tokens ?? [] })
      }
      return Evidence(
        kind: kind(of: key, tokens: tokens, in: utterance),
        weight: sum.weight,
        runnerUpWeight: sum.runnerUp
      )
    }
    evidence += contextEvidence(for: question, best: best, runnerUp: runnerUp)
    return evidence.enumerated().sorted { left, right in
      (-abs(left.element.weight), left.offset) < (-abs(right.element.weight), right.offset)
    }.map(\.element)
  }

  /// Those of `samples` that are most like the utterance, nearest first.
  package func nearest(
    of samples: [Sample],
    to utterance: Utterance,
    count: Int
  ) -> [(sample: Sample, likeness: Float)] {
    let vocabulary = router.model.vocabulary
    let vector = vocabulary.vector(of: utterance, router.extractor)
    return
      samples.map { sample in
        (sample, vocabulary.vector(of: Utterance(sample.text), router.extractor).cosine(vector))
      }
      .sorted { left, right in left.1 != right.1 ? left.1 > right.1 : left.0.location < right.0.location }
      .prefix(count).map { (sample: $0.0, likeness: $0.1) }
  }

  private enum Key: Hashable, Comparable {
    case token(Int)
    case concept([String])

    static func < (left: Key, right: Key) -> Bool {
      switch (left, right) {
      case (.token(let left), .token(let right)): left < right
      case (.concept(let left), .concept(let right)): left.lexicographicallyPrecedes(right)
      case (.concept, .token): true
      case (.token, .concept): false
      }
    }
  }

  private struct Share {
    var feature: UInt32
    var occurrence: FeatureExtractor.Occurrence
    /// This occurrence's part of the feature's value.
    var value: Float
  }

  private func shares(of utterance: Utterance) -> [Share] {
    let vocabulary = router.model.vocabulary
    let vector = vocabulary.vector(of: utterance, router.extractor)
    var values: [UInt32: Float] = [:]
    for (feature, value) in zip(vector.features, vector.values) { values[feature] = value }
    var counts: [UInt32: Float] = [:]
    var found: [(feature: UInt32, occurrence: FeatureExtractor.Occurrence)] = []
    router.extractor.visit(utterance) { occurrence in
      guard let feature = vocabulary.number(of: occurrence.hash) else { return }
      counts[feature, default: 0] += 1
      found.append((feature, occurrence))
    }
    return found.map { feature, occurrence in
      Share(feature: feature, occurrence: occurrence, value: (values[feature] ?? 0) / (counts[feature] ?? 1))
    }
  }

  private func kind(of key: Key, tokens: Set<Int>, in utterance: Utterance) -> Evidence.Kind {
    switch key {
    case .token(let index): .word(utterance.typed(utterance.tokens[index]))
    case .concept(let names): .concept(names, words: tokens.sorted().map { utterance.typed(utterance.tokens[$0]) })
    }
  }

  /// Role and previous topic, told apart by leaving each out.
  private func contextEvidence(for question: Question, best: Int, runnerUp: Int?) -> [Evidence] {
    func weight(_ question: Question, _ number: Int?) -> Float {
      number.map { router.context(of: question)[$0] } ?? 0
    }
    if let found = router.urgentBorder(in: question.utterance) {
      let words = found.tokens.map { question.utterance.typed(question.utterance.tokens[$0]) }.joined(separator: " ")
      return [Evidence(kind: .word(words), weight: weight(question, best), runnerUpWeight: 0)]
    }
    var evidence: [Evidence] = []
    if let role = question.role {
      let alone = Question(question.utterance, role: role)
      evidence.append(
        Evidence(kind: .role(role), weight: weight(alone, best), runnerUpWeight: weight(alone, runnerUp))
      )
    }
    if let after = question.after {
      let alone = Question(question.utterance, after: after)
      evidence.append(
        Evidence(kind: .previousTopic(after), weight: weight(alone, best), runnerUpWeight: weight(alone, runnerUp))
      )
    }
    return evidence.filter { $0.weight != $0.runnerUpWeight }
  }
}
