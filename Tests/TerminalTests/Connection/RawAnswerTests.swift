import Client
import FoundationEssentials
import Terminal
import Testing
import Wire

struct RawAnswerTests {
  private func read(_ line: String) throws -> RawAnswer { try RawAnswer(line: Data(line.utf8)) }

  @Test(arguments: [
    #"{"text":"a } \" ] , \\","n":[1,{"x":null}]}"#, "[]", "{}", "17", "null", #""tekst""#, "-1.50e3",
  ])
  func aResultIsTakenOutByteForByte(json: String) throws {
    for line in [
      #"{"id":7,"jsonrpc":"2.0","result":\#(json)}"#, #"{ "result" : \#(json) , "id" : 7 }"#,
      #"{"result":\#(json),"extra":{"result":1},"id":7}"#,
    ] {
      let answer = try read(line)
      #expect(answer.body == .result(Data(json.utf8)), "\(line)")
      #expect(answer.answers(7))
      #expect(!answer.answers(8))
    }
  }

  @Test func anErrorBecomesAFaultOfItsKind() throws {
    let error = WireError(.unknownTopic, "No.", suggestion: "a.b")
    let json = String(decoding: try Line.encode(error).dropLast(), as: UTF8.self)
    guard case .error(let data) = try read(#"{"error":\#(json),"id":null}"#).body else {
      Issue.record("no error")
      return
    }
    #expect(RawAnswer.fault(data) == .refused(error))
  }

  @Test(arguments: ["", "hei", "[]", "{}", #"{"id":1}"#, #"{"result":}"#, #"{"result":1"#, #"{"result":1}x"#, "{{}"])
  func whatIsNoAnswerIsToldSo(line: String) {
    #expect(throws: RawAnswer.unreadable) { try read(line) }
  }
}
