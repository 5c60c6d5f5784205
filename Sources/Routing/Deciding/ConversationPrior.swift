package import Guidance

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the asker's role and the topic before make likelier, before a word is read.
///
/// Both are told as log-odds against knowing nothing, and added to the scores. They can turn what the words leave open;
/// they never rule anything out.
package struct ConversationPrior: Sendable {
  /// How often people ask about what concerns their own role. In questions by others it was nearly always; some ask for
  /// somebody else.
  private static let ownRole: Float = 0.9

  /// How a follow-up is shared out: the same topic again, its next steps, others of its area, and its kin. The rest of one.
  private enum Share {
    static let same: Float = 0.2
    static let next: Float = 0.2
    static let area: Float = 0.2
    static let kin: Float = 0.4
  }

  /// Number of the area of each class; -1 for borders.
  private let areas: [Int]
  /// Numbers of the classes that each one points to as a next step.
  private let next: [[Int]]
  private let roles: [String: [Float]]
  private let kinship: Kinship
  private let topicCount: Int

  package init(base: RuleBase, model: Model) {
    let topics = Dictionary(uniqueKeysWithValues: base.topics.map { ($0.id, $0) })
    let numbers = Dictionary(uniqueKeysWithValues: model.classes.enumerated().map { ($1, $0) })
    let areaNumbers = Dictionary(uniqueKeysWithValues: base.areas.enumerated().map { ($1.id, $0) })
    areas = model.classes.map { topics[$0].flatMap { areaNumbers[$0.area] } ?? -1 }
    next = model.classes.map { name in
      (topics[name]?.nextSteps ?? []).filter { $0.command == "show" }.compactMap { $0.argument.flatMap { numbers[$0] } }
    }
    topicCount = areas.count { $0 >= 0 }
    kinship = model.kinship
    let crossroads = Dictionary(uniqueKeysWithValues: base.crossroads.map { ($0.id, Set($0.ways.map(\.role))) })
    let asked = model.classes.map { topics[$0].map { Set($0.roles) } ?? crossroads[$0] }
    roles = Dictionary(
      uniqueKeysWithValues: base.roles.map { ($0.id, Self.logOdds(of: $0.id, asked: asked, topics: base.topics)) }
    )
  }

  /// For each class: how much likelier it is when `role` asks. Borders concern nobody, so a role says nothing of them.
  private static func logOdds(of role: String, asked: [Set<String>?], topics: [Topic]) -> [Float] {
    let share = Float(topics.count { $0.roles.contains(role) }) / Float(max(topics.count, 1))
    guard share > 0, share < 1 else { return asked.map { _ in 0 } }
    let own = logf(ownRole / share)
    let others = logf((1 - ownRole) / (1 - share))
    return asked.map { roles in roles.map { $0.contains(role) ? own : others } ?? 0 }
  }

  /// Adds what `role` makes likelier, in log-odds divided by `sharpness`.
  package func add(role: String, to scores: inout [Float], sharpness: Float) {
    guard let odds = roles[role] else { return }
    for number in odds.indices { scores[number] += odds[number] / sharpness }
  }

  /// Adds what a topic before makes likelier, in log-odds divided by `sharpness`.
  ///
  /// - Parameters:
  ///   - before: number of the topic before.
  ///   - likelihood: how likely the utterance is to go on about it.
  package func add(before: Int, likelihood: Float, to scores: inout [Float], sharpness: Float) {
    guard likelihood > 0, areas[before] >= 0 else { return }
    var shares = [Float](repeating: 0, count: areas.count)
    shares[before] += Share.same
    for number in next[before] { shares[number] += Share.next / Float(next[before].count) }
    let neighbours = areas.indices.filter { areas[$0] == areas[before] && $0 != before }
    for number in neighbours { shares[number] += Share.area / Float(neighbours.count) }
    for (number, share) in kinship.kin(of: before) { shares[Int(number)] += Share.kin * share }
    for number in areas.indices {
      let asFollowUp = likelihood * shares[number] * Float(topicCount)
      scores[number] += logf(asFollowUp + 1 - likelihood) / sharpness
    }
  }
}
