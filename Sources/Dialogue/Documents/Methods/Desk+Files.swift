import Documents
import Export
import FoundationEssentials
import Guidance
package import Wire

/// Methods that write documents out and take them in.
extension Desk {
  /// - Throws: ``WireError`` for a format that does not exist, or is not for documents of this kind.
  package func export(_ parameters: ExportDocument.Parameters) async throws(WireError) -> ExportDocument.Result {
    let asked = try voice(parameters.language)
    guard let format = try value(of: parameters.format, among: ExportFormat.self, member: "format", in: asked) else {
      throw WireError(.invalidParameters, "format is missing.", member: "format")
    }
    let document = try await stored(in: asked) { store throws(StoreError) in
      try await store.document(parameters.document)
    }
    let voice = try voice(parameters.language, of: document)
    if format == .json, base.instrument(document.instrument) == nil {
      return try self.export(document, as: format, in: voice) { () throws(ExportFault) in
        try DocumentExport.json(of: document)
      }
    }
    let export = DocumentExport(
      document,
      instrument: try instrument(of: document, in: voice),
      base: base,
      pack: voice.pack
    )
    return try self.export(document, as: format, in: voice) { () throws(ExportFault) in
      try export.text(as: format, now: clock.now())
    }
  }

  private func export(
    _ document: Document,
    as format: ExportFormat,
    in voice: Voice,
    _ text: () throws(ExportFault) -> String
  ) throws(WireError) -> ExportDocument.Result {
    do throws(ExportFault) {
      return ExportDocument.Result(
        document: document.id,
        format: format.rawValue,
        fileName: "\(document.id).\(format.fileExtension)",
        mediaType: format.mediaType,
        text: try text()
      )
    } catch {
      throw Self.error(of: error, document, in: voice)
    }
  }

  private static func error(of fault: ExportFault, _ document: Document, in voice: Voice) -> WireError {
    switch fault {
    case .notFor(let format, let kind):
      let formats = ExportFormat.allCases.filter { $0.isFor(kind) }.map(\.rawValue).joined(separator: ", ")
      return voice.error(
        .invalidParameters,
        .errorFormat,
        ["document": document.id, "format": format.rawValue, "formats": formats],
        member: "format"
      )
    case .nothingToShow(let format):
      return voice.error(
        .invalidParameters,
        .errorNothingToShow,
        ["document": document.id, "format": format.rawValue],
        member: "format"
      )
    // Neither is met but by a fault of the program.
    case .otherInstrument(let expected, let given):
      return WireError(.internalFault, "\(document.id) answers \(expected), not \(given).")
    case .unwritable(let what): return WireError(.internalFault, "\(document.id) cannot be written as JSON: \(what).")
    }
  }

  /// Keeps what `document.export` gave as `json`, under a new id.
  ///
  /// Answers are kept as they are in the store, those too that no field asks or takes any more: a party was removed, a
  /// level raised, the rule base changed. They are named in the reply, so that a slip in a file edited by hand shows.
  ///
  /// - Throws: ``WireError`` that says what is wrong with it; nothing is kept then.
  package func importDocument(_ parameters: ImportDocument.Parameters) async throws(WireError) -> DocumentResult {
    let given = try Self.given(parameters.content, in: try voice(parameters.language))
    let voice = try voice(parameters.language, of: given)
    let instrument = base.instrument(given.instrument)
    if let instrument { try Self.check(given, answers: instrument, in: voice) }
    try Self.check(textsOf: given, in: voice)
    var document = Document(
      kind: given.kind,
      instrument: given.instrument,
      name: try checked(parameters.name ?? given.name, in: voice),
      language: parameters.language ?? given.language,
      now: clock.now(),
      basis: given.basis?.checked
    )
    document.change = Document.Change(.imported)
    document.answers = given.answers
    document.comments = given.comments
    var strangers: [String] = []
    if instrument != nil {
      let form = try self.form(of: document, in: voice)
      strangers = form.strangers(in: document)
      if given.finished != nil, form.missing(in: document).isEmpty {
        document.finished = document.changed
      } else {
        move(&document, to: form.next(from: nil, in: document))
      }
    } else if given.finished != nil {
      document.finished = document.changed
    }
    let ready = document
    let kept = try await stored(in: voice) { store throws(StoreError) in try await store.create(ready) }
    var result = try result(kept, voice)
    if !strangers.isEmpty {
      let note = voice.text(.importStrangers, ["fields": strangers.joined(separator: ", ")])
      result.reply.note = [note, result.reply.note].compactMap(\.self).joined(separator: " ")
    }
    return result
  }

  private static func check(_ given: Document, answers instrument: Instrument, in voice: Voice) throws(WireError) {
    let isKind = given.kind == Document.Kind(instrument.kind) || (given.kind == .agreement && instrument.kind == .scale)
    guard isKind, given.kind != .agreement || given.basis?.checked != nil else {
      throw voice.error(
        .invalidAnswers,
        .errorContentKind,
        ["name": given.instrument, "kind": voice.text(of: given.kind)],
        member: "content"
      )
    }
  }

  /// No answer holds a character that does not show, whatever was asked: such a file is not from here.
  private static func check(textsOf given: Document, in voice: Voice) throws(WireError) {
    let texts = given.answers.mapValues(\.texts).sorted { $0.key < $1.key }
    let comments = given.comments.mapValues { [$0] }.sorted { $0.key < $1.key }
    let faults = (texts + comments).filter { $0.value.contains { Field.fault(of: $0) == .hiddenCharacter } }
    guard let first = faults.first else { return }
    throw voice.error(
      .invalidAnswers,
      .errorAnswers,
      ["count": "\(faults.count)"],
      member: first.key,
      details: faults.map { "\($0.key): \(voice.demand(of: .hiddenCharacter))" }
    )
  }

  /// The document in what was exported, or the document itself.
  private static func given(_ content: [String: JSONValue], in voice: Voice) throws(WireError) -> Document {
    let members: JSONValue = content["document"] ?? .object(content)
    do {
      return try DocumentCoding.document(from: JSONEncoder().encode(members))
    } catch DocumentCoding.Fault.newer {
      throw voice.error(.invalidAnswers, .errorContentNewer, member: "content")
    } catch {
      let what = if case DocumentCoding.Fault.damaged(let what) = error { what } else { "\(error)" }
      throw voice.error(.invalidAnswers, .errorContent, ["fault": what], member: "content")
    }
  }
}
