extension Audit {
  init?(_ fields: FieldReader, languages: [LanguageCode]) {
    let levels = fields.localLists("levels", languages: languages, required: true)
    let circle = fields.parts("circle", required: true, id: \.id) { step -> CircleStep? in
      let id = step.partId()
      let title = step.localText("title", languages: languages, required: true)
      let ask = step.localText("ask", languages: languages, required: true)
      guard let id, let title, let ask else { return nil }
      return CircleStep(id: id, title: title, ask: ask)
    }
    var seen: Set<String> = []
    let groups = fields.parts("groups", required: true, id: \.id) { group -> Group? in
      let id = group.partId()
      let title = group.localText("title", languages: languages, required: true)
      let criteria = group.parts("criteria", required: true, id: \.id) { Criterion($0, languages: languages) }
      group.findRepeated(criteria.map(\.id), named: "criterion", seen: &seen)
      guard let id, let title else { return nil }
      return Group(id: id, title: title, criteria: criteria)
    }
    guard let levels else { return nil }
    guard levels.values.allSatisfy({ $0.count == Self.levels.count }) else {
      fields.findings.error(fields.location(of: "levels"), "There are \(Self.levels.count) levels, the lowest first.")
      return nil
    }
    self.init(levelNames: levels, circle: circle, groups: groups)
  }
}

extension Audit.Criterion {
  /// The fields of the way round the quality circle begin with it.
  private static let taken = "circle"

  fileprivate init?(_ fields: FieldReader, languages: [LanguageCode]) {
    let id = fields.partId()
    if id == Self.taken {
      fields.findings.error(fields.location(of: "id"), "No criterion can be called «\(Self.taken)»: the circle is.")
    }
    let title = fields.localText("title", languages: languages, required: true)
    let text = fields.localText("text", languages: languages, required: true)
    let evidence = fields.localText("evidence", languages: languages)
    let origin = fields.origin()
    guard let id, let title, let text else { return nil }
    self.init(id: id, title: title, text: text, evidence: evidence, origin: origin)
  }
}
