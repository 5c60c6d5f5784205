package import Wire

/// Answers and comments by field, as a file holds them: `{"answers": {…}, "comments": {…}}`, or the answers alone.
package struct AnswerFile: Sendable, Equatable {
  package let answers: [String: JSONValue]
  package let comments: [String: JSONValue]

  /// A member that has no place beside answers and comments.
  package struct Stranger: Error, Sendable, Equatable {
    package let member: String
  }

  package init(_ members: [String: JSONValue]) throws(Stranger) {
    // No answer is an object, so these are not fields that happen to have such a name.
    guard members["answers"]?.kind == "an object" || members["comments"]?.kind == "an object" else {
      answers = members
      comments = [:]
      return
    }
    for (member, value) in members.sorted(by: { $0.key < $1.key }) {
      guard ["answers", "comments"].contains(member), case .object = value else { throw Stranger(member: member) }
    }
    answers = Self.members(of: members["answers"])
    comments = Self.members(of: members["comments"])
  }

  private static func members(of value: JSONValue?) -> [String: JSONValue] {
    if case .object(let members)? = value { members } else { [:] }
  }
}
