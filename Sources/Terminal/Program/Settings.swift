/// What the person chose for one run, whatever the subcommand.
struct Settings: Equatable {
  /// Where the server listens; nil for the usual place.
  var socket: String?
  /// Whether to start the server when none answers.
  var startsServer = true
  /// Whether results are printed as they came.
  var printsJSON = false
  /// The language to answer in; nil when the surroundings decide.
  var language: Language?
  var color = ColorChoice.auto
}
