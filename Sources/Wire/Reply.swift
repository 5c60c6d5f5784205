/// What the assistant says to one utterance: a text, its sections, and what led there.
///
/// The same value serves a terminal, which prints `title`, `text` and `sections`, and a script, which reads the rest.
package struct Reply: Codable, Sendable, Equatable {
  /// How the utterance was taken.
  package enum Outcome: String, Codable, Sendable, CaseIterable {
    /// One topic answers.
    case answer
    /// Two or three topics are near: `alternatives` are the numbered choices.
    case clarify
    /// Nothing fits: `alternatives` are the nearest topics.
    case unknown
    /// A structured command was carried out.
    case command
    /// A dialogue asks for the next answer to a document, or has come to its end.
    case dialogue
    /// A structured command could not be carried out; `text` says why and what to do.
    case rejected
  }

  package var outcome: Outcome
  /// The topic that answers; nil for other outcomes.
  package var topic: String?
  /// How probable it is that `topic`, or else the first alternative, is what was meant: 0…1.
  package var confidence: Double
  /// Topics in order of probability: the choices of `clarify`, the nearest of `unknown`, the runners-up of `answer`.
  package var alternatives: [Alternative]
  /// The language of the reply: nb, nn or en.
  package var language: String
  /// Lines before everything else: what was kept of the answer before, what was not understood; nil for none.
  package var opening: [String]?
  package var title: String?
  /// The short answer, or the sentence that says what to do.
  package var text: String
  package var sections: [Section]
  /// One line about what was understood besides, such as a role told in passing.
  package var note: String?
  /// What the next request of the same conversation should send along.
  package var context: Context
  /// True when the person asked to leave, so that a client ends the conversation after printing this.
  package var endsConversation: Bool?
  /// A file that the person asked for; the client decides where to put it.
  package var file: File?
  /// Why the line was rejected, where that is not what was typed: the kind of the error that a method would give.
  package var fault: WireError.Kind?

  package init(
    outcome: Outcome,
    topic: String? = nil,
    confidence: Double = 1,
    alternatives: [Alternative] = [],
    language: String,
    opening: [String]? = nil,
    title: String? = nil,
    text: String,
    sections: [Section] = [],
    note: String? = nil,
    context: Context,
    endsConversation: Bool? = nil,
    file: File? = nil,
    fault: WireError.Kind? = nil
  ) {
    self.outcome = outcome
    self.topic = topic
    self.confidence = confidence
    self.alternatives = alternatives
    self.language = language
    self.opening = opening
    self.title = title
    self.text = text
    self.sections = sections
    self.note = note
    self.context = context
    self.endsConversation = endsConversation
    self.file = file
    self.fault = fault
  }

  /// A document as a file.
  package struct File: Codable, Sendable, Equatable {
    /// What to call it; it names no folder.
    package var name: String
    package var mediaType: String
    /// What it holds.
    package var text: String

    package init(name: String, mediaType: String, text: String) {
      self.name = name
      self.mediaType = mediaType
      self.text = text
    }
  }

  /// A topic with its probability.
  package struct Alternative: Codable, Sendable, Equatable {
    package var topic: String
    package var title: String
    /// 0…1
    package var confidence: Double

    package init(topic: String, title: String, confidence: Double) {
      self.topic = topic
      self.title = title
      self.confidence = confidence
    }
  }

  /// A titled list below the text.
  package struct Section: Codable, Sendable, Equatable {
    /// What the list is, for scripts; `title` says the same to people.
    package enum Kind: String, Codable, Sendable, CaseIterable {
      case isSo, isNot, worksWith, actions, check, next, sources, choices, nearest, commands, topics, roles, evidence,
        facts, hints, questions, instruments, documents, answers, findings
    }

    package var kind: Kind
    package var title: String
    /// True when the items are numbered from 1 and may be picked by number.
    package var numbered: Bool
    package var items: [Item]

    package init(kind: Kind, title: String, numbered: Bool = false, items: [Item]) {
      self.kind = kind
      self.title = title
      self.numbered = numbered
      self.items = items
    }
  }

  /// One line of a section.
  package struct Item: Codable, Sendable, Equatable {
    package var text: String
    /// A smaller second line: the reference of a source, the meaning of a command.
    package var detail: String?
    /// A structured command that can be typed as it stands.
    package var command: String?

    package init(_ text: String, detail: String? = nil, command: String? = nil) {
      self.text = text
      self.detail = detail
      self.command = command
    }
  }
}
