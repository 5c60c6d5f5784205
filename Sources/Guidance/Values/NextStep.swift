/// A structured command that an answer ends with: its name, as it is in every language, and its argument.
package struct NextStep: Sendable, Equatable {
  package var command: String
  package var argument: String?
  package var location: Location

  package init(command: String, argument: String?, location: Location) {
    self.command = command
    self.argument = argument
    self.location = location
  }
}
