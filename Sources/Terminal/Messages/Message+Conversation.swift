/// Messages about the conversation at the prompt.
extension Message {
  package static let waitInterrupted = Message(
    nb: "Avbrutt.",
    nn: "Avbrote.",
    en: "Interrupted."
  )

  package static let notUnicode = Message(
    nb: "Linjen er ikke gyldig UTF-8 og ble ikke sendt. Sett terminalen til UTF-8 og skriv den på nytt.",
    nn: "Linja er ikkje gyldig UTF-8 og vart ikkje send. Set terminalen til UTF-8 og skriv ho på nytt.",
    en: "The line is not valid UTF-8 and was not sent. Set the terminal to UTF-8 and type it again."
  )

  package static func lineTooLong(limit: Int) -> Message {
    Message(
      nb: "Linjen er for lang og ble ikke sendt. Den kan ha \(limit) byte; kort den ned.",
      nn: "Linja er for lang og vart ikkje send. Ho kan ha \(limit) byte; kort ho ned.",
      en: "The line is too long and was not sent. It may have \(limit) bytes; shorten it."
    )
  }

  package static func cannotKeepHistory(path: String, reason: String) -> Message {
    Message(
      nb: "Tidligere linjer blir ikke husket, for \(path) kan ikke skrives: \(reason)",
      nn: "Tidlegare linjer blir ikkje hugsa, for \(path) kan ikkje skrivast: \(reason)",
      en: "Earlier lines will not be remembered, since \(path) cannot be written: \(reason)"
    )
  }
}
