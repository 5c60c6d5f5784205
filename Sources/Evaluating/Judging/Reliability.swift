/// Whether confidence means what it says: of questions told 70 %, the best topic should be right for seven of ten.
///
/// Where is asked who asks, the crossroads is told of, and right when one of its topics is. All questions count. For one that nothing covers, no topic is right, so its confidence should be low.
package struct Reliability: Sendable, Equatable {
  /// The questions whose confidence lies in one tenth.
  package struct Bin: Sendable, Equatable {
    /// From this many tenths to the next; the last holds 1 too.
    package var tenth: Int
    package var questions = 0
    /// Questions among them that nothing covers.
    package var outOfScope = 0
    /// Questions among them of which what was told is right.
    package var right = 0
    fileprivate var confidences = 0.0

    /// Mean of what was told, 0…1; nil for no questions.
    package var meanConfidence: Double? { questions > 0 ? confidences / Double(questions) : nil }

    /// Distance between what was told and what came, 0…1.
    fileprivate var gap: Double { abs(confidences - Double(right)) / Double(max(questions, 1)) }
  }

  package let bins: [Bin]

  package init(_ asked: some Sequence<AskedQuestion>) {
    var bins = (0..<10).map { Bin(tenth: $0) }
    for question in asked {
      let confidence = question.understood.confidence
      // In ten-thousandths, as it was rounded: 0.3 × 10 may lie below 3.
      let tenth = min(max(Int((confidence * 10_000).rounded()) / 1000, 0), 9)
      bins[tenth].questions += 1
      bins[tenth].confidences += confidence
      bins[tenth].outOfScope += question.question.isInScope ? 0 : 1
      bins[tenth].right += question.isConfidenceRight ? 1 : 0
    }
    self.bins = bins
  }

  /// The mean of the bins' distances, weighed by their questions, 0…1; nil for no questions. Expected calibration error:
  /// Guo, Pleiss, Sun & Weinberger (2017), On calibration of modern neural networks, equation 3.
  package var expectedError: Double? {
    let questions = bins.reduce(0) { $0 + $1.questions }
    guard questions > 0 else { return nil }
    return bins.reduce(0) { $0 + $1.gap * Double($1.questions) } / Double(questions)
  }
}
