package import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The real file system.
package struct UnixFiles: FileSystem {
  package init() {}

  package func status(of path: String) throws(FileFault) -> FileStatus? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else { throw FileFault("look at", path, errno) }
      return nil
    }
    let kind: FileStatus.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return FileStatus(
      kind: kind,
      identity: FileStatus.Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)),
      owner: status.st_uid,
      mode: UInt32(status.st_mode) & 0o7777
    )
  }

  package func names(in folder: String) throws(FileFault) -> [String] {
    guard let stream = opendir(folder) else { throw FileFault("list", folder, errno) }
    defer { closedir(stream) }
    var names: [String] = []
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    errno = 0
    while let entry = readdir(stream) {
      // Only as much of the name is there as it is long.
      let name = String(cString: (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileFault("list", folder, errno) }
    return names
  }

  package func makeFolder(_ path: String) throws(FileFault) {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileFault("make the folder", path, errno) }
  }

  package func read(_ path: String, most: Int) throws(FileFault) -> Data {
    // Without O_NONBLOCK, a named pipe would be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFault("read", path, errno) }
    defer { close(descriptor) }
    // One byte more than expected tells in the same call that the file ends; most documents need a single round.
    var data = Data(count: 16 << 10)
    var length = 0
    while true {
      let count = data.withUnsafeMutableBytes { buffer in
        systemRead(descriptor, buffer.baseAddress.map { $0 + length }, buffer.count - length)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFault("read", path, errno) }
      guard count > 0 else { break }
      length += count
      guard length <= most else { throw FileFault("read", path, EFBIG) }
      if length == data.count { data.count = min(data.count * 4, most + 1) }
    }
    return data.prefix(length)
  }

  package func create(_ path: String) throws(FileFault) -> CInt {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileFault("make", path, errno) }
    return descriptor
  }

  package func write(_ bytes: Data, to descriptor: CInt) throws(FileFault) -> Int {
    while true {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { return count }
      // Zero is no answer that write(2) gives for a file; taken as no room, it cannot turn round for ever.
      guard count < 0 else { throw FileFault("write", "a file", ENOSPC) }
      guard errno == EINTR else { throw FileFault("write", "a file", errno) }
    }
  }

  package func beginSynchronizing(_ descriptor: CInt) {
    // sync_file_range(2) is what this is for, but neither glibc's module nor musl's has it. This advice begins the same
    // writing; that pages may leave memory afterwards costs nothing that shows.
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }

  package func synchronize(_ descriptor: CInt) throws(FileFault) {
    while fsync(descriptor) != 0 {
      guard errno == EINTR else { throw FileFault("write out", "a file", errno) }
    }
  }

  package func close(_ descriptor: CInt) {
    _ = systemClose(descriptor)
  }

  package func synchronizeFolder(_ path: String) throws(FileFault) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault("open", path, errno) }
    defer { close(descriptor) }
    while fsync(descriptor) != 0 {
      guard errno == EINTR else { throw FileFault("write out", path, errno) }
    }
  }

  package func rename(_ path: String, to other: String) throws(FileFault) {
    guard systemRename(path, other) == 0 else { throw FileFault("rename", path, errno) }
  }

  package func link(_ path: String, to other: String) throws(FileFault) {
    guard systemLink(path, other) == 0 else { throw FileFault("link", path, errno) }
  }

  package func remove(_ path: String) throws(FileFault) {
    guard unlink(path) == 0 else { throw FileFault("remove", path, errno) }
  }

  package func isWritable(_ folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }
}

// Inside the type, its own members of these names hide the system's calls.

private func systemRead(_ descriptor: CInt, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: CInt, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}

private func systemClose(_ descriptor: CInt) -> CInt { close(descriptor) }

private func systemRename(_ path: String, _ other: String) -> CInt { rename(path, other) }

private func systemLink(_ path: String, _ other: String) -> CInt { link(path, other) }
