import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Surroundings {
  /// Those of this process.
  ///
  /// - Parameter makeLineReader: a line reader with editing; nil when there is none, and lines are then read plainly.
  package static func process(makeLineReader: @escaping (LineEditing) -> (any LineReader)?) -> Surroundings {
    let environment = ProcessInfo.processInfo.environment
    return Surroundings(
      environment: environment,
      userIdentifier: geteuid(),
      folder: FileManager.default.currentDirectoryPath,
      input: DescriptorSource(STDIN_FILENO),
      output: DescriptorSink(STDOUT_FILENO),
      diagnostics: DescriptorSink(STDERR_FILENO),
      inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      diagnosticsIsTerminal: isatty(STDERR_FILENO) == 1,
      columns: { TerminalWidth.current(environment: environment) },
      servers: LocalServers(environment: environment),
      makeLineReader: makeLineReader,
      execute: execute
    )
  }

  /// Becomes the program at `path`; returns only when that fails, with the reason.
  private static func execute(_ path: String, _ arguments: [String]) -> String {
    var pointers = ([path] + arguments).map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    pointers.append(nil)
    execv(path, pointers)
    return String(cString: strerror(errno))
  }
}
