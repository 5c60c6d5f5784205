import Testing
import Wire

struct NearestTests {
  private let names = ["ask", "say", "server.info", "server.stop", "sources", "topics"]

  @Test(
    arguments: [
      ("sorces", "sources"), ("TOPICS", "topics"), ("topcis", "topics"), ("server.inof", "server.info"),
      ("sya", "say"), ("ask", "ask"),
    ]
  )
  func aSlipIsMended(typed: String, meant: String) {
    #expect(Nearest.match(for: typed, among: names) == meant)
  }

  @Test(arguments: ["", "x", "weather", "server", "sourcesandmore"])
  func whatIsFarFromAllIsLikeNone(typed: String) {
    #expect(Nearest.match(for: typed, among: names) == nil)
  }

  @Test func aTieGoesToTheFirst() {
    #expect(Nearest.match(for: "role", among: ["roles", "rule"]) == "roles")
  }
}
