import Documents
import TestSupport
import Testing
import Wire

/// What a dialogue makes of lines that are no answers, or may not be.
@Suite struct WayFindingTests {
  @Test(arguments: ["nb", "nn", "en"])
  func theWayIsFoundAmongQuestionsThatTakeAnyText(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.practice-section
      > [tomorrow]
        kept start = 2026-08-18; asks purpose; says kept
      > [why?]
        dialogue; asks purpose; empty purpose; says reason
      > ?
        asks purpose; empty purpose; says reason
      > hmm
        asks purpose; empty purpose; says hesitating
      > Eh …
        asks purpose; empty purpose; says hesitating
      > Trygghet
        kept purpose = Trygghet; asks lead; says kept; has «Trygghet»
      > [return]
        asks purpose; empty lead
      > {skip}
      > [before]
        asks purpose; empty lead
      > {skip}
        asks lead
      > [correct] 1 [to] 19.8.2026
        kept start = 2026-08-19; asks lead; says answerChanged; empty lead
      > [question] 1
        asks start; kept start = 2026-08-19
      > [unknown]
        says cannotSkip
      > {skip}
        says cannotSkip
      > [later]
        kept start = 2026-08-31; asks lead
      > [unknown]
        asks members; empty lead
      > {help}
        asks members; empty members; says helpInDocument; has /{pause}
      > [answers]
        asks members; has 2026
      > [leave]
        command; document none; says documentPaused
      """.replacing("«Trygghet»", with: language == "en" ? "“Trygghet”" : "«Trygghet»")
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func whatMayBeNoAnswerIsAskedAboutAndKeptByAYes(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.practice-section
      > 17.8.2026
      > 2
        rejected; says confirmNumber; asks purpose; empty purpose
      > [no]
        dialogue; asks purpose; empty purpose
      > 2.
        says confirmNumber
      > [yes]
        kept purpose = 2.; asks lead
      > 3
        says confirmNumber
      > Rektor
        kept lead = Rektor; asks members
      > Kari, blir du med?
        rejected; says confirmText; asks members; empty members; has Kari, blir du med?
      > =
        kept members = Kari, blir du med?; asks rhythm
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aShortWrongAnswerIsToldAndTheChoicesShownAgain(_ language: String) async throws {
    let script = try DialogueScript(language)
    try await script.run("> /{new} plan.practice-section\n> 17.8.2026\n> {skip} *3\n  asks rhythm")
    for line in ["mentor", "midt i", "rektor og mentor", "jaa", "hele tiden"] {
      try await script.run(
        "> \(line)\n  rejected; says faultChoice; has \(line); asks rhythm; says howChoice; empty rhythm"
      )
      #expect(script.last?.topic == nil)
    }
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aQuestionIsAnsweredInBetweenAndTheQuestionAtHandShownAgain(_ language: String) async throws {
    let script = try DialogueScript(language)
    try await script.run(
      """
      > /{new} plan.practice-section
      > 17.8.2026
      > {skip} *3
      > [paid?]
        answer; topic cosupervision.compensation; asks rhythm; says backToField; says numberAnswers; says howChoice
      """
    )
    let numbered = script.last?.sections.filter(\.numbered) ?? []
    #expect(numbered.map(\.kind) == [.choices])
    #expect((numbered.first?.items.count ?? 0) > 1)
    try await script.run("> 2\n  kept rhythm = monthly; asks length")
    try await script.run("> 45\n  asks leadership\n> [paid?]\n  answer; says backToText; asks leadership")
    #expect(script.last?.sections.contains(where: \.numbered) == false)
    try await script.run("> =[leave]\n  kept leadership = [leave]; asks expectations")
  }

  @Test(arguments: ["nb", "nn", "en"])
  func theEndsOfAScaleAreShownAgainAfterAQuestion(_ language: String) async throws {
    let script = try DialogueScript(language)
    try await script.run(
      "> /{new} scale.practice\n> [all]\n  kept parties = practice-teacher, student, teacher-educator"
    )
    try await script.run(
      "> [paid?]\n  answer; says backToField; says howScore; has 1:; has 5:; asks practice-teacher.mandate"
    )
  }

  @Test(arguments: [
    ("nb", "når begynner dere i august"), ("nn", "ein gong i august"), ("en", "sometime in August next year"),
  ])
  func aDateThatIsNotReadIsNoQuestion(_ language: String, _ line: String) async throws {
    try await DialogueScript(language).run(
      "> /{new} plan.practice-section\n> \(line)\n  rejected; says faultNoDate; asks start; empty start"
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aRemarkGoesWithTheAnswerThatItCameWith(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} checklist.tst-start
      > [yes]
      > [no], zebra
        remark announced = zebra
      > [change] 2
        asks announced; says answerNow; has zebra
      > [no]
        kept announced = false; remark announced = zebra; unsaid remarkGone
      > [change] 2
      > [yes]
        kept announced = true; says remarkGone; has /{comment} 2 zebra; asks long-term
      > /{edit} 2 [no], i mai
        remark announced = i mai; unsaid remarkGone; says answerChanged
      > /{show}
        lacks zebra
      """
    )
  }

  @Test(arguments: [
    ("audit.framework", "> 2\n> {skip} *3\n  asks p02.level; says criterionOf", "5"),
    ("conversation.first-talk", "> 30\n> {skip} *2\n  says stepOf", "4"),
    ("scale.practice", "> 1,2\n> 3 *14\n  asks student.mandate", "16"),
  ])
  func theNumberOnTheScreenIsTheOneThatChangesTheAnswer(_ id: String, _ lines: String, _ number: String) async throws {
    for language in ["nb", "nn", "en"] {
      let script = try DialogueScript(language)
      try await script.run("> /{new} \(id)\n\(lines)")
      let asked = script.last?.context.field
      #expect(script.last?.title?.prefix { $0.isNumber } == Substring(number))
      try await script.run("> /{edit} \(number)")
      #expect(script.last?.context.field == asked)
    }
  }

  @Test(arguments: ["nb", "nn", "en"])
  func adviceThatComesTooEarlyIsNotedForStepFour(_ language: String) async throws {
    let word = DialogueScript.words["advise"]?[language] ?? ""
    let question = DialogueScript.words["scold"]?[language] ?? ""
    try await DialogueScript(language).run(
      """
      > /{new} conversation.tst-case
      > 30
      > [skip] *2
      > [advise]
        kept note.sensitivity = \(word); says adviceKept; has 4; asks note.problem
      > [scold]
        kept note.problem = \(question); says adviceKept
      > Stille
        unsaid adviceKept; asks note.action; says adviceNoted; has \(word); has \(question)
      """
    )
  }

  @Test func aStepThatIsLateSaysWhenItWasOver() async throws {
    try await DialogueScript("nb").run(
      """
      > /ny conversation.after-observation
      > 30
      > hopp over *2
      > start
        says stepTime
      + 10
      > hmm
        says stepLate; unsaid stepTime; says behindPlan
      """
    )
  }

  @Test func aDocumentKeepsItsLanguageWhateverIsTypedInBetween() async throws {
    let script = try DialogueScript("nb")
    try await script.run(
      """
      > /ny plan.practice-section
      > 17.8.2026
      > hopp *3
      > do I get paid as a co-supervisor for master's students?
        answer; asks rhythm; has Vi var på 5 av
      """
    )
    #expect(script.last?.language == "en")
    #expect(script.last?.context.language == "nb")
    try await script.run(
      "> tull\n  rejected; has er ikke et av valgene\n> slett plan-1\n  command; document none; says documentDiscarded"
    )
    #expect(script.last?.language == "nb")
    try await script.run("> what happened to plan-1")
    #expect(script.last?.context.language == "nb")
  }

  @Test func aDocumentIsGoneOnWithInItsOwnLanguage() async throws {
    let script = try DialogueScript("nb")
    try await script.run(
      "> /ny plan.practice-section\n> 17.8.2026\nother > /språk en\nother > /open plan-1\n  asks purpose; has Suggestion"
    )
    let store = script.store
    let english = try DialogueScript("en", store: store)
    try await english.run("> /open plan-1\n  asks purpose; has Forslag")
    #expect(english.last?.context.language == "nb")
  }
}
