/// Takes one line of a conversation: a question, a structured command, or the pick of a choice.
package enum Say: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var text: String
    /// The context that the last reply returned; left out at the start.
    package var context: Context?

    package init(text: String, context: Context? = nil) {
      self.text = text
      self.context = context
    }
  }

  package typealias Result = Reply

  package static let name = "say"
  package static let summary = "Takes one line of a conversation: a question, a command such as /help, or a choice."
  package static let parameters = [
    Parameter("text", required: true, summary: "What the person typed."),
    Parameter(
      "context",
      .object,
      members: [
        .listLanguage,
        Parameter("languageIsFixed", .boolean, summary: "True when the person chose the language."),
        Parameter("role", summary: "The role of the person."),
        Parameter("topic", summary: "The topic answered last."),
        Parameter("choices", .strings, summary: "The topics offered last, in the order of their numbers."),
        Parameter(
          "choiceRoles",
          .strings,
          summary: "The role that each of the choices is for, where who asks decides."
        ),
        Parameter("document", summary: "The document that a dialogue is filling in."),
        Parameter("field", summary: "The field of it that was asked last."),
        Parameter(
          "pending",
          summary: "A line about which the person was asked whether it is the answer to that field."
        ),
        Parameter(
          "listed",
          .strings,
          summary: "The instruments or documents listed last, in the order of their numbers."
        ),
        Parameter("utterance", summary: "The question answered last."),
        Parameter("previousTopic", summary: "The topic before that question."),
      ],
      summary: "The context of the last reply, sent back as it came."
    ),
  ]
  /// Only what is surely a question, or picks a topic: a command, the pick of an instrument and what is said while a
  /// document is open may make or change documents, and would do so twice.
  package static func isRepeatable(_ parameters: Parameters) -> Bool {
    let isCommand = parameters.text.drop(while: \.isWhitespace).hasPrefix("/")
    return !isCommand && parameters.context?.document == nil && parameters.context?.listed == nil
  }
  package static let resultSchema = Schema.reference("Reply")
}
