#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Scores to probabilities that add up to one.
package enum Softmax {
  /// exp(sharpness × score), normalised. Rounded to six decimals, so that a difference in the
  /// last bit between C libraries hardly ever shows.
  package static func probabilities(of scores: ArraySlice<Float>, sharpness: Float) -> [Float] {
    guard let highest = scores.max() else { return [] }
    let powers = scores.map { expf(sharpness * ($0 - highest)) }
    var sum: Float = 0
    for power in powers { sum += power }
    return powers.map { ($0 / sum * 1_000_000).rounded() / 1_000_000 }
  }
}
