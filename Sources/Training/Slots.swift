import Synchronization

/// Results of work done on several threads, each in its own place.
final class Slots: Sendable {
  private let storage: Mutex<[LinearSolver.Weights]>

  init(count: Int) {
    storage = Mutex(Array(repeating: [], count: count))
  }

  func set(_ place: Int, _ weights: LinearSolver.Weights) {
    storage.withLock { $0[place] = weights }
  }

  var values: [LinearSolver.Weights] { storage.withLock { $0 } }
}
