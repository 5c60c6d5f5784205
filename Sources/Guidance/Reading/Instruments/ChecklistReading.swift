extension Checklist {
  init(_ fields: FieldReader, languages: [LanguageCode]) {
    var seen: Set<String> = []
    self.init(
      groups: fields.parts("groups", required: true, id: \.id) { group in
        let id = group.partId()
        let title = group.localText("title", languages: languages)
        let items = group.parts("items", required: true, id: \.id) { Item($0, languages: languages) }
        group.findRepeated(items.map(\.id), named: "item", seen: &seen)
        return id.map { Group(id: $0, title: title, items: items) }
      }
    )
  }
}

extension Checklist.Item {
  fileprivate init?(_ fields: FieldReader, languages: [LanguageCode]) {
    let id = fields.partId()
    let text = fields.localText("text", languages: languages, required: true)
    let hint = fields.localText("hint", languages: languages)
    let origin = fields.origin()
    guard let id, let text else { return nil }
    self.init(id: id, text: text, hint: hint, origin: origin)
  }
}
