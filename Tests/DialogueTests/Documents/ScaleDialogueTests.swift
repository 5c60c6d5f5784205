import Documents
import TestSupport
import Testing

/// A scale that two answer one after the other at the same machine.
@Suite struct ScaleDialogueTests {
  /// Fields: 1 the parties, 2–15 the first party, 16–29 the second.
  private static let answeredByOne = """
    > /{new} scale.practice
      dialogue; asks parties; says howChoices
    > 1
      rejected; says faultTooFew; asks parties
    > {skip}
      says cannotSkip; asks parties
    > 1,2
      kept parties = practice-teacher, student; asks practice-teacher.mandate; says handOver
    hide 4, HEMMELIG
    > 4, HEMMELIG *14
      asks student.mandate; says handOver; remark practice-teacher.mandate = HEMMELIG
    """

  @Test(arguments: ["nb", "nn", "en"])
  func nothingOfTheFirstPartyIsShownBeforeAllHaveAnswered(_ language: String) async throws {
    try await DialogueScript(language).run(
      Self.answeredByOne + "\n" + """
        > /{show}
          says hiddenUntilAll; has 14
        > {back}
          asks student.mandate; says partyBorder
        > [return]
          asks student.mandate; says partyBorder
        > /{edit} 5
          dialogue
        > 6
          rejected; says faultNumber
        > /{undo}
          says undone
        > /{history}
        > /{comment} 5 se
          says commentKept
        > /{comment} 5 HEMMELIG
        > /{compare}
          rejected; says scaleIncomplete
        > /{agree}
          rejected; says scaleIncomplete
        > /{export} scale-1
        > /{documents}
          listed scale-1
        > [paid?]
        > {pause}
        restart
        > /{open} scale-1
        other > /{show} scale-1
          says hiddenUntilAll
        > /{edit} 16
          dialogue; asks student.mandate
        > 2 *13
          asks student.school
        hide nothing
        > 2
          says scaleDiffers
        > /{show}
          has HEMMELIG
        """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func theDifferencesAreTalkedAboutAndAnAgreementIsWritten(_ language: String) async throws {
    try await DialogueScript(language).run(
      Self.answeredByOne + "\n" + """
        > 2 *12
        > 5
        hide nothing
        > 4
          finished; says scaleDiffers; says scaleAgreed; says nextAgree
        > /{compare}
          command; says scaleDiffers
        > /{agree}
          dialogue; document agreement-1; asks name.practice-teacher
        > K. N.
          kept name.practice-teacher = K. N.; asks name.student
        > [skip]
          asks mandate; says scaleDiffers; empty name.student
        > [take]
          rejected; says faultNoSuggestion; empty mandate
        > Vi avtaler det hver gang
          kept mandate = Vi avtaler det hver gang
        > /{compare}
          rejected; says notAScale; document agreement-1
        > /{finish}
          finished; document agreement-1; says openFields
        > /{documents}
          listed agreement-1, scale-1
        """
    )
  }

  @Test func aPartyThatIsSkippedToIsHandedOverTo() async throws {
    try await DialogueScript("nb").run(
      """
      > /ny scale.practice
      > 1,2
      > 3 *13
        asks practice-teacher.school
      > hopp
        asks student.mandate; says handOver
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aScaleIsNotFinishedBeforeAllHaveScored(_ language: String) async throws {
    try await DialogueScript(language).run(
      Self.answeredByOne + "\n" + """
        > /{finish}
          rejected; says scaleUnfinished; says partyHasAnswered; has 0; has /{edit} 16; lacks /{edit} 2
          unfinished; has /{open} scale-1; says nextParties; asks student.mandate
        > 2 *13
        > [skip]
          rejected; says scaleUnfinished; has 13; unfinished; asks nothing; has /{edit} 29
        > /{open} scale-1
          asks student.school
        hide nothing
        > 3
          finished; says scaleDiffers
        """
    )
  }

  @Test func aPartyThatIsAddedToAFinishedScaleHasYetToScore() async throws {
    try await DialogueScript("nb").run(
      Self.answeredByOne + "\n" + """
        > 2 *13
        hide nothing
        > 2
          finished
        > /endre 1 1,2,3
          unfinished; asks teacher-educator.mandate
        """
    )
  }

  @Test func theScoresOfAScaleThatWasFinishedTooEarlyAreGoneOnWith() async throws {
    let script = try DialogueScript("nb")
    try await script.run("> /ny scale.practice\n> 1,2")
    var document = try await script.store.document("scale-1")
    document.finished = document.changed
    document.position = nil
    _ = try await script.store.update(document)
    try await script.run(
      """
      > /åpne scale-1
      > /endre 2 3
        kept practice-teacher.mandate = 3; asks practice-teacher.first-word; unfinished
      """
    )
  }
}
