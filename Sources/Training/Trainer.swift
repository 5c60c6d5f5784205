import Dispatch
package import Guidance
package import Routing

/// Makes the model of a rule base: the same rule base gives the same model, byte for byte.
package struct Trainer: Sendable {
  /// Weights that differ by less than this from the middle one of their feature say next to nothing and are left out.
  static let smallestWeight: Float = 0.03

  package init() {}

  /// Learns weights from all samples, and thresholds from samples held back in turn.
  package func train(_ base: RuleBase) -> Model {
    let set = TrainingSet(base)
    let lessons = learn(set)
    return pack(
      lessons,
      of: set,
      languages: base.languages.map(\.code.code),
      rulesHash: base.hash,
      calibration: Calibration.fit(heldBack(lessons, of: set), counts: set.counts)
    )
  }

  /// What is learned of eight classes.
  private struct Lesson: Sendable {
    /// Weights of each feature; the biases last.
    var weights: [Lanes] = []
    /// Score of each example by weights that were made without its part.
    var held: [Lanes] = []
  }

  private func learn(_ set: TrainingSet) -> [Lesson] {
    let all = (0..<Int32(set.matrix.rowCount)).map(\.self)
    let whole = Cut(set, rows: all, held: [])
    let cuts = (0..<Example.partCount).map { part in
      Cut(
        set,
        rows: all.filter { set.examples[Int($0)].part != part },
        held: all.filter { set.examples[Int($0)].part == part }
      )
    }
    let lessons = Slots(count: set.blockCount(of: set.counts.subjects + set.counts.languages), empty: Lesson())
    DispatchQueue.concurrentPerform(iterations: lessons.count) { block in
      lessons.set(block, learn(set, block: block, whole: whole, cuts: cuts))
    }
    return lessons.values
  }

  /// Rows that are learned from, and rows that are held back.
  private struct Cut: Sendable {
    var rows: [Int32]
    var held: [Int32]
    var background: Typicality.Background

    init(_ set: TrainingSet, rows: [Int32], held: [Int32]) {
      self.rows = rows
      self.held = held
      background = Typicality.Background(set.matrix, rows: rows)
    }
  }

  /// Learns a block of classes from all examples, and from there, four times, from those outside one part.
  private func learn(_ set: TrainingSet, block: Int, whole: Cut, cuts: [Cut]) -> Lesson {
    let sides = set.sides(ofBlock: block)
    let subjects = set.subjects(ofBlock: block)
    let solver = LinearSolver()
    var classifiers = Classifiers(set.matrix)
    solver.solve(LinearSolver.Problem(matrix: set.matrix, sides: sides), from: &classifiers, seed: block)
    var lesson = Lesson(held: Array(repeating: .zero, count: set.matrix.rowCount))
    for cut in cuts {
      var rest = classifiers
      for row in cut.held { rest.set(.zero, of: Int(row), sides: sides[Int(row)], in: set.matrix) }
      solver.solve(
        LinearSolver.Problem(matrix: set.matrix, rows: cut.rows, sides: sides),
        from: &rest,
        first: cut.rows.filter { rest.multipliers[Int($0)] != .zero },
        seed: block
      )
      Typicality(cut.background, set.matrix, rows: cut.rows, sides: sides, lanes: subjects).add(to: &rest.weights)
      for row in cut.held { lesson.held[Int(row)] = rest.scores(of: Int(row), in: set.matrix) }
    }
    lesson.weights = classifiers.weights
    Typicality(whole.background, set.matrix, rows: whole.rows, sides: sides, lanes: subjects).add(to: &lesson.weights)
    return lesson
  }

  private func heldBack(_ lessons: [Lesson], of set: TrainingSet) -> [HeldBack] {
    set.examples.enumerated().map { row, example in
      let scores = lessons.flatMap { lesson in lesson.held[row].indices.map { lesson.held[row][$0] } }
      return HeldBack(
        number: example.number,
        language: example.language,
        scores: Array(scores[..<set.counts.subjects]),
        languageScores: Array(scores[set.counts.subjects..<(set.counts.subjects + set.counts.languages)])
      )
    }
  }

  /// Turns weights by class into weights by feature, rounded to 16 bits.
  private func pack(
    _ lessons: [Lesson],
    of set: TrainingSet,
    languages: [String],
    rulesHash: String,
    calibration: Calibration
  ) -> Model {
    let featureCount = set.matrix.featureCount
    let weights = centred(byClass(lessons, of: set), classCount: set.counts.subjects, featureCount: featureCount)
    let largest = weights.reduce(Float(0)) { most, weights in
      max(most, weights.dropLast().reduce(0) { max($0, abs($1)) })
    }
    let unit = max(largest, .leastNormalMagnitude) / Float(Int16.max)
    var starts: [UInt32] = [0]
    var columns: [UInt16] = []
    var packed: [Int16] = []
    for feature in 0..<featureCount {
      for (number, weights) in weights.enumerated() where abs(weights[feature]) >= Self.smallestWeight {
        columns.append(UInt16(number))
        packed.append(Int16((weights[feature] / unit).rounded()))
      }
      starts.append(UInt32(columns.count))
    }
    let words = WordList.build(from: set.examples)
    return Model(
      rulesHash: rulesHash,
      classes: set.names,
      languages: languages,
      vocabulary: set.vocabulary,
      biases: weights.map { $0[featureCount] },
      rowStarts: starts,
      columns: columns,
      weights: packed,
      weightUnit: unit,
      kinship: .build(
        from: set.matrix,
        numbers: set.examples.map(\.number),
        topicCount: set.counts.topics
      ),
      words: words.words,
      trustedWords: words.trusted,
      calibration: calibration
    )
  }

  /// The weights of each class in a list of its own.
  private func byClass(_ lessons: [Lesson], of set: TrainingSet) -> [[Float]] {
    (0..<(set.counts.subjects + set.counts.languages)).map { number in
      let (block, lane) = number.quotientAndRemainder(dividingBy: Lanes.scalarCount)
      return lessons[block].weights.map { $0[lane] }
    }
  }

  /// Weights with the middle one of each feature taken off: only what classes differ by decides, and what is common to
  /// most need not be kept.
  private func centred(
    _ weights: [[Float]],
    classCount: Int,
    featureCount: Int
  ) -> [[Float]] {
    var weights = weights
    var column = [Float](repeating: 0, count: classCount)
    for feature in 0..<featureCount {
      for number in 0..<classCount { column[number] = weights[number][feature] }
      column.sort()
      let middle = column[classCount / 2]
      for number in 0..<classCount { weights[number][feature] -= middle }
    }
    return weights
  }
}
