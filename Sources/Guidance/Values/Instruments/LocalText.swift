/// A text in every language of the rule base.
package struct LocalText: Sendable, Equatable {
  package var texts: [LanguageCode: String]

  package init(_ texts: [LanguageCode: String]) {
    self.texts = texts
  }

  /// The text in `language`; reading has seen to it that there is one.
  package subscript(language: LanguageCode) -> String { texts[language] ?? "" }
}
