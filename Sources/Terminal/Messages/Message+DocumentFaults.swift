/// Messages about what the server does not do with documents. What is wrong with its disk it says in English only.
extension Message {
  package static let unknownInstrument = Message(
    nb: "Det finnes ikke noe slikt å lage. «veiviser instruments» viser alt.",
    nn: "Det finst ikkje noko slikt å lage. «veiviser instruments» viser alt.",
    en: "There is nothing of that name to make. \"veiviser instruments\" lists everything."
  )

  package static let unknownDocument = Message(
    nb: "Det finnes ikke noe slikt dokument. «veiviser documents» viser alle.",
    nn: "Det finst ikkje noko slikt dokument. «veiviser documents» viser alle.",
    en: "There is no such document. \"veiviser documents\" lists them all."
  )

  package static let unknownRevision = Message(
    nb: "Dokumentet har ingen slik versjon. «veiviser document history» viser alle.",
    nn: "Dokumentet har ikkje nokon slik versjon. «veiviser document history» viser alle.",
    en: "The document has no such revision. \"veiviser document history\" lists them all."
  )

  package static let invalidAnswers = Message(
    nb: "Ingenting er endret, for disse svarene mangler eller kan ikke brukes:",
    nn: "Ingenting er endra, for desse svara manglar eller kan ikkje brukast:",
    en: "Nothing was changed, since these answers are missing or cannot be taken:"
  )

  package static func conflict(_ reason: String) -> Message {
    Message(
      nb: "Dokumentet er endret siden du leste det, så ingenting ble skrevet. \(reason)",
      nn: "Dokumentet er endra sidan du las det, så ingenting vart skrive. \(reason)",
      en: "The document has been changed since you read it, so nothing was written. \(reason)"
    )
  }

  package static func damagedDocument(_ reason: String) -> Message {
    Message(
      nb: "Dokumentet kan ikke leses. \(reason)",
      nn: "Dokumentet kan ikkje lesast. \(reason)",
      en: "The document cannot be read. \(reason)"
    )
  }

  package static func documentsUnavailable(_ reason: String) -> Message {
    Message(
      nb: "Dokumentene kan ikke leses eller lagres. \(reason)",
      nn: "Dokumenta kan ikkje lesast eller lagrast. \(reason)",
      en: "Documents cannot be read or kept. \(reason)"
    )
  }
}
