/// A question that looks like a topic's and belongs elsewhere: nothing is learned from it, so that it can test.
package struct NearMiss: Sendable, Equatable {
  package var text: String
  package var language: LanguageCode
  /// The topic or border that it belongs to.
  package var owner: String
  package var location: Location

  package init(text: String, language: LanguageCode, owner: String, location: Location) {
    self.text = text
    self.language = language
    self.owner = owner
    self.location = location
  }
}
