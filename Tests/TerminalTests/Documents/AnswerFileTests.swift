import Terminal
import Testing
import Wire

struct AnswerFileTests {
  @Test func aBareObjectIsTheAnswers() throws {
    let file = try AnswerFile(["goal": "Mål", "weeks": 3])
    #expect(file.answers == ["goal": "Mål", "weeks": 3])
    #expect(file.comments.isEmpty)
  }

  @Test func answersAndCommentsStandSideBySide() throws {
    let file = try AnswerFile(["answers": ["goal": "Mål"], "comments": ["goal": "Sikkert?"]])
    #expect(file.answers == ["goal": "Mål"])
    #expect(file.comments == ["goal": "Sikkert?"])
    #expect(try AnswerFile(["comments": ["goal": "x"]]).comments == ["goal": "x"])
  }

  @Test func fieldsMayHaveTheseNames() throws {
    #expect(try AnswerFile(["answers": 3, "comments": "x"]).answers == ["answers": 3, "comments": "x"])
    #expect(try AnswerFile([:]).answers.isEmpty)
  }

  @Test(arguments: ["name", "finish", "answer"])
  func nothingElseStandsBesideThem(member: String) {
    #expect(throws: AnswerFile.Stranger.self) { try AnswerFile(["answers": .object([:]), member: "x"]) }
  }

  @Test func commentsThatAreNoObjectAreNoComments() {
    #expect(throws: AnswerFile.Stranger.self) { try AnswerFile(["answers": .object([:]), "comments": "x"]) }
  }
}
