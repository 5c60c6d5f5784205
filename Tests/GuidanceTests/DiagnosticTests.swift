import Guidance
import Testing

@Suite struct DiagnosticTests {
  private let finding = Diagnostic(Location(path: "topics/a/b.yaml", line: 3, column: 5), "wrong", severity: .warning)

  @Test(arguments: [("Prompts", "Prompts/"), ("../Prompts/", "../Prompts/"), (".", "./"), ("/", "/")])
  func aFindingLeadsFromWhereTheFolderWasNamed(_ folder: String, _ start: String) {
    #expect("\(finding.below(folder))" == "\(start)topics/a/b.yaml:3:5: warning: wrong")
  }

  @Test func aFindingAboutTheFolderNamesItOnce() {
    let finding = Diagnostic(Location(path: "/srv/rules"), "There is no rule base here.")
    #expect(finding.below("rules") == finding)
  }
}
