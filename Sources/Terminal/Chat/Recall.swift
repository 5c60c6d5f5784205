/// The history of a conversation and the file that keeps it. When the file cannot be used the person is told once, and
/// the conversation goes on.
package final class Recall {
  package private(set) var history: History
  private var file: HistoryFile?
  private let warn: (HistoryFile.Fault) -> Void

  package init(file: HistoryFile?, warn: @escaping (HistoryFile.Fault) -> Void) {
    self.file = file
    self.warn = warn
    history = History()
    do throws(HistoryFile.Fault) {
      if let file { history = try file.load() }
    } catch {
      giveUp(error)
    }
  }

  /// Adds a line that was typed.
  ///
  /// - Returns: whether it is one to remember.
  package func add(_ line: String) -> Bool {
    guard history.add(line) else { return false }
    do throws(HistoryFile.Fault) {
      try file?.append(line)
    } catch {
      giveUp(error)
    }
    return true
  }

  private func giveUp(_ fault: HistoryFile.Fault) {
    file = nil
    warn(fault)
  }
}
