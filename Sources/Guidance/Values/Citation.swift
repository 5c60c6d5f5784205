/// What part of a source a topic rests on.
package struct Citation: Sendable, Equatable {
  package var source: String
  /// A key among the source's sections.
  package var section: String?
  /// First and last lines of the text edition, one range or more.
  package var lines: [ClosedRange<Int>]
  package var location: Location

  package init(source: String, section: String?, lines: [ClosedRange<Int>], location: Location) {
    self.source = source
    self.section = section
    self.lines = lines
    self.location = location
  }
}
