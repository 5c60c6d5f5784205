/// How many of some questions went how.
package struct Figures: Sendable, Equatable {
  /// Some of all.
  package struct Share: Sendable, Equatable, Encodable {
    package var count = 0
    package var of = 0

    package init(count: Int = 0, of: Int = 0) {
      self.count = count
      self.of = of
    }

    fileprivate mutating func add(_ isCounted: Bool) {
      count += isCounted ? 1 : 0
      of += 1
    }
  }

  /// What is counted of a question.
  package enum Name: String, Sendable, CaseIterable {
    /// In scope: answered with a right topic.
    case right
    /// In scope: answered right, or asked back with a right topic among the choices.
    case offered
    /// In scope: answered with a wrong topic.
    case wrong
    /// In scope: said that there is nothing.
    case silent
    /// Out of scope: said that there is nothing.
    case refused
    /// In scope: language told as labelled.
    case language
    /// In scope: the best topic is right, before the thresholds decide.
    case first
    /// In scope: one of the best three topics is right, before the thresholds decide.
    case three

    /// Whether the question counts for the figure; nil where it is no question of that sort.
    func counts(_ asked: AskedQuestion) -> Bool? {
      let verdict = asked.verdict
      if self == .refused { return asked.question.isInScope ? nil : verdict == .refused }
      guard asked.question.isInScope else { return nil }
      switch self {
      case .right: return verdict == .right
      case .offered: return verdict == .right || verdict == .offered
      case .wrong: return verdict == .wrong
      case .silent: return verdict == .silent
      case .refused: return nil
      case .language: return asked.isLanguageRight
      case .first: return asked.isBestTopicRight
      case .three: return asked.isRightAmongThree
      }
    }
  }

  /// Questions in and out of scope.
  package private(set) var questions = 0
  private var shares: [Name: Share] = [:]

  package init(_ asked: some Sequence<AskedQuestion>) {
    for question in asked {
      questions += 1
      for name in Name.allCases {
        if let isCounted = name.counts(question) { shares[name, default: Share()].add(isCounted) }
      }
    }
  }

  package subscript(_ name: Name) -> Share { shares[name] ?? Share() }
}
