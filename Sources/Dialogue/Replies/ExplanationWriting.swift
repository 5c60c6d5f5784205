import Guidance
package import Routing
package import Wire

extension Voice {
  private static let mostEvidence = 8
  private static let mostSamples = 3
  private static let mostRunnersUp = 4
  /// Evidence below this weight, and samples below this likeness, would only take up room.
  private static let leastWeight: Float = 0.1
  private static let leastLikeness: Float = 0.1

  /// What an explanation is made of.
  private struct Grounds {
    /// The topic that was answered or is offered first; the topic or border that won where nothing was.
    var subject: Intent.Ranked?
    var location: Location?
    var evidence: [Evidence]
    var samples: [(sample: Sample, likeness: Float)]
    var changes: [Counterfactual]
    var runnersUp: [Intent.Ranked]
  }

  /// Explains in words why `question` was routed as `intent` says.
  package func explanation(
    of question: Question,
    _ intent: Intent,
    by explainer: Explainer,
    context: Context
  ) -> Explanation {
    let grounds = grounds(of: question, intent, by: explainer)
    let outcome: Reply.Outcome =
      switch intent.outcome {
      case .answer: .answer
      case .clarify: .clarify
      case .unknown: .unknown
      }
    return Explanation(
      reply: Reply(
        outcome: .command,
        language: language.code,
        title: text(.whyTitle),
        text: summary(of: intent, grounds, calibration: explainer.router.model.calibration),
        sections: sections(grounds, sharpness: explainer.router.model.calibration.sharpness),
        context: context
      ),
      outcome: outcome,
      topic: outcome == .answer ? grounds.subject?.name : nil,
      confidence: Double(rounded: intent.topics.first?.probability ?? 0),
      margin: Double(rounded: intent.margin),
      file: grounds.location?.path,
      line: grounds.location?.line,
      evidence: grounds.evidence.map { wire($0) },
      samples: grounds.samples.map {
        Explanation.Sample(
          text: $0.sample.text,
          file: $0.sample.location.path,
          line: $0.sample.location.line,
          similarity: Double(rounded: $0.likeness)
        )
      },
      changes: grounds.changes.map { wire($0) },
      runnersUp: grounds.runnersUp.map {
        Explanation.RunnerUp(name: $0.name, title: name(of: $0), confidence: Double(rounded: $0.probability))
      }
    )
  }

  private func grounds(of question: Question, _ intent: Intent, by explainer: Explainer) -> Grounds {
    let subject =
      intent.outcome == .unknown || intent.crossroads != nil ? intent.ranked.first : intent.topics.first
    let runnersUp = Array(intent.ranked.filter { $0.number != subject?.number }.prefix(Self.mostRunnersUp))
    let evidence = subject.map {
      explainer.evidence(for: question, best: $0.evidence, runnerUp: runnersUp.first?.evidence)
    }
    let topic = subject.flatMap { base.topic($0.name) }
    let border = subject.flatMap { subject in base.borders.first { $0.id == subject.name } }
    let led = subject.map { explainer.router.model.classes[$0.evidence] }
    let crossroads = base.crossroads.first { $0.id == led }
    let all = crossroads?.samples ?? topic?.samples ?? border?.samples ?? []
    return Grounds(
      subject: subject,
      location: crossroads?.location ?? topic?.location ?? border?.location,
      evidence: Array((evidence ?? []).filter { abs($0.weight) >= Self.leastWeight }.prefix(Self.mostEvidence)),
      samples: explainer.nearest(of: all, to: question.utterance, count: Self.mostSamples)
        .filter { $0.likeness >= Self.leastLikeness },
      changes: explainer.counterfactuals(for: question, intent, roles: base.roles.map(\.id)),
      runnersUp: runnersUp
    )
  }

  private func summary(of intent: Intent, _ grounds: Grounds, calibration: Calibration) -> String {
    let percent = Self.percent(intent.topics.first?.probability ?? 0)
    let margin = text(
      .whyMargin,
      ["margin": decimal(intent.margin), "threshold": decimal(calibration.marginThreshold)]
    )
    let field = text(
      .whyField,
      ["share": Self.percent(intent.fieldProbability), "threshold": Self.percent(calibration.fieldThreshold)]
    )
    let sentences =
      switch intent.outcome {
      case .answer:
        [text(.whyAnswer, ["title": grounds.subject.map { name(of: $0) } ?? "", "confidence": percent]), margin]
      case .clarify where intent.crossroads != nil:
        [text(.whyCrossroads, ["question": grounds.subject.map { name(of: $0) } ?? ""])]
      case .clarify: [text(.whyClarify, ["confidence": percent]), margin]
      case .unknown:
        [
          text(
            .whyUnknown,
            [
              "title": grounds.subject.map { quoted($0) } ?? "",
              "confidence": Self.percent(grounds.subject?.probability ?? 0),
            ]
          ), field,
        ]
      }
    let rule = grounds.location.map { text(.whyRule, ["file": $0.path, "line": "\($0.line)"]) }
    return (sentences + [rule].compactMap(\.self)).joined(separator: " ")
  }

