import Testing
import Wire

/// What `rpc.discover` tells of replies is what is sent.
@Suite struct SchemaTests {
  private let context = Context(
    language: "nb",
    languageIsFixed: true,
    role: "mentor",
    topic: "a.b",
    choices: ["a.b"],
    choiceRoles: ["mentor"],
    document: "plan-1",
    field: "start",
    pending: "2",
    listed: ["plan-1"],
    utterance: "?",
    previousTopic: "a.c"
  )

  private func names(_ value: JSONValue?) -> Set<String> {
    guard case .object(let members)? = value else { return [] }
    return Set(members.keys)
  }

  @Test func theContextOfTheseTestsHasEveryMember() throws {
    #expect(names(try JSONValue(encoding: context)) == Set(Mirror(reflecting: context).children.compactMap(\.label)))
  }

  @Test func theSchemaOfAReplyNamesEveryMember() throws {
    let reply = Reply(
      outcome: .answer,
      topic: "a.b",
      alternatives: [],
      language: "nb",
      opening: ["o"],
      title: "t",
      text: "x",
      note: "n",
      context: context,
      endsConversation: true,
      file: Reply.File(name: "a.html", mediaType: "text/html", text: "x"),
      fault: .unknownDocument
    )
    #expect(names(Schema.components["Reply"]?["properties"]) == names(try JSONValue(encoding: reply)))
  }

  @Test func theSchemaOfAContextNamesEveryMember() throws {
    #expect(names(Schema.components["Context"]?["properties"]) == names(try JSONValue(encoding: context)))
  }

  @Test func theParameterOfSayNamesEveryMemberOfAContext() throws {
    let parameter = try #require(Say.parameters.first { $0.name == "context" })
    #expect(Set(parameter.members.map(\.name)) == names(try JSONValue(encoding: context)))
  }
}
