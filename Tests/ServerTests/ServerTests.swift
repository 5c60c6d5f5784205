import Client
import Dialogue
import FoundationEssentials
import Server
import Synchronization
import TestSupport
import Testing
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a client meets over a real socket.
@Suite(.timeLimit(.minutes(1)))
struct ServerTests {
  @Test func theConversationIsHeldOverASocket() async throws {
    try await withServer { running in
      let client = try await running.client()
      for exchange in Conversation.exchanges {
        try await client.send(bytes: exchange.line + [UInt8(ascii: "\n")])
        if let expected = exchange.answer { #expect(try await client.answer() == expected) }
      }
    }
  }

  @Test func aClientThatSaidAllAtOnceIsAnsweredInOrderAndThenLetGo() async throws {
    try await withServer { running in
      let client = try await running.client()
      try await client.send(bytes: Conversation.exchanges.flatMap { $0.line + [UInt8(ascii: "\n")] })
      client.finishSending()
      #expect(try await client.answers() == Conversation.answers)
    }
  }

  @Test func aLastLineWithoutNewlineIsAnsweredOnceTheClientHasFinished() async throws {
    try await withServer { running in
      let client = try await running.client()
      try await client.send(#"{"id":1,"method":"server.info"}"#)
      client.finishSending()
      #expect(try await client.answers() == [AnswerSummary(.integer(1), .result)])
    }
  }

  @Test func aRequestThatComesByteByByteIsAnswered() async throws {
    try await withServer { running in
      let client = try await running.client()
      for byte in #"{"id":1,"method":"server.info"}"#.utf8 { try await client.send(bytes: [byte]) }
      try await client.send("\n")
      #expect(try await client.answer() == AnswerSummary(.integer(1), .result))
    }
  }

  @Test func aThousandRequestsSentAheadAreAnsweredInOrder() async throws {
    try await withServer(methods: [.echo]) { running in
      let client = try await running.client()
      let lines = (1...1000).map { #"{"id":\#($0),"method":"ask","params":{"text":"hva er en mentor?"}}"# }
      try await client.send(lines.joined(separator: "\n"))
      client.finishSending()
      #expect(try await client.answers() == (1...1000).map { AnswerSummary(.integer($0), .result) })
    }
  }

  @Test func aClientThatReadsLateLosesNothing() async throws {
    let text = String(repeating: "å", count: 50_000)
    let long = Method(Ask.self) { _, _ in Reply(outcome: .unknown, language: "nb", text: text, context: Context()) }
    try await withServer(methods: [long]) { running in
      let client = try await running.client()
      let lines = (1...300).map { #"{"id":\#($0),"method":"ask","params":{"text":""}}"# + "\n" }
      try await client.send(lines.joined())
      client.finishSending()
      #expect(try await client.answers() == (1...300).map { AnswerSummary(.integer($0), .result) })
    }
  }

  @Test func aClientThatHangsUpWithoutReadingLeavesTheServerWell() async throws {
    try await withServer { running in
      let rude = try await running.client()
      try await rude.send(String(repeating: #"{"id":1,"method":"rpc.discover"}"# + "\n", count: 200))
      rude.close()
      let client = try await running.client()
      #expect(try await client.call(ServerInfo.self, NoParameters()).name == "veiviserd")
    }
  }

  @Test func oneConnectionTooManyIsToldThatTheServerIsBusy() async throws {
    try await withServer(limits: Limits(connections: 1)) { running in
      let first = try await running.client()
      #expect(try await first.call(ServerInfo.self, NoParameters()).connections == 1)
      let second = try await running.client()
      #expect(try await second.answers() == [AnswerSummary(nil, .error(.busy))])
      first.finishSending()
      #expect(try await first.answers() == [])
      let third = try await running.client()
      #expect(try await third.call(ServerInfo.self, NoParameters()).connections == 1)
    }
  }

  @Test func aClientThatSendsBeforeItReadsStillLearnsThatTheServerIsBusy() async throws {
    try await withServer(limits: Limits(connections: 1)) { running in
      let first = try await running.client()
      _ = try await first.call(ServerInfo.self, NoParameters())
      let second = try await running.client()
      let error = await #expect(throws: ClientError.self) {
        try await second.call(ServerInfo.self, NoParameters())
      }
      guard case .busy = error else {
        Issue.record("told \(String(describing: error))")
        return
      }
    }
  }

  @Test func whoIsRefusedMayFinishWhatItIsSending() async throws {
    try await withServer(limits: Limits(connections: 1)) { running in
      let first = try await running.client()
      _ = try await first.call(ServerInfo.self, NoParameters())
      let second = try UnixSocket.make()
      defer { close(second) }
      #expect(UnixSocket.connect(second, to: running.socket.path) == 0)
      let (heard, taken) = try await blocking {
        var heard: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = recv(second, &chunk, chunk.count, 0), count > 0 { heard += chunk[..<count] }
        // A plain client would be told of a broken pipe here, and never come to read.
        return (heard, send(second, "{}\n", 3, CInt(MSG_NOSIGNAL)))
      }
      #expect(try AnswerSummary(line: Data(heard)) == AnswerSummary(nil, .error(.busy)))
      #expect(taken == 3)
    }
  }

  @Test func aConnectionThatIsIdleIsClosed() async throws {
    try await withServer(limits: Limits(connectionIdleSeconds: 1)) { running in
      let client = try await running.client()
      #expect(try await client.answers() == [])
    }
  }

  @Test func whatIsCountedIsTold() async throws {
    try await withServer(limits: Limits(connections: 5, connectionIdleSeconds: 77)) { running in
      let client = try await running.client()
      try await client.send("\n")
      #expect(try await client.answer() == AnswerSummary(nil, .error(.invalidRequest)))
      let info = try await client.call(ServerInfo.self, NoParameters())
      #expect(info.requests == 2)
      #expect(info.connections == 1)
      #expect(info.uptimeSeconds >= 0)
      #expect(info.processIdentifier == ProcessInfo.processInfo.processIdentifier)
      #expect(info.version == Version.program)
      #expect(info.limits == Limits(connections: 5, connectionIdleSeconds: 77))
    }
  }

  @Test func manyRequestsAreBatchedWithoutTheSidesWaitingForEachOther() async throws {
    try await withServer(methods: [.echo]) { running in
      let questions = (1...3000).map { Ask.Parameters(text: "\($0) " + String(repeating: "hva ", count: 250)) }
      let count = try await blocking {
        let connection = try Connection(to: running.socket)
        var pipeline = Pipeline<Ask>(over: ServerLink { _ in connection })
        var count = 0
        for (number, question) in questions.enumerated() {
          if number >= Pipeline<Ask>.window, case .success = try pipeline.next() { count += 1 }
          try pipeline.ask(question)
        }
        for _ in 0..<Pipeline<Ask>.window { if case .success = try pipeline.next() { count += 1 } }
        return count
      }
      #expect(count == 3000)
    }
  }
}
