/// Messages about files, lists and batches.
extension Message {
  package static func cannotRead(path: String, reason: String) -> Message {
    let why = cause(reason)
    return Message(
      nb: "Kan ikke lese \(path): \(why.nb)",
      nn: "Kan ikkje lese \(path): \(why.nn)",
      en: "Cannot read \(path): \(why.en)"
    )
  }

  package static func cannotWrite(reason: String) -> Message {
    let why = cause(reason)
    return Message(
      nb: "Kan ikke skrive svaret: \(why.nb)",
      nn: "Kan ikkje skrive svaret: \(why.nn)",
      en: "Cannot write the answer: \(why.en)"
    )
  }

  package static let nothingListed = Message(
    nb: "Ingenting passer.",
    nn: "Ingenting passar.",
    en: "Nothing fits."
  )

  package static func topicCount(_ count: Int) -> Message {
    Message(
      nb: count == 1 ? "1 emne" : "\(count) emner",
      nn: "\(count) emne",
      en: count == 1 ? "1 topic" : "\(count) topics"
    )
  }

  package static func readIn(month: String) -> Message {
    Message(
      nb: "lest \(month)",
      nn: "lesen \(month)",
      en: "read \(month)"
    )
  }

  package static let typeQuestions = Message(
    nb: "Skriv ett spørsmål på hver linje. Ctrl-D avslutter.",
    nn: "Skriv eitt spørsmål på kvar linje. Ctrl-D avsluttar.",
    en: "Type one question a line. Ctrl-D ends."
  )

  package static func badLines(_ count: Int, of total: Int) -> Message {
    Message(
      nb: "\(count) av \(total) linjer kunne ikke besvares.",
      nn: "\(count) av \(total) linjer kunne ikkje svarast på.",
      en: "\(count) of \(total) lines could not be answered."
    )
  }

  package static func lineFault(line: Int, _ fault: String) -> Message {
    Message(
      nb: "Linje \(line): \(fault)",
      nn: "Linje \(line): \(fault)",
      en: "Line \(line): \(fault)"
    )
  }

  package static func progress(_ count: Int) -> Message {
    Message(
      nb: "\(count) besvart",
      nn: "\(count) svara på",
      en: "\(count) answered"
    )
  }
}
