/// Something to work with rather than to read: a checklist, a scale, a matrix, a conversation, a plan or an audit.
///
/// What people answer is kept as a document; see the target Documents.
package struct Instrument: Sendable, Equatable {
  /// What is worked with, named as the folder it stands in, in the singular.
  package enum Kind: String, Sendable, CaseIterable {
    case checklist, scale, matrix, conversation, plan, audit

    /// The folder of the rule base that holds them.
    package var folder: String {
      switch self {
      case .matrix: "matrices/"
      default: rawValue + "s/"
      }
    }
  }

  /// What the kind consists of.
  package enum Content: Sendable, Equatable {
    case checklist(Checklist)
    case scale(Scale)
    case matrix(ResponsibilityMatrix)
    case conversation(Conversation)
    case plan(Plan)
    case audit(Audit)

    package var kind: Kind {
      switch self {
      case .checklist: .checklist
      case .scale: .scale
      case .matrix: .matrix
      case .conversation: .conversation
      case .plan: .plan
      case .audit: .audit
      }
    }
  }

  /// Where a line comes from.
  package enum Origin: String, Sendable, CaseIterable {
    /// It stands in a source that the instrument cites.
    case source
    /// Made out of the guidance for this instrument; no source says it.
    case derived
  }

  /// `kind.name`
  package var id: String
  package var location: Location
  /// Ids of roles whose work it is, the main one first.
  package var roles: [String]
  /// Topics where one can read more.
  package var topics: [TopicReference]
  package var citations: [Citation]
  package var title: LocalText
  /// When to use it, with whom, and what comes of it.
  package var purpose: LocalText
  package var content: Content

  package init(
    id: String,
    location: Location,
    roles: [String],
    topics: [TopicReference],
    citations: [Citation],
    title: LocalText,
    purpose: LocalText,
    content: Content
  ) {
    self.id = id
    self.location = location
    self.roles = roles
    self.topics = topics
    self.citations = citations
    self.title = title
    self.purpose = purpose
    self.content = content
  }

  package var kind: Kind { content.kind }
}
