import ArgumentParser
import Glibc

/// What a command says, written so that a full disk is noticed.
enum Output {
  /// - Throws: the exit code for output that cannot be written, after telling the reason.
  static func write(_ bytes: [UInt8]) throws(ExitCode) {
    guard writeAll(bytes, to: STDOUT_FILENO) else {
      // Whoever read it closed it, and knows.
      if errno == EPIPE { throw ExitCode(128 + SIGPIPE) }
      throw complain("The output cannot be written: \(String(cString: strerror(errno))).", endingWith: EX_IOERR)
    }
  }

  /// Says on standard error why a command ends.
  ///
  /// - Returns: the exit code to end with.
  static func complain(_ message: String, endingWith status: Int32 = EX_DATAERR) -> ExitCode {
    tell(message + "\n")
    return ExitCode(status)
  }

  /// Writes on standard error; nothing can be done about one that is closed.
  static func tell(_ text: String) {
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno != EINTR { return false }
      rest = rest.dropFirst(max(written, 0))
    }
    return true
  }
}
