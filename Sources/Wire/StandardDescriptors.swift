#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Standard input, output and error, which a caller may have closed (`>&-`).
package enum StandardDescriptors {
  /// Puts something in the place of each that is closed, on which reading and writing fail.
  ///
  /// Otherwise the next file or socket opened takes the number, and what is printed goes there. To be called before
  /// anything is opened.
  package static func fill() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is this one, since those below are open by now.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
