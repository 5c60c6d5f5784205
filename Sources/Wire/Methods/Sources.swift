/// Lists what the answers rest on.
package enum Sources: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var language: String?
    /// Only the sources of this topic.
    package var topic: String?

    package init(language: String? = nil, topic: String? = nil) {
      self.language = language
      self.topic = topic
    }
  }

  package struct Result: Codable, Sendable, Equatable {
    package var language: String
    package var sources: [Entry]

    package init(language: String, sources: [Entry]) {
      self.language = language
      self.sources = sources
    }
  }

  package struct Entry: Codable, Sendable, Equatable {
    package var source: String
    package var reference: String
    package var address: String?
    /// How much the study rests on, in words.
    package var size: String?
    /// The month in which a web page was read, `YYYY-MM`.
    package var seen: String?
    /// Number of topics that cite it.
    package var topics: Int

    package init(source: String, reference: String, address: String?, size: String?, seen: String?, topics: Int) {
      self.source = source
      self.reference = reference
      self.address = address
      self.size = size
      self.seen = seen
      self.topics = topics
    }
  }

  package static let name = "sources"
  package static let summary = "Lists the sources of the guidance, all or those of one topic."
  package static let parameters = [.listLanguage, Parameter("topic", summary: "Only the sources of this topic.")]
  package static let resultSchema = Schema.object([
    "language": Schema.string,
    "sources": Schema.array(
      of: Schema.object(
        [
          "source": Schema.string, "reference": Schema.string, "address": Schema.string, "size": Schema.string,
          "seen": Schema.string, "topics": Schema.integer,
        ],
        optional: ["address", "size", "seen"]
      )
    ),
  ])
}
