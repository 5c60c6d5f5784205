/// What differs between two states of a document, as far as people wrote it.
package struct Difference: Sendable, Equatable {
  /// Ids of fields whose answers differ, in alphabetical order.
  package let answers: [String]
  /// Ids of fields whose comments differ, in alphabetical order.
  package let comments: [String]
  package let isRenamed: Bool
  /// Whether only one of them is finished.
  package let isFinishing: Bool

  package init(from old: Document, to new: Document) {
    func changed<Value: Equatable>(_ values: (Document) -> [String: Value]) -> [String] {
      let (before, after) = (values(old), values(new))
      return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    }
    answers = changed(\.answers)
    comments = changed(\.comments)
    isRenamed = old.name != new.name
    isFinishing = (old.finished == nil) != (new.finished == nil)
  }
}

extension Document.Change {
  /// What was changed between two states of a document; nil where they say the same.
  package init?(from old: Document, to new: Document) {
    let difference = Difference(from: old, to: new)
    let fields = Set(difference.answers + difference.comments)
    let field = fields.count == 1 ? fields.first : nil
    if !difference.answers.isEmpty {
      self.init(.answered, field: field)
    } else if !fields.isEmpty {
      self.init(.commented, field: field)
    } else if difference.isRenamed {
      self.init(.renamed)
    } else {
      return nil
    }
  }
}
