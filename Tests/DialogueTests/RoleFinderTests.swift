import Dialogue
import Guidance
import Routing
import TestSupport
import Testing

@Suite struct RoleFinderTests {
  private func told(_ text: String) throws -> RoleFinder.Told? {
    RoleFinder(base: try ProjectRules.base.get()).told(in: Utterance(text))
  }

  @Test(arguments: [
    ("jeg er rektor", "leader"), ("eg er mentor", "mentor"), ("I'm a student", "student"), ("æ e rektor", "leader"),
    ("hva må jeg som medveileder huske", "co-supervisor"), ("what does it mean for me as a mentor", "mentor"),
  ])
  func aRoleIsToldInEveryLanguage(_ text: String, _ role: String) throws {
    #expect(try told(text)?.role == role)
  }

  @Test(arguments: ["rektor sier nei", "hva er rollen som mentor", "mannen min er rektor", "jeg er sliten", "mentor?"])
  func toSpeakOfARoleIsNotToHaveIt(_ text: String) throws {
    #expect(try told(text) == nil)
  }

  @Test func whetherAnythingElseWasSaidIsTold() throws {
    #expect(try told("jeg er rektor")?.isAll == true)
    #expect(try told("jeg er rektor og lurer på noe")?.isAll == false)
    #expect(try told("hei, jeg er rektor")?.isFirst == false)
  }

  @Test func aRoleIsNamedByIdOrByWordsAndNotByHalf() throws {
    let base = try ProjectRules.base.get()
    let finder = RoleFinder(base: base)
    #expect(finder.named("co-supervisor", in: base) == "co-supervisor")
    #expect(finder.named("Rektor", in: base) == "leader")
    #expect(finder.named("rektor og mentor", in: base) == nil)
    #expect(finder.named("", in: base) == nil)
  }
}
