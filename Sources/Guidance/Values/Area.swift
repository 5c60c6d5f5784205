/// A group of topics: the first part of their ids.
package struct Area: Sendable, Equatable {
  package var id: String
  package var location: Location
  package var titles: [LanguageCode: String]

  package init(id: String, location: Location, titles: [LanguageCode: String]) {
    self.id = id
    self.location = location
    self.titles = titles
  }
}
