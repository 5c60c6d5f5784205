#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension OutputFile.Fault {
  /// The same in the words of the system, where no option would help.
  var reason: String {
    func text(_ number: Int32) -> String { String(cString: strerror(number)) }
    return switch self {
    case .exists, .isSpecial: text(EEXIST)
    case .isFolder: text(EISDIR)
    case .noFolder: text(ENOENT)
    case .notPermitted: text(EACCES)
    case .full: text(ENOSPC)
    case .failed(let reason): reason
    }
  }

  /// What to tell the person.
  func message(path: String) -> Message {
    switch self {
    case .exists: .fileExists(path: path)
    case .isFolder: .pathIsFolder(path: path)
    case .isSpecial: .pathIsSpecial(path: path)
    case .noFolder: .noFolder(path: path)
    case .notPermitted: .notPermitted(path: path)
    case .full: .diskFull(path: path)
    case .failed(let reason): .cannotWriteFile(path: path, reason: reason)
    }
  }
}
