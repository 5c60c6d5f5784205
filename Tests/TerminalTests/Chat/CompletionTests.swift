import Client
import Terminal
import Testing
import Wire

struct CompletionTests {
  private let completer = Completer(
    commands: [
      .init(words: ["hjelp", "help"], argument: .nothing), .init(words: ["vis", "show"], argument: .topic),
      .init(words: ["rolle", "role"], argument: .role), .init(words: ["språk", "language"], argument: .language),
      .init(words: ["hvorfor", "why"], argument: .nothing),
    ],
    topics: ["cosupervision.time", "cosupervision.roles", "mentoring.first-talk"],
    roles: [["medveileder", "co-supervisor"], ["mentor", "mentor"]]
  )

  @Test(arguments: [
    ("/", ["/hjelp", "/vis", "/rolle", "/språk", "/hvorfor"]), ("/h", ["/hjelp", "/hvorfor"]), ("/he", ["/help"]),
    ("/s", ["/språk", "/show"]), ("/SPR", ["/språk"]), ("/x", []),
  ])
  func commandsCompleteInTheirLanguageFirstAndInEveryOther(line: String, expected: [String]) {
    #expect(completer.complete(line) == Completion(start: 0, candidates: expected))
  }

  @Test(arguments: [
    ("/vis ", 5, ["cosupervision.time", "cosupervision.roles", "mentoring.first-talk"]),
    ("/show cosupervision.t", 6, ["cosupervision.time"]), ("/rolle m", 7, ["medveileder", "mentor"]),
    ("/rolle co", 7, ["co-supervisor"]),
    ("/språk n", 8, ["nb", "nn"]), ("/hvorfor n", 9, []), ("/finnesikke n", 12, []),
    ("  /vis m", 7, ["mentoring.first-talk"]),
  ])
  func argumentsCompleteByTheirKind(line: String, start: Int, expected: [String]) {
    #expect(completer.complete(line) == Completion(start: start, candidates: expected))
  }

  @Test(arguments: ["", "hva er co", "co", "/vis cosupervision.time m"])
  func nothingElseCompletes(line: String) {
    #expect(completer.complete(line).candidates.isEmpty)
  }

  @Test func theServerIsAskedOnceForEachLanguage() {
    let server = ScriptedServer { request, _ in
      switch request.method {
      case Commands.name:
        .result(
          Commands.Result(
            language: "nb",
            commands: [.init(name: "show", words: ["vis"], argument: .topic, summary: "")]
          )
        )
      case Topics.name: .result(Topics.Result(language: "nb", topics: []))
      case Instruments.name: .result(Instruments.Result(language: "nb", instruments: []))
      default: .result(Roles.Result(language: "nb", roles: []))
      }
    }
    let source = CompletionSource(
      server: ServerLink { _ throws(ClientError) in
        let socket = SocketPath(path: "/s", origin: .option)
        return try server.connect(
          ConnectionRequest(socket: socket, startsServer: false, interrupt: nil)
        )
      },
      language: .nb
    )
    #expect(source.complete("hva").candidates.isEmpty)
    #expect(server.requests.isEmpty, "a question needs no completion")
    #expect(source.complete("/v").candidates == ["/vis"])
    _ = source.complete("/vi")
    #expect(server.requests.count == 4)
    source.language = .en
    _ = source.complete("/v")
    #expect(server.requests.count == 8)
    #expect(server.requests[4].parameters["language"] == "en")
  }

  @Test func withoutAServerNothingCompletes() {
    let source = CompletionSource(server: ServerLink { _ throws(ClientError) in throw .vanished }, language: .nb)
    #expect(source.complete("/v") == .none)
  }

  @Test func documentsAreAskedForOnlyWhereOneMayStand() {
    let server = ScriptedServer { request, _ in
      switch request.method {
      case Commands.name:
        .result(
          Commands.Result(
            language: "nb",
            commands: [
              .init(name: "show", words: ["vis"], argument: .topic, summary: ""),
              .init(name: "open", words: ["åpne"], argument: .document, summary: ""),
              .init(name: "comment", words: ["kommentar"], argument: .text, summary: ""),
            ]
          )
        )
      case Topics.name: .result(Topics.Result(language: "nb", topics: []))
      case Instruments.name: .result(Instruments.Result(language: "nb", instruments: []))
      case ListDocuments.name: .result(ListDocuments.Result(language: "nb", documents: [], damaged: []))
      default: .result(Roles.Result(language: "nb", roles: []))
      }
    }
    let source = CompletionSource(
      server: ServerLink { _ throws(ClientError) in
        try server.connect(
          ConnectionRequest(socket: SocketPath(path: "/s", origin: .option), startsServer: false, interrupt: nil)
        )
      },
      language: .nb
    )
    func isAsked(_ line: String) -> Bool {
      let before = server.requests.count { $0.method == ListDocuments.name }
      _ = source.complete(line)
      return server.requests.count { $0.method == ListDocuments.name } > before
    }
    for line in ["hva med plan-1 ", "/vis", "/kommentar ", "/kommentar 3 noe", "/åpne plan-1 ", "/tull "] {
      #expect(!isAsked(line), "\(line)")
    }
    for line in ["/vis ", "/åpne p", " /ÅPNE "] { #expect(isAsked(line), "\(line)") }
  }
}
