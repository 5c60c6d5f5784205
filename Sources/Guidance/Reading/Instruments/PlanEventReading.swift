extension Plan.Event {
  /// More than two weeks of work are several events.
  private static let hours = 1...100

  init?(_ fields: FieldReader, languages: [LanguageCode], _ conditions: ConditionReader) {
    let id = fields.partId()
    let title = fields.localText("title", languages: languages, required: true)
    let time = Time(fields)
    let hours = fields.integer("hours")
    if let hours, !Self.hours.contains(hours) {
      fields.findings.error(fields.location(of: "hours"), "«hours» must be from 1 to \(Self.hours.upperBound).")
    }
    let needsCover = fields.boolean("cover") ?? false
    let who = fields.names("who").map(\.text)
    let origin = fields.origin()
    let following = conditions.following(fields)
    let applies = conditions.conditions(fields, "when")
    let takesHours = conditions.conditions(fields, "hoursWhen", of: "hours")
    let takesCover = conditions.conditions(fields, "coverWhen", of: "cover")
    guard let id, let title, let time else { return nil }
    self.init(
      id: id,
      title: title,
      time: time,
      following: following,
      hours: hours,
      needsCover: needsCover,
      who: who,
      origin: origin
    )
    self.conditions = applies
    hoursConditions = takesHours
    coverConditions = takesCover
  }
}

extension Plan.Event.Time {
  private static let months = 1...12
  private static let years = 1...2
  /// Two years.
  private static let weeks = 1...104

  fileprivate init?(_ fields: FieldReader) {
    let month = fields.integer("month")
    let year = fields.integer("year")
    let week = fields.integer("week")
    switch (month, year, week) {
    case (let month?, let year?, nil) where Self.months.contains(month) && Self.years.contains(year):
      self = .month(month, year: year)
    case (nil, nil, let week?) where Self.weeks.contains(week):
      self = .week(week)
    default:
      fields.findings.error(
        fields.location,
        "An event has «month» (1 to 12) and «year» (1 or 2), or else «week» (1 to 104)."
      )
      return nil
    }
  }
}
