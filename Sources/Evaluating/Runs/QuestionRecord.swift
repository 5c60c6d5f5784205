import Guidance
import Routing

/// A question with what was made of it, as JSON.
struct QuestionRecord: Codable {
  var id: String
  var text: String
  var lang: String?
  var role: String?
  var after: String?
  var gold: [String]
  var kind: String?
  var outcome: Intent.Outcome
  /// The topic that was answered with. Told for readers; what is read again is `topics`.
  var topic: String?
  /// How it went. Told for readers, and judged anew when it is read again.
  var verdict: String?
  var topics: [Understood.Candidate]
  var choices: [String]
  var crossroads: String?
  var border: String?
  var confidence: Double
  /// The language of the answer.
  var told: String

  init(_ asked: AskedQuestion) {
    let (question, understood) = (asked.question, asked.understood)
    id = question.id
    text = question.text
    lang = question.language?.code
    role = question.role
    after = question.after
    gold = question.gold
    kind = question.kind
    outcome = understood.outcome
    topic = understood.answer
    verdict = asked.verdict.rawValue
    topics = understood.topics
    choices = understood.choices
    crossroads = understood.crossroads
    border = understood.border
    confidence = understood.confidence
    told = understood.language
  }

  var asked: AskedQuestion {
    AskedQuestion(
      LabelledQuestion(
        id: id,
        text: text,
        language: lang.map { LanguageCode($0) },
        role: role,
        after: after,
        gold: gold,
        kind: kind
      ),
      Understood(
        outcome: outcome,
        topics: topics,
        choices: choices,
        crossroads: crossroads,
        border: border,
        confidence: confidence,
        language: told
      )
    )
  }
}
