/// Why something is no answer to a field.
package enum AnswerFault: Error, Sendable, Equatable {
  case notATick
  case notYesNo
  case notANumber(ClosedRange<Int>)
  /// None of the choices, or of several one that is not there; holds what may be chosen.
  case notAChoice([String])
  case tooFewChoices(fewest: Int)
  case notADay
  /// A date, but of no day.
  case noSuchDay
  /// The wrong kind of value: a text is wanted.
  case notAText
  /// The wrong kind of value: a list of texts is wanted.
  case notAList
  case empty
  case tooLong(most: Int)
  case tooManyLines(most: Int)
  /// A character that does not show stands in it.
  case hiddenCharacter
  /// There is nothing to take as it stands.
  case noSuggestion
}
