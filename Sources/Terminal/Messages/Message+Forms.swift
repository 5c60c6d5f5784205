package import Wire

/// The words of lists and forms.
extension Message {
  /// What a kind of instrument or document is called; the server's own word where this program does not know it.
  package static func kind(_ kind: String) -> Message {
    switch kind {
    case "checklist": Message(nb: "sjekkliste", nn: "sjekkliste", en: "checklist")
    case "scale": Message(nb: "forventningsskala", nn: "forventningsskala", en: "expectation scale")
    case "agreement": Message(nb: "avtale", nn: "avtale", en: "agreement")
    case "matrix": Message(nb: "ansvarsmatrise", nn: "ansvarsmatrise", en: "responsibility matrix")
    case "conversation": Message(nb: "samtale", nn: "samtale", en: "conversation")
    case "plan": Message(nb: "plan", nn: "plan", en: "plan")
    case "audit": Message(nb: "egenvurdering", nn: "eigenvurdering", en: "self-audit")
    default: Message(nb: "\(kind)", nn: "\(kind)", en: "\(kind)")
    }
  }

  package static let stateUnderWay = Message(nb: "i gang", nn: "i gang", en: "under way")
  package static let stateFinished = Message(nb: "fullført", nn: "fullført", en: "finished")
  package static let stateKept = Message(nb: "lagret", nn: "lagra", en: "kept")

  package static func changedAt(_ time: String) -> Message {
    Message(nb: "endret \(time)", nn: "endra \(time)", en: "changed \(time)")
  }

  package static func discardedAt(_ time: String) -> Message {
    Message(nb: "slettet \(time)", nn: "sletta \(time)", en: "deleted \(time)")
  }

  /// What made a revision; the server's own word where this program does not know it.
  package static func change(_ change: String) -> Message {
    switch change {
    case "created": Message(nb: "laget", nn: "laga", en: "created")
    case "answered": Message(nb: "svar", nn: "svar", en: "answered")
    case "skipped": Message(nb: "hoppet over", nn: "hoppa over", en: "skipped")
    case "asked": Message(nb: "gikk til", nn: "gjekk til", en: "went to")
    case "commented": Message(nb: "kommentar", nn: "kommentar", en: "comment")
    case "renamed": Message(nb: "nytt navn", nn: "nytt namn", en: "renamed")
    case "finished": stateFinished
    case "reopened": Message(nb: "åpnet igjen", nn: "opna att", en: "reopened")
    case "undone": Message(nb: "angret", nn: "angra", en: "undone")
    case "imported": Message(nb: "hentet inn", nn: "henta inn", en: "imported")
    default: Message(nb: "\(change)", nn: "\(change)", en: "\(change)")
    }
  }

  package static let required = Message(nb: "må besvares", nn: "må svarast på", en: "required")
  package static let derived = Message(
    nb: "vårt forslag, ikke fra en kilde",
    nn: "vårt forslag, ikkje frå ei kjelde",
    en: "our own suggestion, from no source"
  )

  package static func suggestion(_ value: String) -> Message {
    Message(nb: "forslag: \(value)", nn: "forslag: \(value)", en: "suggestion: \(value)")
  }

  /// What an answer to a field may be.
  package static func answer(to field: DescribeForm.Field) -> Message {
    switch field.kind {
    case .tick:
      Message(nb: "true, false eller irrelevant", nn: "true, false eller irrelevant", en: "true, false or irrelevant")
    case .yesNo: Message(nb: "true eller false", nn: "true eller false", en: "true or false")
    case .score, .level, .number: number(from: field.minimum, to: field.maximum)
    case .choice: Message(nb: "én av verdiene under", nn: "éin av verdiane under", en: "one of the values below")
    case .choices:
      Message(nb: "liste med verdier fra dem under", nn: "liste med verdiar frå dei under", en: "list of values below")
    case .day: Message(nb: "dato som 2027-08-17", nn: "dato som 2027-08-17", en: "date such as 2027-08-17")
    case .text: Message(nb: "tekst", nn: "tekst", en: "text")
    case .list: Message(nb: "liste med tekster", nn: "liste med tekstar", en: "list of texts")
    }
  }

  private static func number(from minimum: Int?, to maximum: Int?) -> Message {
    guard let minimum, let maximum else { return Message(nb: "heltall", nn: "heiltal", en: "whole number") }
    return Message(
      nb: "heltall fra \(minimum) til \(maximum)",
      nn: "heiltal frå \(minimum) til \(maximum)",
      en: "whole number from \(minimum) to \(maximum)"
    )
  }
}
