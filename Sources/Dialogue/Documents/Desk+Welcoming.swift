import Documents
import Guidance
package import Wire

extension Desk {
  /// The opening of a conversation, with a word on documents that were begun and not finished.
  ///
  /// - Throws: ``WireError`` for a language or role that does not exist.
  package func welcome(_ parameters: Welcome.Parameters) async throws(WireError) -> Reply {
    var reply = try assistant.welcome(parameters)
    let voice = try assistant.voice(of: reply.context)
    // Without the documents there is still a conversation to be held.
    let unfinished = ((try? await store.summaries()) ?? []).filter { $0.finished == nil }
    guard let first = unfinished.first else { return reply }
    let word =
      unfinished.count == 1
      ? voice.text(.unfinishedOne, ["document": first.id, "command": voice.call("open", first.id)])
      : voice.text(.unfinishedSeveral, ["count": "\(unfinished.count)", "command": voice.call("documents")])
    reply.sections.append(Reply.Section(kind: .documents, title: "", items: [Reply.Item(word)]))
    return reply
  }
}
