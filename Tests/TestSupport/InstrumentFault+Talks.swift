import Guidance

/// What can be wrong with conversations and plans.
extension InstrumentFault {
  private static let lengths = "«lengths» are different minutes from 1 to 1440, the shortest first."
  private static let minutes =
    "«minutes» has one number from 0 to 1440 for each length, 0 where the step is left out."

  package static let ofConversations: [InstrumentFault] = [
    local(.conversation, "years: [first]", "years: [third]", "«third» is no year here; it may be first or second."),
    local(.conversation, "years: [first]", "years: [first, first]", "«first» stands twice under «years»."),
    local(.conversation, "years: [first]", "years: []", "«years» is empty: fill it or leave it out."),
    between(
      .conversation,
      "lengths: [10, 20]",
      "lengths: [20, 10]",
      lengths,
      "The steps of 10 minutes take 20 minutes: make them add up.",
      "The steps of 20 minutes take 10 minutes: make them add up."
    ),
    local(
      .conversation,
      "lengths: [10, 20]",
      "lengths: [20, 20]",
      lengths,
      "The steps of 20 minutes take 10 minutes: make them add up."
    ),
    local(
      .conversation,
      "lengths: [10, 20]",
      "lengths: [0, 20]",
      lengths,
      "The steps of 0 minutes take 10 minutes: make them add up."
    ),
    local(
      .conversation,
      "lengths: [10, 20]",
      "lengths: [10, 2000]",
      lengths,
      "The steps of 2000 minutes take 20 minutes: make them add up."
    ),
    local(
      .conversation,
      "lengths: [10, 20]",
      "lengths: [10, long]",
      "«lengths» must hold whole numbers.",
      minutes,
      minutes
    ),
    between(
      .conversation,
      "minutes: [0, 5]",
      "minutes: [0, 6]",
      "The steps of 20 minutes take 21 minutes: make them add up."
    ),
    between(.conversation, "minutes: [10, 15]", "minutes: [10]", minutes),
    local(.conversation, "minutes: [0, 5]", "minutes: [-1, 5]", minutes),
    local(.conversation, "minutes: [0, 5]", "minutes: [0, 9223372036854775807]", minutes),
    local(.conversation, "minutes: [0, 5]", "minutes: [0, five]", minutes, "«minutes» must hold whole numbers."),
    between(.conversation, "id: close", "id: hear", "«hear» stands twice under «steps»."),
    local(.conversation, "    do: {nb: Takk., nn: Takk., en: Say thanks.}\n", "", "«do» is missing."),
    between(.conversation, "[Hva?, Når?]", "[Hva?]", "«questions» must have as many lines in every language."),
    local(.conversation, "nn: [Noko meir?], ", "", "«nn» is missing in «questions»."),
    local(.conversation, "nn: [Noko meir?]", "nn: []", "«nn» is empty: fill it."),
    local(.conversation, "withholdsAdvice: true", "withholdsAdvice: maybe", "«withholdsAdvice» must be true or false."),
    local(.conversation, "nn: Høyr, ", "", "«nn» is missing in «title»."),
  ]

  private static let number = "minimum: 1, maximum: 9, default: 2, unit: {nb: ganger, nn: gonger, en: times}"
  private static let fall = "«minimum», «default» and «maximum» must not fall."
  private static let start = "Events are counted from a required question «start» of the kind date."
  private static let time = "An event has «month» (1 to 12) and «year» (1 or 2), or else «week» (1 to 104)."
  private static func notHere(_ key: String) -> String {
    "«\(key)» is not a key here; the keys are ask, id, kind, origin, required, section, why."
  }

