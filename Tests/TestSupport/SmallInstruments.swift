package import Guidance

/// One small sound instrument of each kind for ``SmallRuleBase``.
extension SmallRuleBase {
  /// A small rule base with one instrument of each kind, and a second role to be a party.
  package static var withInstruments: SmallRuleBase {
    var rules = SmallRuleBase()
    rules.files["roles/nurse.yaml"] = """
      id: nurse
      nb: {name: nurse, words: [sykepleier]}
      nn: {name: nurse, words: [sjukepleiar]}
      en: {name: nurse, words: [nurse]}

      """
    for kind in Instrument.Kind.allCases { rules.files[path(of: kind)] = head(of: kind) + body(of: kind) }
    return rules
  }

  /// The file of the small instrument of `kind`.
  package static func path(of kind: Instrument.Kind) -> String { "\(kind.folder)shift.yaml" }

  private static func head(of kind: Instrument.Kind) -> String {
    """
    id: \(kind.rawValue).shift
    roles: [mentor, nurse]
    topics: [jobs.pay, jobs.time]
    sources:
      - {source: study2020, section: results, lines: "12-14, 20"}
    title: {nb: Vakt, nn: Vakt, en: Shift}
    purpose: {nb: Før vakta., nn: Før vakta., en: Before the shift.}

    """
  }

  private static func body(of kind: Instrument.Kind) -> String {
    switch kind {
    case .checklist: checklist
    case .scale: scale
    case .matrix: matrix
    case .conversation: conversation
    case .plan: plan
    case .audit: audit
    }
  }

  private static let checklist = """
    groups:
      - id: before
        title: {nb: Før, nn: Før, en: Before}
        items:
          - id: pay
            text: {nb: Lønna er kjent, nn: Løna er kjend, en: The pay is known}
            hint: {nb: Spør., nn: Spør., en: Ask.}
          - id: hours
            text: {nb: Tida er kjent, nn: Tida er kjend, en: The hours are known}
            origin: derived
      - id: after
        items:
          - id: rest
            text: {nb: Hvil, nn: Kvil, en: Rest}

    """

  private static let scale = """
    parties: [mentor, nurse]
    pairs:
      - id: pace
        left: {nb: Sakte, nn: Sakte, en: Slowly}
        right: {nb: Fort, nn: Fort, en: Fast}
        talk: {nb: Hvor fort?, nn: Kor fort?, en: How fast?}
      - id: words
        left: {nb: Få ord, nn: Få ord, en: Few words}
        right: {nb: Mange ord, nn: Mange ord, en: Many words}
        talk: {nb: Hvor mange?, nn: Kor mange?, en: How many?}
        origin: derived

    """

  private static let matrix = """
    rows:
      - id: keys
        title: {nb: Nøkler, nn: Nøklar, en: Keys}
        hint: {nb: Til alt., nn: Til alt., en: To all.}
      - id: lunch
        title: {nb: Mat, nn: Mat, en: Lunch}
    columns:
      - id: boss
        title: {nb: Sjef, nn: Sjef, en: Boss}
      - id: cook
        title: {nb: Kokk, nn: Kokk, en: Cook}
    suggestions:
      - {row: keys, column: boss, duty: responsible}
      - {row: lunch, column: cook, duty: contributes}
      - {row: keys, column: cook, duty: none}

    """

  private static let conversation = """
    years: [first]
    lengths: [10, 20]
    steps:
      - id: hear
        title: {nb: Hør, nn: Høyr, en: Hear}
        minutes: [10, 15]
        do: {nb: Hør etter., nn: Høyr etter., en: Listen.}
        questions: {nb: [Hva?, Når?], nn: [Kva?, Når?], en: [What?, When?]}
        withholdsAdvice: true
      - id: close
        title: {nb: Avslutt, nn: Avslutt, en: Close}
        minutes: [0, 5]
        do: {nb: Takk., nn: Takk., en: Say thanks.}
        questions: {nb: [Noe mer?], nn: [Noko meir?], en: [Anything more?]}
        origin: derived

    """

  private static let plan = """
    sections:
      - id: frame
        title: {nb: Ramme, nn: Ramme, en: Frame}
    questions:
      - {id: start, section: frame, kind: date, required: true, \(ask)}
      - {id: aim, section: frame, kind: text, default: {nb: Ro, nn: Ro, en: Calm}, \(ask)}
      - {id: people, section: frame, kind: list, origin: derived, \(ask)}
      - id: place
        section: frame
        kind: choice
        choices:
          - {id: inside, title: {nb: Inne, nn: Inne, en: Inside}}
          - {id: outside, title: {nb: Ute, nn: Ute, en: Outside}}
        default: inside
        \(ask.replacing("}, why", with: "}\n    why"))
      - {id: times, section: frame, kind: number, minimum: 1, maximum: 9, default: 2, unit: \(unit), unitOfOne: \(one), \(ask)}
      - {id: alone, section: frame, kind: yesno, default: false, \(ask)}
      - {id: last, section: frame, kind: "date", \(ask)}
    events:
      - {id: open, title: {nb: Åpne, nn: Opne, en: Open}, week: 1, hours: 2, cover: true, who: [mentor, nurse]}
      - {id: close, title: {nb: Lukk, nn: Lukk, en: Close}, month: 12, year: 2, origin: derived}
      - id: rest
        title: {nb: Hvil, nn: Kvil, en: Rest}
        when:
          - {question: place, is: [inside]}
          - {question: alone, is: true}
        week: 3
        follows: {question: last, weeks: -1}
        hours: 1
        hoursWhen: {question: times, atMost: 4}
        "cover": true
        coverWhen: {question: times, atLeast: 2, atMost: 3}

    """

  private static let ask = "ask: {nb: Hva?, nn: Kva?, en: What?}, why: {nb: Derfor., nn: Difor., en: Because.}"
  private static let unit = "{nb: ganger, nn: gonger, en: times}"
  private static let one = "{nb: gang, nn: gong, en: time}"

  private static let audit = """
    levels: {nb: [ingen, få, flere, alle], nn: [ingen, få, fleire, alle], en: [none, few, more, all]}
    circle:
      - id: aim
        title: {nb: Mål, nn: Mål, en: Aim}
        ask: {nb: Hvor?, nn: Kvar?, en: Where?}
    groups:
      - id: work
        title: {nb: Arbeid, nn: Arbeid, en: Work}
        criteria:
          - id: paid
            title: {nb: Betalt, nn: Betalt, en: Paid}
            text: {nb: Alle får lønn., nn: Alle får løn., en: All are paid.}
            evidence: {nb: Lønnsslipp., nn: Lønsslipp., en: Payslips.}
          - id: timed
            title: {nb: Tid, nn: Tid, en: Time}
            text: {nb: Alle har tid., nn: Alle har tid., en: All have time.}
            origin: derived
      - id: home
        title: {nb: Hjem, nn: Heim, en: Home}
        criteria:
          - id: fed
            title: {nb: Mett, nn: Mett, en: Fed}
            text: {nb: Alle er mette., nn: Alle er mette., en: All are fed.}

    """
}
