/// Shows a topic by its id, or the card of a role.
package enum Show: WireMethod {
  /// Either a topic or a role.
  package struct Parameters: Codable, Sendable, Equatable {
    package var topic: String?
    package var role: String?
    package var language: String?

    package init(topic: String, language: String? = nil) {
      self.topic = topic
      self.language = language
    }

    package init(role: String, language: String? = nil) {
      self.role = role
      self.language = language
    }
  }

  package typealias Result = Reply

  package static let name = "show"
  package static let summary = "Shows one topic by its id, or the card of a role."
  package static let parameters = [
    Parameter("topic", summary: "The id of the topic, such as cosupervision.time (see topics)."),
    Parameter("role", summary: "Instead of a topic: the role whose card is shown, such as mentor (see roles)."),
    .listLanguage,
  ]
  package static let resultSchema = Schema.reference("Reply")
}
