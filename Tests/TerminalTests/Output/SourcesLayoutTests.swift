import Terminal
import Testing
import Wire

struct SourcesLayoutTests {
  @Test func aSourceTellsWhatIsKnownOfIt() {
    let result = Sources.Result(
      language: "nb",
      sources: [
        .init(
          source: "rammer-2018",
          reference: "Kunnskapsdepartementet (2018). Veiledning av nyutdannede.",
          address: "https://example.org",
          size: "6 intervjuer",
          seen: "2024-05",
          topics: 1
        ),
        .init(source: "kort", reference: "Uten mer.", address: nil, size: nil, seen: nil, topics: 2),
      ]
    )
    let lines = SourcesLayout(width: 50, language: .nb).lines(result).map { $0.rendered(inColor: false) }
    #expect(
      lines == [
        "rammer-2018", "  Kunnskapsdepartementet (2018). Veiledning av", "  nyutdannede.", "  https://example.org",
        "  6 intervjuer · lest 2024-05 · 1 emne", "", "kort", "  Uten mer.", "  2 emner",
      ]
    )
  }
}
