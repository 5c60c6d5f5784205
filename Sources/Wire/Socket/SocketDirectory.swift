#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folder that holds the socket: only its owner may enter it, and both sides check that before they trust it.
package enum SocketDirectory {
  /// Makes the folder, and those above it, with mode 0700 where they are missing.
  ///
  /// - Throws: ``SocketError``
  package static func create(_ path: String) throws(SocketError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST || isDirectory(made) else {
        throw .system(operation: "make the folder", path: made, reason: String(cString: strerror(errno)))
      }
    }
  }

  /// Checks that the folder is a real one, owned by this user, and not writable by others.
  ///
  /// - Throws: ``SocketError``; nothing is thrown for a folder that does not exist.
  package static func check(_ path: String) throws(SocketError) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else {
        throw .system(operation: "look at", path: path, reason: String(cString: strerror(errno)))
      }
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notADirectory(path) }
    guard status.st_uid == geteuid() else { throw .foreignDirectory(path) }
    guard status.st_mode & 0o022 == 0 else { throw .openDirectory(path, mode: status.st_mode & 0o7777) }
  }

  /// Whether `path` leads to a folder, links followed.
  package static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
