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

  package static func documentStays(_ id: String) -> Message {
    Message(
      nb: "\(id) er lagret. Skriv /åpne \(id) neste gang, så fortsetter du der du slapp.",
      nn: "\(id) er lagra. Skriv /opne \(id) neste gong, så held du fram der du slapp.",
      en: "\(id) is kept. Type /open \(id) next time to go on where you left off."
    )
  }

  package static func cannotKeepHistory(path: String, reason: String) -> Message {
    let why = cause(reason)
    return Message(
      nb: "Tidligere linjer blir ikke husket, for \(path) kan ikke skrives: \(why.nb)",
      nn: "Tidlegare linjer blir ikkje hugsa, for \(path) kan ikkje skrivast: \(why.nn)",
      en: "Earlier lines will not be remembered, since \(path) cannot be written: \(why.en)"
    )
  }

  /// Lines typed before in which a name stands.
  package static func nameInHistory(_ count: Int, path: String) -> Message {
    Message(
      nb: "Navnet står også i \(count) av linjene du har skrevet (\(path)). --yes fjerner dem.",
      nn: "Namnet står òg i \(count) av linjene du har skrive (\(path)). --yes fjernar dei.",
      en: "The name also stands in \(count) of the lines that you have typed (\(path)). --yes removes them."
    )
  }

  package static func removedFromHistory(_ count: Int, path: String) -> Message {
    Message(
      nb: "Fjernet også \(count) av linjene du har skrevet, dem med navnet i (\(path)).",
      nn: "Fjerna òg \(count) av linjene du har skrive, dei med namnet i (\(path)).",
      en: "Also removed \(count) of the lines that you have typed, those with the name in them (\(path))."
    )
  }

  package static func cannotForgetHistory(path: String, reason: String) -> Message {
    let why = cause(reason)
    return Message(
      nb: "Linjene du har skrevet, er ikke endret, for \(path) kan ikke skrives: \(why.nb)",
      nn: "Linjene du har skrive, er ikkje endra, for \(path) kan ikkje skrivast: \(why.nn)",
      en: "The lines that you have typed are not changed, since \(path) cannot be written: \(why.en)"
    )
  }
}
