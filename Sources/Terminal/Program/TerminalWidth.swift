#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The width of the terminal.
enum TerminalWidth {
  /// What is taken where nothing tells: the width of the terminals that programs have long been made for.
  static let customary = 80

  /// Asks the terminal behind standard output, then behind standard error, then `COLUMNS`.
  static func current(environment: [String: String]) -> Int {
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    }
    return environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? customary
  }
}
