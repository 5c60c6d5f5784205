package import Guidance

/// Tells how likely an utterance is to go on about the topic before it, by its length, its first words, and words that
/// point back.
package struct Continuation: Sendable {
  /// Words that begin a follow-up: «og», «hva med».
  private let beginnings: [[[UInt8]]]
  /// Words that stand for what was said before: «det», “them”.
  private let pointers: Set<[UInt8]>

  /// A longer utterance says by itself what it is about.
  private static let mostWords = 14
  /// An utterance of so few words can be a whole question, if it points nowhere.
  private static let fewWords = 8
  /// So few words are rarely a whole question.
  private static let fewestWords = 4

  package init(_ languages: [LanguagePack]) {
    beginnings = languages.flatMap { $0.followUps.map { Folding.words(of: $0) } }.filter { !$0.isEmpty }
    pointers = Set(languages.flatMap { $0.backReferences.flatMap { Folding.words(of: $0) } })
  }

  /// 0…1. The steps are judgements; on questions after a topic drawn at random they did not lose what was right before.
  package func likelihood(of utterance: Utterance) -> Float {
    let tokens = utterance.tokens
    guard tokens.count <= Self.mostWords else { return 0 }
    let begins = beginnings.contains { words in
      tokens.count >= words.count && zip(tokens, words).allSatisfy { $0.folded == $1 }
    }
    if begins { return 0.9 }
    let points = tokens.contains { pointers.contains($0.folded) }
    if tokens.count <= Self.fewestWords || points && tokens.count <= Self.fewWords { return 0.7 }
    return points || tokens.count <= Self.fewWords ? 0.5 : 0
  }
}
