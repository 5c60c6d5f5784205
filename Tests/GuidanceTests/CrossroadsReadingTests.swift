import Guidance
import TestSupport
import Testing

@Suite struct CrossroadsReadingTests {
  private func crossroads(topics: String = "{mentor: jobs.pay, nurse: jobs.time}") -> String {
    let blocks = ["nb", "nn", "en"].map { code in
      "\(code):\n  question: What (\(code))?\n  samples:\n"
        + (0..<10).map { "    - which way \(code) \($0)\n" }.joined()
    }
    return "id: crossroads.which\ntopics: \(topics)\n" + blocks.joined()
  }

  private func small(_ text: String) -> SmallRuleBase {
    var rules = SmallRuleBase()
    rules.files["crossroads/which.yaml"] = text
    rules.files["roles/nurse.yaml"] = """
      id: nurse
      nb: {name: nurse, words: [sykepleier]}
      nn: {name: nurse, words: [sjukepleiar]}
      en: {name: nurse, words: [nurse]}

      """
    return rules
  }

  @Test func aCrossroadsLeadsEachRoleToItsTopic() throws {
    let base = try #require(try small(crossroads()).inspect().base)
    let read = try #require(base.crossroads.first)
    #expect(read.topic(for: "mentor") == "jobs.pay")
    #expect(read.topic(for: "nurse") == "jobs.time")
    #expect(read.topic(for: "cook") == nil)
    #expect(read.texts[LanguageCode("nb")]?.question == "What (nb)?")
    #expect(read.samples.count == 30)
  }

  @Test(arguments: [
    ("{mentor: jobs.pay, cook: jobs.time}", "The role «cook» is unknown."),
    ("{mentor: jobs.pay, nurse: jobs.gone}", "The topic «jobs.gone» is unknown."),
    ("{mentor: jobs.pay}", "A crossroads leads at least 2 roles to a topic: ROLE: AREA.NAME."),
  ])
  func aWayThatLeadsNowhereIsTold(_ topics: String, _ message: String) throws {
    let found = try small(crossroads(topics: topics)).inspect().diagnostics.map(\.message)
    #expect(found.contains(message), "\(found)")
  }

  @Test func itsIdMustBeItsPlace() throws {
    let moved = crossroads().replacing("crossroads.which", with: "crossroads.other")
    let found = try small(moved).inspect().diagnostics.map(\.message)
    #expect(found.contains("The id «crossroads.other» belongs in crossroads/other.yaml."))
  }
}
