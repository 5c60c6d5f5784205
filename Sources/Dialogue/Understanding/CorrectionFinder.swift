package import Guidance
package import Routing

/// Finds lines that say that the answer before was not what was asked for: «nei, jeg mente …», «det var ikke det».
package struct CorrectionFinder: Sendable {
  /// Openings before what was meant, longest first.
  private let openings: [[[UInt8]]]
  /// Lines that turn the answer down and say no more.
  private let rejections: Set<[[UInt8]]>

  package enum Correction: Sendable, Equatable {
    /// What was meant instead, as it was typed.
    case meant(String)
    /// Something else was meant.
    case other
  }

  package init(base: RuleBase) {
    openings = base.languages.flatMap { $0.corrections.map { Folding.words(of: $0) } }.filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
    rejections = Set(base.languages.flatMap { $0.rejections.map { Folding.words(of: $0) } })
  }

  /// - Returns: nil when the line corrects nothing.
  package func correction(in line: Utterance) -> Correction? {
    let words = line.folded
    if rejections.contains(words) { return .other }
    guard let opening = openings.first(where: { words.starts(with: $0) }) else { return nil }
    guard words.count > opening.count else { return .other }
    let bytes = line.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: line.tokens[opening.count].range.lowerBound)
    return .meant(String(line.text[start...]))
  }
}
