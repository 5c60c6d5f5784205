package import Wire

/// The rule base and its model as one immutable value that answers every method about guidance.
package struct Assistant: Sendable {
  /// Hash of the rule base, hexadecimal.
  package let rulesHash: String
  /// Path that the rule base was read from.
  package let rulesPath: String
  package let topicCount: Int
  package let sampleCount: Int
  package let languages: [String]

  package init() {
    rulesHash = "0"
    rulesPath = ""
    topicCount = 0
    sampleCount = 0
    languages = ["nb", "nn", "en"]
  }

  package func ask(_ parameters: Ask.Parameters) throws(WireError) -> Reply {
    Reply(outcome: .unknown, language: "nb", text: parameters.text, context: Context())
  }

  package func say(_ parameters: Say.Parameters) throws(WireError) -> Reply {
    Reply(outcome: .unknown, language: "nb", text: parameters.text, context: parameters.context ?? Context())
  }

  package func welcome(_ parameters: Welcome.Parameters) throws(WireError) -> Reply {
    Reply(outcome: .command, language: "nb", text: "", context: Context())
  }

  package func why(_ parameters: Why.Parameters) throws(WireError) -> Explanation {
    throw WireError(.internalFault, "not there yet")
  }

  package func show(_ parameters: Show.Parameters) throws(WireError) -> Reply {
    throw WireError(.unknownTopic, "There is no topic \(parameters.topic).", member: "topic")
  }

  package func topics(_ parameters: Topics.Parameters) throws(WireError) -> Topics.Result {
    Topics.Result(language: "nb", topics: [])
  }

  package func roles(_ parameters: Roles.Parameters) throws(WireError) -> Roles.Result {
    Roles.Result(language: "nb", roles: [])
  }

  package func sources(_ parameters: Sources.Parameters) throws(WireError) -> Sources.Result {
    Sources.Result(language: "nb", sources: [])
  }

  package func commands(_ parameters: Commands.Parameters) throws(WireError) -> Commands.Result {
    Commands.Result(language: "nb", commands: [])
  }
}
