import Dispatch
import Synchronization

/// A value that is made on another thread while something else is done.
final class Ahead<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  init(_ make: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async(group: group) {
      let value = make()
      self.made.withLock { $0 = value }
    }
  }

  /// Waits until the value is made.
  var value: Value {
    group.wait()
    guard let value = made.withLock({ $0 }) else { preconditionFailure("The group waits for the value.") }
    return value
  }
}
