import NIOCore

/// Runs tasks on the thread of an event loop, so that an answer is read, made and written without changing threads.
final class EventLoopExecutor: TaskExecutor {
  private let eventLoop: any EventLoop

  init(_ eventLoop: any EventLoop) {
    self.eventLoop = eventLoop
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    eventLoop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// The executor of each event loop, by the loop.
struct EventLoopExecutors: Sendable {
  private let executors: [ObjectIdentifier: EventLoopExecutor]

  init(of threads: any EventLoopGroup) {
    executors = Dictionary(
      threads.makeIterator().map { (ObjectIdentifier($0), EventLoopExecutor($0)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// nil for a loop of another group, whose tasks then run where tasks usually do.
  subscript(_ eventLoop: any EventLoop) -> EventLoopExecutor? { executors[ObjectIdentifier(eventLoop)] }
}
