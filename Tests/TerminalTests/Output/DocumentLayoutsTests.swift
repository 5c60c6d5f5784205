import Terminal
import Testing
import Wire

struct DocumentLayoutsTests {
  private func text(_ lines: [StyledLine]) -> [String] { lines.map { $0.rendered(inColor: false) } }

  private func document(_ id: String, kind: String = "plan", name: String = "Navn") -> ListDocuments.Entry {
    ListDocuments.Entry(
      id: id,
      kind: kind,
      instrument: "\(kind).x",
      name: name,
      revision: 1,
      changed: "i dag",
      finished: nil,
      isUnderWay: false
    )
  }

  @Test func instrumentsStandBelowTheirKinds() {
    func entry(_ id: String, _ kind: String) -> Instruments.Entry {
      Instruments.Entry(id: id, kind: kind, title: "Tittel", purpose: "Til noe.", roles: [])
    }
    let result = Instruments.Result(
      language: "nn",
      instruments: [entry("audit.a", "audit"), entry("plan.lang", "plan"), entry("audit.b", "audit")]
    )
    #expect(
      text(InstrumentsLayout(width: 60, language: .nn).lines(result)) == [
        "eigenvurdering", "  audit.a    Tittel", "             Til noe.", "  audit.b    Tittel",
        "             Til noe.",
        "", "plan", "  plan.lang  Tittel", "             Til noe.",
      ]
    )
  }

  @Test func documentsTellHowFarTheyHaveCome() {
    var underWay = document("plan-1")
    underWay.isUnderWay = true
    var finished = document("agreement-2", kind: "agreement", name: "Å avtale")
    finished.finished = "i går"
    var discarded = document("plan-3")
    discarded.discarded = "nå"
    let result = ListDocuments.Result(language: "nb", documents: [underWay, finished, discarded], damaged: [])
    #expect(
      text(DocumentsLayout(width: 60, language: .nb, time: { "(\($0))" }).lines(result)) == [
        "plan-1       Navn", "             plan · i gang · endret (i dag)",
        "agreement-2  Å avtale", "             avtale · fullført · endret (i dag)",
        "plan-3       Navn", "             plan · lagret · slettet (nå)",
      ]
    )
  }

  @Test func filesThatCannotBeReadAreNamed() {
    let result = ListDocuments.Result(language: "en", documents: [], damaged: ["plan-1: no JSON", "plan-2: no JSON"])
    #expect(
      text(DocumentsLayout(width: 60, language: .en).lines(result)) == [
        "2 files could not be read:", "  plan-1: no JSON", "  plan-2: no JSON",
      ]
    )
  }

  @Test func theHistoryTellsWhatMadeEachRevision() {
    let result = DocumentHistory.Result(revisions: [
      .init(revision: 1, changed: "da", change: "created", field: nil),
      .init(revision: 2, changed: "nå", change: "answered", field: "goal"),
      .init(revision: 10, changed: "nå", change: "teleported", field: nil),
    ])
    #expect(
      text(HistoryLayout(width: 60, language: .nb, time: \.self).lines(result)) == [
        "1   laget da", "2   svar goal nå", "10  teleported nå",
      ]
    )
  }

  @Test func aFieldIsToldWithAllThatMayBeAnswered() {
    var choice = DescribeForm.Field(id: "who", kind: .choice, ask: "Hvem?", isRequired: true, isDerived: true)
    choice.group = "Del én"
    choice.choices = [.init(value: "leader", title: "Leder"), .init(value: "owner", title: "Eier")]
    choice.suggestion = "leader"
    var score = DescribeForm.Field(id: "pair.1", kind: .score, ask: "Hvor?", isRequired: false, isDerived: false)
    score.group = "Del én"
    (score.minimum, score.maximum, score.hint) = (1, 5, "Midten er lov.")
    let result = DescribeForm.Result(language: "nb", title: "Plan", fields: [choice, score])
    #expect(
      text(FormLayout(width: 88, language: .nb).lines(result)) == [
        "Plan", "", "Del én", "",
        "1. who choice · én av verdiene under · må besvares · forslag: leader · vårt forslag,",
        "    ikke fra en kilde", "    Hvem?", "    leader  Leder", "    owner   Eier", "",
        "2. pair.1 score · heltall fra 1 til 5", "    Hvor?", "    Midten er lov.",
      ]
    )
  }

  @Test func placesOfANameAreCounted() {
    let places = [
      ForgetName.Place(document: "plan-1", name: "Min plan", count: 1), .init(document: "plan-20", name: "x", count: 3),
    ]
    func lines(_ isApplied: Bool, _ language: Language) -> [String] {
      let result = ForgetName.Result(name: "Kari", isApplied: isApplied, places: places)
      return text(ForgetLayout(width: 80, language: language).lines(result))
    }
    #expect(lines(true, .nb).dropFirst() == ["  plan-1   Min plan 1 gang", "  plan-20  x 3 ganger"])
    #expect(
      lines(false, .en).dropFirst() == [
        "  plan-1   Min plan once", "  plan-20  x 3 times",
        "Nothing was changed. Run the command again with --yes to remove the name.",
      ]
    )
  }

  @Test(arguments: [("2026-11-21T08:00:00Z", true), ("i går", false), ("", false)])
  func aTimeIsShownByTheClockHere(text: String, isTime: Bool) throws {
    let shown = LocalTime.text(text)
    #expect(isTime ? try #/2026-11-2[012] \d\d:\d\d/#.wholeMatch(in: shown) != nil : shown == text)
  }
}
