import Documents
import Export
import FoundationEssentials
import Guidance
package import Wire

/// Methods that write documents out and take them in.
extension Desk {
  /// - Throws: ``WireError`` for a format that does not exist, or is not for documents of this kind.
  package func export(_ parameters: ExportDocument.Parameters) async throws(WireError) -> ExportDocument.Result {
    guard let format = try Self.value(of: parameters.format, among: ExportFormat.self, member: "format") else {
      throw WireError(.invalidParameters, "format is missing.", member: "format")
    }
    let document = try await stored { store throws(StoreError) in try await store.document(parameters.document) }
    let voice = try voice(parameters.language ?? document.language)
    let export = DocumentExport(document, instrument: try instrument(of: document), base: base, pack: voice.pack)
    do throws(ExportFault) {
      return ExportDocument.Result(
        document: document.id,
        format: format.rawValue,
        fileName: "\(document.id).\(format.fileExtension)",
        mediaType: format.mediaType,
        text: try export.text(as: format, now: clock.now())
      )
    } catch {
      throw WireError(.invalidParameters, Self.message(of: error, document), member: "format")
    }
  }

  private static func message(of fault: ExportFault, _ document: Document) -> String {
    switch fault {
    case .notFor(let format, let kind):
      let formats = ExportFormat.allCases.filter { $0.isFor(kind) }.map(\.rawValue).joined(separator: ", ")
      return "\(document.id) cannot be written as \(format.rawValue): \(kind.rawValue) documents can be \(formats)."
    case .nothingToShow(let format):
      return "\(document.id) has nothing yet that \(format.rawValue) could show. Answer more of it first."
    case .otherInstrument(let expected, let given): return "\(document.id) answers \(expected), not \(given)."
    case .unwritable(let what): return "\(document.id) cannot be written as JSON: \(what)."
    }
  }

  /// Keeps what `document.export` gave as `json`, under a new id; every answer is checked as if it were given now.
  ///
  /// - Throws: ``WireError`` that says what is wrong with it; nothing is kept then.
  package func importDocument(_ parameters: ImportDocument.Parameters) async throws(WireError) -> DocumentResult {
    let given = try Self.given(parameters.content)
    let instrument = try instrument(given.instrument)
    let voice = try voice(parameters.language ?? given.language)
    let isKind = given.kind == Document.Kind(instrument.kind) || (given.kind == .agreement && instrument.kind == .scale)
    let basis: Document.Basis? =
      if case .scale(let scale) = instrument.content { given.basis?.checked(against: scale) } else { nil }
    guard isKind, given.kind != .agreement || basis != nil else {
      throw WireError(.invalidAnswers, "\(given.instrument) does not make a \(given.kind.rawValue).", member: "content")
    }
    var new = Document(
      kind: given.kind,
      instrument: instrument.id,
      name: try Self.checked(parameters.name ?? given.name),
      language: voice.language.code,
      now: clock.now(),
      basis: basis
    )
    new.change = Document.Change(.imported)
    let sheet = AnswerSheet(
      answers: given.answers.mapValues(\.json),
      comments: given.comments.mapValues { .string($0) }
    )
    var document = try sheet.applied(to: new) { document throws(WireError) in try self.form(of: document, in: voice) }
    let form = try self.form(of: document, in: voice)
    if given.finished != nil, form.missing(in: document).isEmpty {
      document.finished = document.changed
    } else {
      move(&document, to: form.next(from: nil, in: document), in: form)
    }
    let ready = document
    return try result(try await stored { store throws(StoreError) in try await store.create(ready) }, voice)
  }

  /// The document in what was exported, or the document itself.
  private static func given(_ content: [String: JSONValue]) throws(WireError) -> Document {
    let members: JSONValue = content["document"] ?? .object(content)
    do {
      return try DocumentCoding.document(from: JSONEncoder().encode(members))
    } catch let fault as DocumentCoding.Fault {
      let what =
        switch fault {
        case .damaged(let what): what
        case .newer(let schema): "its schema \(schema) is of a newer Veiviser"
        }
      throw WireError(.invalidAnswers, "content is no document: \(what).", member: "content")
    } catch {
      throw WireError(.invalidAnswers, "content is no document: \(error)", member: "content")
    }
  }
}
