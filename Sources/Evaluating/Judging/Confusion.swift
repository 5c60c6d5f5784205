/// Questions of one label that were taken for the same other thing.
package struct Confusion: Sendable, Equatable {
  /// The right topics; empty for questions that nothing covers.
  package var right: [String]
  /// What was answered or asked back with first, or the crossroads that was asked at; for a refusal the border that won; nil where none did.
  package var taken: String?
  /// In the order in which they were asked.
  package var questions: [AskedQuestion]

  /// Pairs with most questions first, then by name.
  package static func all(of asked: some Sequence<AskedQuestion>) -> [Confusion] {
    var places: [Pair: Int] = [:]
    var found: [Confusion] = []
    for question in asked {
      guard let pair = Pair(question) else { continue }
      if let place = places[pair] {
        found[place].questions.append(question)
      } else {
        places[pair] = found.count
        found.append(Confusion(right: pair.right, taken: pair.taken, questions: [question]))
      }
    }
    return found.sorted { left, right in
      if left.questions.count != right.questions.count { return left.questions.count > right.questions.count }
      if left.right != right.right { return left.right.lexicographicallyPrecedes(right.right) }
      return left.taken ?? "" < right.taken ?? ""
    }
  }

  private struct Pair: Hashable {
    var right: [String]
    var taken: String?

    /// - Returns: nil where the question was taken for what it is.
    init?(_ asked: AskedQuestion) {
      right = asked.question.gold
      switch asked.verdict {
      case .right, .refused: return nil
      case .offered where asked.isBestTopicRight || asked.understood.crossroads != nil: return nil
      case .silent: taken = asked.understood.border
      case .offered, .missed, .wrong, .entertained, .answered: taken = asked.understood.firstTold
      }
    }
  }
}
