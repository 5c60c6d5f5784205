import Guidance

/// What can be wrong with any instrument.
extension InstrumentFault {
  package static let ofAll: [InstrumentFault] = Instrument.Kind.allCases.flatMap { kind in
    let id = "id: \(kind.rawValue).shift"
    let folder = kind.folder
    let source = "  - {source: study2020, section: results, lines: \"12-14, 20\"}"
    return [
      local(kind, id, "", "«id» is missing."),
      local(
        kind,
        id,
        "id: topic.shift",
        "The id of \(folder)shift.yaml must be \(kind.rawValue).NAME after the file's name."
      ),
      local(
        kind,
        id,
        "id: \(kind.rawValue)",
        "The id of \(folder)shift.yaml must be \(kind.rawValue).NAME after the file's name."
      ),
      local(
        kind,
        id,
        "id: \(kind.rawValue).Shift",
        "The \(kind.rawValue) «Shift» must be named in small letters a–z, digits and hyphens only."
      ),
      between(
        kind,
        id,
        "id: \(kind.rawValue).night",
        "The id «\(kind.rawValue).night» belongs in \(folder)night.yaml."
      ),
      local(kind, "roles: [mentor, nurse]", "", "«roles» is missing."),
      local(
        kind,
        "roles: [mentor, nurse]",
        "roles: mentor",
        "«roles» must be a list: one line each, beginning with «- »."
      ),
      local(kind, "roles: [mentor, nurse]", "roles: [nurse, nurse]", "«nurse» stands twice under «roles»."),
      between(kind, "roles: [mentor, nurse]", "roles: [nurse, cook]", "The role «cook» is unknown."),
      local(kind, "topics: [jobs.pay, jobs.time]", "topics: []", "«topics» is empty: fill it."),
      local(
        kind,
        "topics: [jobs.pay, jobs.time]",
        "topics: [jobs.pay, jobs.pay]",
        "«jobs.pay» stands twice under «topics»."
      ),
      between(kind, "topics: [jobs.pay, jobs.time]", "topics: [jobs.gone]", "The topic «jobs.gone» is unknown."),
      local(kind, "sources:\n\(source)", "", "«sources» is missing."),
      local(kind, source, "  - study2020", "A source stands in braces: {source: study2020, section: …, lines: 1-2}."),
      local(kind, "\"12-14, 20\"", "\"14-\"", "«14-» is not a range of lines such as 475-482."),
      between(kind, "study2020", "gossip", "The source «gossip» is unknown; the sources are study2020."),
      between(kind, "section: results", "section: preface", "The section «preface» is unknown; study2020 has results."),
      between(kind, "12-14, 20", "8-14", "Lines 8-14 are outside the section «results», which has 10-50."),
      local(kind, "title: {nb: Vakt, nn: Vakt, en: Shift}", "", "«title» is missing."),
      local(
        kind,
        "title: {nb: Vakt, nn: Vakt, en: Shift}",
        "title: {nb: Vakt, en: Shift}",
        "«nn» is missing in «title»."
      ),
      local(kind, "title: {nb: Vakt, nn: Vakt", "title: {nb: Vakt, nn: \" \"", "«nn» holds an empty text."),
      local(
        kind,
        "title: {nb: Vakt, nn: Vakt, en: Shift}",
        "title: Vakt",
        "Keys with values are expected here, such as «id: area.name»."
      ),
      between(
        kind,
        "title: {nb: Vakt",
        "title: {nb: \"Va\\u200Bkt\"",
        "«nb» holds the invisible character U+200b: type the text anew."
      ),
      between(kind, "Før vakta., nn", "Før vakta., sv: Före., nn", "«sv» is not a key here; the keys are en, nb, nn."),
      local(kind, "purpose: {nb: Før vakta., nn: Før vakta., en: Before the shift.}", "", "«purpose» is missing."),
    ]
  }
}
