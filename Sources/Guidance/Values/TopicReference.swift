/// A topic named in a file, with where it is named.
package struct TopicReference: Sendable, Equatable {
  package var topic: String
  package var location: Location

  package init(topic: String, location: Location) {
    self.topic = topic
    self.location = location
  }
}
