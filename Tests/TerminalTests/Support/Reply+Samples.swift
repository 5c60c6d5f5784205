import Wire

extension Reply {
  /// A short answer.
  static func answer(_ text: String, topic: String = "cosupervision.time", context: Context = Context()) -> Reply {
    Reply(outcome: .answer, topic: topic, confidence: 0.876, language: "nb", text: text, context: context)
  }

  /// An answer with every kind of part.
  static let whole = Reply(
    outcome: .answer,
    topic: "cosupervision.time",
    confidence: 0.9,
    language: "nb",
    title: "Tid til medveiledning",
    text: "Avtal hvor mange timer du skal bruke, og hvem som betaler for dem, før du sier ja.",
    sections: [
      Section(
        kind: .isSo,
        title: "Dette er det",
        items: [
          Item("Timer som er avtalt med hovedveileder og leder, skrevet ned."), Item("En ramme som kan endres."),
        ]
      ),
      Section(
        kind: .choices,
        title: "Mente du",
        numbered: true,
        items: [
          Item("Tid og honorar"),
          Item("Hvem som har ansvar for hva", detail: "Roller"),
        ]
      ),
      Section(
        kind: .next,
        title: "Neste steg",
        numbered: true,
        items: [
          Item("Se hva som forventes av deg", command: "/vis cosupervision.role"),
          Item("Lag en avtale", command: "/sjekkliste avtale"),
        ]
      ),
      Section(
        kind: .sources,
        title: "Kilder",
        items: [Item("Hansen, A. (2021). Medveiledning.", detail: "https://example.org/medveiledning")]
      ),
    ],
    note: "Jeg forstår at du er medveileder.",
    context: Context()
  )
}
