import Client
import FoundationEssentials
import Terminal
import TestSupport
import Testing
import Wire

struct BatchTests {
  /// Repeats each question in its answer.
  private func echo() -> ScriptedServer {
    ScriptedServer { request, _ in
      guard case .string(let text)? = request.parameters["text"] else { return .error(WireError(.parse, "no text")) }
      return .json(
        #"{"outcome":"answer","topic":"a.b","confidence":0.876,"alternatives":[],"language":"nb","text":"\#(text)","#
          + #""sections":[],"context":{}}"#
      )
    }
  }

  private func batch(_ input: String, arguments: String = "batch --json", server: ScriptedServer? = nil) -> Run {
    Run(arguments, server: server ?? echo()) { $0.input = MemorySource(input) }
  }

  private func texts(_ run: Run) -> [String] {
    run.lines.map { line in
      let value = try? JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
      if case .string(let text)? = value?["text"] { return text }
      if case .string(let kind)? = value?["error"]?["data"]?["kind"] { return "!" + kind }
      return "?"
    }
  }

  @Test func answersComeInTheOrderOfTheQuestions() {
    let questions = (1...500).map { "spørsmål \($0)" }
    let run = batch(questions.joined(separator: "\n"))
    #expect(texts(run) == questions)
    #expect(run.status == .answered)
    #expect(run.diagnostics.isEmpty)
  }

  @Test func questionsAreAskedAheadButNeverMoreThanTheServerTakes() {
    let server = echo()
    _ = batch((1...200).map { "\($0)\n" }.joined(), server: server)
    #expect(server.mostAhead > 1)
    #expect(server.mostAhead < Limits().requestsInFlight)
    #expect(server.connections.count == 1)
  }

