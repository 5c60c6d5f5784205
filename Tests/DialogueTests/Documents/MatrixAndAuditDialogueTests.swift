import TestSupport
import Testing

@Suite struct MatrixAndAuditDialogueTests {
  @Test(arguments: ["nb", "nn", "en"])
  func aMatrixTellsWhatNobodyHasAndWhatTwoHave(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} matrix.career-start
        dialogue; asks workplace.leader; says howChoice; says suggestion
      > 7
        rejected; says faultChoice; asks workplace.leader
      > 3 *6
        asks community.leader; kept workplace.owner = none
      > 1 *2
        kept community.mentor = responsible
      > 3 *4
        asks teaching.leader
      > [take]
        kept teaching.leader = contributes; asks teaching.mentor
      > 1, sammen med teamet
        kept teaching.mentor = responsible; remark teaching.mentor = sammen med teamet
      > {finish}
        finished; says matrixUnowned; says matrixDoubled; says matrixOpen
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func anAuditAsksOnWhereItIsLowAndEndsWithTheWeakest(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} audit.framework
        dialogue; asks p01.level; says howChoice
      > 5
        rejected; says faultChoice
      > 2
        kept p01.level = 2; asks p01.evidence
      > Planen
        asks p01.gap
      > [skip]
        asks p01.next
      > [skip]
        asks p02.level
      > 4
        asks p02.evidence
      > [skip]
        asks p03.level
      > 1 så vidt
        kept p03.level = 1; remark p03.level = så vidt; asks p03.evidence
      > /{edit} 1 4
        kept p01.level = 4; asks p03.evidence
      > /{show}
        says findings; unsaid auditWeakest
      """
    )
  }

  @Test func theCircleIsAskedOnceAllAreJudged() async throws {
    let script = try DialogueScript("nb")
    try await script.run("> /ny audit.framework")
    for criterion in 1...15 {
      try await script.run(criterion == 3 ? "> 1\n> hopp over *3" : "> 3\n> hopp over *3")
    }
    try await script.run(
      """
      > /vis
        asks circle.assess; says auditWeakest
      > Ressurser
        kept circle.assess = Ressurser; asks circle.goals
      > hopp over *3
        finished
      """
    )
  }
}
