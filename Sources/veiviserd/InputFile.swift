import Glibc

/// Files that a command is given to read: of a size that is bounded, since a name may lead to a device or a pipe.
enum InputFile {
  /// Stands for standard input.
  static let standard = "-"

  /// Why a file cannot be read, in the system's words.
  struct Fault: Error {
    var reason: String

    fileprivate static var last: Fault { Fault(reason: String(cString: strerror(errno))) }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Reads a file, or its first `most` bytes if there are more.
  static func read(_ path: String, atMost most: Int) throws(Fault) -> [UInt8] {
    let isStandard = path == standard
    let descriptor = isStandard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { if !isStandard { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count < most {
      let got = Glibc.read(descriptor, &chunk, min(chunk.count, most - bytes.count))
      if got == 0 { break }
      if got > 0 {
        bytes += chunk[..<got]
      } else if errno != EINTR {
        throw .last
      }
    }
    return bytes
  }
}
