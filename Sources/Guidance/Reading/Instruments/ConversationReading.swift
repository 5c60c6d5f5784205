import Yams

extension Conversation {
  /// A day; sums of minutes stay small too.
  fileprivate static let longest = 24 * 60

  init(_ fields: FieldReader, languages: [LanguageCode]) {
    let years = fields.names("years").compactMap { text, location -> Year? in
      if let year = Year(rawValue: text) { return year }
      fields.findings.error(location, "«\(text)» is no year here; it may be first or second.")
      return nil
    }
    let lengths = fields.integers("lengths", required: true)
    if lengths != Set(lengths).sorted() || !lengths.allSatisfy((1...Self.longest).contains) {
      fields.findings.error(
        fields.location(of: "lengths"),
        "«lengths» are different minutes from 1 to \(Self.longest), the shortest first."
      )
    }
    let steps = fields.parts("steps", required: true, id: \.id) { Step($0, lengths: lengths, languages: languages) }
    // A step that could not be read has been told already, and its minutes are not known.
    let isWhole = fields.node("steps")?.sequence?.count == steps.count
    for (column, length) in lengths.enumerated() where isWhole {
      let sum = steps.reduce(0) { $0 + $1.minutes[column] }
      if sum != length {
        fields.findings.error(
          fields.location(of: "steps"),
          "The steps of \(length) minutes take \(sum) minutes: make them add up."
        )
      }
    }
    self.init(years: years, lengths: lengths, steps: steps)
  }
}

extension Conversation.Step {
  fileprivate init?(_ fields: FieldReader, lengths: [Int], languages: [LanguageCode]) {
    let id = fields.partId()
    let title = fields.localText("title", languages: languages, required: true)
    let minutes = fields.integers("minutes", required: true)
    let action = fields.localText("do", languages: languages, required: true)
    let questions = fields.localLists("questions", languages: languages, required: true)
    let withholdsAdvice = fields.boolean("withholdsAdvice") ?? false
    let origin = fields.origin()
    guard minutes.count == lengths.count, minutes.allSatisfy((0...Conversation.longest).contains) else {
      fields.findings.error(
        fields.location(of: "minutes"),
        "«minutes» has one number from 0 to \(Conversation.longest) for each length, 0 where the step is left out."
      )
      return nil
    }
    guard let id, let title, let action, let questions else { return nil }
    self.init(
      id: id,
      title: title,
      minutes: minutes,
      action: action,
      questions: questions,
      withholdsAdvice: withholdsAdvice,
      origin: origin
    )
  }
}
