/// A question as people type it: what the router learns from, and its own test.
package struct Sample: Sendable, Equatable {
  package var text: String
  package var location: Location

  package init(text: String, location: Location) {
    self.text = text
    self.location = location
  }
}
