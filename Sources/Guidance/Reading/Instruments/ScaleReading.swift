extension Scale {
  /// With more, a comparison is no longer read at a glance; one has nobody to compare with.
  private static let partyCounts = 2...4

  /// Fields of the agreement that is made from a scale.
  private static let taken: Set = ["more", "next-date"]

  init(_ fields: FieldReader, languages: [LanguageCode]) {
    let parties = fields.strings("parties", required: true).map(\.text)
    if !parties.isEmpty, !Self.partyCounts.contains(parties.count) || Set(parties).count < parties.count {
      fields.findings.error(fields.location(of: "parties"), "A scale is for two to four different parties.")
    }
    self.init(
      parties: parties,
      pairs: fields.parts("pairs", required: true, id: \.id) { pair in
        let id = pair.partId()
        if let id, Self.taken.contains(id) {
          pair.findings.error(pair.location(of: "id"), "No pair can be called «\(id)»: a field of the agreement is.")
        }
        let left = pair.localText("left", languages: languages, required: true)
        let right = pair.localText("right", languages: languages, required: true)
        let talk = pair.localText("talk", languages: languages, required: true)
        let origin = pair.origin()
        guard let id, let left, let right, let talk else { return nil }
        return Pair(id: id, left: left, right: right, talk: talk, origin: origin)
      }
    )
  }
}
