import Guidance

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Leads questions that have another answer for each role to the topic of the role that asks.
struct CrossroadsTable: Sendable {
  /// Numbers of the crossroads.
  let numbers: [Int]
  /// For each crossroads, in the order of `numbers`, the number of the topic that answers each role.
  private let ways: [[String: Int]]

  init(base: RuleBase, numbers all: [String: Int]) {
    let known = base.crossroads.compactMap { crossroads in all[crossroads.id].map { (number: $0, crossroads) } }
    numbers = known.map(\.number)
    ways = known.map { _, crossroads in
      let pairs = crossroads.ways.compactMap { way in all[way.topic].map { (way.role, $0) } }
      return Dictionary(pairs) { first, _ in first }
    }
  }

  /// Lets the topic of each crossroads that knows `role` have its probability: their scores become one, as the
  /// probabilities of both added would have it, and the crossroads is left without.
  ///
  /// - Returns: for each topic that got more than half of its probability so, the number of the crossroads.
  func lead(_ role: String, scores: inout [Float], sharpness: Float) -> [Int: Int] {
    var led: [Int: Int] = [:]
    for (number, ways) in zip(numbers, ways) {
      guard let topic = ways[role] else { continue }
      let higher = max(scores[number], scores[topic])
      let lower = min(scores[number], scores[topic])
      if scores[number] > scores[topic] { led[topic] = number }
      scores[topic] = higher + log1pf(expf(sharpness * (lower - higher))) / sharpness
      scores[number] = -.infinity
    }
    return led
  }
}
