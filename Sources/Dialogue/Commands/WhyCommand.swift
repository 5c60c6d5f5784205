import Guidance
import Routing
import Wire

extension Command {
  /// Explains the last answer, or how a question behind the command would be answered.
  static let why = Command(name: "why", argument: .text, bare: .never) { call in
    let isNew = call.argument != nil
    guard let text = call.argument ?? call.context.utterance else {
      return call.rejected(call.voice.text(.whyUsage))
    }
    let utterance = call.assistant.utterance(text)
    let told = call.assistant.roleFinder.told(in: utterance)?.role
    let question = Question(
      utterance,
      role: told ?? call.context.role,
      after: isNew ? call.context.topic : call.context.previousTopic
    )
    return call.assistant.explanation(of: question, voice: call.voice, context: call.context).reply
  }
}
