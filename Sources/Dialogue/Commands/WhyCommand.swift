import Guidance
import Routing
import Wire

extension Command {
  /// Explains the last answer, or how a question behind the command would be answered.
  static let why = Command(name: "why", argument: .text) { call in
    let isNew = call.argument != nil
    guard let text = call.argument ?? call.context.utterance else {
      return call.rejected(call.voice.text(.whyUsage))
    }
    let after = isNew ? call.context.topic : call.context.previousTopic
    let question = call.assistant.question(text, role: call.context.role, after: after)
    return call.assistant.explanation(of: question, voice: call.voice, context: call.context).reply
  }
}
