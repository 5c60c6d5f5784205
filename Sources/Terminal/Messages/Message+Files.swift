/// Messages about files that are written, and files of JSON that are read.
extension Message {
  package static func fileWritten(path: String) -> Message {
    Message(
      nb: "Skrevet til \(path)",
      nn: "Skrive til \(path)",
      en: "Written to \(path)"
    )
  }

  package static func fileExists(path: String) -> Message {
    Message(
      nb: "\(path) finnes fra før og er ikke rørt. Velg et annet navn med --output, eller skriv over med --force.",
      nn: "\(path) finst frå før og er ikkje rørt. Vel eit anna namn med --output, eller skriv over med --force.",
      en: "\(path) exists and was left as it is. Choose another name with --output, or replace it with --force."
    )
  }

  package static func pathIsFolder(path: String) -> Message {
    Message(
      nb: "\(path) er en mappe. Skriv navnet på en fil.",
      nn: "\(path) er ei mappe. Skriv namnet på ei fil.",
      en: "\(path) is a folder. Give the name of a file."
    )
  }

  package static func pathIsSpecial(path: String) -> Message {
    Message(
      nb: "\(path) er ingen vanlig fil og blir ikke skrevet over. Bruk --output - for å skrive til standard ut.",
      nn: "\(path) er inga vanleg fil og blir ikkje skriven over. Bruk --output - for å skrive til standard ut.",
      en: "\(path) is no ordinary file and will not be replaced. Use --output - to write to standard output."
    )
  }

  package static func noFolder(path: String) -> Message {
    Message(
      nb: "Mappen til \(path) finnes ikke. Lag den først, eller velg en annen med --output.",
      nn: "Mappa til \(path) finst ikkje. Lag ho først, eller vel ei anna med --output.",
      en: "The folder of \(path) does not exist. Make it first, or choose another with --output."
    )
  }

  package static func notPermitted(path: String) -> Message {
    Message(
      nb: "Du har ikke lov til å skrive \(path). Velg et annet sted med --output.",
      nn: "Du har ikkje lov til å skrive \(path). Vel ein annan stad med --output.",
      en: "You may not write \(path). Choose another place with --output."
    )
  }

  package static func diskFull(path: String) -> Message {
    Message(
      nb: "Disken er full, så \(path) ble ikke skrevet. Lag plass, eller velg et annet sted med --output.",
      nn: "Disken er full, så \(path) vart ikkje skriven. Lag plass, eller vel ein annan stad med --output.",
      en: "The disk is full, so \(path) was not written. Make room, or choose another place with --output."
    )
  }

  package static func cannotWriteFile(path: String, reason: String) -> Message {
    let why = cause(reason)
    return Message(
      nb: "Kan ikke skrive \(path): \(why.nb)",
      nn: "Kan ikkje skrive \(path): \(why.nn)",
      en: "Cannot write \(path): \(why.en)"
    )
  }

  package static func notAnObject(path: String) -> Message {
    Message(
      nb: "\(path) er ikke et JSON-objekt. Filen må begynne med { og slutte med }.",
      nn: "\(path) er ikkje eit JSON-objekt. Fila må byrje med { og slutte med }.",
      en: "\(path) is no JSON object. The file must begin with { and end with }."
    )
  }

  package static func notJSON(path: String) -> Message {
    Message(
      nb: "\(path) er ikke gyldig JSON.",
      nn: "\(path) er ikkje gyldig JSON.",
      en: "\(path) is not valid JSON."
    )
  }

  package static func fileTooLong(path: String, limit: Int) -> Message {
    Message(
      nb: "\(path) er for stor og ble ikke sendt. Det som sendes til serveren, kan være på \(limit) byte.",
      nn: "\(path) er for stor og vart ikkje send. Det som blir sendt til tenaren, kan vere på \(limit) byte.",
      en: "\(path) is too large and was not sent. What is sent to the server may have \(limit) bytes."
    )
  }

  package static func notAnswers(member: String) -> Message {
    Message(
      nb: "Ved siden av «answers» og «comments» kan ikke «\(member)» stå. Bruk --name og --finish.",
      nn: "Ved sida av «answers» og «comments» kan ikkje «\(member)» stå. Bruk --name og --finish.",
      en: "\"\(member)\" cannot stand beside \"answers\" and \"comments\". Use --name and --finish."
    )
  }

  /// In the place of a file's name.
  package static let standardInput = Message(nb: "Standard inn", nn: "Standard inn", en: "Standard input")

  package static let typeJSON = Message(
    nb: "Skriv eller lim inn et JSON-objekt. Ctrl-D på en tom linje avslutter.",
    nn: "Skriv eller lim inn eit JSON-objekt. Ctrl-D på ei tom linje avsluttar.",
    en: "Type or paste a JSON object. Ctrl-D on an empty line ends."
  )
}
