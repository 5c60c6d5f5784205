import ArgumentParser

/// What a document can be exported as.
enum DocumentFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown, html, json, csv, ics, svg
}
