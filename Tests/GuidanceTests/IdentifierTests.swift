import Guidance
import TestSupport
import Testing

/// Ids are small letters a–z, digits and hyphens.
@Suite struct IdentifierTests {
  @Test(arguments: ["jobs", "jobs.", ".pay", "jobs.pay.more", "Jobs.pay", "jobs.lønn", "jobs.my_pay", "jobs.my pay"])
  func anIdOfATopicIsAreaAndName(_ id: String) throws {
    #expect(
      try SmallRuleBase.findings(replacing: "id: jobs.pay", with: "id: \(id)").contains(
        """
        topics/jobs/pay.yaml:1:1: error: The id «\(id)» must be area.name, \
        each in small letters a–z, digits and hyphens only.
        """
      )
    )
  }

  @Test(arguments: [
    ("borders/food.yaml", "border.food", "border.Food", "border «Food»"),
    ("roles/mentor.yaml", "id: mentor", "id: medveiledér", "role «medveiledér»"),
    ("lexicon/words.yaml", "  hour:", "  an_hour:", "concept «an_hour»"),
    ("areas.yaml", "  jobs:", "  Rest: {nb: a, nn: b, en: c}\n  jobs:", "area «Rest»"),
  ])
  func otherNamesAreSmallLettersToo(_ path: String, _ old: String, _ new: String, _ name: String) throws {
    let found = try SmallRuleBase.findings(replacing: old, with: new, in: path)
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix("error: The \(name) must be named in small letters a–z, digits and hyphens only.") == true
    )
  }

  @Test func aBorderBelongsInTheFileOfItsName() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "border.food", with: "border.drink", in: "borders/food.yaml") == [
        "borders/food.yaml:1:1: error: The id «border.drink» belongs in borders/drink.yaml."
      ]
    )
  }
}
