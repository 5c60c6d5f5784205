package import FoundationEssentials
import Synchronization
package import Wire

/// Answers lines: the whole protocol, without any socket.
package struct Dispatcher: Sendable {
  private let methods: MethodTable
  private let current: CurrentAssistant
  private let counts: ServerCounts
  private let limits: Limits

  package init(methods: MethodTable, current: CurrentAssistant, counts: ServerCounts, limits: Limits) {
    self.methods = methods
    self.current = current
    self.counts = counts
    self.limits = limits
  }

  /// The answer to `frame`, newline included; nil for a notification.
  package func answer(to frame: LineFrame) async -> Data? {
    counts.countRequest()
    switch frame {
    case .line(let line): return await answer(to: line)
    case .tooLong: return AnswerLine.error(lineTooLong)
    }
  }

  /// The answer to `frame` that came once the server was leaving: it is not carried out.
  package func refusal(of frame: LineFrame) -> Data? {
    let error = WireError(.shuttingDown, "The server is leaving. Connect again to reach the next one.")
    guard case .line(let line) = frame, let request = try? Request(line: line, limits: limits) else {
      return AnswerLine.error(error)
    }
    return request.identifier.map { AnswerLine.error(error, to: $0) }
  }

  private func answer(to line: [UInt8]) async -> Data? {
    guard line.contains(where: { !Self.blanks.contains($0) }) else { return AnswerLine.error(Self.lineEmpty) }
    let request: Request
    do throws(Request.Malformed) {
      request = try Request(line: line, limits: limits)
    } catch {
      return AnswerLine.error(error.error, to: error.identifier)
    }
    let answer: Data
    do throws(WireError) {
      answer = try await methods.method(named: request.method).answer(request, current.assistant)
    } catch {
      answer = AnswerLine.error(error, to: request.identifier)
    }
    return request.identifier == nil ? nil : answer
  }

  private static let blanks: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")]

  private static let lineEmpty = WireError(
    .invalidRequest,
    #"The line is empty. Send one JSON object a line, such as {"id":1,"method":"ask","params":{"text":"…"}}."#
  )

  private var lineTooLong: WireError {
    WireError(.lineTooLong, "The line is longer than \(limits.lineBytes) bytes and was skipped. Send a shorter one.")
  }
}
