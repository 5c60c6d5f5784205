import Client
import FoundationEssentials
import Wire

/// Answers a stream of questions in its order, some of them asked ahead of their answers.
///
/// It waits for a line only when every answer is out, so that a person or a program that writes one question at a time
/// gets each answer at once.
struct Batch {
  private let session: Session
  private var pipeline: Pipeline<Ask>
  private let scanner: LineScanner
  private let defaults: Ask.Parameters
  private let showsProgress: Bool
  private var waiting: [Question] = []
  /// Lines read, the empty ones too.
  private var lines = 0
  /// Lines that hold something.
  private var questions = 0
  private var faults: [ExitStatus] = []

  /// Answers between two looks at the progress.
  private static let progressStep = 50

  /// A line that has not been answered yet.
  private struct Question {
    /// Its number in the input, from 1.
    let line: Int
    let text: String
    /// Why it is not asked; nil when it is.
    let error: WireError?
  }

  /// - Parameter defaults: role and language for lines that tell none.
  init(session: Session, source: any ByteSource, defaults: Ask.Parameters) {
    self.session = session
    pipeline = Pipeline(over: session.server)
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
      while waiting.count < Pipeline<Ask>.window, try waiting.isEmpty || scanner.isLineReady() {
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
      wait(for: text, error)
    case .question(let parameters)?: try ask(parameters)
    }
  }

  private mutating func wait(for text: String, _ error: WireError? = nil) {
    waiting.append(Question(line: lines, text: text, error: error))
    questions += 1
  }

  private mutating func ask(_ parameters: Ask.Parameters) throws(ClientError) {
    do throws(ClientError) {
      try pipeline.ask(parameters)
      wait(for: parameters.text)
    } catch {
      guard case .refused(let reason) = error else { throw error }
      wait(for: parameters.text, reason)
    }
  }

  /// Prints the answer to the question that has waited longest.
  private mutating func finishFirst() throws {
    let question = waiting.removeFirst()
    if let error = question.error {
      try print(error, json: Line.encode(error).dropLast(), of: question)
    } else {
      switch try pipeline.next() {
      case .success(let answer): try print(answer, of: question)
      case .failure(let refusal): try print(refusal.error, json: refusal.json, of: question)
      }
    }
    let done = questions - waiting.count
    if showsProgress, done.isMultiple(of: Self.progressStep) {
      try? session.diagnostics.showProgress(Message.progress(done).text(in: session.language.language))
    }
  }
}

extension Batch {
  private func print(_ answer: Answer<Reply>, of question: Question) throws(SinkFault) {
    if session.printsJSON {
      try session.output.print(json: answer.json)
    } else {
      let reply = answer.result
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
