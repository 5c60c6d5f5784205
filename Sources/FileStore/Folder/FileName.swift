import Documents

/// What a name in the folder, or in one of its folders, stands for.
enum FileName: Hashable, Sendable {
  /// `plan-3.json`
  case document(DocumentKey)
  /// `plan-3.2.json`
  case revision(DocumentKey, Int)
  /// `plan-3.discarded`
  case discarded(DocumentKey)
  /// `.plan-3.json.new`: a file that was being written.
  case unfinished(String)
  /// Anything else. It is not ours, and left alone.
  case foreign(String)

  init(_ text: String) {
    if text.hasPrefix("."), text.hasSuffix(Self.unfinishedEnd) {
      self =
        Self.isOurs(Self(plain: text.dropFirst().dropLast(Self.unfinishedEnd.count)))
        ? .unfinished(text) : .foreign(text)
    } else {
      self = Self(plain: text[...])
    }
  }

  private init(plain text: Substring) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let key = DocumentKey(parts[0]) else {
      self = .foreign(String(text))
      return
    }
    if parts.count == 2, parts[1] == "json" {
      self = .document(key)
    } else if parts.count == 2, parts[1] == "discarded" {
      self = .discarded(key)
    } else if parts.count == 3, parts[2] == "json", let number = Int(parts[1]), number > 0, String(number) == parts[1] {
      self = .revision(key, number)
    } else {
      self = .foreign(String(text))
    }
  }

  var text: String {
    switch self {
    case .document(let key): "\(key.id).json"
    case .revision(let key, let number): "\(key.id).\(number).json"
    case .discarded(let key): "\(key.id).discarded"
    case .unfinished(let text), .foreign(let text): text
    }
  }

  /// The name that the file has until it is whole. It needs no randomness: one process writes, one file at a time.
  var unfinished: FileName { .unfinished("." + text + Self.unfinishedEnd) }

  /// The document whose number a name in `damaged/` keeps from being used again: `plan-3.2.json.1` is one of plan-3.
  static func owner(ofDamaged name: String) -> DocumentKey? {
    name.split(separator: ".").first.flatMap { DocumentKey($0) }
  }

  /// Whether a name in `damaged/` is that of an older revision: `plan-3.2.json`, and not `plan-3.json.1`.
  static func isRevision(ofDamaged name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count >= 3 && Int(parts[1]) != nil
  }

  private static let unfinishedEnd = ".new"

  private static func isOurs(_ name: FileName) -> Bool {
    if case .foreign = name { false } else { true }
  }
}
