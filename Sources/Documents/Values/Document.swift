package import FoundationEssentials
import Guidance

/// Work that a person keeps: the answers to an instrument, as of one revision.
package struct Document: Codable, Sendable, Equatable {
  /// What it holds.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case checklist, scale, agreement, matrix, conversation, plan, audit
  }

  /// What made this revision of the one before.
  package struct Change: Codable, Sendable, Equatable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
      case created, answered, skipped, asked, commented, renamed, finished, reopened, undone, imported
    }

    package var kind: Kind
    /// The field that was answered or commented on; nil for other changes, and for several fields at once.
    package var field: String?

    package init(_ kind: Kind, field: String? = nil) {
      self.kind = kind
      self.field = field
    }
  }

  /// `plan-3`: the kind and a number. It says nothing about anybody, and stays when the document is renamed.
  package var id: String
  package var kind: Kind
  /// Id of the instrument that it answers; of an agreement, that of the scale it was made from.
  package var instrument: String
  /// What the person calls it.
  package var name: String
  /// Code of the language that it was begun in.
  package var language: String
  /// From 1; every write adds one.
  package var revision: Int
  package var created: Date
  package var changed: Date
  package var change: Change
  /// When it was said to be complete; nil before.
  package var finished: Date?
  /// By id of the field.
  package var answers: [String: Answer]
  /// By id of the field.
  package var comments: [String: String]
  /// The field to be asked next, where a dialogue has begun and not ended.
  package var position: String?
  /// When the steps of a conversation began, for its clock.
  package var began: Date?
  /// Where the scores of an agreement come from.
  package var basis: Basis?
  /// The revision whose content an undo brought back, so that the next one goes further back.
  package var undone: Int?

  /// The scale that an agreement was made from, as it stood.
  package struct Basis: Codable, Sendable, Equatable {
    package var document: String
    package var revision: Int
    /// By party, then by pair.
    package var scores: [String: [String: Int]]

    package init(document: String, revision: Int, scores: [String: [String: Int]]) {
      self.document = document
      self.revision = revision
      self.scores = scores
    }

    /// What of it a scale can have given: ids and scores, and no text; nil when it does not come from a document. For what
    /// is taken in from outside.
    package var checked: Basis? {
      guard Document.isId(document) else { return nil }
      func isId(_ text: String) -> Bool {
        text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-") }
      }
      var checked = self
      checked.scores = scores.filter { isId($0.key) }.mapValues { given in
        given.filter { isId($0.key) && Scale.scores.contains($0.value) }
      }
      return checked
    }
  }

  /// A document that has not been written yet: revision 0, no id.
  package init(kind: Kind, instrument: String, name: String, language: String, now: Date, basis: Basis? = nil) {
    id = ""
    self.kind = kind
    self.instrument = instrument
    self.name = name
    self.language = language
    revision = 0
    created = now
    changed = now
    change = Change(.created)
    answers = [:]
    comments = [:]
    self.basis = basis
  }

  package var summary: DocumentSummary {
    DocumentSummary(
      id: id,
      kind: kind,
      instrument: instrument,
      name: name,
      revision: revision,
      created: created,
      changed: changed,
      finished: finished,
      position: position
    )
  }

  /// The names of files begin with the kind, and so does the next free number.
  package static func isId(_ text: String) -> Bool { DocumentKey(text) != nil }
}
