import Guidance
package import Wire

extension Assistant {
  /// Shows one topic.
  ///
  /// - Throws: `WireError` when the topic or language does not exist.
  package func show(_ parameters: Show.Parameters) throws(WireError) -> Reply {
    let topic = try topic(parameters.topic, member: "topic")
    let voice = try voice(of: Context(language: parameters.language))
    return voice.answer(topic, context: Context(language: voice.language.code, topic: topic.id))
  }

  /// Shows the card of a role.
  ///
  /// - Throws: `WireError` when the role, its card or the language does not exist.
  package func show(_ parameters: ShowRole.Parameters) throws(WireError) -> Reply {
    let voice = try voice(of: Context(language: parameters.language))
    let role = try role(parameters.role) ?? parameters.role
    if let card = voice.card(of: role, context: Context(language: voice.language.code)) { return card }
    throw WireError(.invalidParameters, "The role \"\(role)\" has no card.", member: "role")
  }

  /// Lists the topics, area by area.
  ///
  /// - Throws: `WireError` when the language, role or area does not exist.
  package func topics(_ parameters: Topics.Parameters) throws(WireError) -> Topics.Result {
    let voice = try voice(of: Context(language: parameters.language))
    let role = try role(parameters.role)
    if let area = parameters.area, !base.areas.contains(where: { $0.id == area }) {
      let areas = base.areas.map(\.id)
      throw WireError(
        .invalidParameters,
        "There is no area \"\(area)\"; the areas are \(areas.joined(separator: ", ")).",
        member: "area",
        suggestion: Nearest.match(for: area, among: areas)
      )
    }
    let entries = base.areas.flatMap { area in
      base.topics.filter { topic in
        topic.area == area.id && parameters.area.map { $0 == area.id } ?? true
          && role.map { topic.roles.contains($0) } ?? true
      }.map { topic in
        Topics.Entry(
          topic: topic.id,
          area: area.id,
          areaTitle: area.titles[voice.language] ?? area.id,
          title: voice.title(of: topic.id),
          roles: topic.roles
        )
      }
    }
    return Topics.Result(language: voice.language.code, topics: entries)
  }

  /// Lists the roles.
  package func roles(_ parameters: Roles.Parameters) throws(WireError) -> Roles.Result {
    let voice = try voice(of: Context(language: parameters.language))
    return Roles.Result(
      language: voice.language.code,
      roles: base.roles.map { role in
        let text = role.texts[voice.language]
        return Roles.Entry(role: role.id, name: text?.name ?? role.id, summary: text?.card?.summary)
      }
    )
  }

  /// Lists the sources that are cited, all or those of a topic.
  ///
  /// - Throws: `WireError` when the language or topic does not exist.
  package func sources(_ parameters: Sources.Parameters) throws(WireError) -> Sources.Result {
    let voice = try voice(of: Context(language: parameters.language))
    var sources = base.sources.filter { base.topicCount(citing: $0.key) > 0 }
    if let id = parameters.topic {
      let cited = try topic(id, member: "topic").citations.map(\.source)
      sources = sources.filter { cited.contains($0.key) }
    }
    return Sources.Result(
      language: voice.language.code,
      sources: sources.map { source in
        Sources.Entry(
          source: source.key,
          reference: source.reference,
          address: source.address,
          size: source.size[voice.language],
          seen: source.seen,
          topics: base.topicCount(citing: source.key)
        )
      }
    )
  }

  /// Lists the structured commands: words of the asked language first, then those of the others.
  package func commands(_ parameters: Commands.Parameters) throws(WireError) -> Commands.Result {
    let voice = try voice(of: Context(language: parameters.language))
    let entries = CommandTable.all.map { command -> Commands.Entry in
      var words = voice.pack.commands[command.name]?.words ?? []
      for pack in base.languages {
        for word in pack.commands[command.name]?.words ?? [] where !words.contains(word) { words.append(word) }
      }
      return Commands.Entry(
        name: command.name,
        words: words,
        argument: command.argument,
        summary: voice.pack.commands[command.name]?.summary ?? ""
      )
    }
    return Commands.Result(language: voice.language.code, commands: entries)
  }
}
