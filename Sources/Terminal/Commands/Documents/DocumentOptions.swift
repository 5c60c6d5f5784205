import ArgumentParser

/// The document that a command is about.
struct DocumentOptions: ParsableArguments {
  @Argument(help: "The document, such as plan-1; documents lists them.")
  var document: String
}

/// The document that a command changes.
struct ChangeOptions: ParsableArguments {
  @Argument(help: "The document, such as plan-1; documents lists them.")
  var document: String

  @Option(
    help: ArgumentHelp("Change it only if this is still its newest revision.", valueName: "revision")
  )
  var expect: Int?
}
