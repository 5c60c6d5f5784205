/// What a conversation remembers, sent by the client with each request and returned changed with each reply.
///
/// It travels so that the server keeps nothing: a script can hold a conversation, and one survives a restart.
package struct Context: Codable, Sendable, Equatable {
  /// The language to answer in when the utterance does not tell: nb, nn or en.
  package var language: String?
  /// True when the person chose the language; it then holds whatever language is typed.
  package var languageIsFixed: Bool?
  /// The role of the person who asks, such as `co-supervisor`.
  package var role: String?
  /// The topic answered last, against which follow-ups are read.
  package var topic: String?
  /// The topics offered last, in the order of their numbers.
  package var choices: [String]?
  /// Where who asks decides: the role that each of `choices` is for, so that a pick tells the role too.
  package var choiceRoles: [String]?
  /// The document that a dialogue is filling in.
  package var document: String?
  /// The field of it that was asked last, so that an answer is not taken for another when somebody else goes on meanwhile.
  package var field: String?
  /// The line that may or may not be the answer to it, about which the person was asked.
  package var pending: String?
  /// Ids of the instruments or documents listed last, in the order of their numbers.
  package var listed: [String]?
  /// The question answered last, which «why» without a text explains.
  package var utterance: String?
  /// The topic before the question answered last, so that «why» can weigh it as it was weighed.
  package var previousTopic: String?

  package init(
    language: String? = nil,
    languageIsFixed: Bool? = nil,
    role: String? = nil,
    topic: String? = nil,
    choices: [String]? = nil,
    choiceRoles: [String]? = nil,
    document: String? = nil,
    field: String? = nil,
    pending: String? = nil,
    listed: [String]? = nil,
    utterance: String? = nil,
    previousTopic: String? = nil
  ) {
    self.language = language
    self.languageIsFixed = languageIsFixed
    self.role = role
    self.topic = topic
    self.choices = choices
    self.choiceRoles = choiceRoles
    self.document = document
    self.field = field
    self.pending = pending
    self.listed = listed
    self.utterance = utterance
    self.previousTopic = previousTopic
  }
}
