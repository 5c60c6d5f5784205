/// The signs that a terminal can show.
package struct Typography: Sendable, Equatable {
  package let bullet: SafeText
  package let promptEnd: SafeText

  package static let unicode = Typography(bullet: "•", promptEnd: "›")
  package static let ascii = Typography(bullet: "-", promptEnd: ">")

  /// Decides by the character set of the locale: `LC_ALL`, `LC_CTYPE`, `LANG`.
  package init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let name = locale.lowercased()
    self = name.contains("utf-8") || name.contains("utf8") ? .unicode : .ascii
  }

  private init(bullet: SafeText, promptEnd: SafeText) {
    self.bullet = bullet
    self.promptEnd = promptEnd
  }
}
