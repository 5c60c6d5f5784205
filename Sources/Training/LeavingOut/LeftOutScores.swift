/// What is known of the scores of each sample for each subject when it is left out.
struct LeftOutScores: Sendable {
  private let set: TrainingSet
  /// Row by row, a value for each subject.
  private var scores: [Float]
  /// How far each may still fall or rise; 0 where it is settled.
  private var reaches: [Float]

  /// - Parameter rows: those that are asked.
  init(_ set: TrainingSet, _ whole: WholeSolution, rows: [Int]) {
    self.set = set
    scores = Array(repeating: 0, count: set.matrix.rowCount * set.counts.subjects)
    reaches = scores
    for row in rows {
      for number in 0..<set.counts.subjects {
        (scores[place(row, number)], reaches[place(row, number)]) = whole.score(of: row, for: number)
      }
    }
  }

  mutating func settle(_ row: Int, _ number: Int, at score: Float) {
    scores[place(row, number)] = score
    reaches[place(row, number)] = 0
  }

  /// What to settle next for a row: nothing when it is certain to come home.
  func open(_ stage: LeaveOneOut.Progress.Stage, for row: Int) -> [Int] {
    let (homes, rivals) = subjects(of: row)
    guard !comesHome(row, homes, rivals) else { return [] }
    return switch stage {
    case .learning: []
    case .homes: likeliest(row, of: homes)
    case .rivals: likeliest(row, of: rivals)
    case .others: possible(row, of: homes) + possible(row, of: rivals)
    }
  }

  /// The rival that a row goes to, with its lead, once nothing is open; nil when it comes home.
  func rival(of row: Int) -> (number: Int, lead: Float)? {
    let (homes, rivals) = subjects(of: row)
    guard !comesHome(row, homes, rivals) else { return nil }
    func best(_ numbers: [Int]) -> Int? {
      numbers.filter { reach(row, $0) == 0 }.max { score(row, $0) < score(row, $1) }
    }
    guard let home = best(homes), let rival = best(rivals) else { return nil }
    let lead = score(row, rival) - score(row, home)
    return lead > 0 ? (rival, lead) : nil
  }

  private func place(_ row: Int, _ number: Int) -> Int { row * set.counts.subjects + number }
  private func score(_ row: Int, _ number: Int) -> Float { scores[place(row, number)] }
  private func reach(_ row: Int, _ number: Int) -> Float { reaches[place(row, number)] }

  /// The lowest and highest that a score may be: left out, a sample scores less for its own subject, more for others.
  private func bounds(_ row: Int, _ number: Int) -> (lowest: Float, highest: Float) {
    let (score, reach) = (score(row, number), reach(row, number))
    return set.examples[row].number == number ? (score - reach, score) : (score, score + reach)
  }

  /// Whether no rival can come first, wherever within its bounds every score is.
  private func comesHome(_ row: Int, _ homes: [Int], _ rivals: [Int]) -> Bool {
    let home = homes.map { bounds(row, $0).lowest }.max() ?? -.infinity
    return rivals.allSatisfy { bounds(row, $0).highest <= home }
  }

  /// The subject that most likely comes first, unless it is settled. Most scores move by about half of what they can.
  private func likeliest(_ row: Int, of numbers: [Int]) -> [Int] {
    func middle(_ number: Int) -> Float { bounds(row, number).lowest + bounds(row, number).highest }
    return numbers.max { middle($0) < middle($1) }.map { reach(row, $0) > 0 ? [$0] : [] } ?? []
  }

  /// The subjects that are not settled and could still come first.
  private func possible(_ row: Int, of numbers: [Int]) -> [Int] {
    let best = numbers.filter { reach(row, $0) == 0 }.map { score(row, $0) }.max() ?? -.infinity
    return numbers.filter { reach(row, $0) > 0 && bounds(row, $0).highest > best }
  }

  /// The subjects that are right for a row, which are its own, or any border for what is to be refused; and the others.
  private func subjects(of row: Int) -> (homes: [Int], rivals: [Int]) {
    let number = set.examples[row].number
    let homes = set.counts.borderRange.contains(number) ? set.counts.borderRange : number..<(number + 1)
    return (Array(homes), (0..<set.counts.subjects).filter { !homes.contains($0) })
  }
}
