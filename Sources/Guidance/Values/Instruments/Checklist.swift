/// Items to tick, in groups.
package struct Checklist: Sendable, Equatable {
  package var groups: [Group]

  package init(groups: [Group]) {
    self.groups = groups
  }

  package struct Group: Sendable, Equatable {
    package var id: String
    /// nil where the checklist is one list.
    package var title: LocalText?
    package var items: [Item]

    package init(id: String, title: LocalText?, items: [Item]) {
      self.id = id
      self.title = title
      self.items = items
    }
  }

  package struct Item: Sendable, Equatable {
    package var id: String
    package var text: LocalText
    package var hint: LocalText?
    package var origin: Instrument.Origin

    package init(id: String, text: LocalText, hint: LocalText?, origin: Instrument.Origin) {
      self.id = id
      self.text = text
      self.hint = hint
      self.origin = origin
    }
  }
}
