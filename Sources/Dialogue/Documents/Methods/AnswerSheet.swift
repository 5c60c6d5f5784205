import Documents
import Guidance
import Wire

/// Answers and comments that a client sends at once, checked against the form: all are taken, or none.
struct AnswerSheet {
  let answers: [String: JSONValue]
  let comments: [String: JSONValue]
  /// Whether the document is to be complete with them.
  var isFinal = false

  /// `document` with the answers and comments.
  ///
  /// - Parameters:
  ///   - reader: reads what is given as people type it, in any language.
  ///   - voice: in what language to tell what is wrong.
  ///   - form: the form of a document; some fields depend on answers that are taken before.
  /// - Throws: ``WireError`` of the kind `invalidAnswers` that names every wrong one.
  func applied(
    to document: Document,
    by reader: AnswerReader,
    in voice: Voice,
    form: (Document) throws(WireError) -> Form
  ) throws(WireError) -> Document {
    var document = document
    var open = answers
    var faults: [String: String] = [:]
    while !open.isEmpty {
      let known = try form(document)
      let here = open.keys.filter { known.field($0) != nil }.sorted()
      guard !here.isEmpty else { break }
      for id in here {
        guard let field = known.field(id), let value = open.removeValue(forKey: id) else { continue }
        if value == .null {
          document.answers[id] = nil
          continue
        }
        switch Self.reading(of: value, for: field, by: reader) {
        case .answer(let answer, let comment)?:
          document.answers[id] = answer
          if let comment { document.comments[id] = comment }
        case .fault(let fault)?: faults[id] = voice.demand(of: fault)
        case .skip?, nil: faults[id] = voice.text(.errorAnswerKind)
        }
      }
    }
    let fields = try form(document).fields.map(\.id)
    for id in open.keys { faults[id] = Self.unknown(id, fields, voice) }
    for (id, value) in comments {
      guard let fault = Self.fault(of: value, for: id, fields, voice) else {
        document.comments[id] = if case .string(let text) = value { text } else { nil }
        continue
      }
      faults[id] = Set([faults[id], fault].compactMap(\.self)).sorted(by: >).joined(separator: "; ")
    }
    guard faults.isEmpty else {
      let missing = isFinal ? try form(document).missing(in: document) : []
      for field in missing where faults[field.id] == nil {
        faults[field.id] = voice.text(.errorMissingAnswer, ["ask": voice.question(of: field)])
      }
      throw voice.error(
        .invalidAnswers,
        .errorAnswers,
        ["count": "\(faults.count)"],
        member: faults.keys.min(),
        details: faults.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      )
    }
    return document
  }

  /// A value as the answer to a field: as it is, or as it would be typed; nil for what no answer is.
  private static func reading(of value: JSONValue, for field: Field, by reader: AnswerReader) -> AnswerReader.Reading? {
    guard let answer = Answer(value) else { return nil }
    guard let fault = field.fault(of: answer) else { return .answer(answer, comment: nil) }
    guard case .string(let text) = value, field.kind != .text else { return .fault(fault) }
    switch reader.read(text, for: field) {
    case .answer(let answer, let comment): return .answer(answer, comment: comment)
    case .fault(.noSuchDay): return .fault(.noSuchDay)
    case .fault, .skip: return .fault(fault)
    }
  }

  /// What is wrong with a comment; nil where nothing is.
  private static func fault(of comment: JSONValue, for id: String, _ fields: [String], _ voice: Voice) -> String? {
    switch comment {
    case .null: nil
    case .string where !fields.contains(id): unknown(id, fields, voice)
    case .string(let text):
      Field.fault(of: text).map { voice.text(.errorComment, ["fault": voice.demand(of: $0)]) }
    default: voice.text(.errorCommentKind)
    }
  }

  private static func unknown(_ id: String, _ fields: [String], _ voice: Voice) -> String {
    guard let near = Nearest.match(for: id, among: fields) else { return voice.text(.errorField) }
    return voice.text(.errorFieldNear, ["name": near])
  }
}

extension Answer {
  /// - Returns: nil for what no answer is: objects, fractions, lists of other things than strings.
  init?(_ value: JSONValue) {
    switch value {
    case .boolean(let flag): self = .flag(flag)
    case .integer(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .array(let values):
      let lines = values.compactMap { if case .string(let text) = $0 { text } else { nil } }
      guard lines.count == values.count else { return nil }
      self = .list(lines)
    case .null, .number, .object: return nil
    }
  }

  var json: JSONValue {
    switch self {
    case .flag(let flag): .boolean(flag)
    case .number(let number): .integer(number)
    case .text(let text): .string(text)
    case .list(let lines): .array(lines.map { .string($0) })
    }
  }
}
