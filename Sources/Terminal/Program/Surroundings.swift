/// What a run of the program finds around it. `veiviser` takes it from the process, tests make it up.
package struct Surroundings {
  package var environment: [String: String]
  package var userIdentifier: UInt32
  /// The folder that the program was started in.
  package var folder: String
  package var input: any ByteSource
  package var output: any ByteSink
  package var diagnostics: any ByteSink
  package var inputIsTerminal: Bool
  package var outputIsTerminal: Bool
  package var diagnosticsIsTerminal: Bool
  /// The width of the terminal, or a customary one.
  package var columns: () -> Int
  package var servers: any ServerAccess
  /// A line reader with editing, if there is one; called only when input and output are terminals.
  package var makeLineReader: (LineEditing) -> (any LineReader)?
  /// Becomes another program; returns only when that fails, with the reason.
  package var execute: (_ path: String, _ arguments: [String]) -> String

  package init(
    environment: [String: String],
    userIdentifier: UInt32,
    folder: String,
    input: any ByteSource,
    output: any ByteSink,
    diagnostics: any ByteSink,
    inputIsTerminal: Bool,
    outputIsTerminal: Bool,
    diagnosticsIsTerminal: Bool,
    columns: @escaping () -> Int,
    servers: any ServerAccess,
    makeLineReader: @escaping (LineEditing) -> (any LineReader)?,
    execute: @escaping (_ path: String, _ arguments: [String]) -> String
  ) {
    self.environment = environment
    self.userIdentifier = userIdentifier
    self.folder = folder
    self.input = input
    self.output = output
    self.diagnostics = diagnostics
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.diagnosticsIsTerminal = diagnosticsIsTerminal
    self.columns = columns
    self.servers = servers
    self.makeLineReader = makeLineReader
    self.execute = execute
  }

  /// A path as it is found from anywhere.
  package func fullPath(_ path: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : folder + (folder.hasSuffix("/") ? "" : "/") + path
  }
}
