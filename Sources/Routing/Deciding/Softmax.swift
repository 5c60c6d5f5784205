#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Scores to probabilities that add up to one.
package enum Softmax {
  /// For telling languages apart; scores of the wrong ones lie about one below.
  package static let languageSharpness: Float = 4

  /// exp(sharpness × score), normalised. Rounded to six decimals, so that a C library's last bit does not show.
  package static func probabilities(of scores: some Collection<Float>, sharpness: Float) -> [Float] {
    guard let highest = scores.max() else { return [] }
    let powers = scores.map { expf(sharpness * ($0 - highest)) }
    var sum: Float = 0
    for power in powers { sum += power }
    return powers.map { ($0 / sum * 1_000_000).rounded() / 1_000_000 }
  }
}
