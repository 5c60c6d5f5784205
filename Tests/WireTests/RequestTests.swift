import FoundationEssentials
import Testing
import Wire

struct RequestTests {
  private func read(_ line: String) throws(Request.Malformed) -> Request {
    try Request(line: Array(line.utf8), limits: Limits())
  }

  private func malformed(_ line: [UInt8]) -> Request.Malformed? {
    do throws(Request.Malformed) {
      _ = try Request(line: line, limits: Limits())
      return nil
    } catch {
      return error
    }
  }

  @Test func aRequestIsReadWithItsIdentifierMethodAndParameters() throws {
    let request = try read(#"{"jsonrpc":"2.0","id":7,"method":"ask","params":{"text":"Hva er en medveileder?"}}"#)
    #expect(
      request == Request(identifier: .integer(7), method: "ask", parameters: ["text": "Hva er en medveileder?"])
    )
  }

  @Test func theVersionAndTheParametersMayBeLeftOut() throws {
    #expect(try read(#"{"id":"a","method":"roles"}"#) == Request(identifier: .string("a"), method: "roles"))
  }

  @Test func aRequestWithoutIdentifierIsANotification() throws {
    #expect(try read(#"{"method":"roles"}"#).identifier == nil)
  }

  @Test func aCarriageReturnAndSpacesAroundTheObjectAreTolerated() throws {
    #expect(try read("  {\"id\":1,\"method\":\"roles\"} \r").method == "roles")
  }

  @Test func aRequestIsWrittenAsOneLineWithItsMembersInOrder() throws {
    let request = Request(identifier: .integer(1), method: "ask", parameters: ["text": "to/linjer\nog «æøå»"])
    #expect(
      String(decoding: try Line.encode(request), as: UTF8.self)
        == #"{"id":1,"jsonrpc":"2.0","method":"ask","params":{"text":"to/linjer\nog «æøå»"}}"# + "\n"
    )
  }

  @Test func aNotificationIsWrittenWithoutIdentifierAndWithoutEmptyParameters() throws {
    let request = Request(identifier: nil, method: "roles")
    #expect(String(decoding: try Line.encode(request), as: UTF8.self) == #"{"jsonrpc":"2.0","method":"roles"}"# + "\n")
  }

  @Test(
    arguments: [
      (#"{"id":1"#, WireError.Kind.parse), ("hei", .parse), (#"{"id":1,"method":"a"} {}"#, .parse),
      ("[]", .invalidRequest), ("42", .invalidRequest), ("null", .invalidRequest), (#""ask""#, .invalidRequest),
      (#"[{"id":1,"method":"ask"}]"#, .invalidRequest), (#"{"id":1}"#, .invalidRequest),
      (#"{"id":1,"method":2}"#, .invalidRequest), (#"{"id":null,"method":"ask"}"#, .invalidRequest),
      (#"{"id":1.5,"method":"ask"}"#, .invalidRequest), (#"{"id":true,"method":"ask"}"#, .invalidRequest),
      (#"{"id":1,"method":"ask","jsonrpc":"1.0"}"#, .invalidRequest),
      (#"{"id":1,"method":"ask","params":[1]}"#, .invalidRequest),
      (#"{"id":1,"method":"ask","parms":{}}"#, .invalidRequest),
    ]
  )
  func whatIsNoRequestIsToldWhatItIs(line: String, kind: WireError.Kind) {
    #expect(malformed(Array(line.utf8))?.error.kind == kind)
  }

  @Test func theErrorOfAnUnreadableRequestKeepsTheIdentifierThatWasRead() {
    #expect(malformed(Array(#"{"id":9,"method":"ask","params":3}"#.utf8))?.identifier == .integer(9))
    #expect(malformed(Array(#"{"id":"x","verb":"ask"}"#.utf8))?.identifier == .string("x"))
  }

  @Test func theMemberAtFaultIsNamed() {
    #expect(malformed(Array(#"{"id":1,"method":"ask","parms":{}}"#.utf8))?.error.member == "parms")
  }

  @Test func textThatIsNotUTF8IsRefused() {
    let line = Array(#"{"id":1,"method":"a"#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8)
    #expect(malformed(line)?.error.kind == .parse)
  }

  @Test func aZeroByteIsRefusedWhereverItStands() {
    let request = Array(#"{"id":1,"method":"roles"}"#.utf8)
    #expect(malformed([0] + request)?.error.kind == .parse)
    #expect(malformed(request + [0])?.error.kind == .parse)
    #expect(malformed(request.flatMap { [$0, 0] })?.error.kind == .parse)
  }

  @Test func nestingUpToTheLimitIsRead() throws {
    let deep = String(repeating: "[", count: 30) + String(repeating: "]", count: 30)
    #expect(try read(#"{"id":1,"method":"ask","params":{"text":"# + deep + "}}").method == "ask")
  }

  @Test(arguments: [33, 10_000])
  func deeperNestingIsRefusedBeforeItIsParsed(depth: Int) {
    let line = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(malformed(Array(line.utf8))?.error.kind == .nestedTooDeep)
    #expect(malformed(Array(String(repeating: "{\"a\":", count: depth).utf8))?.error.kind == .nestedTooDeep)
  }

  @Test func bracketsWithinTextAreNoNesting() throws {
    let text = String(repeating: #"[{\"\\"#, count: 1000)
    #expect(try read(#"{"id":1,"method":"ask","params":{"text":""# + text + #""}}"#).method == "ask")
  }
}
