import Guidance

/// What can be wrong with checklists, scales, matrices and audits.
extension InstrumentFault {
  package static let ofChecklists: [InstrumentFault] = [
    local(
      .checklist,
      "groups:",
      "parts:",
      "«groups» is missing.",
      "«parts» is not a key here; the keys are groups, id, purpose, roles, sources, title, topics."
    ),
    local(.checklist, "  - id: before\n    title", "  - title", "«id» is missing."),
    local(.checklist, "{nb: Før, nn: Før, en: Before}", "{nb: Før, en: Before}", "«nn» is missing in «title»."),
    between(.checklist, "id: after", "id: before", "«before» stands twice under «groups»."),
    local(
      .checklist,
      "      - id: rest\n        text: {nb: Hvil, nn: Kvil, en: Rest}",
      "      []",
      "«items» is empty: fill it."
    ),
    local(.checklist, "      - id: rest\n        text:", "      - text:", "«id» is missing."),
    local(
      .checklist,
      "id: rest",
      "id: Rest",
      "The part «Rest» must be named in small letters a–z, digits and hyphens only."
    ),
    between(.checklist, "id: hours", "id: pay", "«pay» stands twice under «items»."),
    between(.checklist, "id: rest", "id: pay", "The item «pay» stands in two groups."),
    local(
      .checklist,
      "        text: {nb: Hvil, nn: Kvil, en: Rest}",
      "        hint: {nb: Hvil, nn: Kvil, en: Rest}",
      "«text» is missing."
    ),
    local(.checklist, "nn: Kvil, ", "", "«nn» is missing in «text»."),
    local(.checklist, "nn: Spør., ", "", "«nn» is missing in «hint»."),
    local(.checklist, "origin: derived", "origin: said", "«origin» is «said»; it may be source, derived."),
    local(
      .checklist,
      "origin: derived",
      "orgin: derived",
      "«orgin» is not a key here; the keys are hint, id, origin, text."
    ),
  ]

  package static let ofScales: [InstrumentFault] = [
    local(.scale, "parties: [mentor, nurse]", "parties: [nurse]", "A scale is for two to four different parties."),
    local(
      .scale,
      "parties: [mentor, nurse]",
      "parties: [nurse, nurse]",
      "A scale is for two to four different parties."
    ),
    local(.scale, "parties: [mentor, nurse]", "", "«parties» is missing."),
    between(.scale, "parties: [mentor, nurse]", "parties: [nurse, cook]", "The role «cook» is unknown."),
    local(
      .scale,
      "parties: [mentor, nurse]",
      "parties: [a, b, c, d, e]",
      "The role «a» is unknown.",
      "The role «b» is unknown.",
      "The role «c» is unknown.",
      "The role «d» is unknown.",
      "The role «e» is unknown.",
      "A scale is for two to four different parties."
    ),
    local(.scale, "id: pace", "id: more", "No pair can be called «more»: a field of the agreement is."),
    between(.scale, "id: words", "id: pace", "«pace» stands twice under «pairs»."),
    local(.scale, "    left: {nb: Sakte, nn: Sakte, en: Slowly}\n", "", "«left» is missing."),
    local(.scale, "    right: {nb: Fort, nn: Fort, en: Fast}\n", "", "«right» is missing."),
    local(.scale, "    talk: {nb: Hvor fort?, nn: Kor fort?, en: How fast?}\n", "", "«talk» is missing."),
    local(.scale, "nn: Kor fort?, ", "", "«nn» is missing in «talk»."),
    local(.scale, "origin: derived", "origin: [derived]", "«origin» must be a text here. Does it need quotes?"),
  ]

  package static let ofMatrices: [InstrumentFault] = [
    between(.matrix, "id: lunch", "id: keys", "«keys» stands twice under «rows».", noCell("lunch", "cook")),
    between(
      .matrix,
      "id: cook",
      "id: boss",
      "«boss» stands twice under «columns».",
      noCell("lunch", "cook"),
      noCell("keys", "cook")
    ),
    between(.matrix, "row: lunch", "row: beds", noCell("beds", "cook")),
    between(.matrix, "column: boss", "column: aunt", noCell("keys", "aunt")),
    between(.matrix, "{row: lunch", "{row: keys", "Row «keys» and column «cook» have a suggestion already."),
    local(.matrix, "duty: none", "duty: helps", "«duty» is «helps»; it may be responsible, contributes, none."),
    local(.matrix, ", duty: none", "", "«duty» is missing."),
    local(.matrix, "row: lunch, ", "", "«row» is missing."),
    local(.matrix, "nn: Kokk, ", "", "«nn» is missing in «title».", noCell("lunch", "cook"), noCell("keys", "cook")),
    local(.matrix, "nn: Til alt., ", "", "«nn» is missing in «hint»."),
    local(
      .matrix,
      "suggestions:",
      "duties:",
      "«duties» is not a key here; the keys are columns, id, purpose, roles, rows, sources, suggestions, title, topics."
    ),
  ]

  package static let ofAudits: [InstrumentFault] = [
    local(
      .audit,
      "[ingen, få, flere, alle]",
      "[ingen, få, alle]",
      "«levels» must have as many lines in every language."
    ),
    local(.audit, ", alle]", "]", "«levels» must have as many lines in every language."),
    local(.audit, "få, ", "", "«levels» must have as many lines in every language."),
    local(.audit, "nn: [ingen, få, fleire, alle], ", "", "«nn» is missing in «levels»."),
    local(
      .audit,
      "{nb: [ingen, få, flere, alle], nn: [ingen, få, fleire, alle], en: [none, few, more, all]}",
      "{nb: [nei, ja], nn: [nei, ja], en: [never, always]}",
      "There are 4 levels, the lowest first."
    ),
    local(
      .audit,
      "circle:\n  - id: aim\n    title: {nb: Mål, nn: Mål, en: Aim}\n    ask: {nb: Hvor?, nn: Kvar?, en: Where?}\n",
      "",
      "«circle» is missing."
    ),
    local(.audit, "    ask: {nb: Hvor?, nn: Kvar?, en: Where?}\n", "", "«ask» is missing."),
    local(.audit, "  - id: home\n    title: {nb: Hjem, nn: Heim, en: Home}\n", "  - id: home\n", "«title» is missing."),
    between(.audit, "id: home", "id: work", "«work» stands twice under «groups»."),
    between(.audit, "id: timed", "id: paid", "«paid» stands twice under «criteria»."),
    between(.audit, "id: fed", "id: paid", "The criterion «paid» stands in two groups."),
    local(.audit, "id: fed", "id: circle", "No criterion can be called «circle»: the circle is."),
    local(
      .audit,
      "        text: {nb: Alle er mette., nn: Alle er mette., en: All are fed.}\n",
      "",
      "«text» is missing."
    ),
    local(.audit, "nn: Lønsslipp., ", "", "«nn» is missing in «evidence»."),
    local(.audit, "origin: derived", "origin: own", "«origin» is «own»; it may be source, derived."),
  ]

  private static func noCell(_ row: String, _ column: String) -> String {
    "There is no cell in row «\(row)» and column «\(column)»."
  }
}
