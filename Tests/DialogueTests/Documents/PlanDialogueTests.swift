import TestSupport
import Testing

@Suite struct PlanDialogueTests {
  @Test(arguments: ["nb", "nn", "en"])
  func aCorrectionThatCannotBeTakenIsToldOfItsOwnFieldAndTheDialogueStays(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.lesson-study-loop
      > 17.8.2026
        asks team
      > /{edit} 1 31.2.2026
        rejected; says unchangedAt; says faultDay; kept start = 2026-08-17; asks team; revision 2
      > /{edit} 1 hopp
        rejected; says unchangedAt; says cannotSkip; asks team; revision 2
      > A; B
        kept team = A, B
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aPlanIsMadeWithSuggestionsCorrectionsAndInterruptions(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.practice-section Vår plan
        dialogue; document plan-1; asks start; says howDay
      > snart
        rejected; says faultNoDate; asks start
      > 31.11.2026
        rejected; says faultDay; empty start
      > 17.8.2026
        kept start = 2026-08-17; asks purpose; says suggestion
      > [take]
        asks lead
      > [skip]
        asks members; empty lead
      > A; B ; C
        kept members = A, B, C; asks rhythm
      > [paid?]
        answer; topic cosupervision.compensation; document plan-1; asks rhythm; says backToField
      > 2
        kept rhythm = monthly; asks length
      > 500
        rejected; says faultNumber; asks length
      > 75 minutter
        kept length = 75; asks leadership
      > [change] 4
        dialogue; asks members; says answerNow; has A
      > A; B; C; D
        kept members = A, B, C, D; asks leadership
      > [change] 99
        rejected; says numberAField; asks leadership; empty leadership
      > /{edit} 6 90
        kept length = 90; asks leadership
      > /{edit} 6 9
        rejected; says faultNumber; kept length = 90
      > /{edit} x
        rejected; says numberAField
      > {back}
        asks length
      > {back}
        asks rhythm
      > {pause}
        command; document none; says documentPaused; has plan-1
      restart
      > /{open}
        dialogue; document plan-1; asks rhythm
      > 1
        kept rhythm = fortnightly; asks leadership
      > [paid?]
        answer; says backToText; asks leadership; empty leadership
      > =[paid?]
        kept leadership = [paid?]; asks expectations
      > {finish}
        finished; asks nothing; says documentFinished; says calendar; has Vår plan
      > [change] 3
        dialogue; asks lead
      > Leder
        kept lead = Leder; finished
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func whatIsMissingIsNamedWithItsCommand(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.lesson-study-loop
      > /{edit} 3
        asks process-leader
      > {finish}
        rejected; says answersMissing; has /{edit} 1; has /{edit} 2; lacks /{edit} 3; unfinished; asks process-leader
      > /{edit} 1 17.8.2026
        kept start = 2026-08-17
      > /{edit} 2 A; B
        kept team = A, B
      > {finish}
        rejected; has /{edit} 5; lacks /{edit} 2; unfinished
      > /{edit} 5 [take]
      > {finish}
        finished
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func theFirstFieldHasNoneBeforeItAndRequiredOnesAreNotSkipped(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.practice-section
      > {back}
        dialogue; says firstField; asks start
      > {skip}
        says cannotSkip; asks start
      > [skip]
        says cannotSkip; asks start
      """
    )
  }

  @Test func aWordThatIsACommandToIsKeptWithAMarkInFront() async throws {
    try await DialogueScript("nb").run(
      """
      > /ny plan.practice-section
      > 17.8.2026
      > =tema
        kept purpose = tema; asks lead
      > = hvem? Kari
        kept lead = hvem? Kari
      > = vet ikke
        asks rhythm
      """
    )
  }

  @Test func theLanguageMayChangeOnTheWay() async throws {
    try await DialogueScript("nb").run(
      """
      > /ny plan.practice-section
      > /language en
      > next week
        rejected; says faultNoDate; has Type /pause
      > 17.8.2026
        asks purpose; has Suggestion
      """
    )
  }
}
