import Dispatch

/// Does what blocks on a thread of its own: on the few that run Swift's tasks it would keep the other side from
/// answering.
package func blocking<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue(label: "blocking").async { continuation.resume(with: Result(catching: body)) }
  }
}
