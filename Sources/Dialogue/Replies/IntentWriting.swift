import Guidance
package import Routing
package import Wire

extension Voice {
  /// The reply to a routed question.
  ///
  /// - Parameter context: the context before; what the reply changes in it is changed here.
  package func reply(to intent: Intent, _ utterance: Utterance, note: String? = nil, context: Context) -> Reply {
    var after = context
    after.language = language.code
    after.utterance = utterance.read
    after.previousTopic = context.topic
    after.choices = nil
    after.choiceRoles = nil
    let topics = intent.topics
    let confidence = intent.confidence
    switch intent.outcome {
    case .answer:
      guard let first = topics.first, let topic = base.topic(first.name) else { break }
      after.topic = topic.id
      return answer(
        topic,
        confidence: confidence,
        alternatives: alternatives(topics.dropFirst()),
        note: note,
        context: after
      )
    case .clarify:
      if let crossroads = base.crossroads.first(where: { $0.id == intent.crossroads }) {
        return roleQuestion(crossroads, confidence: confidence, note: note, context: after)
      }
      let choices = alternatives(intent.nearTopics)
      after.choices = choices.map(\.topic)
      let items = choices.map { Reply.Item($0.title) }
      return Reply(
        outcome: .clarify,
        confidence: confidence,
        alternatives: choices,
        language: language.code,
        text: text(.clarify),
        sections: [Reply.Section(kind: .choices, title: text(.choices), numbered: true, items: items)],
        note: note,
        context: after
      )
    case .unknown: break
    }
    return refusal(intent, confidence: confidence, note: note, context: after)
  }

  /// The reply when the answer before is turned down: the next best topics, however likely.
  package func reply(toTurnedDown intent: Intent, _ utterance: Utterance, context: Context) -> Reply {
    var after = context
    after.language = language.code
    after.utterance = utterance.read
    after.previousTopic = context.topic
    let choices = alternatives(intent.topics)
    after.choices = choices.map(\.topic)
    after.choiceRoles = nil
    let items = choices.map { Reply.Item($0.title) }
    return Reply(
      outcome: .clarify,
      confidence: choices.first?.confidence ?? 0,
      alternatives: choices,
      language: language.code,
      text: text(.misunderstood),
      sections: [Reply.Section(kind: .choices, title: text(.choices), numbered: true, items: items)],
      context: after
    )
  }

  /// Asks who asks, with the topic for each role as a choice.
  private func roleQuestion(
    _ crossroads: Crossroads,
    confidence: Double,
    note: String?,
    context: Context
  ) -> Reply {
    let ways = crossroads.ways
    var context = context
    context.choices = ways.map(\.topic)
    context.choiceRoles = ways.map(\.role)
    return Reply(
      outcome: .clarify,
      confidence: confidence,
      alternatives: ways.map {
        Reply.Alternative(topic: $0.topic, title: title(of: $0.topic), confidence: confidence)
      },
      language: language.code,
      text: text(.whoAsks, ["question": crossroads.texts[language]?.question ?? ""]),
      sections: [
        Reply.Section(
          kind: .choices,
          title: text(.choices),
          numbered: true,
          items: ways.map { Reply.Item("\(name(of: $0.role)): \(title(of: $0.topic))") }
        )
      ],
      note: note,
      context: context
    )
  }

  private func alternatives(_ topics: some Sequence<Intent.Ranked>) -> [Reply.Alternative] {
    topics.prefix(Intent.mostChoices).map {
      Reply.Alternative(topic: $0.name, title: title(of: $0.name), confidence: Double(rounded: $0.probability))
    }
  }

  /// A border speaks for itself only when it is this probable: «not my field, ask there» is wrong advice for a question
  /// that was not understood.
  private static let leastBorderProbability: Float = 0.6
  /// A topic less probable than this is near nothing.
  private static let leastNear = 0.05
  /// For a question about school and study that is none of ours, where even a distant topic may be what helps.
  private static let leastNearBesideField = 0.01

  /// Says that there is nothing: in a border's own words where it is sure enough, with the nearest topics, which may be
  /// picked by number.
  private func refusal(_ intent: Intent, confidence: Double, note: String?, context: Context) -> Reply {
    guard !intent.knowsNothing else {
      return Reply(
        outcome: .unknown,
        confidence: confidence,
        language: language.code,
        text: text(.unreadable),
        note: note,
        context: context
      )
    }
    let nearest = alternatives(intent.topics)
    let border = intent.ranked.first.flatMap { best in
      best.probability >= Self.leastBorderProbability ? base.borders.first { $0.id == best.name } : nil
    }
    let least: Double? =
      switch border?.kind {
      case .smalltalk?, .urgent?: nil
      case .near?, .incomplete?, .tools?: Self.leastNearBesideField
      case .far?, nil: Self.leastNear
      }
    let shown = least.map { least in nearest.filter { $0.confidence >= least } } ?? []
    let items = shown.map { Reply.Item($0.title, command: call("show", $0.topic)) }
    let fallback = shown.isEmpty || border != nil ? text(.unknown) : text(.unknownNear)
    let section = Reply.Section(kind: .nearest, title: text(.nearest), numbered: true, items: items)
    var context = context
    context.choices = shown.isEmpty ? nil : shown.map(\.topic)
    return Reply(
      outcome: .unknown,
      confidence: confidence,
      alternatives: nearest,
      language: language.code,
      text: border?.texts[language]?.reply ?? fallback,
      sections: shown.isEmpty ? [] : [section],
      note: note,
      context: context
    )
  }
}
