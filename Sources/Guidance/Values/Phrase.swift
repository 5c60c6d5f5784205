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
  case adviceWaits, answerNow, answerWith, answersMissing, auditLevel, auditWeakest, backToField, backToText
  case behindPlan, between, calendar, cannotSkip, changeAnswered, changeAsked, changeCommented, changeCreated
  case changeFinished, changeImported, changeRenamed, changeReopened
  case changeSkipped, changeUndone, commentKept, commentRemoved, day, derived, diskFull, documentBegun
  case documentChanged, documentDamaged, documentDiscarded, documentDone, documentFinished, documentNewer
  case documentOpen, documentPaused, documentRenamed, documentTooLarge, documentUnknown, documents
  case documentsDamaged, documentsNone, documentsTitle, faultChoice, faultDay, faultEmpty, faultHidden
  case faultNoSuggestion, faultNumber, faultTooFew, faultTooLong, faultTooManyLines, findings, firstField
  case folderGone, folderLocked, folderReadOnly, forgetFound, forgetNothing, forgetPlace, forgetUsage
  case nameRemoved, handOver, history, howChoice, howChoices, howDay, howList, howNote, howNumber
  case howScore, howText, howTick, howYesNo, instrumentUnknown, instruments, instrumentsFound, instrumentsOfKind
  case instrumentsFor, instrumentsTitle, irrelevant, kindAgreement, kindAudit, kindChecklist, kindConversation
  case kindMatrix, kindPlan, kindScale, matrixDoubled, matrixIdle, matrixOpen, matrixUnowned, missing
  case nameADocument, nameEmpty, namePath, nameTooLong, nextAgree, nextEdit, nextExport, nextOpen, no
  case noDocuments, notAScale, nothingToUndo, nothingUnderWay, numberAField, progress, questionsToAsk
  case revisionUnknown, scaleIncomplete, stateDone, stateOpen, stateUnderWay, stepTime, storeFault
  case suggestion, tickUsage, trash, trashEmpty, trashTitle, undone, yes, exported
  case instrumentCount, instrumentsForRole, instrumentsAll, instrumentsNear
  case partyHasAnswered, hiddenUntilAll
  case exportUnknown, exportNotFor, exportEmpty, formatSheet, formatCalendar, formatDrawing
  case unfinishedOne, unfinishedSeveral, documentGone, helpOf, helpAsked, helpAccept, helpForce
  case nextTalk, reviewAgreement
  case kept, unchangedAt, remarkGone, confirmNumber, confirmText, hesitating, reason, reasonOfAll
  case helpInDocument, questionUnsure, numberAnswers, faultTick, faultYesNo, faultNoDate, stepOf, criterionOf
  case partyBorder, adviceKept, adviceNoted, stepLate, howNumberOf
  case commandUnknown, commandSuggestion, quit, nothingSaid, unreadable
  case hiddenAnswer
  case exportPart, exportQuestion, exportAnswers, exportComment, exportParties, exportFrame
  case exportOwn, exportMade, exportFinished, exportOpen, exportHidden, exportPartyCount
  case exportWhen, exportWhat, exportWho, exportHours, exportHourCount, exportCover
  case exportLeft, exportRight, exportDifference, exportTalk, exportGoal
  case exportCriterion, exportLevel, exportEvidence, exportGap, exportNextStep, exportWeakest
  case exportUnowned, exportDoubled, exportUnsaid, exportMatrix, exportProfile, exportWheel, exportYear, exportOutside
  case instrumentGone
  case importStrangers
  case scaleUnfinished, nextParties
  case forgetFiles
  case errorDocument, errorRevision, errorConflict, errorStore, errorInstrument, errorValue, errorNameEmpty
  case errorNameHidden, errorAnswers, errorMissing, errorMissingAnswer, errorField, errorFieldNear
  case errorAnswerKind, errorComment, errorCommentKind, mustTick, mustYesNo, mustNumber, mustChoice
  case mustChooseMore, mustDay, mustBeInCalendar, mustText, mustList, mustNotBeEmpty, mustBeShorter, mustHaveFewerLines
  case mustShow, errorNotScored, errorFormat, errorNothingToShow, errorContent, errorContentNewer
  case errorContentKind
  case exportUnownedSoFar, exportUnanswered, exportOwnColumn, exportFootnote, exportDuring, matrixUnownedSoFar
  case agreementNamed, agreementPurpose, agreementParty, agreementDiffered, agreementAlike
  case undoneFinish, fieldPlace, changedName, severalFit, documentsUnderWay, nameSuggestion, notInTrash
  case errorNotInTrash, openFields, moreOpen, reopenHint, documentReopened, alreadyFinished, remaining
  case unanswered, auditNext, answerChanged, answerSame, tickUnclear, nextShow, nextUndo, documentReused
  case agreementBegun, agendaOf, stepMinutes, clockWaits, clockStarted, startUsage, notesOutside, notesHidden
  case prepareOffer

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
    case .askDuty: ["party"]
    case .partyAnswers, .askPartyName: ["party"]
    case .scaleBetween: ["scores", "left", "right"]
    case .minutes: ["count"]
    case .circleOf, .askEvidence, .askGap, .askNextStep: ["criterion"]
    case .answerWith, .documentsNone, .hesitating, .history, .nameADocument, .notAScale, .scaleIncomplete, .tickUsage:
      ["command"]
    case .answersMissing, .behindPlan, .documentTooLarge, .faultTooFew, .faultTooLong, .faultTooManyLines, .nameTooLong,
      .numberAField:
      ["count"]
    case .auditLevel: ["level", "count"]
    case .auditWeakest: ["criterion"]
    case .backToField, .backToText: ["place", "ask"]
    case .between: ["left", "right"]
    case .commentKept, .commentRemoved: ["ask"]
    case .day: ["day", "month", "year"]
    case .documentChanged, .documentNewer, .documentUnknown: ["document"]
    case .documentDamaged: ["document", "file"]
    case .documentDone, .documentOpen: ["document", "title", "answered", "count"]
    case .documentFinished, .documentPaused: ["document", "command"]
    case .documentRenamed: ["document", "name"]
    case .faultNumber: ["answer", "low", "high"]
    case .folderGone, .folderLocked, .folderReadOnly: ["folder"]
    case .forgetFound, .forgetNothing: ["name"]
    case .forgetPlace: ["document", "count"]
    case .handOver, .matrixIdle, .partyBorder: ["party"]
    case .howNumber: ["low", "high"]
    case .howNumberOf: ["low", "high", "unit"]
    case .kept, .confirmNumber, .confirmText, .faultChoice, .faultDay, .faultTick, .faultYesNo: ["answer"]
    case .unchangedAt: ["number"]
    case .remarkGone: ["remark", "command"]
    case .reason: ["reason"]
    case .reasonOfAll: ["title", "purpose"]
    case .adviceKept: ["step"]
    case .instrumentUnknown: ["name", "command"]
    case .matrixDoubled, .matrixOpen, .matrixUnownedSoFar: ["goal", "parties"]
    case .matrixUnowned: ["goal"]
    case .progress, .stepOf, .criterionOf: ["place", "count"]
    case .revisionUnknown: ["document", "revision"]
    case .stepTime, .stepLate: ["minutes", "now", "end"]
    case .storeFault: ["fault"]
    case .suggestion: ["answer"]
    case .trash: ["days"]
    case .exported: ["document", "format", "formats"]
    case .exportUnknown: ["name", "document", "formats", "command"]
    case .exportNotFor: ["document", "format", "formats", "command"]
    case .exportEmpty: ["document", "format"]
    case .unfinishedOne: ["document", "command"]
    case .unfinishedSeveral: ["count", "command"]
    case .documentGone: ["document"]
    case .helpOf: ["command", "words"]
    case .instrumentCount: ["count"]
    case .partyHasAnswered: ["party", "answered", "count"]
    case .exportMade: ["date", "document", "revision"]
    case .exportFinished: ["date"]
    case .exportOpen: ["answered", "count"]
    case .exportPartyCount: ["party", "answered", "count"]
    case .exportHourCount: ["count"]
    case .exportYear: ["number", "years"]
    case .exportDuring: ["title", "month"]
    case .agreementNamed, .agreementPurpose: ["title"]
    case .agreementParty: ["party"]
    case .welcome: ["count"]
    case .status: ["topics", "samples", "hash"]
    case .instrumentGone: ["name"]
    case .importStrangers: ["fields"]
    case .errorDocument: ["document"]
    case .errorRevision: ["document", "revision"]
    case .errorConflict: ["document", "expected", "revision"]
    case .errorStore: ["fault"]
    case .errorInstrument: ["name"]
    case .errorValue: ["name", "values"]
    case .errorAnswers: ["count"]
    case .errorMissing: ["count"]
    case .errorMissingAnswer: ["ask"]
    case .errorFieldNear: ["name"]
    case .errorComment: ["fault"]
    case .mustNumber: ["high", "low"]
    case .mustChoice: ["values"]
    case .mustChooseMore: ["count"]
    case .mustBeShorter: ["count"]
    case .mustHaveFewerLines: ["count"]
    case .errorNotScored: ["document"]
    case .errorFormat: ["document", "format", "formats"]
    case .errorNothingToShow: ["document", "format"]
    case .errorContent: ["fault"]
    case .errorContentKind: ["kind", "name"]
    case .undone: ["what"]
    case .undoneFinish: ["document"]
    case .fieldPlace: ["number", "ask"]
    case .changedName: ["old", "new"]
    case .severalFit: ["name", "command"]
    case .nameSuggestion: ["command"]
    case .notInTrash: ["document", "command"]
    case .errorNotInTrash: ["document"]
    case .moreOpen: ["count"]
    case .reopenHint: ["command"]
    case .documentReopened: ["document", "show", "finish"]
    case .alreadyFinished: ["document", "date", "command"]
    case .answerChanged: ["number", "ask", "answer"]
    case .answerSame: ["number", "ask", "answer"]
    case .tickUnclear: ["text", "command"]
    case .documentBegun: ["document", "title", "pause", "open"]
    case .documentReused: ["document", "title", "pause", "open"]
    case .agreementBegun: ["document", "scale", "name", "pause", "open"]
    case .agendaOf: ["count"]
    case .stepMinutes: ["count"]
    case .clockWaits: ["minutes", "command"]
    case .clockStarted: ["now"]
    case .notesHidden: ["count", "command"]
    case .prepareOffer: ["title", "command"]
    case .documentDiscarded: ["name", "document", "days", "command"]
    default: []
    }
  }
}
