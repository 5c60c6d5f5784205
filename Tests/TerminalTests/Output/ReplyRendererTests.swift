import Terminal
import Testing
import Wire

struct ReplyRendererTests {
  private func rendered(_ reply: Reply, width: Int, typography: Typography = .unicode, inColor: Bool = false) -> String
  {
    ReplyRenderer(width: width, typography: typography).lines(reply).map { $0.rendered(inColor: inColor) }
      .joined(separator: "\n")
  }

  @Test func whatWasKeptStandsBeforeEverythingElse() {
    let reply = Reply(
      outcome: .dialogue,
      language: "nb",
      opening: ["Lagret: «Trygghet»", "Nå er det studenten som skal svare."],
      title: "2 av 16",
      text: "Hva er målet?",
      context: Context()
    )
    let golden = """
      Lagret: «Trygghet»
      Nå er det studenten som skal svare.

      2 av 16

      Hva er målet?
      """
    #expect(rendered(reply, width: 80) == golden)
  }

  @Test func aReplyOnAnOrdinaryTerminal() {
    let golden = """
      Tid til medveiledning

      Avtal hvor mange timer du skal bruke, og hvem som betaler for dem, før du sier
      ja.

      Dette er det
        • Timer som er avtalt med hovedveileder og leder, skrevet ned.
        • En ramme som kan endres.

      Mente du
        1. Tid og honorar
        2. Hvem som har ansvar for hva
           Roller

      Neste steg
        1. /vis cosupervision.role  Se hva som forventes av deg
        2. /sjekkliste avtale       Lag en avtale

      Kilder
        • Hansen, A. (2021). Medveiledning.
          https://example.org/medveiledning

      Jeg forstår at du er medveileder.
      """
    #expect(rendered(.whole, width: 80) == golden)
  }

  @Test func aReplyOnANarrowTerminal() {
    let golden = """
      Tid til medveiledning

      Avtal hvor mange timer du skal bruke, og
      hvem som betaler for dem, før du sier
      ja.

      Dette er det
        • Timer som er avtalt med
          hovedveileder og leder, skrevet ned.
        • En ramme som kan endres.

      Mente du
        1. Tid og honorar
        2. Hvem som har ansvar for hva
           Roller

      Neste steg
        1. /vis cosupervision.role
          Se hva som forventes av deg
        2. /sjekkliste avtale
          Lag en avtale

      Kilder
        • Hansen, A. (2021). Medveiledning.
          https://example.org/medveiledning

      Jeg forstår at du er medveileder.
      """
    #expect(rendered(.whole, width: 40) == golden)
  }

  @Test func coloursTellThePartsApart() {
    let text = rendered(.whole, width: 80, inColor: true)
    #expect(text.hasPrefix("\u{1B}[1mTid til medveiledning\u{1B}[0m\n"))
    #expect(text.contains("\u{1B}[1mKilder\u{1B}[0m"))
    #expect(text.contains("\u{1B}[36m2. /sjekkliste avtale\u{1B}[0m"))
    #expect(text.contains("\u{1B}[2mHansen, A. (2021). Medveiledning.\u{1B}[0m"))
    #expect(text.hasSuffix("\u{1B}[2mJeg forstår at du er medveileder.\u{1B}[0m"))
  }

  @Test func withoutUnicodeTheBulletIsAHyphen() {
    #expect(rendered(.whole, width: 80, typography: .ascii).contains("\n  - En ramme som kan endres.\n"))
  }

  @Test func numbersAreFlushRight() {
    var reply = Reply.answer("")
    reply.sections = [.init(kind: .choices, title: "", numbered: true, items: (1...10).map { .init("valg \($0)") })]
    let lines = rendered(reply, width: 80).split(separator: "\n")
    #expect(lines.first == "   1. valg 1")
    #expect(lines.last == "  10. valg 10")
  }

  @Test func emptyPartsLeaveNoGap() {
    var reply = Reply.answer("Kort.")
    reply.title = ""
    reply.note = ""
    reply.sections = [.init(kind: .facts, title: "Tom", items: [])]
    #expect(rendered(reply, width: 80) == "Kort.")
  }

  @Test func controlCharactersInAReplyAreShownAndNotSent() {
    let evil = "\u{1B}[31mx\u{202E}"
    var reply = Reply.answer(evil)
    reply.title = evil
    reply.note = evil
    reply.sections = [
      .init(kind: .isSo, title: evil, items: [.init(evil, detail: evil)]),
      .init(kind: .next, title: evil, items: [.init(evil, detail: evil, command: evil)]),
    ]
    let scalars = rendered(reply, width: 80).unicodeScalars
    #expect(scalars.allSatisfy(SafeText.isPlain))
  }
}
