/// Words by which people answer what a form asks and find their way in it, in small letters.
package struct AnswerWords: Sendable, Equatable {
  /// What a word or a line means.
  package enum Meaning: String, Sendable, CaseIterable {
    case yes, no
    /// It does not concern me.
    case irrelevant
    /// Take what is suggested.
    case accept
    /// Go on without an answer.
    case skip
    /// What stands before the number of an answer that is to be changed: «endre svar».
    case edit
    /// What stands between that number and the new answer: «til».
    case to
    /// What stands before the number of a question to go to, with nothing behind it: «spørsmål».
    case goTo
    case back
    /// Why is this asked?
    case why
    case pause
    case help
    case show
    /// Says nothing: «hmm».
    case hesitation
    /// What may stand around any of these: «jeg vil», «takk».
    case courtesy
    /// Joins what is listed: «og».
    case and
    /// Every choice.
    case all
    case halfHour, threeQuarters, hour
    /// What advice begins with: «du bør».
    case advice
    /// What a question begins with: «hvem».
    case question
  }

  private var words: [Meaning: Set<String>]

  package init(_ words: [Meaning: Set<String>] = [:]) { self.words = words }

  package subscript(_ meaning: Meaning) -> Set<String> { words[meaning] ?? [] }

  package func joined(with other: AnswerWords) -> AnswerWords {
    AnswerWords(words.merging(other.words) { $0.union($1) })
  }
}
