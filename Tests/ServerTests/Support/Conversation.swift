import Server
import Wire

/// One conversation that every way of carrying lines must hold in the same words.
enum Conversation {
  struct Exchange: Sendable {
    var line: [UInt8]
    /// nil where no answer is due.
    var answer: AnswerSummary?

    init(_ line: String, _ answer: AnswerSummary?) { self.init(bytes: Array(line.utf8), answer) }

    init(bytes: [UInt8], _ answer: AnswerSummary?) {
      line = bytes
      self.answer = answer
    }

    /// As a decoder with the standard limits hands it on.
    var frame: LineFrame { line.count > Limits().lineBytes ? .tooLong : .line(line) }
  }

  static let exchanges: [Exchange] = [
    Exchange(#"{"id":1,"method":"server.info"}"#, .init(.integer(1), .result)),
    Exchange(#"{"jsonrpc":"2.0","id":"to","method":"rpc.discover"}"#, .init(.string("to"), .result)),
    Exchange("{\"id\":2,\"method\":\"server.info\"}\r", .init(.integer(2), .result)),
    Exchange("", .init(nil, .error(.invalidRequest))),
    Exchange("\r", .init(nil, .error(.invalidRequest))),
    Exchange(" \t  ", .init(nil, .error(.invalidRequest))),
    Exchange("hei", .init(nil, .error(.parse))),
    Exchange(#"{"id":3,"method":"#, .init(nil, .error(.parse))),
    Exchange(bytes: [0xFF, 0xFE, 0x00], .init(nil, .error(.parse))),
    Exchange(bytes: Array(#"{"id":4,"method":"server.info"}"#.utf8) + [0], .init(nil, .error(.parse))),
    Exchange("[]", .init(nil, .error(.invalidRequest))),
    Exchange(String(repeating: "[", count: 10_000), .init(nil, .error(.nestedTooDeep))),
    Exchange(String(repeating: "x", count: 1_000_000), .init(nil, .error(.lineTooLong))),
    Exchange(#"{"id":5,"method":"server.inof"}"#, .init(.integer(5), .error(.unknownMethod))),
    Exchange(#"{"id":6,"method":"server.info","params":{"a":1}}"#, .init(.integer(6), .error(.invalidParameters))),
    Exchange(#"{"id":7,"method":"ask"}"#, .init(.integer(7), .error(.invalidParameters))),
    Exchange(#"{"id":8,"method":"ask","params":{"text":5}}"#, .init(.integer(8), .error(.invalidParameters))),
    Exchange(#"{"id":9,"method":"ask","params":[]}"#, .init(.integer(9), .error(.invalidRequest))),
    Exchange(#"{"method":"server.info"}"#, nil),
    Exchange(#"{"method":"no.such.method"}"#, nil),
    Exchange(#"{"id":10,"method":"server.reload"}"#, .init(.integer(10), .result)),
    Exchange(#"{"id":11,"method":"server.info"}"#, .init(.integer(11), .result)),
  ]

  static var answers: [AnswerSummary] { exchanges.compactMap(\.answer) }
}
