/// A language of the rule base by its ISO 639-1 code: `nb`, `nn`, `en`, or one that a language file adds.
package struct LanguageCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let code: String

  package init(_ code: String) {
    self.code = code
  }

  package var description: String { code }

  package static func < (left: LanguageCode, right: LanguageCode) -> Bool { left.code < right.code }
}
