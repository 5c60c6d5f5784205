@preconcurrency import CReadline
import Glibc
import Terminal

/// Reads lines with editing, history and completion, by GNU Readline.
///
/// Readline's callback interface leaves the waiting to this program, which waits for keys and signals at once: a signal
/// is acted on between keys, never in the middle of readline's work. Readline keeps its state in globals, so there is
/// one reader in a process, on one thread.
final class ReadlineLineReader: LineReader {
  private let signals: SignalPipe

  /// What a person or the system sends while a line is being read.
  private static let whileReading = [SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGWINCH]

  /// - Returns: nil when signals cannot be watched.
  init?(_ editing: LineEditing) {
    guard let signals = SignalPipe() else { return nil }
    self.signals = signals
    // Ctrl-C is watched all the time, since it also ends a wait for the server.
    signals.watch([SIGINT])
    Self.setLocale()
    Self.setUp()
    State.complete = editing.complete
    editing.history.forEach { add_history($0) }
  }

  var isInteractive: Bool { true }
  var interrupt: Int32? { signals.descriptor }

  func remember(_ line: String) {
    add_history(line)
  }

  func readLine(prompt: SafeText) throws(SourceFault) -> LineInput {
    // A Ctrl-C that came after the last answer had no line to clear.
    _ = signals.take()
    signals.watch(Self.whileReading)
    defer { signals.release(Self.whileReading) }
    State.outcome = nil
    rl_callback_handler_install(prompt.string, State.finish)
    // The window may have been resized while no line was being read.
    rl_resize_terminal()
    while true {
      if let outcome = State.outcome { return outcome }
      var waiting = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, nfds_t(waiting.count), -1) > 0 else { continue }
      for signal in signals.take() { act(on: signal) }
      if State.outcome == nil, waiting[0].revents != 0 { rl_callback_read_char() }
    }
  }

  private func act(on signal: Int32) {
    guard State.outcome == nil else { return }
    switch signal {
    case SIGWINCH: rl_resize_terminal()
    case SIGINT:
      rl_callback_sigcleanup()
      rl_free_line_state()
      showEndOfLine()
      rl_echo_signal_char(SIGINT)
      rl_crlf()
      rl_callback_handler_remove()
      State.outcome = .interrupted
    case SIGTSTP:
      rl_deprep_terminal()
      signals.release([SIGTSTP])
      raise(SIGTSTP)
      signals.watch([SIGTSTP])
      rl_prep_terminal(1)
      rl_resize_terminal()
      rl_on_new_line()
      rl_redisplay()
    default:
      // The terminal is put back as it was; then the signal ends the program, as it ends any other.
      showEndOfLine()
      rl_crlf()
      rl_callback_handler_remove()
      Glibc.signal(signal, SIG_DFL)
      raise(signal)
    }
  }

  /// Moves to the end of the line, so that what is printed next stands below all of it.
  private func showEndOfLine() {
    rl_point = rl_end
    rl_redisplay()
  }

  /// Lets readline count characters by the locale; where the locale is not of UTF-8, text still is.
  private static func setLocale() {
    setlocale(LC_CTYPE, "")
    guard String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" else { return }
    // Readline asks the environment again when it starts.
    setenv("LC_ALL", "C.UTF-8", 1)
    setlocale(LC_CTYPE, "")
  }

  private static func setUp() {
    // Readline keeps these pointers for as long as the process lives.
    rl_readline_name = UnsafePointer(strdup("veiviser"))
    rl_completer_word_break_characters = UnsafePointer(strdup(" \t\n"))
    rl_completer_quote_characters = UnsafePointer(strdup(""))
    rl_basic_quote_characters = UnsafePointer(strdup(""))
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_change_environment = 0
    rl_sort_completion_matches = 0
    rl_attempted_completion_function = State.attemptCompletion
    using_history()
    stifle_history(Int32(History.longest))
  }
}

/// What readline's callbacks share with the reader: they are C functions and carry nothing along.
private enum State {
  nonisolated(unsafe) static var outcome: LineInput?
  nonisolated(unsafe) static var complete: (String) -> Completion = { _ in .none }
  nonisolated(unsafe) static var candidates: [String] = []

  /// Called with the finished line, or nil at the end of input.
  static let finish: @convention(c) (UnsafeMutablePointer<CChar>?) -> Void = { line in
    rl_callback_handler_remove()
    guard let line else {
      outcome = .endOfInput
      return
    }
    outcome = String(validatingCString: line).map { .line($0) } ?? .notUnicode
    free(line)
  }

  static let attemptCompletion:
    @convention(c) (UnsafePointer<CChar>?, Int32, Int32) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = {
      word,
      start,
      end in
      // Never fall back on the names of files.
      rl_attempted_completion_over = 1
      guard let buffer = rl_line_buffer else { return nil }
      let bytes = UnsafeBufferPointer(start: buffer, count: Int(end)).map(UInt8.init(bitPattern:))
      guard let line = String(validating: bytes, as: UTF8.self) else { return nil }
      let completion = complete(line)
      guard completion.start == Int(start), !completion.candidates.isEmpty else { return nil }
      candidates = completion.candidates.reversed()
      return rl_completion_matches(word) { _, _ in candidates.popLast().flatMap { strdup($0) } }
    }
}