  package static let ofPlans: [InstrumentFault] = [
    between(.plan, "{id: aim, section: frame", "{id: aim, section: end", "There is no section «end»."),
    local(.plan, "{id: aim, section: frame", "{id: aim", "«section» is missing."),
    between(.plan, "id: aim", "id: people", "«people» stands twice under «questions»."),
    local(.plan, "{id: aim, ", "{", "«id» is missing."),
    local(.plan, "kind: text", "kind: story", "«kind» is «story»; it may be text, list, choice, number, date, yesno."),
    local(.plan, "kind: text, ", "", "«kind» is missing."),
    local(.plan, "nn: Ro, ", "", "«nn» is missing in «default»."),
    local(.plan, "kind: list", "kind: list, choices: []", notHere("choices").replacing("ask,", with: "ask, default,")),
    local(.plan, "kind: date", "kind: date, default: 2027-08-17", notHere("default")),
    local(.plan, "default: false", "default: perhaps", "«default» must be true or false."),
    local(.plan, "required: true", "required: surely", "«required» must be true or false.", start),
    between(.plan, "default: inside", "default: upstairs", "There is no choice «upstairs»."),
    between(.plan, "id: outside", "id: inside", "«inside» stands twice under «choices»."),
    local(.plan, "nn: Ute, ", "", "«nn» is missing in «title»."),
    local(.plan, number, "maximum: 9", "«minimum» is missing."),
    local(.plan, number, "minimum: 9", "«maximum» is missing."),
    between(.plan, number, "minimum: 9, maximum: 1", fall),
    between(.plan, number, "minimum: 1, maximum: 9, default: 10", fall),
    local(.plan, number, "minimum: 1, maximum: 9, default: 2.5", "«default» must be a whole number."),
    local(.plan, "nn: gonger, ", "", "«nn» is missing in «unit»."),
    local(.plan, "{id: start, section: frame, kind: date", "{id: start, section: frame, kind: text", start),
    local(.plan, "id: start", "id: begin", start),
    local(.plan, "required: true, ", "", start),
    local(.plan, "week: 1", "week: 0", time),
    local(.plan, "week: 1", "week: 105", time),
    local(.plan, "week: 1", "month: 1", time),
    local(.plan, "week: 1", "week: 1, month: 1, year: 1", time),
    local(.plan, "week: 1, ", "", time),
    local(.plan, "week: 1", "week: soon", time, "«week» must be a whole number."),
    local(.plan, "month: 12, year: 2", "month: 13, year: 2", time),
    local(.plan, "month: 12, year: 2", "month: 12, year: 3", time),
    local(.plan, "hours: 2", "hours: 0", "«hours» must be from 1 to 100."),
    local(.plan, "hours: 2", "hours: many", "«hours» must be a whole number."),
    local(.plan, "cover: true", "cover: some", "«cover» must be true or false."),
    local(.plan, "who: [mentor, nurse]", "who: [nurse, nurse]", "«nurse» stands twice under «who»."),
    local(.plan, "who: [mentor, nurse]", "who: []", "«who» is empty: fill it or leave it out."),
    between(.plan, "who: [mentor, nurse]", "who: [cook]", "The role «cook» is unknown."),
    between(.plan, "id: close", "id: open", "«open» stands twice under «events»."),
    local(.plan, "nn: Lukk, ", "", "«nn» is missing in «title»."),
    local(.plan, "nn: gong, ", "", "«nn» is missing in «unitOfOne»."),
    local(
      .plan,
      "kind: list",
      "kind: list, unitOfOne: {nb: a, nn: a, en: a}",
      notHere("unitOfOne").replacing("ask,", with: "ask, default,")
    ),
    between(.plan, "question: place", "question: cellar", "There is no question «cellar»."),
    local(.plan, "question: place, ", "", "«question» is missing."),
    between(.plan, "question: place", "question: aim", otherKind("aim")),
    between(.plan, "question: place", "question: start", otherKind("start")),
    between(.plan, "is: [inside]", "is: [inside, upstairs]", "There is no choice «upstairs»."),
    local(.plan, "is: [inside]", "is: [inside, inside]", "«inside» stands twice under «is»."),
    local(.plan, "is: [inside]", "is: inside", "«is» must be a list: one line each, beginning with «- »."),
    local(.plan, "is: [inside]", "is: []", "«is» is empty: fill it."),
    local(.plan, ", is: [inside]", "", "«is» is missing."),
    between(.plan, "is: true", "is: [inside]", "«is» must be true or false."),
    local(.plan, ", is: true", "", "«is» is missing."),
    between(.plan, "alone, is: true", "alone, atLeast: 1", "«is» is missing.", notOf("atLeast", "is, question")),
    local(.plan, "{question: times, atMost: 4}", "{question: times}", noBound),
    between(.plan, "{question: times, atMost: 4}", "{question: times, is: true}", noBound, notOf("is", bounds)),
    local(
      .plan,
      "{question: times, atMost: 4}",
      "often",
      "Keys with values are expected here, such as «id: area.name»."
    ),
    local(.plan, "atMost: 4", "atMost: many", "«atMost» must be a whole number."),
    between(.plan, "atMost: 4", "atMost: 10", outside),
    between(.plan, "atMost: 4", "atLeast: 0", outside),
    between(.plan, "atMost: 4", "atLeast: 5, atMost: 4", outside),
    local(.plan, "    hours: 1\n", "", "«hoursWhen» is about «hours», which is missing."),
    local(.plan, "    \"cover\": true\n", "", "«coverWhen» is about «cover», which is missing."),
    between(.plan, "{question: last, ", "{question: times, ", "An event follows a date, and «times» is none."),
    between(.plan, "{question: last, ", "{question: end, ", "There is no question «end»."),
    local(.plan, ", weeks: -1", "", "«weeks» is missing in «follows»."),
    local(.plan, "weeks: -1", "weeks: -105", "«weeks» must be from -104 to 104."),
    local(.plan, "weeks: -1", "weeks: soon", "«weeks» must be a whole number."),
    local(.plan, "    week: 3\n", "", time),
  ]

  private static let noBound = "A condition on a number has «atLeast», «atMost» or both."
  private static let outside = "«atLeast» and «atMost» must lie from 1 to 9 and not fall."
  private static let bounds = "atLeast, atMost, question"
  private static func otherKind(_ id: String) -> String {
    "A condition asks for a choice, a number or yes and no, and «\(id)» is of another kind."
  }
  private static func notOf(_ key: String, _ keys: String) -> String {
    "«\(key)» is not a key here; the keys are \(keys)."
  }
}
