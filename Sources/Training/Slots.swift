import Synchronization

/// Results of work done on several threads, each in its own place.
final class Slots<Value: Sendable>: Sendable {
  let count: Int
  private let storage: Mutex<[Value]>

  init(count: Int, empty: Value) {
    self.count = count
    storage = Mutex(Array(repeating: empty, count: count))
  }

  func set(_ place: Int, _ value: Value) {
    storage.withLock { $0[place] = value }
  }

  var values: [Value] { storage.withLock { $0 } }
}
