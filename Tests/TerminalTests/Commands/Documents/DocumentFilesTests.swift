import FoundationEssentials
import Glibc
import Terminal
import TestSupport
import Testing
import Wire

/// What goes out of the store and into it as files.
struct DocumentFilesTests {
  private let folder: TemporaryFolder
  private let exported = "\u{FEFF}a;b\r\n\u{1B}[2J"

  init() throws { folder = try TemporaryFolder() }

  private func server(fileName: String = "plan-1.csv") -> ScriptedServer {
    ScriptedServer { request, _ in
      guard request.method == ExportDocument.name else {
        return .result(DocumentResult(document: .sample(), reply: .answer("")))
      }
      return .result(
        ExportDocument.Result(
          document: "plan-1",
          format: "csv",
          fileName: fileName,
          mediaType: "text/csv",
          text: exported
        )
      )
    }
  }

  private func contents(_ name: String) -> String? {
    (try? Data(contentsOf: URL(filePath: folder.path + "/" + name))).map { String(decoding: $0, as: UTF8.self) }
  }

  private var file: String { folder.path + "/a.csv" }

  @Test func aFileIsWrittenAndNamed() {
    let server = server()
    let run = Run("document export plan-1 --format csv --output \(file)", server: server)
    #expect(run.status == .answered)
    #expect(run.output == "Skrevet til \(file)\n")
    #expect(contents("a.csv") == exported)
    #expect(server.requests.first?.parameters == ["document": "plan-1", "format": "csv"])
  }

  @Test func aFileThatExistsIsReplacedByForceOnly() throws {
    try Data("gammel".utf8).write(to: URL(filePath: file))
    let run = Run("document export plan-1 --format csv --output \(file)", server: server())
    #expect(run.status == .cannotKeep)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics.contains("--force"))
    #expect(contents("a.csv") == "gammel")
    #expect(Run("document export plan-1 --format csv --force --output \(file)", server: server()).status == .answered)
    #expect(contents("a.csv") == exported)
  }

  @Test(arguments: [("none/a.csv", "finnes ikke"), ("folder", "er en mappe"), ("pipe --force", "ingen vanlig fil")])
  func aFileThatCannotBeWrittenIsTold(arguments: String, message: String) {
    #expect(mkdir(folder.path + "/folder", 0o700) == 0)
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let run = Run("document export plan-1 --format csv --output \(folder.path)/\(arguments)", server: server()) {
      $0.columns = { 1000 }
    }
    #expect(run.status == .cannotKeep)
    #expect(run.diagnostics.contains(message))
  }

  @Test func standardOutputGetsTheBytesAsTheyAre() {
    #expect(Run("document export plan-1 --format csv --output -", server: server()).output == exported)
  }

  @Test func aTerminalGetsNothingThatCouldSteerIt() {
    let run = Run("document export plan-1 --format csv --output -", server: server()) { $0.outputIsTerminal = true }
    #expect(run.output.unicodeScalars.allSatisfy(SafeText.isPlain))
  }

  @Test func withJSONAFileIsWrittenOnlyWhereOneIsNamed() {
    let name = "veiviser-test-\(UInt64.random(in: .min ... .max)).csv"
    for output in ["", " --output -", " --output \(file)"] {
      let run = Run("document export plan-1 --format csv --json\(output)", server: server(fileName: name))
      #expect(run.output.hasPrefix(#"{"document":"plan-1""#))
      #expect(run.lines.count == 1)
    }
    #expect(contents("a.csv") == exported)
    #expect(!FileManager.default.fileExists(atPath: name))
  }

  @Test func aNameThatLeadsElsewhereIsNotFollowed() throws {
    let up = String(repeating: "../", count: 40)
    for name in [
      folder.path + "/a", up + folder.path.dropFirst() + "/a", "a/b", "", ".", ".veiviser-test", "a\nb", "\u{1B}a",
    ] {
      let run = Run("document export plan-1 --format csv", server: server(fileName: name))
      #expect(run.status == .protocolFault)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func aFileIsNamedAsTheServerSays() throws {
    let name = "veiviser-test-\(UInt64.random(in: .min ... .max)).csv"
    defer { unlink(name) }
    let run = Run("document export plan-1 --format csv", server: server(fileName: name))
    #expect(run.output == "Skrevet til \(FileManager.default.currentDirectoryPath)/\(name)\n")
    #expect(try Data(contentsOf: URL(filePath: name)) == Data(exported.utf8))
  }

  @Test func ofAnExportTheDocumentIsImportedWhole() throws {
    let server = server()
    let json = #"{"document":{"id":"plan-1","answers":{"a":[1,true,null]}},"outline":[]}"#
    let run = Run("document import - --name Ny", server: server) { $0.input = MemorySource(json) }
    #expect(run.output == "checklist-1 er laget.\n")
    #expect(
      server.requests.first?.parameters == [
        "name": "Ny",
        "content": ["document": ["id": "plan-1", "answers": ["a": [1, true, .null]]]],
      ],
      "what it says in words is not read back, and would only make it long"
    )
  }

  @Test func aDocumentAloneIsImportedAsItIs() throws {
    let server = server()
    _ = Run("document import -", server: server) { $0.input = MemorySource(#"{"id":"plan-1"}"#) }
    #expect(server.requests.first?.parameters == ["content": ["id": "plan-1"]])
  }

  @Test func anImportThatIsTooLargeIsTold() throws {
    let text = #"{"document":{"x":"\#(String(repeating: "å", count: Limits().lineBytes / 2))"}}"#
    try Data(text.utf8).write(to: URL(filePath: file))
    let messages = ["nb", "nn", "en"].map {
      Run("document import \(file) --language \($0)", server: server())
    }
    #expect(messages.allSatisfy { $0.status == .badInput && $0.diagnostics.hasPrefix(file) })
    #expect(Set(messages.map(\.diagnostics)).count == 3)
  }

  @Test func aFormatMayBeNamedByWhatItsFilesEndWith() {
    let server = server()
    #expect(Run("document export plan-1 --format md --output -", server: server).status == .answered)
    #expect(server.requests.first?.parameters["format"] == "markdown")
  }

  @Test(arguments: [
    ("nb", "Kan ikke lese /none/a: det finnes ikke.\n"), ("nn", "Kan ikkje lese /none/a: det finst ikkje.\n"),
    ("en", "Cannot read /none/a: there is no such file or folder.\n"),
  ])
  func whyAFileCannotBeReadIsToldInTheLanguageOfThePerson(language: String, message: String) {
    let run = Run("document import /none/a --language \(language)", server: server())
    #expect(run.diagnostics == message)
    #expect(Run("document import /tmp --language nb", server: server()).diagnostics.hasSuffix(": det er en mappe.\n"))
  }
}
