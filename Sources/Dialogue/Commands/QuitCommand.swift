import Guidance
import Wire

extension Command {
  /// Ends the conversation.
  static let quit = Command(name: "quit") { call in
    var reply = call.done(call.voice.text(.quit))
    reply.endsConversation = true
    return reply
  }
}
