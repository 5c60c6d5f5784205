import Client
import FoundationEssentials
import Testing
import Wire

struct AnswerTests {
  private func read(_ line: String, to number: Int = 7) throws -> Result<Answer<JSONValue>, Refusal> {
    try Answer<JSONValue>.read(Data(line.utf8), to: number)
  }

  @Test(arguments: [
    #"{"text":"a } \" ] , \\","n":[1,{"x":null}]}"#, "[]", "{}", "17", "null", #""tekst""#, "-1.50e3",
    #"{"result":{"b":0.1234,"a":1e-05,"result":1}, "id":8}"#, #""blåbær 🫐 \u00e5 \\""#,
  ])
  func aResultIsTakenOutByteForByte(json: String) throws {
    for line in [
      #"{"id":7,"jsonrpc":"2.0","result":\#(json)}"#, #"{ "result" : \#(json) , "id" : 7 }"#,
      #"{"result":\#(json),"extra":{"result":1},"id":7}"#, #"{"a":"result","id":7,"b":["result"],"result":\#(json)}"#,
    ] {
      #expect(try read(line).get().json == Data(json.utf8), "\(line)")
      #expect(throws: ClientError.self) { try read(line, to: 8) }
    }
  }

  @Test func aReplyIsHandedOutAsTheServerWritesIt() throws {
    var reply = Reply(
      outcome: .clarify,
      confidence: 0.1234,
      language: "nn",
      text: "Kva\n/«ø»\u{1B}",
      context: Context()
    )
    reply.alternatives = [1e-05, 0, 1, 0.1 + 0.2].map { .init(topic: "a.b", title: "å", confidence: $0) }
    let line = try Line.encode(Response(identifier: .integer(3), outcome: .success(reply))).dropLast()
    let answer = try Answer<Reply>.read(line, to: 3).get()
    #expect(answer.result == reply)
    #expect(answer.json == (try Line.encode(reply).dropLast()))
  }

  @Test func anErrorIsHandedOutAsItCame() throws {
    let error = WireError(.unknownTopic, "No.", suggestion: "a.b")
    let json = #"{"message":"No.","data":{"kind":"unknownTopic","suggestion":"a.b","x":1},"code":-32004}"#
    let refusal = #expect(throws: Refusal.self) { try read(#"{"error":\#(json),"id":7}"#).get() }
    #expect(refusal?.error == error)
    #expect(refusal?.json == Data(json.utf8))
  }

  @Test func anErrorToNobodyInParticularIsAFaultOfItsKind() throws {
    let json = String(decoding: try Line.encode(WireError(.busy, "Full.")).dropLast(), as: UTF8.self)
    #expect(throws: ClientError.busy(WireError(.busy, "Full."))) { try read(#"{"error":\#(json),"id":null}"#) }
    #expect(throws: ClientError.unreadable(reason: "it answered something that was not asked")) {
      try read(#"{"error":\#(json),"id":8}"#)
    }
  }

  @Test(arguments: ["", "hei", "[]", "{}", #"{"id":1}"#, #"{"result":}"#, #"{"result":1"#, #"{"result":1}x"#, "{{}"])
  func whatIsNoAnswerIsToldSo(line: String) {
    #expect(throws: ClientError.unreadable(reason: "its answer is not of the form agreed")) { try read(line) }
  }
}
