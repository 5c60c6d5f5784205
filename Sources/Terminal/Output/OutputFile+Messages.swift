extension OutputFile.Fault {
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
