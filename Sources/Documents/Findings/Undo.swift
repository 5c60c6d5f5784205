package import FoundationEssentials

extension Document {
  /// The revision whose change an undo takes back.
  package var undoneNext: Int { undone ?? revision }

  /// The revision whose content an undo brings back; nil when there is none before.
  package var undoTarget: Int? {
    let target = undoneNext - 1
    return target > 0 ? target : nil
  }

  /// This document with the content of an older revision.
  package func undoing(to old: Document, now: Date) -> Document {
    var document = old
    document.id = id
    document.revision = revision
    document.created = created
    document.changed = max(now, changed)
    document.change = Change(.undone)
    // What was undone before stays undone: the next undo goes on from where the content comes from.
    document.undone = old.undone ?? old.revision
    return document
  }

  /// The document as changed by a person now: nothing is left of an undo before.
  package func changed(_ change: Change, now: Date) -> Document {
    var document = self
    // A clock that was set back must not make a later revision look older.
    document.changed = max(now, changed)
    document.change = change
    document.undone = nil
    return document
  }
}
