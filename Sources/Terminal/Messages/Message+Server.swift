/// Messages about what the server does and says.
extension Message {
  package static func noConnection(_ reason: String) -> Message {
    Message(
      nb: "Får ikke kontakt med serveren. \(reason)",
      nn: "Får ikkje kontakt med tenaren. \(reason)",
      en: "Cannot reach the server. \(reason)"
    )
  }

  package static func startFailed(_ message: String, log: String) -> Message {
    let reason = message.isEmpty ? "" : " \(message)"
    return Message(
      nb: "Serveren startet ikke.\(reason) Loggen er \(log)",
      nn: "Tenaren starta ikkje.\(reason) Loggen er \(log)",
      en: "The server did not start.\(reason) Its log is \(log)"
    )
  }

  package static func timedOut(seconds: Int) -> Message {
    Message(
      nb: "Serveren har ikke svart på \(seconds) sekunder. Prøv igjen, eller stopp den med «veiviser server stop».",
      nn: "Tenaren har ikkje svara på \(seconds) sekund. Prøv igjen, eller stopp han med «veiviser server stop».",
      en: "The server has not answered for \(seconds) seconds. Try again, or stop it with \"veiviser server stop\"."
    )
  }

  package static func foreignServer(path: String, user: UInt32) -> Message {
    Message(
      nb: "Serveren på \(path) tilhører en annen bruker (uid \(user)). Velg din egen sokkel med --socket.",
      nn: "Tenaren på \(path) tilhøyrer ein annan brukar (uid \(user)). Vel din eigen sokkel med --socket.",
      en: "The server at \(path) belongs to another user (uid \(user)). Name your own socket with --socket."
    )
  }

  package static let connectionLost = Message(
    nb: "Serveren ble borte før den svarte. Prøv igjen.",
    nn: "Tenaren vart borte før han svara. Prøv igjen.",
    en: "The server went away before it answered. Try again."
  )

  package static let connectionLostInDoubt = Message(
    nb: "Serveren ble borte før den svarte. Det er uvisst om dette ble gjort: se etter før du prøver igjen.",
    nn: "Serveren vart borte før han svara. Det er uvisst om dette vart gjort: sjå etter før du prøver igjen.",
    en: "The server went away before it answered. Whether this was done is not known: look before you try again."
  )

  package static let unreadableAnswer = Message(
    nb: "Svaret fra serveren lar seg ikke lese. Kjør «veiviser server stop» og prøv igjen, så starter riktig versjon.",
    nn: "Svaret frå tenaren let seg ikkje lese. Køyr «veiviser server stop» og prøv igjen, så startar rett versjon.",
    en: "The server's answer cannot be read. Run \"veiviser server stop\" and try again, to start the right version."
  )

  package static let busy = Message(
    nb: "Serveren har for mye å gjøre. Prøv igjen om litt.",
    nn: "Tenaren har for mykje å gjere. Prøv igjen om litt.",
    en: "The server has too much to do. Try again in a moment."
  )

  package static let leaving = Message(
    nb: "Serveren er i ferd med å stoppe. Prøv igjen om litt.",
    nn: "Tenaren er i ferd med å stoppe. Prøv igjen om litt.",
    en: "The server is stopping. Try again in a moment."
  )

  package static func refused(_ message: String) -> Message {
    Message(
      nb: "Serveren svarte: \(message)",
      nn: "Tenaren svara: \(message)",
      en: "\(message)"
    )
  }

  package static let unknownTopic = Message(
    nb: "Det finnes ikke noe slikt emne. «veiviser topics» viser alle.",
    nn: "Det finst ikkje noko slikt emne. «veiviser topics» viser alle.",
    en: "There is no such topic. \"veiviser topics\" lists them all."
  )

  package static func didYouMean(_ name: String) -> Message {
    Message(
      nb: "Mente du «\(name)»?",
      nn: "Meinte du «\(name)»?",
      en: "Did you mean \"\(name)\"?"
    )
  }

  package static let startingServer = Message(
    nb: "Starter serveren …",
    nn: "Startar tenaren …",
    en: "Starting the server …"
  )

  package static func serverRuns(process: Int) -> Message {
    Message(
      nb: "Serveren kjører (prosess \(process)).",
      nn: "Tenaren køyrer (prosess \(process)).",
      en: "The server is running (process \(process))."
    )
  }

  package static func serverStopped(process: Int) -> Message {
    Message(
      nb: "Serveren er stoppet (prosess \(process)).",
      nn: "Tenaren er stoppa (prosess \(process)).",
      en: "The server has stopped (process \(process))."
    )
  }

  package static func serverStopping(process: Int) -> Message {
    Message(
      nb: "Serveren stopper når den har svart ferdig (prosess \(process)).",
      nn: "Tenaren stoppar når han har svara ferdig (prosess \(process)).",
      en: "The server will stop when it has finished answering (process \(process))."
    )
  }

  package static func noServerRuns(socket: String) -> Message {
    Message(
      nb: "Ingen server kjører på \(socket). Start den med «veiviser server start».",
      nn: "Ingen tenar køyrer på \(socket). Start han med «veiviser server start».",
      en: "No server is running at \(socket). Start it with \"veiviser server start\"."
    )
  }

  package static func rulesReloaded(topics: Int) -> Message {
    Message(
      nb: "Regelbasen er lest på nytt: \(topics) emner.",
      nn: "Regelbasen er lesen på nytt: \(topics) emne.",
      en: "The rule base has been read again: \(topics) topics."
    )
  }

  package static let rulesRefused = Message(
    nb: "Regelbasen har feil, så den gamle er fortsatt i bruk. Rett disse og last på nytt:",
    nn: "Regelbasen har feil, så den gamle er framleis i bruk. Rett desse og last på nytt:",
    en: "The rule base has errors, so the old one is still in use. Mend these and reload:"
  )

  package static func socketOnDisk(_ path: String) -> Message {
    Message(
      nb: "Det finnes ingen egen mappe for kjørende programmer, så sokkelen ligger på disk: \(path)",
      nn: "Det finst inga eiga mappe for køyrande program, så sokkelen ligg på disk: \(path)",
      en: "There is no folder for running programs, so the socket lies on disk: \(path)"
    )
  }

  package static func noServerProgram(looked: String) -> Message {
    Message(
      nb: "Finner ikke serverprogrammet veiviserd (så etter \(looked)). Legg det ved siden av veiviser.",
      nn: "Finn ikkje tenarprogrammet veiviserd (såg etter \(looked)). Legg det ved sida av veiviser.",
      en: "Cannot find the server program veiviserd (looked for \(looked)). Put it beside veiviser."
    )
  }

  package static func cannotRun(path: String, reason: String) -> Message {
    Message(
      nb: "Kan ikke starte \(path): \(reason)",
      nn: "Kan ikkje starte \(path): \(reason)",
      en: "Cannot run \(path): \(reason)"
    )
  }
}
