import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Keeps the history between runs: one line a line, readable by its owner only.
package struct HistoryFile: Sendable {
  package let path: String

  /// Why the history cannot be kept.
  package struct Fault: Error, Sendable, Equatable {
    package let path: String
    package let reason: String
  }

  package init(path: String) {
    self.path = path
  }

  /// `$XDG_STATE_HOME/veiviser/history`, by default below `~/.local/state`.
  ///
  /// - Returns: nil when there is no home.
  package static func standard(environment: [String: String]) -> HistoryFile? {
    BaseDirectory.state(environment: environment).map { HistoryFile(path: $0 + "/veiviser/history") }
  }

  /// The lines that were kept; none when there is no file.
  package func load() throws(Fault) -> History {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return History() }
      throw fault()
    }
    defer { close(descriptor) }
    return try load(descriptor)
  }

  /// Adds a line to the file.
  ///
  /// Other conversations may add theirs at the same time: each reads the file anew and writes it whole, one at a time.
  package func append(_ line: String) throws(Fault) {
    try makeFolder()
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw fault() }
    defer { close(descriptor) }
    guard isRegularFile(descriptor) else { return }
    guard fchmod(descriptor, 0o600) == 0, flock(descriptor, LOCK_EX) == 0 else { throw fault() }
    var history = try load(descriptor)
    guard history.add(line) else { return }
    try replace(history.lines, in: descriptor)
  }

  /// Written over itself and cut afterwards, so that a crash in between loses no lines.
  private func replace(_ lines: [String], in descriptor: Int32) throws(Fault) {
    let text = lines.map { $0 + "\n" }.joined()
    lseek(descriptor, 0, SEEK_SET)
    try write(text, to: descriptor)
    guard ftruncate(descriptor, off_t(text.utf8.count)) == 0 else { throw fault() }
  }

  /// Removes the lines that are meant.
  ///
  /// - Returns: how many there were.
  package func remove(where isMeant: (String) -> Bool) throws(Fault) -> Int {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return 0 }
      throw fault()
    }
    defer { close(descriptor) }
    guard isRegularFile(descriptor) else { return 0 }
    guard flock(descriptor, LOCK_EX) == 0 else { throw fault() }
    let lines = try load(descriptor).lines
    let kept = lines.filter { !isMeant($0) }
    guard kept.count < lines.count else { return 0 }
    try replace(kept, in: descriptor)
    return lines.count - kept.count
  }

  private func makeFolder() throws(Fault) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    do {
      try SocketDirectory.create(folder)
    } catch {
      throw Fault(path: path, reason: error.description)
    }
    // A folder made by something else may be open to others; the history tells what a person asks about.
    _ = chmod(folder, 0o700)
  }

  private func load(_ descriptor: Int32) throws(Fault) -> History {
    guard isRegularFile(descriptor) else { return History() }
    lseek(descriptor, 0, SEEK_SET)
    let scanner = LineScanner(DescriptorSource(descriptor), limit: Limits().lineBytes)
    var lines: [String] = []
    do {
      while let line = try scanner.next() {
        if case .text(let text) = line { lines.append(text) }
      }
    } catch {
      throw Fault(path: path, reason: error.reason)
    }
    return History(lines: lines)
  }

  /// A history that is linked to `/dev/null` is one that nobody wants.
  private func isRegularFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private func write(_ text: String, to descriptor: Int32) throws(Fault) {
    do {
      try DescriptorSink(descriptor).write(Array(text.utf8))
    } catch {
      guard case .failed(let reason) = error else { throw fault() }
      throw Fault(path: path, reason: reason)
    }
  }

  private func fault() -> Fault {
    Fault(path: path, reason: String(cString: strerror(errno)))
  }
}
