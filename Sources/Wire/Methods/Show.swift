/// Shows a topic by its id.
package enum Show: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var topic: String
    package var language: String?

    package init(topic: String, language: String? = nil) {
      self.topic = topic
      self.language = language
    }
  }

  package typealias Result = Reply

  package static let name = "show"
  package static let summary = "Shows one topic by its id."
  package static let parameters = [
    Parameter("topic", required: true, summary: "The id of the topic, such as cosupervision.time (see topics)."),
    .listLanguage,
  ]
  package static let resultSchema = Schema.reference("Reply")
}
