import Dialogue
import FoundationEssentials
import Guidance
import TestSupport
import Testing
import Wire

/// Whole conversations in three languages, line after line, from `Tests/Questions/conversations.tsv`: what people type, and
/// what a colleague would have understood. Their author had not seen the rule base.
@Suite struct ConversationScriptTests {
  private struct Line {
    var conversation: String
    var text: String
    var expected: String
  }

  private func lines() throws -> [Line] {
    let path = ProjectRules.root + "/Tests/Questions/conversations.tsv"
    let data = try #require(FileManager.default.contents(atPath: path))
    return String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst().map { row in
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Line(conversation: fields[0], text: fields[2], expected: fields[3])
    }
  }

  private func isAsExpected(_ reply: Reply, _ expected: String) -> Bool {
    switch expected {
    case "any": return true
    case "none": return reply.outcome == .unknown
    case "who": return reply.outcome == .clarify && reply.context.choiceRoles != nil
    case "reconsider": return reply.outcome == .clarify
    case _ where expected.hasPrefix("role:"): return reply.context.role == String(expected.dropFirst("role:".count))
    default:
      let topics = expected.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init)
      let offered = reply.outcome == .clarify ? reply.alternatives.map(\.topic) : [reply.topic].compactMap(\.self)
      return offered.contains { topics.contains($0) }
    }
  }

  @Test(arguments: ["nb", "nn", "en"])
  func whatIsSaidIsUnderstoodAsTheConversationGoes(_ language: String) throws {
    let assistant = Assistant(base: try ProjectRules.base.get(), model: try ProjectRules.model.get())
    var missed: [String] = []
    var count = 0
    var (conversation, context) = ("", Context())
    for line in try lines() where line.conversation.hasPrefix(language) {
      if line.conversation != conversation { (conversation, context) = (line.conversation, Context()) }
      let reply = try assistant.say(Say.Parameters(text: line.text, context: context))
      context = reply.context
      count += 1
      if !isAsExpected(reply, line.expected) {
        missed.append(
          "\(line.conversation) «\(line.text)» \(line.expected): \(reply.outcome) \(reply.topic ?? "") "
            + reply.alternatives.map(\.topic).joined(separator: " ")
        )
      }
    }
    #expect(count >= 60)
    #expect(Double(missed.count) <= 0.2 * Double(count), "\(missed.joined(separator: "\n"))")
  }
}
