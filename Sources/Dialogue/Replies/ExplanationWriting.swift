import Guidance
package import Routing
package import Wire

extension Voice {
  private static let mostEvidence = 8
  private static let mostSamples = 3
  private static let mostRunnersUp = 4

  /// Explains in words why `question` was routed as `intent` says.
  package func explanation(of question: Question, _ intent: Intent, by explainer: Explainer, context: Context)
    -> Explanation
  {
    let best = intent.ranked.first
    let runnersUp = Array(intent.ranked.dropFirst().prefix(Self.mostRunnersUp))
    let evidence =
      best.map { explainer.evidence(for: question, best: $0.number, runnerUp: runnersUp.first?.number) } ?? []
    let shown = Array(evidence.filter { abs($0.weight) >= 0.005 }.prefix(Self.mostEvidence))
    let topic = intent.topics.first.flatMap { base.topic($0.name) }
    let samples =
      topic.map {
        explainer.samples(of: $0, like: question.utterance, count: Self.mostSamples)
      } ?? []
    let outcome: Reply.Outcome =
      switch intent.outcome {
      case .answer: .answer
      case .clarify: .clarify
      case .unknown: .unknown
      }
    let threshold = explainer.router.model.calibration.marginThreshold
    return Explanation(
      reply: Reply(
        outcome: .command,
        language: language.code,
        title: text(.whyTitle),
        text: summary(of: intent, topic: topic, threshold: threshold),
        sections: sections(shown, runnerUp: runnersUp.first, samples: samples, runnersUp: runnersUp),
        context: context
      ),
      outcome: outcome,
      topic: outcome == .answer ? topic?.id : nil,
      confidence: Double(rounded: intent.topics.first?.probability ?? 0),
      margin: Double(rounded: intent.margin),
      file: topic?.location.path,
      line: topic?.location.line,
      evidence: shown.map { wire($0) },
      samples: samples.map {
        Explanation.Sample(
          text: $0.sample.text,
          file: $0.sample.location.path,
          line: $0.sample.location.line,
          similarity: Double(rounded: $0.likeness)
        )
      },
      runnersUp: runnersUp.map {
        Explanation.RunnerUp(name: $0.name, title: name(of: $0), confidence: Double(rounded: $0.probability))
      }
    )
  }

  private func summary(of intent: Intent, topic: Topic?, threshold: Float) -> String {
    let percent = Self.percent(intent.topics.first?.probability ?? 0)
    let outcome =
      switch intent.outcome {
      case .answer: text(.whyAnswer, ["title": title(of: topic?.id ?? ""), "confidence": percent])
      case .clarify: text(.whyClarify, ["confidence": percent])
      case .unknown: text(.whyUnknown, ["confidence": percent])
      }
    let margin = text(.whyMargin, ["margin": decimal(intent.margin), "threshold": decimal(threshold)])
    let rule = topic.map { text(.whyRule, ["file": $0.location.path, "line": "\($0.location.line)"]) }
    return [outcome, intent.outcome == .unknown ? nil : margin, rule].compactMap(\.self).joined(separator: " ")
  }

  private func sections(
    _ evidence: [Evidence],
    runnerUp: Intent.Ranked?,
    samples: [(sample: Sample, likeness: Float)],
    runnersUp: [Intent.Ranked]
  ) -> [Reply.Section] {
    let evidenceItems = evidence.map { item in
      let against = runnerUp.map {
        text(.whyAgainst, ["title": name(of: $0)]) + " " + signed(item.runnerUpWeight)
      }
      return Reply.Item("\(signed(item.weight))  \(words(for: item.kind))", detail: against)
    }
    let sampleItems = samples.map {
      Reply.Item("«\($0.sample.text)»", detail: "\($0.sample.location.path):\($0.sample.location.line)")
    }
    let runnerUpItems = runnersUp.map {
      Reply.Item("\(Self.percent($0.probability)) %  \(name(of: $0))", detail: $0.name)
    }
    return [
      Reply.Section(
        kind: .evidence,
        title: text(.whyEvidence),
        items: evidenceItems.isEmpty ? [Reply.Item(text(.whyNothing))] : evidenceItems
      ),
      Reply.Section(kind: .evidence, title: text(.whySamples), items: sampleItems),
      Reply.Section(kind: .evidence, title: text(.whyRunnersUp), items: runnerUpItems),
    ].filter { !$0.items.isEmpty }
  }

  private func words(for kind: Evidence.Kind) -> String {
    switch kind {
    case .word(let word): text(.whyWord, ["word": word])
    case .concept(let names, let words):
      text(
        .whyConcept,
        ["concept": names.joined(separator: " + "), "words": words.map { "«\($0)»" }.joined(separator: " ")]
      )
    case .role(let role): text(.whyRole, ["role": name(of: role)])
    case .previousTopic(let topic): text(.whyPrevious, ["topic": title(of: topic)])
    }
  }

  private func name(of ranked: Intent.Ranked) -> String {
    ranked.isTopic
      ? title(of: ranked.name) : text(.whyBorder, ["name": String(ranked.name.dropFirst("border.".count))])
  }

  private func wire(_ evidence: Evidence) -> Explanation.Evidence {
    let (kind, name, words): (Explanation.Evidence.Kind, String, [String]) =
      switch evidence.kind {
      case .word(let word): (.word, word, [word])
      case .concept(let names, let words): (.concept, names.joined(separator: "+"), words)
      case .role(let role): (.role, role, [])
      case .previousTopic(let topic): (.previousTopic, topic, [])
      }
    return Explanation.Evidence(
      kind: kind,
      name: name,
      words: words,
      weight: Double(rounded: evidence.weight),
      runnerUpWeight: Double(rounded: evidence.runnerUpWeight)
    )
  }

  /// Whole percent; never 100, for nothing here is certain.
  private static func percent(_ probability: Float) -> String { "\(min(Int((probability * 100).rounded()), 99))" }

  /// Two decimals.
  private func decimal(_ value: Float) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = hundredths % 100
    return
      "\(value < 0 && hundredths > 0 ? "−" : "")\(hundredths / 100)\(pack.decimalMark)\(digits < 10 ? "0" : "")\(digits)"
  }

  private func signed(_ value: Float) -> String { (value < 0 ? "" : "+") + decimal(value) }
}
