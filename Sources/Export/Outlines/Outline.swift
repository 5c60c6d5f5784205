/// What an export says, in words and in one language. Every format writes out the same.
///
/// Texts that people wrote have no characters that do not show; nothing is escaped yet.
package struct Outline: Encodable, Sendable, Equatable {
  /// Code of the language it is in.
  package var language: String
  /// What the person calls the document.
  package var title: String
  /// What it is: the instrument's title.
  package var instrument: String
  /// When to use it and what comes of it; nil once it is finished.
  package var purpose: String?
  /// Whether it is finished, and how far it has come.
  package var state: String
  /// What to know before one reads on.
  package var notes: [String]
  package var findings: [Finding]
  package var parts: [Part]
  package var events: [Event]
  /// What the asterisk stands for; nil where no line has one.
  package var footnote: String?
  package var sources: [String]
  package var made: String

  /// Whether the document has a name of its own, which does not say what it is.
  var isNamed: Bool { title != instrument }

  /// Something that the program sees in the answers.
  package struct Finding: Encodable, Sendable, Equatable {
    package var title: String
    package var items: [Item]
  }

  package struct Item: Encodable, Sendable, Equatable {
    package var text: String
    package var detail: String?
    /// Whether it is the program's own suggestion.
    package var isOwn = false
  }

  /// A headed part of the form: a table where answers are compared, questions one by one elsewhere.
  package struct Part: Encodable, Sendable, Equatable {
    package var title: String
    package var entries: [Entry] = []
    package var table: Table?
  }

  /// A question with its answer.
  package struct Entry: Encodable, Sendable, Equatable {
    /// Id of the field.
    package var field: String
    package var ask: String
    package var hint: String?
    package var questions: [String] = []
    /// How long a step takes, and from which minute to which.
    package var time: String?
    /// Whether the item is ticked off; nil where there is nothing to tick.
    package var isTicked: Bool?
    /// Its lines; none where there is no answer.
    package var answer: [String]
    package var comment: String?
    package var isOwn = false
  }

  package struct Table: Encodable, Sendable, Equatable {
    /// A heading for each column, the first for the rows' own.
    package var header: [String]
    package var rows: [Row]
  }

  package struct Row: Encodable, Sendable, Equatable {
    package var title: String
    package var detail: String?
    /// What stands out about it.
    package var flag: String?
    package var isOwn = false
    package var cells: [Cell]
  }

  package struct Cell: Encodable, Sendable, Equatable {
    /// None where there is no answer.
    package var lines: [String]
    package var comment: String?
  }

  /// What happens at a time.
  package struct Event: Encodable, Sendable, Equatable {
    /// Its place in the calendar, from 1: drawings name it by that.
    package var number: Int
    package var when: String
    package var title: String
    package var who: String
    package var hours: Int?
    package var needsCover: Bool
    package var isOwn = false
  }
}
