package import Guidance

/// What a document asks, in order, in one language. Some fields depend on answers that were given.
package struct Form: Sendable, Equatable {
  package let fields: [Field]

  package func field(_ id: String) -> Field? { fields.first { $0.id == id } }
  package func place(of id: String) -> Int? { fields.firstIndex { $0.id == id } }

  /// The form of `document`, which answers `instrument`.
  package init(_ instrument: Instrument, of document: Document, base: RuleBase, pack: LanguagePack) {
    let maker = FormMaker(document: document, base: base, pack: pack)
    fields =
      switch instrument.content {
      case .checklist(let checklist): maker.fields(checklist)
      case .scale(let scale) where document.kind == .agreement: maker.agreement(scale)
      case .scale(let scale): maker.fields(scale)
      case .matrix(let matrix): maker.fields(matrix)
      case .conversation(let conversation): maker.fields(conversation)
      case .plan(let plan): maker.fields(plan)
      case .audit(let audit): maker.fields(audit)
      }
  }

  /// The first field at or after `id` that has no answer; nil when there is none.
  package func next(from id: String?, in document: Document) -> Field? {
    let start = id.flatMap(place) ?? 0
    return fields[min(start, fields.count)...].first { document.answers[$0.id] == nil }
  }

  /// The field before `id`; nil for the first.
  package func previous(of id: String?) -> Field? {
    let place = id.flatMap(place) ?? fields.count
    return place > 0 ? fields[place - 1] : nil
  }

  /// Where a field stands among all, by the number that a person sees and types.
  package func progress(of field: Field) -> (place: Int, count: Int) { ((place(of: field.id) ?? 0) + 1, fields.count) }

  /// Where a field stands in what it is part of: among the steps of a conversation, or the criteria of an audit; nil
  /// where it is part of neither.
  package func part(of field: Field) -> (place: Int, count: Int)? {
    let parts =
      if field.minutes != nil {
        fields.filter { $0.minutes != nil }.firstIndex { $0.id == field.id }.map {
          ($0, fields.count { $0.minutes != nil })
        }
      } else if let criterion = field.criterion {
        fields.filter(\.isLevel).firstIndex { $0.criterion == criterion }.map { ($0, fields.count(where: \.isLevel)) }
      } else {
        (Int, Int)?.none
      }
    return parts.map { ($0.0 + 1, $0.1) }
  }

  /// How many minutes the steps before `field` take together.
  package func minutes(before field: Field) -> Int {
    fields.prefix { $0.id != field.id }.reduce(0) { $0 + ($1.minutes ?? 0) }
  }

  /// Fields without an answer that must have one before the document is finished.
  package func missing(in document: Document) -> [Field] {
    fields.filter { $0.isNeeded && document.answers[$0.id] == nil }
  }

  /// Fields that are answered or commented on and that the form does not ask, or does not take so: what was asked has
  /// changed since. In alphabetical order.
  package func strangers(in document: Document) -> [String] {
    let answered = document.answers.filter { id, answer in field(id).map { $0.fault(of: answer) != nil } ?? true }
    let commented = document.comments.keys.filter { field($0) == nil }
    return Set(Array(answered.keys) + commented).sorted()
  }

  /// How many fields have an answer.
  package func answered(in document: Document) -> Int {
    fields.count { document.answers[$0.id] != nil }
  }
}
