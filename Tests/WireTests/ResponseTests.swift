import FoundationEssentials
import Testing
import Wire

struct ResponseTests {
  private func line(_ response: Response<some Codable & Sendable>) throws -> String {
    String(decoding: try Line.encode(response), as: UTF8.self)
  }

  @Test func aResultIsOneLineWithItsMembersInOrder() throws {
    let result = ServerReload.Result(rulesHash: "c0ffee", topics: 3)
    #expect(
      try line(Response(identifier: .string("a/b"), outcome: .success(result)))
        == #"{"id":"a/b","jsonrpc":"2.0","result":{"rulesHash":"c0ffee","topics":3}}"# + "\n"
    )
  }

  @Test func anErrorCarriesItsCodeItsSentenceAndItsKind() throws {
    let error = WireError(
      .unknownTopic,
      "There is no topic x.",
      member: "topic",
      suggestion: "role.mentor",
      details: ["a:1:2: b"]
    )
    #expect(
      try line(Response<NoParameters>(identifier: .integer(4), outcome: .failure(error))) == """
        {"error":{"code":-32004,"data":{"details":["a:1:2: b"],"kind":"unknownTopic","member":"topic",\
        "suggestion":"role.mentor"},"message":"There is no topic x."},"id":4,"jsonrpc":"2.0"}\n
        """
    )
  }

  @Test func anErrorWithoutIdentifierSaysNull() throws {
    let response = Response<NoParameters>(identifier: nil, outcome: .failure(WireError(.parse, "No.")))
    #expect(
      try line(response)
        == #"{"error":{"code":-32700,"data":{"kind":"parse"},"message":"No."},"id":null,"jsonrpc":"2.0"}"# + "\n"
    )
    #expect(try JSONDecoder().decode(Response<NoParameters>.self, from: Line.encode(response)) == response)
  }

  @Test func membersThatAreNotKnownAreIgnored() throws {
    let json = #"{"id":1,"jsonrpc":"2.0","result":{"rulesHash":"1","topics":2,"new":true},"more":[]}"#
    let response = try JSONDecoder().decode(Response<ServerReload.Result>.self, from: Data(json.utf8))
    #expect(response.outcome == .success(ServerReload.Result(rulesHash: "1", topics: 2)))
  }

  @Test func aReplyComesBackAsItWasWritten() throws {
    let reply = Reply(
      outcome: .clarify,
      confidence: 0.5,
      alternatives: [.init(topic: "a.b", title: "Å", confidence: 0.25)],
      language: "nn",
      text: "Kva meiner du?\n\u{1B}[31m",
      sections: [.init(kind: .choices, title: "Val", numbered: true, items: [.init("x", detail: "y", command: "/z")])],
      note: "n",
      context: Context(language: "nn", languageIsFixed: true, role: "mentor", choices: ["a.b"])
    )
    let response = Response(identifier: .integer(1), outcome: .success(reply))
    #expect(try JSONDecoder().decode(Response<Reply>.self, from: Line.encode(response)) == response)
  }
}

struct WireErrorTests {
  @Test(arguments: WireError.Kind.allCases)
  func everyKindComesBackAsItWasWritten(kind: WireError.Kind) throws {
    let error = WireError(kind, "Sentence.", member: "m", suggestion: "s", details: ["d"])
    #expect(try JSONDecoder().decode(WireError.self, from: Line.encode(error)) == error)
  }

  @Test func noTwoKindsShareACode() {
    #expect(Set(WireError.Kind.allCases.map(\.code)).count == WireError.Kind.allCases.count)
  }

  @Test func aKindOfANewerServerIsTakenForAFaultOfIt() throws {
    let json = #"{"code":-32099,"message":"Later.","data":{"kind":"fromTheFuture"}}"#
    #expect(
      try JSONDecoder().decode(WireError.self, from: Data(json.utf8)) == WireError(.internalFault, "Later.")
    )
  }
}
