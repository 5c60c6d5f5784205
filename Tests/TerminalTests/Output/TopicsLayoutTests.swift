import Terminal
import Testing
import Wire

struct TopicsLayoutTests {
  @Test func topicsStandBelowTheirAreasInLine() {
    let result = Topics.Result(
      language: "nb",
      topics: [
        .init(topic: "a.kort", area: "a", areaTitle: "Medveiledning", title: "Kort", roles: []),
        .init(topic: "b.ganske-lang", area: "b", areaTitle: "Mentor", title: "Lang", roles: []),
        .init(topic: "a.to", area: "a", areaTitle: "Medveiledning", title: "To", roles: []),
      ]
    )
    let lines = TopicsLayout(width: 60).lines(result).map { $0.rendered(inColor: false) }
    #expect(
      lines == [
        "Medveiledning", "  a.kort         Kort", "  a.to           To", "", "Mentor", "  b.ganske-lang  Lang",
      ]
    )
  }
}
