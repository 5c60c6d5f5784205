/// Words by which people ask for something to work with, in small letters.
package struct RequestWords: Sendable, Equatable {
  /// What stands before the thing that is to be made: «jeg trenger».
  package var want: [String]
  /// What asks whether there is something to fill in: «finnes det».
  package var ask: [String]
  /// What goes on with something begun: «fortsette på».
  package var resume: [String]
  /// What tells of something that is soon to be held: «i morgen».
  package var prepare: [String]
  /// What may stand before the thing and says nothing: «en», «meg».
  package var fill: [String]

  package init(
    want: [String] = [],
    ask: [String] = [],
    resume: [String] = [],
    prepare: [String] = [],
    fill: [String] = []
  ) {
    self.want = want
    self.ask = ask
    self.resume = resume
    self.prepare = prepare
    self.fill = fill
  }
}
