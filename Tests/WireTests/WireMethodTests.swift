import Testing
import Wire

struct WireMethodTests {
  private func fault<Method: WireMethod>(_ method: Method.Type, _ given: [String: JSONValue]) -> WireError? {
    do throws(WireError) {
      _ = try Method.read(given)
      return nil
    } catch {
      return error
    }
  }

  @Test func parametersAreReadAsAValue() throws {
    #expect(try Ask.read(["text": "hei", "role": "mentor"]) == Ask.Parameters(text: "hei", role: "mentor"))
    #expect(
      try Say.read(["text": "1", "context": ["choices": ["a", "b"], "languageIsFixed": true]])
        == Say.Parameters(text: "1", context: Context(languageIsFixed: true, choices: ["a", "b"]))
    )
  }

  @Test func aMemberThatIsNotKnownIsNamedWithTheOneThatMayBeMeant() {
    let error = fault(Ask.self, ["txt": "hei"])
    #expect(error?.kind == .invalidParameters)
    #expect(error?.member == "txt")
    #expect(error?.suggestion == "text")
  }

  @Test func aMemberWithinAnObjectIsNamedWithItsPath() {
    let error = fault(Say.self, ["text": "hei", "context": ["topics": "a"]])
    #expect(error?.member == "context.topics")
    #expect(error?.suggestion == "topic")
  }

  @Test func aMissingMemberIsNamed() {
    #expect(fault(Ask.self, [:])?.member == "text")
  }

  @Test(arguments: [JSONValue.null, 1, true, ["a"], ["a": 1], .number(0.5)])
  func aValueOfAnotherKindIsRefused(value: JSONValue) {
    let error = fault(Ask.self, ["text": value])
    #expect(error?.kind == .invalidParameters)
    #expect(error?.message == "text must be a string, not \(value.kind).")
  }

  @Test func aMethodWithoutParametersTakesNone() throws {
    #expect(try ServerInfo.read([:]) == NoParameters())
    #expect(fault(ServerInfo.self, ["a": 1])?.member == "a")
  }

  @Test func limitsAreThoseThatTheProtocolPromises() {
    #expect(
      Limits()
        == Limits(
          lineBytes: 65536,
          nesting: 32,
          connections: 64,
          requestsInFlight: 64,
          connectionIdleSeconds: 3600,
          serverIdleSeconds: 0,
          utteranceBytes: 2000
        )
    )
  }
}