  private func sections(_ grounds: Grounds, sharpness: Float) -> [Reply.Section] {
    let evidence = grounds.evidence.map { item in
      Reply.Item(
        text(
          strength(of: (item.weight - item.runnerUpWeight) * sharpness),
          [
            "evidence": words(for: item.kind), "weight": signed(item.weight),
            "runnerUpWeight": signed(item.runnerUpWeight),
          ]
        )
      )
    }
    let samples = grounds.samples.map {
      Reply.Item("«\($0.sample.text)»", detail: "\($0.sample.location.path):\($0.sample.location.line)")
    }
    let runnersUp = grounds.runnersUp.map {
      Reply.Item("\(Self.percent($0.probability)) %  \(name(of: $0))", detail: $0.name)
    }
    let title = text(
      .whyEvidence,
      [
        "title": grounds.subject.map { quoted($0) } ?? "",
        "runnerUp": grounds.runnersUp.first.map { quoted($0) } ?? "–",
      ]
    )
    let changes = grounds.changes.map { Reply.Item(sentence(for: $0)) }
    return [
      Reply.Section(
        kind: .evidence,
        title: title,
        items: evidence.isEmpty ? [Reply.Item(text(.whyNothing))] : evidence
      ),
      Reply.Section(
        kind: .evidence,
        title: text(.whyChanges),
        items: changes.isEmpty ? [Reply.Item(text(.whyNoChange))] : changes
      ),
      Reply.Section(kind: .evidence, title: text(.whySamples), items: samples),
      Reply.Section(kind: .evidence, title: text(.whyRunnersUp), items: runnersUp),
    ].filter { !$0.items.isEmpty }
  }

  /// How much more a piece of evidence speaks for the best than for the runner-up, as log-odds: three make it twenty times
  /// as likely, one and a half four times.
  private func strength(of odds: Float) -> Phrase {
    switch odds {
    case 3...: .whyStrong
    case 1...: .whySome
    case ..<(-1): .whyContrary
    default: .whyLittle
    }
  }

  private func sentence(for counterfactual: Counterfactual) -> String {
    let intent = counterfactual.intent
    let result =
      switch intent.outcome {
      case .answer: text(.whyThenAnswer, ["title": intent.topics.first.map { quoted($0) } ?? ""])
      case .clarify: text(.whyThenClarify)
      case .unknown: text(.whyThenUnknown)
      }
    return switch counterfactual.change {
    case .withoutWord(let word): text(.whyWithoutWord, ["word": word, "result": result])
    case .withRole(let role): text(.whyWithRole, ["role": name(of: role), "result": result])
    case .withoutRole: text(.whyWithoutRole, ["result": result])
    case .withoutPreviousTopic: text(.whyWithoutPrevious, ["result": result])
    }
  }

  private func wire(_ counterfactual: Counterfactual) -> Explanation.Change {
    let (kind, name): (Explanation.Change.Kind, String?) =
      switch counterfactual.change {
      case .withoutWord(let word): (.withoutWord, word)
      case .withRole(let role): (.withRole, role)
      case .withoutRole: (.withoutRole, nil)
      case .withoutPreviousTopic: (.withoutPreviousTopic, nil)
      }
    let intent = counterfactual.intent
    let outcome: Reply.Outcome =
      switch intent.outcome {
      case .answer: .answer
      case .clarify: .clarify
      case .unknown: .unknown
      }
    return Explanation.Change(
      kind: kind,
      name: name,
      outcome: outcome,
      topic: outcome == .answer ? intent.topics.first?.name : nil
    )
  }

  private func words(for kind: Evidence.Kind) -> String {
    switch kind {
    case .word(let word): text(.whyWord, ["word": word])
    case .concept(let names, let words):
      text(
        .whyConcept,
        [
          "concept": names.map { self.word(for: $0) }.joined(separator: " + "),
          "words": words.map { "«\($0)»" }.joined(separator: " "),
        ]
      )
    case .role(let role): text(.whyRole, ["role": name(of: role)])
    case .previousTopic(let topic): text(.whyPrevious, ["topic": title(of: topic)])
    }
  }

  /// A word of the language for the concept: the first one that the lexicon lists in full.
  private func word(for concept: String) -> String {
    let entries = base.concepts.first { $0.id == concept }?.entries[language] ?? []
    return (entries.first { !$0.isPrefix } ?? entries.first)?.words.joined(separator: " ") ?? concept
  }

  private func name(of ranked: Intent.Ranked) -> String {
    if ranked.isTopic { return title(of: ranked.name) }
    if let crossroads = base.crossroads.first(where: { $0.id == ranked.name }) {
      return crossroads.texts[language]?.question ?? crossroads.id
    }
    return text(.whyBorder, ["name": String(ranked.name.dropFirst("border.".count))])
  }

  /// As ``name(of:)``, with a topic's title set off from the sentence around it.
  private func quoted(_ ranked: Intent.Ranked) -> String {
    let isBorder = !ranked.isTopic && !base.crossroads.contains { $0.id == ranked.name }
    return isBorder ? name(of: ranked) : text(.whyWord, ["word": name(of: ranked)])
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

  /// Whole percent; never 0 or 100, for nothing here is certain.
  private static func percent(_ probability: Float) -> String {
    probability < 0.01 ? "<1" : "\(min(Int((probability * 100).rounded()), 99))"
  }

  /// Two decimals.
  private func decimal(_ value: Float) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = hundredths % 100
    return
      "\(value < 0 && hundredths > 0 ? "−" : "")\(hundredths / 100)\(pack.decimalMark)\(digits < 10 ? "0" : "")\(digits)"
  }

  private func signed(_ value: Float) -> String { (value < 0 ? "" : "+") + decimal(value) }
}
