import Guidance
import TestSupport
import Testing

@Suite struct NearMissTests {
  private func findings(_ miss: String) throws -> [String] {
    try SmallRuleBase.findings(
      replacing: "next: [show jobs.time]",
      with: "next: [show jobs.time]\nnearMisses:\n  - \(miss)"
    )
  }

  @Test func aNearMissIsReadWithItsLanguageAndOwner() throws {
    var rules = SmallRuleBase()
    rules.files[SmallRuleBase.topic]?.replace(
      "next: [show jobs.time]",
      with: "next: [show jobs.time]\nnearMisses:\n  - {nn: løn i natt, belongs: border.food}"
    )
    let (base, diagnostics) = try rules.inspect()
    #expect(diagnostics.isEmpty)
    let miss = try #require(base?.topic("jobs.pay")?.nearMisses.first)
    #expect(miss.text == "løn i natt")
    #expect(miss.language == LanguageCode("nn"))
    #expect(miss.owner == "border.food")
  }

  @Test(arguments: [
    ("{nb: noe, belongs: jobs.pay}", "A near miss belongs elsewhere; this one names its own topic."),
    ("{nb: noe, belongs: jobs.rest}", "There is no topic, border or crossroads «jobs.rest»."),
    (
      "{nb: hva er tid nb, belongs: jobs.time}",
      "«hva er tid nb» is a sample at topics/jobs/time.yaml:11:7: as a near miss it tests nothing."
    ),
    (
      "{nb: noe, nn: noko, belongs: jobs.time}", "A near miss is in one language: {nb: a question, belongs: area.name}."
    ),
    ("{belongs: jobs.time}", "A near miss is in one language: {nb: a question, belongs: area.name}."),
    ("{nb: noe}", "«belongs» is missing."),
    ("{se: noe, belongs: jobs.time}", "A near miss is in one language: {nb: a question, belongs: area.name}."),
  ])
  func aNearMissThatTestsNothingIsTold(_ miss: String, _ message: String) throws {
    #expect(try findings(miss).first == "topics/jobs/pay.yaml:7:5: error: \(message)")
  }
}
