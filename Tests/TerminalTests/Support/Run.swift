import FoundationEssentials
import Terminal
import Wire

/// Testing has a type of this name too.
typealias ExitStatus = Terminal.ExitStatus

/// One run of the program among made-up surroundings.
struct Run {
  let status: ExitStatus
  let output: String
  let diagnostics: String

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Runs the program with a line of arguments, split at spaces.
  init(
    _ arguments: String,
    server: ScriptedServer = ScriptedServer { _, _ in .vanish },
    _ change: (inout Surroundings) -> Void = { _ in }
  ) {
    self.init(arguments: arguments.split(separator: " ").map(String.init), server: server, change)
  }

  init(
    arguments: [String],
    server: ScriptedServer = ScriptedServer { _, _ in .vanish },
    _ change: (inout Surroundings) -> Void = { _ in }
  ) {
    let output = MemorySink()
    let diagnostics = MemorySink()
    var surroundings = Surroundings(
      environment: ["LANG": "nb_NO.UTF-8", "TERM": "xterm", "VEIVISER_SOCKET": "/run/test/socket"],
      userIdentifier: 1000,
      folder: FileManager.default.currentDirectoryPath,
      input: MemorySource(),
      output: output,
      diagnostics: diagnostics,
      inputIsTerminal: false,
      outputIsTerminal: false,
      diagnosticsIsTerminal: false,
      columns: { 80 },
      servers: server,
      makeLineReader: { _ in nil },
      execute: { _, _ in "not in tests" }
    )
    change(&surroundings)
    status = Program.run(arguments, in: surroundings)
    self.output = (surroundings.output as? MemorySink ?? output).text
    self.diagnostics = (surroundings.diagnostics as? MemorySink ?? diagnostics).text
  }
}

extension Surroundings {
  /// A person at a terminal types what `reader` says.
  mutating func type(_ reader: ScriptedLineReader) {
    inputIsTerminal = true
    outputIsTerminal = true
    diagnosticsIsTerminal = true
    makeLineReader = { editing in
      reader.editing = editing
      return reader
    }
    environment["NO_COLOR"] = "1"
  }
}
