#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that a command writes: whole, or not at all. Nothing that stands there is lost unless that is asked for.
package struct OutputFile: Sendable {
  package let path: String

  /// Why a file was not written.
  package enum Fault: Error, Sendable, Equatable {
    /// Something of this name stands there, and was not to be replaced.
    case exists
    case isFolder
    /// A device, a pipe or a socket, which is not to be replaced by a file.
    case isSpecial
    case noFolder
    case notPermitted
    case full
    case failed(reason: String)
  }

  package init(path: String) {
    self.path = path
  }

  /// Writes the file.
  ///
  /// - Parameter replacing: whether a file of the same name is replaced. Of a link the link is replaced, and the file it
  ///   leads to stays as it is.
  package func write(_ bytes: [UInt8], replacing: Bool) throws(Fault) {
    guard replacing else { return try create(path, bytes) }
    let permissions = try permissionsOfFileToReplace()
    // Beside the file, since a rename cannot leave its file system; whoever reads meanwhile sees the old file or the new.
    let name = ".veiviser-" + String(UInt64.random(in: .min ... .max), radix: 36)
    let temporary = (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "") + name
    try create(temporary, bytes, permissions: permissions)
    guard rename(temporary, path) == 0 else {
      let fault = Self.fault()
      unlink(temporary)
      throw fault
    }
  }

  /// - Returns: nil when there is no file yet.
  private func permissionsOfFileToReplace() throws(Fault) -> mode_t? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      // A link that leads nowhere is as good as no file.
      guard errno == ENOENT else { throw Self.fault() }
      return nil
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .isFolder
    case S_IFREG: break
    default: throw .isSpecial
    }
    // To rename needs no permission on the file itself; one that may not be written to is protected all the same.
    guard access(path, W_OK) == 0 else { throw Self.fault() }
    return status.st_mode & 0o777
  }

  /// Writes a file that must not exist: `O_EXCL` also refuses a link, wherever it leads. What it holds was perhaps said
  /// in confidence, so that only its owner may read it.
  private func create(_ path: String, _ bytes: [UInt8], permissions: mode_t? = nil) throws(Fault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let fault = Self.fault()
      // More is to be told than that it exists where force would not help.
      if fault == .exists { _ = try permissionsOfFileToReplace() }
      throw fault
    }
    do throws(Fault) {
      defer { close(descriptor) }
      if let permissions, fchmod(descriptor, permissions) != 0 { throw Self.fault() }
      try Self.fill(descriptor, bytes)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Writes everything, and waits until the disk has it: some disks tell only then that they are full.
  package static func fill(_ descriptor: Int32, _ bytes: [UInt8]) throws(Fault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { writeBytes(descriptor, $0) }
      guard written >= 0 else {
        if errno == EINTR { continue }
        throw fault()
      }
      rest = rest.dropFirst(written)
    }
    // Some file systems cannot be waited for.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw fault() }
  }

  private static func fault() -> Fault {
    switch errno {
    case EEXIST: .exists
    case EISDIR: .isFolder
    case ENOENT, ENOTDIR: .noFolder
    case EACCES, EPERM, EROFS: .notPermitted
    case ENOSPC, EDQUOT: .full
    default: .failed(reason: String(cString: strerror(errno)))
    }
  }

  // The member of this type hides the call of the system that bears the same name.
  private static func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
