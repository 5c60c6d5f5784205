/// Messages about documents, and what was done with them.
extension Message {
  package static func documentMade(_ id: String) -> Message {
    Message(
      nb: "\(id) er laget.",
      nn: "\(id) er laga.",
      en: "\(id) has been made."
    )
  }

  package static func documentKept(_ id: String, revision: Int) -> Message {
    Message(
      nb: "\(id) er lagret som versjon \(revision).",
      nn: "\(id) er lagra som versjon \(revision).",
      en: "\(id) has been kept as revision \(revision)."
    )
  }

  package static func documentRenamed(_ id: String, name: String) -> Message {
    Message(
      nb: "\(id) heter nå «\(name)».",
      nn: "\(id) heiter no «\(name)».",
      en: "\(id) is now called \"\(name)\"."
    )
  }

  package static func documentUndone(_ id: String, revision: Int) -> Message {
    Message(
      nb: "\(id) er som før siste endring, og er lagret som versjon \(revision).",
      nn: "\(id) er som før siste endringa, og er lagra som versjon \(revision).",
      en: "\(id) is as it was before the last change, and has been kept as revision \(revision)."
    )
  }

  package static func documentDeleted(_ id: String) -> Message {
    Message(
      nb: "\(id) ligger i papirkurven. «veiviser document restore \(id)» henter det tilbake.",
      nn: "\(id) ligg i papirkorga. «veiviser document restore \(id)» hentar det tilbake.",
      en: "\(id) is in the trash. \"veiviser document restore \(id)\" brings it back."
    )
  }

  package static func documentRestored(_ id: String) -> Message {
    Message(
      nb: "\(id) er hentet fra papirkurven.",
      nn: "\(id) er henta frå papirkorga.",
      en: "\(id) has been taken out of the trash."
    )
  }

  package static func damagedFiles(_ count: Int) -> Message {
    Message(
      nb: count == 1 ? "En fil kunne ikke leses:" : "\(count) filer kunne ikke leses:",
      nn: count == 1 ? "Ei fil kunne ikkje lesast:" : "\(count) filer kunne ikkje lesast:",
      en: count == 1 ? "One file could not be read:" : "\(count) files could not be read:"
    )
  }

  package static func nameFound(_ name: String) -> Message {
    Message(
      nb: "«\(name)» står her, historikken og papirkurven medregnet:",
      nn: "«\(name)» står her, historikken og papirkorga medrekna:",
      en: "\"\(name)\" stands here, the history and the trash included:"
    )
  }

  package static func nameRemoved(_ name: String) -> Message {
    Message(
      nb: "«\(name)» er fjernet herfra, også fra historikken:",
      nn: "«\(name)» er fjerna herifrå, også frå historikken:",
      en: "\"\(name)\" has been removed from these, and from their history:"
    )
  }

  package static func nameNotFound(_ name: String) -> Message {
    Message(
      nb: "«\(name)» står ikke i noe dokument.",
      nn: "«\(name)» står ikkje i noko dokument.",
      en: "\"\(name)\" stands in no document."
    )
  }

  package static let nameInFiles = Message(
    nb:
      "Navnet kan også stå i disse filene, som ikke er dokumenter lenger og ikke blir endret. Slett dem selv om du ikke trenger dem:",
    nn:
      "Namnet kan òg stå i desse filene, som ikkje er dokument lenger og ikkje blir endra. Slett dei sjølv om du ikkje treng dei:",
    en:
      "The name may also stand in these files, which are no documents any more and are not changed. Delete them yourself if you do not need them:"
  )

  package static let nothingChanged = Message(
    nb: "Ingenting er endret. Kjør kommandoen på nytt med --yes for å fjerne navnet.",
    nn: "Ingenting er endra. Køyr kommandoen på nytt med --yes for å fjerne namnet.",
    en: "Nothing was changed. Run the command again with --yes to remove the name."
  )

  package static func times(_ count: Int) -> Message {
    Message(
      nb: count == 1 ? "1 gang" : "\(count) ganger",
      nn: count == 1 ? "1 gong" : "\(count) gonger",
      en: count == 1 ? "once" : "\(count) times"
    )
  }
}
