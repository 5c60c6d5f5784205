import Dialogue
import FoundationEssentials
import Server
import Testing
import Wire

struct DispatcherTests {
  private func dispatcher(_ methods: [Method], limits: Limits = Limits()) -> Dispatcher {
    Dispatcher(
      methods: MethodTable(methods),
      current: CurrentAssistant(someAssistant()),
      counts: ServerCounts(),
      limits: limits
    )
  }

  private func answer(_ line: String, from methods: [Method]) async throws -> String? {
    await dispatcher(methods).answer(to: .line(Array(line.utf8))).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func theConversationIsHeldInMemory() async throws {
    let counts = ServerCounts()
    let current = CurrentAssistant(someAssistant())
    let reload = RulesReload(
      current: current,
      serviceManager: ServiceManager(environment: [:]),
      logger: .silent,
      read: { someAssistant() }
    )
    let server: [Method] = [
      .serverInfo(current: current, counts: counts, limits: Limits()) { 1 }, .serverReload(reload), .serverStop {},
    ]
    let dispatcher = Dispatcher(
      methods: MethodTable(someMethods + server),
      current: current,
      counts: counts,
      limits: Limits()
    )
    for exchange in Conversation.exchanges {
      let line = await dispatcher.answer(to: exchange.frame)
      #expect(try line.map(AnswerSummary.init) == exchange.answer)
      #expect(line?.last == line.map { _ in UInt8(ascii: "\n") })
    }
    #expect(counts.requests == Conversation.exchanges.count)
  }

  @Test func aResultIsWrittenUnderTheIdentifierOfItsRequest() async throws {
    #expect(
      try await answer(#"{"id":"å","method":"ask","params":{"text":"hei/hå"}}"#, from: [.echo]) == """
        {"id":"å","jsonrpc":"2.0","result":{"alternatives":[],"confidence":1,"context":{},"language":"nb",\
        "outcome":"unknown","sections":[],"text":"hei/hå"}}\n
        """
    )
  }

  @Test func anErrorOfAMethodIsWrittenAsItWasThrown() async throws {
    let show = Method(Show.self) { parameters, _ throws(WireError) in
      throw WireError(.unknownTopic, "There is no topic \(parameters.topic).", member: "topic")
    }
    #expect(
      try await answer(#"{"id":1,"method":"show","params":{"topic":"x"}}"#, from: [show]) == """
        {"error":{"code":-32004,"data":{"kind":"unknownTopic","member":"topic"},"message":"There is no topic x."},\
        "id":1,"jsonrpc":"2.0"}\n
        """
    )
  }

  @Test func anAnswerThatJSONCannotSayIsAFaultOfTheServer() async throws {
    let broken = Method(Ask.self) { _, _ in
      Reply(outcome: .unknown, confidence: .nan, language: "nb", text: "", context: Context())
    }
    let line = try #require(try await answer(#"{"id":1,"method":"ask","params":{"text":""}}"#, from: [broken]))
    #expect(try AnswerSummary(line: Data(line.utf8)) == AnswerSummary(.integer(1), .error(.internalFault)))
  }

  @Test func aNotificationIsCarriedOutAndNotAnswered() async throws {
    let (texts, told) = AsyncStream.makeStream(of: String.self)
    let listening = Method(Ask.self) { parameters, _ in
      told.yield(parameters.text)
      return Reply(outcome: .unknown, language: "nb", text: "", context: Context())
    }
    #expect(try await answer(#"{"method":"ask","params":{"text":"hei"}}"#, from: [listening]) == nil)
    #expect(await texts.first { _ in true } == "hei")
  }

  @Test func aMisspeltMethodIsMended() async throws {
    let line = try #require(try await answer(#"{"id":1,"method":"aks"}"#, from: [.echo]))
    #expect(line.contains(#""suggestion":"ask""#))
    #expect(line.contains("Did you mean ask?"))
  }

  @Test func aRequestThatComesTooLateIsToldSoUnderItsIdentifier() throws {
    let late = try #require(dispatcher([.echo]).refusal(of: .line(Array(#"{"id":3,"method":"ask"}"#.utf8))))
    #expect(try AnswerSummary(line: late) == AnswerSummary(.integer(3), .error(.shuttingDown)))
    #expect(dispatcher([.echo]).refusal(of: .line(Array(#"{"method":"ask"}"#.utf8))) == nil)
    let unreadable = try #require(dispatcher([.echo]).refusal(of: .tooLong))
    #expect(try AnswerSummary(line: unreadable) == AnswerSummary(nil, .error(.shuttingDown)))
  }
}

struct MethodTableTests {
  @Test func discoveryTellsTheMethodsOfTheTableAndItself() async throws {
    let table = MethodTable(MethodTable.guidance)
    #expect(table.names == table.names.sorted())
    let request = Request(identifier: .integer(1), method: Discover.name)
    let line = try await table.method(named: Discover.name).answer(request, someAssistant())
    let document = try JSONDecoder().decode(Response<JSONValue>.self, from: line).outcome.get()
    guard case .array(let methods)? = document["methods"] else {
      Issue.record("no methods in \(document)")
      return
    }
    #expect(methods.compactMap { $0["name"] } == table.names.map { .string($0) })
    #expect(table.names.contains(Discover.name))
    #expect(table.names.contains(Ask.name))
  }

  @Test func aNameThatIsFarFromAllIsSentToDiscovery() {
    let error = #expect(throws: WireError.self) { try MethodTable([]).method(named: "weather") }
    #expect(error?.kind == .unknownMethod)
    #expect(error?.suggestion == nil)
    #expect(error?.message.contains("rpc.discover") == true)
  }
}
