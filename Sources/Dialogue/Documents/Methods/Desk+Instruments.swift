import Documents
import Guidance
package import Wire

/// Methods about what documents can be made of.
extension Desk {
  /// - Throws: ``WireError`` for a language or kind that does not exist.
  package func instruments(_ parameters: Instruments.Parameters) throws(WireError) -> Instruments.Result {
    let voice = try voice(parameters.language)
    let kind = try value(of: parameters.kind, among: Instrument.Kind.self, member: "kind", in: voice)
    let found = base.instruments.filter { kind == nil || $0.kind == kind }
    return Instruments.Result(
      language: voice.language.code,
      instruments: found.map { instrument in
        Instruments.Entry(
          id: instrument.id,
          kind: instrument.kind.rawValue,
          title: instrument.title[voice.language],
          purpose: instrument.purpose[voice.language],
          roles: instrument.roles
        )
      }
    )
  }

  /// - Throws: ``WireError`` when neither an instrument nor a document that exists is named.
  package func form(_ parameters: DescribeForm.Parameters) async throws(WireError) -> DescribeForm.Result {
    let asked = try voice(parameters.language)
    let document: Document
    let instrument: Instrument
    switch (parameters.document, parameters.instrument) {
    case (let id?, nil):
      document = try await stored(in: asked) { store throws(StoreError) in try await store.document(id) }
      instrument = try self.instrument(of: document, in: try voice(parameters.language, of: document))
    case (nil, let id?):
      instrument = try self.instrument(id, in: asked)
      document = Document(
        kind: Document.Kind(instrument.kind),
        instrument: instrument.id,
        name: "",
        language: parameters.language ?? Assistant.firstLanguage.code,
        now: clock.now()
      )
    default:
      throw WireError(.invalidParameters, "Name either an instrument or a document.", member: "instrument")
    }
    let voice = parameters.instrument == nil ? try voice(parameters.language, of: document) : asked
    let form = Form(instrument, of: document, base: base, pack: voice.pack)
    return DescribeForm.Result(
      language: voice.language.code,
      title: instrument.title[voice.language],
      fields: form.fields.map { DescribeForm.Field($0) }
    )
  }

  /// - Throws: ``WireError`` when there is none, with what may have been meant.
  func instrument(_ id: String, in voice: Voice) throws(WireError) -> Instrument {
    if let instrument = base.instrument(id) { return instrument }
    throw voice.error(
      .unknownInstrument,
      .errorInstrument,
      ["name": String(id.prefix(64))],
      member: "instrument",
      suggestion: Nearest.match(for: id, among: base.instruments.map(\.id))
    )
  }

  func voice(_ language: String?) throws(WireError) -> Voice {
    try assistant.voice(of: Context(language: try assistant.voice(language)?.language.code))
  }

  /// The voice that speaks of a document: in `language`, or else in its own while the rule base has that.
  ///
  /// - Throws: ``WireError`` for a `language` that there is not.
  func voice(_ language: String?, of document: Document) throws(WireError) -> Voice {
    if let language { return try voice(language) }
    return try voice(assistant.languages.contains(document.language) ? document.language : nil)
  }

  /// The value that `text` names; nil for none.
  func value<Value: RawRepresentable & CaseIterable>(
    of text: String?,
    among type: Value.Type,
    member: String,
    in voice: Voice
  ) throws(WireError) -> Value? where Value.RawValue == String {
    guard let text else { return nil }
    if let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue)
    throw voice.error(
      .invalidParameters,
      .errorValue,
      ["name": String(text.prefix(64)), "values": known.joined(separator: ", ")],
      member: member,
      suggestion: Nearest.match(for: text, among: known)
    )
  }

  /// What the store gives, with its errors as those of the protocol, said in `voice`.
  func stored<Value>(
    in voice: Voice,
    _ body: (any DocumentStore) async throws(StoreError) -> Value
  ) async throws(WireError) -> Value {
    do throws(StoreError) {
      return try await body(store)
    } catch {
      throw voice.error(of: error)
    }
  }
}

extension DescribeForm.Field {
  fileprivate init(_ field: Field) {
    self.init(
      id: field.id,
      kind: Self.kind(of: field.kind),
      ask: field.ask,
      isRequired: field.isNeeded,
      isDerived: field.isDerived
    )
    group = field.group
    hint = field.hint
    suggestion = field.suggestion?.json
    switch field.kind {
    case .score(let left, let right):
      (minimum, maximum) = (1, 5)
      choices = [DescribeForm.Choice(value: "1", title: left), DescribeForm.Choice(value: "5", title: right)]
    case .level(let names):
      (minimum, maximum) = (1, names.count)
      choices = names.enumerated().map { DescribeForm.Choice(value: "\($0 + 1)", title: $1) }
    case .choice(let options), .choices(let options, _):
      choices = options.map { DescribeForm.Choice(value: $0.id, title: $0.title) }
    case .number(let range, _): (minimum, maximum) = (range.lowerBound, range.upperBound)
    case .tick, .day, .yesNo, .text, .list: break
    }
  }

  private static func kind(of kind: Field.Kind) -> Kind {
    switch kind {
    case .tick: .tick
    case .score: .score
    case .level: .level
    case .choice: .choice
    case .choices: .choices
    case .number: .number
    case .day: .day
    case .yesNo: .yesNo
    case .text: .text
    case .list: .list
    }
  }
}
