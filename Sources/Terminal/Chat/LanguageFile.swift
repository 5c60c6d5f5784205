import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Keeps the language that was chosen last in a conversation, for the next one.
package struct LanguageFile: Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// `$XDG_STATE_HOME/veiviser/language`, by default below `~/.local/state`.
  ///
  /// - Returns: nil when there is no home.
  package static func standard(environment: [String: String]) -> LanguageFile? {
    BaseDirectory.state(environment: environment).map { LanguageFile(path: $0 + "/veiviser/language") }
  }

  /// The language that was kept; nil when there is none, or what stands there names none.
  package func load() -> Language? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard let bytes = try? DescriptorSource(path: path).read(), bytes.count < 16 else { return nil }
    return Language(rawValue: String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace })
  }

  /// Keeps a language. Where that cannot be done the next conversation begins as this one did.
  package func keep(_ language: Language) {
    guard let slash = path.lastIndex(of: "/") else { return }
    try? SocketDirectory.create(String(path[..<slash]))
    try? OutputFile(path: path).write(Array((language.rawValue + "\n").utf8), replacing: true)
  }
}
