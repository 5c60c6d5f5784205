import ArgumentParser

/// What a document can be exported as.
enum DocumentFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown, html, json, csv, ics, svg

  init?(argument: String) {
    // What files of Markdown end with.
    self.init(rawValue: argument == "md" ? "markdown" : argument)
  }
}
