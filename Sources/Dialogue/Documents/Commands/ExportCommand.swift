import Documents
import Export
import Guidance
import Wire

extension Command {
  /// Gives a document as a file. A conversation writes no files: the client puts it where the person finds it.
  static let export = Command(name: "export", argument: .document) { (call: DeskCall) in
    var call = call
    let named = call.takeFormat()
    let document = try await call.named()
    let formats = call.formats(of: document)
    guard let format = named == nil ? formats.first : named.flatMap(call.voice.format) else {
      return call.rejected(call.text(.exportUnknown, document, ["name": named ?? ""], formats))
    }
    guard formats.contains(format) else {
      return call.rejected(call.text(.exportNotFor, document, ["format": call.voice.word(for: format)], formats))
    }
    return try await call.exported(document, as: format, formats)
  }
}

extension DeskCall {
  /// Takes the format out of the argument, which then names a document or nothing; nil where none is named.
  fileprivate mutating func takeFormat() -> String? {
    var words = (call.argument ?? "").split(separator: " ").map(String.init)
    guard let last = words.last else { return nil }
    if words.count > 1, voice.format(named: words[0]) != nil, voice.format(named: last) == nil { words.reverse() }
    // What alone is no document's name is a format, known or not, where a document is open.
    let isAlone =
      words.count == 1 && (Int(last) != nil || Document.isId(last.lowercased()) || call.context.document == nil)
    guard !isAlone || voice.format(named: last) != nil else { return nil }
    let format = words.popLast()
    call.argument = words.isEmpty ? nil : words.joined(separator: " ")
    return format
  }

  /// What a document can be written as, best first; without its instrument it is no more than its answers.
  fileprivate func formats(of document: Document) -> [ExportFormat] {
    guard desk.base.instrument(document.instrument) != nil else { return [.json] }
    return ExportFormat.inOrderOfUse.filter { $0.isFor(document.kind) }
  }

  fileprivate func exported(
    _ document: Document,
    as format: ExportFormat,
    _ formats: [ExportFormat]
  ) async throws -> Reply {
    let word = voice.word(for: format)
    do throws(WireError) {
      let export = try await desk.export(
        ExportDocument.Parameters(document: document.id, format: format.rawValue, language: voice.language.code)
      )
      var reply = done(text(.exported, document, ["format": word], formats))
      reply.file = Reply.File(name: export.fileName, mediaType: export.mediaType, text: export.text)
      return reply
    } catch {
      // Of a format that fits the document only one thing can be wrong.
      guard error.member == "format" else { throw error }
      return rejected(text(.exportEmpty, document, ["format": word], formats))
    }
  }

  fileprivate func text(
    _ phrase: Phrase,
    _ document: Document,
    _ values: [String: String],
    _ formats: [ExportFormat]
  ) -> String {
    let words = formats.map(voice.word)
    var all = values
    all["document"] = document.id
    all["formats"] = words.joined(separator: ", ")
    all["command"] = voice.call("export", "\(document.id) \(words.first ?? "")")
    return voice.text(phrase, all)
  }
}

extension ExportFormat {
  /// The one that everybody can open comes first, and is given when none is named.
  fileprivate static let inOrderOfUse: [ExportFormat] = [.html, .markdown, .csv, .ics, .svg, .json]
}

extension Voice {
  /// The format that a word means: in any language, or as programs call it.
  fileprivate func format(named name: String) -> ExportFormat? {
    let name = name.lowercased()
    if let format = ExportFormat(rawValue: name) ?? (name == "md" ? .markdown : nil) { return format }
    return ExportFormat.allCases.first { format in
      base.languages.contains { Voice(base: base, pack: $0).word(for: format).lowercased() == name }
    }
  }

  /// What people call a format.
  fileprivate func word(for format: ExportFormat) -> String {
    switch format {
    case .html, .markdown, .json: format.rawValue
    case .csv: text(.formatSheet)
    case .ics: text(.formatCalendar)
    case .svg: text(.formatDrawing)
    }
  }
}
