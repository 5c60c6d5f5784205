import Dispatch
package import Guidance
import Synchronization

/// Leaves each sample out in turn and asks it of what is learned from all others.
///
/// Nothing is learned anew as a whole. A sample weighs only in the classes where its dual variable is above 0. There it is
/// taken out and the class is solved on, from where it stood, eight samples at a time, until every other example has been
/// looked at again. Of those classes, only such are solved as could decide: how far a score can move is known before.
///
/// The vocabulary and its rarities are those of all samples. Role, topic before and urgent words play no part.
package struct LeaveOneOut {
  private let set: TrainingSet
  private let whole: WholeSolution
  private let progress: @Sendable (Progress) -> Void
  /// The rows that are samples, in the order of files.
  private let asked: [Int]

  /// How far the work has come.
  package struct Progress: Sendable, CustomStringConvertible {
    package enum Stage: Sendable {
      /// From all samples.
      case learning
      /// Samples are left out of the subject that is right for them.
      case homes
      /// Those that may not come home, of the subject that most likely comes first instead.
      case rivals
      /// And of others that could still come first.
      case others
    }

    package var stage: Stage
    package var done: Int
    package var count: Int

    package var description: String {
      let work =
        switch stage {
        case .learning: "learning from all samples"
        case .homes: "leaving samples out of their own subjects"
        case .rivals: "leaving samples out of the likeliest others"
        case .others: "leaving samples out of further ones"
        }
      return "\(work): \(100 * done / max(count, 1)) %"
    }
  }

  /// - Parameter progress: called from any thread.
  package init(_ base: RuleBase, progress: @escaping @Sendable (Progress) -> Void = { _ in }) {
    self.progress = progress
    set = TrainingSet(base)
    let steps = Steps(.learning, progress)
    whole = WholeSolution(set) { steps.finish(oneOf: $0) }
    // The words of urgent borders catch their questions before anything is learned.
    let urgent = Set(base.borders.filter { $0.kind == .urgent }.map(\.id))
    let places = set.examples.enumerated().compactMap { [set] row, example in
      urgent.contains(set.names[example.number]) ? nil : example.sample.map { (row: row, location: $0.location) }
    }
    asked = places.sorted { $0.location < $1.location }.map(\.row)
  }

  /// What becomes of every sample, in the order of files.
  package func results() -> [LeftOut] {
    var scores = LeftOutScores(set, whole, rows: asked)
    for stage in [Progress.Stage.homes, .rivals, .others] { settle(stage, in: &scores) }
    return asked.compactMap { result(of: $0, scores) }
  }

  /// Leaves rows out of the subjects that are open.
  private func settle(_ stage: Progress.Stage, in scores: inout LeftOutScores) {
    var rows = [[Int]](repeating: [], count: set.counts.subjects)
    for row in asked {
      for number in scores.open(stage, for: row) { rows[number].append(row) }
    }
    let batches = rows.enumerated().flatMap { number, rows in
      stride(from: 0, to: rows.count, by: Lanes.scalarCount).map { start in
        (number: number, rows: Array(rows[start..<min(start + Lanes.scalarCount, rows.count)]))
      }
    }
    let steps = Steps(stage, progress)
    let results = Slots(count: batches.count, empty: [Float]())
    DispatchQueue.concurrentPerform(iterations: batches.count) { [whole] place in
      results.set(place, whole.scores(leavingOut: batches[place].rows, of: batches[place].number))
      steps.finish(oneOf: batches.count)
    }
    for (batch, results) in zip(batches, results.values) {
      for (row, score) in zip(batch.rows, results) { scores.settle(row, batch.number, at: score) }
    }
  }

  private func result(of row: Int, _ scores: LeftOutScores) -> LeftOut? {
    let example = set.examples[row]
    guard let sample = example.sample, let block = example.block else { return nil }
    let rival = scores.rival(of: row)
    return LeftOut(
      text: sample.text,
      language: block.code,
      path: sample.location.path,
      line: sample.location.line,
      home: set.names[example.number],
      rival: rival.map { set.names[$0.number] },
      lead: rival?.lead ?? 0
    )
  }

  /// Counts what several threads have done.
  private final class Steps: Sendable {
    private let stage: Progress.Stage
    private let progress: @Sendable (Progress) -> Void
    private let done = Atomic(0)

    init(_ stage: Progress.Stage, _ progress: @escaping @Sendable (Progress) -> Void) {
      self.stage = stage
      self.progress = progress
    }

    func finish(oneOf count: Int) {
      progress(Progress(stage: stage, done: done.add(1, ordering: .relaxed).newValue, count: count))
    }
  }
}