  @Test func resultsArePrintedAsTheyCame() {
    let run = batch("hei")
    #expect(
      run.output
        == #"{"outcome":"answer","topic":"a.b","confidence":0.876,"alternatives":[],"language":"nb","text":"hei","#
        + #""sections":[],"context":{}}"# + "\n"
    )
  }

  @Test func badLinesAreAnsweredAtTheirPlaceAndTheRestGoesOn() {
    let input = """
      en

      {"text":"to","role":"mentor","after":"a.b","language":"nn"}
      {"text":
      {"tekst":"x"}
      {"role":"mentor"}
      {"text":7}
         \t
      {"text":"fire","role":null}
      """
    let server = echo()
    let run = batch(input, server: server)
    #expect(
      texts(run) == [
        "en", "to", "!parse", "!invalidParameters", "!invalidParameters", "!invalidParameters", "fire",
      ]
    )
    #expect(run.status == .badInput)
    #expect(run.diagnostics == "4 av 7 linjer kunne ikke besvares.\n")
    #expect(
      server.requests.map(\.parameters) == [
        ["text": "en"], ["text": "to", "role": "mentor", "after": "a.b", "language": "nn"], ["text": "fire"],
      ]
    )
  }

  @Test func linesThatAreNoUnicodeOrTooLongAreBadToo() {
    let long = Array(String(repeating: "x", count: Limits().lineBytes + 1).utf8)
    let nearly = Array(String(repeating: "y", count: Limits().lineBytes - 10).utf8)
    let run = Run("batch --json", server: echo()) { surroundings in
      surroundings.input = MemorySource([
        .bytes([0xFF, 0x0A]), .bytes(long), .bytes([0x0A]), .bytes(nearly), .bytes(Array("\nslutt".utf8)),
      ])
    }
    #expect(texts(run) == ["!parse", "!lineTooLong", "!lineTooLong", "slutt"])
    #expect(run.status == .badInput)
  }

  @Test func anErrorOfTheServerStandsAtItsPlaceAsItCame() {
    let server = ScriptedServer { request, _ in
      request.parameters["text"] == "to"
        ? .line(#"{"id":2,"error":{"code":-32602,"message":"Nei.","data":{"kind":"invalidParameters","x":1}}}"#)
        : .result(Reply.answer("ok"))
    }
    let run = batch("en\nto\ntre", server: server)
    #expect(run.lines[1] == #"{"error":{"code":-32602,"message":"Nei.","data":{"kind":"invalidParameters","x":1}}}"#)
    #expect(run.lines.count == 3)
    #expect(run.status == .badInput)
  }

  @Test func anErrorThatIsNotOfTheLineHasItsOwnExitCode() {
    let server = ScriptedServer { request, _ in
      request.parameters["text"] == "to" ? .error(WireError(.busy, "Full.")) : .result(Reply.answer("ok"))
    }
    let run = batch("en\nto\ntre", server: server)
    #expect(run.lines.count == 3)
    #expect(run.status == .busy)
  }

  @Test func aServerThatRestartsLosesNoQuestion() {
    let server = ScriptedServer { request, number in
      guard case .string(let text)? = request.parameters["text"], number != 40 else { return .vanish }
      return .json(
        #"{"outcome":"unknown","confidence":0,"alternatives":[],"language":"nb","text":"\#(text)","sections":[],"context":{}}"#
      )
    }
    let questions = (1...100).map(String.init)
    let run = batch(questions.joined(separator: "\n"), server: server)
    #expect(texts(run) == questions)
    #expect(server.connections.count == 2)
    #expect(run.status == .answered)
  }

  @Test func aServerThatOnlyVanishesIsGivenUp() {
    let server = ScriptedServer { _, number in number < 20 ? .vanish : .result(Reply.answer("ok")) }
    #expect(batch("en\nto", server: server).status == .noServer)
    #expect(server.connections.count == 2)
  }

  @Test func aServerThatIsFullEndsTheBatch() {
    let server = ScriptedServer { _, _ in
      .line(#"{"id":null,"error":{"code":-32002,"message":"Full.","data":{"kind":"busy"}}}"#)
    }
    #expect(batch("en\nto", server: server).status == .busy)
  }

  @Test func aQuestionIsAnsweredBeforeTheNextOneIsWaitedFor() {
    let output = MemorySink()
    let source = MemorySource([.bytes(Array("en\n".utf8)), .pause, .bytes(Array("to\n".utf8))])
    var before: [String] = []
    source.whenWaitedFor = { before.append(output.text) }
    let run = Run("batch", server: echo()) { surroundings in
      surroundings.input = source
      surroundings.output = output
    }
    #expect(before == ["answer\ta.b\t0.88\ten\n"])
    #expect(run.output == "answer\ta.b\t0.88\ten\nanswer\ta.b\t0.88\tto\n")
  }

  @Test func withoutJSONThereAreColumns() {
    let server = ScriptedServer { request, _ in
      switch request.parameters["text"] {
      case "ukjent": .result(Reply(outcome: .unknown, confidence: 0.04, language: "nb", text: "", context: Context()))
      case "sikker": .result(Reply(outcome: .answer, topic: "a.b", language: "nb", text: "", context: Context()))
      default: .error(WireError(.invalidParameters, "Ukjent rolle."))
      }
    }
    let run = batch("ukjent\nsikker\n{\"text\":\"x\\ty\"}\n", arguments: "batch", server: server)
    #expect(
      run.output == "unknown\t-\t0.04\tukjent\nanswer\ta.b\t1.00\tsikker\nerror\tinvalidParameters\t-\tx y\n"
    )
    #expect(run.diagnostics == "Linje 3: Ukjent rolle.\n1 av 3 linjer kunne ikke besvares.\n")
  }

  @Test func tabsInAQuestionDoNotMakeColumns() {
    let server = ScriptedServer { _, _ in .result(Reply.answer("")) }
    let run = batch("{\"text\":\"x\\ty\\nz\"}", arguments: "batch", server: server)
    #expect(run.output.hasSuffix("\tx y z\n"))
  }

  @Test func optionsHoldForLinesThatTellNoOther() {
    let server = echo()
    _ = batch(
      "en\n{\"text\":\"to\",\"role\":\"leader\"}",
      arguments: "batch --json --role mentor --language en",
      server: server
    )
    #expect(
      server.requests.map(\.parameters) == [
        ["text": "en", "role": "mentor", "language": "en"], ["text": "to", "role": "leader", "language": "en"],
      ]
    )
  }

  @Test func questionsMayComeFromAFile() throws {
    let folder = try TemporaryFolder()
    try Data("en\nto".utf8).write(to: URL(filePath: folder.path + "/sp"))
    let run = Run("batch --json \(folder.path)/sp", server: echo())
    #expect(texts(run) == ["en", "to"])
  }

  @Test func aFileThatIsNotThereIsToldByName() {
    let run = Run("batch /finnes/ikke", server: echo())
    #expect(run.status == .badInput)
    #expect(run.diagnostics == "Kan ikke lese /finnes/ikke: det finnes ikke.\n")
  }

  @Test func nothingInNothingOut() {
    let server = echo()
    let run = batch("\n\n", server: server)
    #expect(run.output.isEmpty)
    #expect(run.status == .answered)
    #expect(server.connections.isEmpty)
  }

  @Test func progressIsShownBesideOutputThatGoesElsewhere() {
    let input = (1...120).map { "\($0)\n" }.joined()
    let run = Run("batch --json", server: echo()) { surroundings in
      surroundings.input = MemorySource(input)
      surroundings.diagnosticsIsTerminal = true
    }
    #expect(run.diagnostics.contains("100 besvart"))
    #expect(run.diagnostics.hasSuffix("\r\u{1B}[K"))
    #expect(run.lines.count == 120)
  }

  @Test func noProgressIsShownAmongAnswers() {
    let run = Run("batch --json", server: echo()) { surroundings in
      surroundings.input = MemorySource((1...120).map { "\($0)\n" }.joined())
      surroundings.diagnosticsIsTerminal = true
      surroundings.outputIsTerminal = true
    }
    #expect(run.diagnostics.isEmpty)
  }
}
