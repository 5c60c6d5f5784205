/// What the program itself says, by key: every language file holds each.
package enum Phrase: String, CaseIterable, Sendable {
  case welcomeTitle, welcome, welcomeHint
  case isSo, isNot, actions, check, next, sources, choices, nearest
  case clarify, misunderstood, whoAsks, unknown, unknownNear, dated
  case choiceOutOfRange, noneOfThese, nothingToPick
  case helpTitle, help
  case topicsTitle, topics, topicsAll, topicsOfRole, noTopics
  case roleIs, roleIsNot, worksWith, roleFirst
  case rolesTitle, roles, roleSet, roleNoted, roleNone, roleUnknown, roleCleared
  case sourcesTitle, sourceSeen, sourceTopics
  case showUsage, topicUnknown, areaUnknown
  case languageSet, languageUnknown, languageIs
  case whyUsage, whyTitle, whyAnswer, whyClarify, whyUnknown, whyEvidence, whySamples, whyRunnersUp
  case whyMargin, whyField, whyRule, whyPrevious, whyRole, whyNothing, whyWord, whyConcept, whyBorder, whyCrossroads
  case whyStrong, whySome, whyLittle, whyContrary
  case whyChanges, whyNoChange, whyWithoutWord, whyWithRole, whyWithoutRole, whyWithoutPrevious
  case whyThenAnswer, whyThenClarify, whyThenUnknown
  case statusTitle, status
  case askDuty, dutyResponsible, dutyContributes, dutyNone
  case askParties, partyAnswers, askScore, askPartyName, scaleAgreed, scaleDiffers, scaleBetween, askConfirm, askMore
  case askReview, askLength, minutes, askWith, askWhen, agenda
  case log, logWorks, logChallenge, logTheirStep, logMyStep, logNextDate
  case circleOf, askEvidence, askGap, askNextStep
  case commandUnknown, commandSuggestion, quit, nothingSaid, unreadable
  case yes, no, irrelevant, hiddenAnswer, between, day, adviceWaits, findings, calendar
  case matrixUnowned, matrixDoubled, matrixOpen, matrixIdle, auditLevel, auditWeakest
  case exportPart, exportQuestion, exportAnswers, exportComment, exportParties, exportFrame
  case exportOwn, exportMade, exportFinished, exportOpen, exportHidden, exportPartyCount
  case exportWhen, exportWhat, exportWho, exportHours, exportHourCount, exportCover
  case exportLeft, exportRight, exportDifference, exportTalk, exportGoal
  case exportCriterion, exportLevel, exportEvidence, exportGap, exportNextStep, exportWeakest
  case exportUnowned, exportDoubled, exportUnsaid, exportMatrix, exportProfile, exportWheel, exportYear, exportOutside

  /// The `{name}` places that the phrase may hold.
  package var places: Set<String> {
    switch self {
    case .dated: ["date"]
    case .choiceOutOfRange: ["count"]
    case .roleSet, .roleNoted, .topicsOfRole: ["role"]
    case .roleUnknown, .topicUnknown, .areaUnknown, .languageUnknown, .commandUnknown: ["name"]
    case .commandSuggestion: ["command"]
    case .languageSet, .languageIs: ["language"]
    case .sourceSeen: ["date"]
    case .sourceTopics: ["count"]
    case .whoAsks, .whyCrossroads: ["question"]
    case .whyAnswer, .whyUnknown: ["title", "confidence"]
    case .whyClarify: ["confidence"]
    case .whyMargin: ["margin", "threshold"]
    case .whyField: ["share", "threshold"]
    case .whyRule: ["file", "line"]
    case .whyPrevious: ["topic"]
    case .whyRole: ["role"]
    case .whyWord: ["word"]
    case .whyConcept: ["concept", "words"]
    case .whyEvidence: ["title", "runnerUp"]
    case .whyStrong, .whySome, .whyLittle, .whyContrary: ["evidence", "weight", "runnerUpWeight"]
    case .whyWithoutWord: ["word", "result"]
    case .whyWithRole: ["role", "result"]
    case .whyWithoutRole, .whyWithoutPrevious: ["result"]
    case .whyThenAnswer: ["title"]
    case .whyBorder: ["name"]
    case .askDuty: ["party", "goal"]
    case .partyAnswers, .askPartyName: ["party"]
    case .scaleBetween: ["scores", "left", "right"]
    case .minutes: ["count"]
    case .circleOf, .askEvidence, .askGap, .askNextStep: ["criterion"]
    case .between: ["left", "right"]
    case .day: ["day", "month", "year"]
    case .matrixUnowned: ["goal"]
    case .matrixDoubled, .matrixOpen: ["goal", "parties"]
    case .matrixIdle: ["party"]
    case .auditLevel: ["level", "count"]
    case .auditWeakest: ["criterion"]
    case .exportMade: ["date", "document", "revision"]
    case .exportFinished: ["date"]
    case .exportOpen: ["answered", "count"]
    case .exportPartyCount: ["party", "answered", "count"]
    case .exportHourCount: ["count"]
    case .exportYear: ["number", "years"]
    case .welcome: ["count"]
    case .status: ["topics", "samples", "hash"]
    default: []
    }
  }
}
