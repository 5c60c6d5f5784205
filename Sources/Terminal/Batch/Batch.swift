import Client
import FoundationEssentials
import Wire

/// Answers a stream of questions in its order, some of them asked ahead of their answers.
///
/// It waits for a line only when every answer is out, so that a person or a program that writes one question at a time
/// gets each answer at once.
struct Batch {
  private let session: Session
  private let scanner: LineScanner
  private let defaults: Ask.Parameters
  private let showsProgress: Bool
  private var waiting: [Question] = []
  /// Lines read, the empty ones too.
  private var lines = 0
  /// Lines that hold something.
  private var questions = 0
  private var faults: [ExitStatus] = []
  /// Whether an answer has come since the last time the server went away.
  private var hasProgressed = true

  /// Questions asked ahead: half of what the server takes before it stops reading (`Limits.requestsInFlight`), so that
  /// sending never waits for receiving.
  private static let ahead = Limits().requestsInFlight / 2
  /// Answers between two looks at the progress.
  private static let progressStep = 50

  /// A line that has not been answered yet.
  private struct Question {
    /// Its number in the input, from 1.
    let line: Int
    let text: String
    let state: State

    enum State {
      case asked(number: Int, request: Data)
      case bad(WireError)
    }
  }

  /// - Parameter defaults: role and language for lines that tell none.
  init(session: Session, source: any ByteSource, defaults: Ask.Parameters) {
    self.session = session
    self.defaults = defaults
    scanner = LineScanner(source, limit: Limits().lineBytes)
    showsProgress = session.surroundings.diagnosticsIsTerminal && !session.surroundings.outputIsTerminal
  }

  /// - Returns: `answered`, or what the first line that got no answer amounts to.
  mutating func run() throws -> ExitStatus {
    try answerAll()
    if !faults.isEmpty { session.tell(.badLines(faults.count, of: questions)) }
    return faults.first ?? .answered
  }

  private mutating func answerAll() throws {
    defer { if showsProgress { try? session.diagnostics.clearProgress() } }
    while true {
      while waiting.count < Self.ahead, try waiting.isEmpty || scanner.isLineReady() {
        if waiting.isEmpty { try session.output.flush() }
        guard let line = try scanner.next() else { break }
        lines += 1
        try take(line)
      }
      guard !waiting.isEmpty else { return }
      try finishFirst()
    }
  }

  private mutating func take(_ line: LineScanner.Line) throws {
    switch BatchLine(line, defaults: defaults) {
    case nil: return
    case .bad(let error)?:
      let text = if case .text(let text) = line { text } else { "" }
      wait(for: text, .bad(error))
    case .question(let parameters)?: try ask(parameters)
    }
  }

  private mutating func wait(for text: String, _ state: Question.State) {
    waiting.append(Question(line: lines, text: text, state: state))
    questions += 1
  }

  private mutating func ask(_ parameters: Ask.Parameters) throws(ClientError) {
    let number: Int
    let request: Data
    do throws(ClientError) {
      (number, request) = try session.server.request(Ask.self, parameters)
    } catch {
      guard case .refused(let reason) = error else { throw error }
      wait(for: parameters.text, .bad(reason))
      return
    }
    wait(for: parameters.text, .asked(number: number, request: request))
    do throws(ClientError) {
      try session.server.send(request)
    } catch {
      try askAgain(after: error)
    }
  }

  /// Prints the answer to the question that has waited longest.
  private mutating func finishFirst() throws {
    let question = waiting[0]
    switch question.state {
    case .bad(let error):
      waiting.removeFirst()
      try print(error, json: Line.encode(error).dropLast(), of: question)
    case .asked(let number, _):
      let answer = try receive(number)
      waiting.removeFirst()
      hasProgressed = true
      try print(answer, of: question)
    }
    let done = questions - waiting.count
    if showsProgress, done.isMultiple(of: Self.progressStep) {
      try? session.diagnostics.showProgress(Message.progress(done).text(in: session.language.language))
    }
  }

  /// The answer to the question that was sent as `number`.
  private mutating func receive(_ number: Int) throws(ClientError) -> RawAnswer {
    while true {
      do throws(ClientError) {
        let answer = try session.server.receive()
        if case .error(let error) = answer.body {
          let fault = RawAnswer.fault(error)
          guard answer.answers(number), !fault.isMendedByReconnecting else { throw fault }
        }
        guard answer.answers(number) else { throw RawAnswer.unreadable }
        return answer
      } catch {
        try askAgain(after: error)
      }
    }
  }

  /// When the server has gone: connects anew and asks all that waits again, once between two answers.
  private mutating func askAgain(after fault: ClientError) throws(ClientError) {
    guard fault.isMendedByReconnecting, hasProgressed else { throw fault }
    hasProgressed = false
    session.server.disconnect()
    for question in waiting {
      if case .asked(_, let request) = question.state { try session.server.send(request) }
    }
  }
}

extension Batch {
  private mutating func print(_ answer: RawAnswer, of question: Question) throws {
    switch answer.body {
    case .error(let json):
      switch RawAnswer.fault(json) {
      case .refused(let error), .busy(let error): try print(error, json: json, of: question)
      case let fault: throw fault
      }
    case .result(let json) where session.printsJSON: try session.output.print(json: json)
    case .result(let json):
      guard let reply = try? JSONDecoder().decode(Reply.self, from: json) else { throw RawAnswer.unreadable }
      try printRow(reply.outcome.rawValue, reply.topic ?? "-", Self.decimals(reply.confidence), question.text)
    }
  }

  /// Prints an error at its place. Where that has no room for what to do about it, it is told besides.
  private mutating func print(_ error: WireError, json: Data, of question: Question) throws {
    faults.append(ExitStatus(error.kind) == .protocolFault ? .badInput : ExitStatus(error.kind))
    guard !session.printsJSON else {
      return try session.output.print(json: Data(#"{"error":"#.utf8) + json + Data("}".utf8))
    }
    try printRow("error", error.kind.rawValue, "-", question.text)
    if showsProgress { try? session.diagnostics.clearProgress() }
    session.tell(.lineFault(line: question.line, error.message))
  }

  /// Prints fields with tabs between; tabs within them have become spaces.
  private func printRow(_ fields: String...) throws(SinkFault) {
    try session.output.printRow(fields.map { SafeText($0).oneLine })
  }

  /// A number from 0 to 1 with two decimals.
  private static func decimals(_ number: Double) -> String {
    let hundredths = Int((min(max(number, 0), 1) * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + String(hundredths % 100)
  }
}
