import Guidance
import TestSupport
import Testing

@Suite struct RuleFolderTests {
  @Test(arguments: [
    "topics/jobs/.#pay.yaml", "topics/jobs/.pay.yaml.swp", ".git/config.yaml", ".DS_Store", "README.md",
    "schema/topic.schema.json",
  ])
  func hiddenFilesAndTheFoldersOwnPapersAreNoFindings(_ path: String) throws {
    #expect(try SmallRuleBase.findings(writing: "id: [", to: path) == [])
  }

  @Test(arguments: [
    "topics/jobs/rest.YAML", "notes.yaml.txt", "topics/jobs/pay.yaml~", "topics/README", "topic.schema.json",
  ])
  func otherFilesAreToldToBeUnread(_ path: String) throws {
    #expect(
      try SmallRuleBase.findings(writing: "id: [", to: path) == [
        "\(path):1:1: warning: This file is not read: only names that end in .yaml are. Rename or move it."
      ]
    )
  }

  @Test func filesInNoKnownPlaceAreTold() throws {
    for path in ["topic/jobs/pay.yaml", "areas.yaml.yaml", "areas.yaml.old.yml", "sources.yml"] {
      #expect(
        try SmallRuleBase.findings(writing: "id: jobs.pay\n", to: path) == [
          "\(path):1:1: error: This file belongs to no part of the rule base: move or remove it."
        ]
      )
    }
  }

  @Test func missingAreasAreToldOnce() throws {
    #expect(
      try SmallRuleBase.findings(writing: nil, to: "areas.yaml") == [
        "areas.yaml:1:1: error: The file is missing. It holds the groups of topics with their titles."
      ]
    )
  }

  @Test func missingSourcesAreToldOnce() throws {
    #expect(
      try SmallRuleBase.findings(writing: nil, to: "sources.yaml") == [
        "sources.yaml:1:1: error: The file is missing. It holds what the answers rest on."
      ]
    )
  }
}
