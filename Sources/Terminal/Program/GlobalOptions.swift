import ArgumentParser

/// The options that every subcommand takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Where the server listens.", valueName: "path"))
  var socket: String?

  @Flag(help: "Do not start the server when none answers.")
  var noAutostart = false

  @Flag(help: "Print the server's results as JSON, one a line.")
  var json = false

  @Option(help: "The language to answer in: nb, nn or en.")
  var language: Language?

  @Option(help: "Whether to colour the output: auto, always or never.")
  var color: ColorChoice = .auto
}

extension GlobalOptions {
  var settings: Settings {
    Settings(socket: socket, startsServer: !noAutostart, printsJSON: json, language: language, color: color)
  }
}

extension Language: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
