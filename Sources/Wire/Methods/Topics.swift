/// Lists the topics.
package enum Topics: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var language: String?
    package var role: String?
    package var area: String?

    package init(language: String? = nil, role: String? = nil, area: String? = nil) {
      self.language = language
      self.role = role
      self.area = area
    }
  }

  package struct Result: Codable, Sendable, Equatable {
    package var language: String
    package var topics: [Entry]

    package init(language: String, topics: [Entry]) {
      self.language = language
      self.topics = topics
    }
  }

  package struct Entry: Codable, Sendable, Equatable {
    package var topic: String
    package var area: String
    package var areaTitle: String
    package var title: String
    package var roles: [String]

    package init(topic: String, area: String, areaTitle: String, title: String, roles: [String]) {
      self.topic = topic
      self.area = area
      self.areaTitle = areaTitle
      self.title = title
      self.roles = roles
    }
  }

  package static let name = "topics"
  package static let summary = "Lists the topics that can be asked about, all or those of a role or an area."
  package static let parameters = [
    .listLanguage, Parameter("role", summary: "Only topics that concern this role."),
    Parameter("area", summary: "Only topics of this area."),
  ]
  package static let resultSchema = Schema.object([
    "language": Schema.string,
    "topics": Schema.array(
      of: Schema.object([
        "topic": Schema.string, "area": Schema.string, "areaTitle": Schema.string, "title": Schema.string,
        "roles": Schema.array(of: Schema.string),
      ])
    ),
  ])
}
