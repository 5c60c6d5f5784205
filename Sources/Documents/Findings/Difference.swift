extension Document.Change {
  /// What was changed between two states of a document; nil where they say the same.
  package init?(from old: Document, to new: Document) {
    func changed<Value: Equatable>(_ values: (Document) -> [String: Value]) -> Set<String> {
      let (before, after) = (values(old), values(new))
      return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    }
    let answered = changed(\.answers)
    let fields = answered.union(changed(\.comments))
    let field = fields.count == 1 ? fields.first : nil
    if !answered.isEmpty {
      self.init(.answered, field: field)
    } else if !fields.isEmpty {
      self.init(.commented, field: field)
    } else if old.name != new.name {
      self.init(.renamed)
    } else {
      return nil
    }
  }
}
