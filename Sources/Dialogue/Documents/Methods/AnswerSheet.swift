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
  /// - Parameter form: the form of a document; some fields depend on answers that are taken before.
  /// - Throws: ``WireError`` of the kind `invalidAnswers` that names every wrong one.
  func applied(to document: Document, form: (Document) throws(WireError) -> Form) throws(WireError) -> Document {
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
        } else if let answer = Answer(value) {
          if let fault = field.fault(of: answer) { faults[id] = fault.message } else { document.answers[id] = answer }
        } else {
          faults[id] = "must be a string, a whole number, true or false, or a list of strings"
        }
      }
    }
    let fields = try form(document).fields.map(\.id)
    for id in open.keys { faults[id] = Self.unknown(id, fields) }
    for (id, value) in comments {
      guard let fault = Self.fault(of: value, for: id, fields) else {
        document.comments[id] = if case .string(let text) = value { text } else { nil }
        continue
      }
      faults[id] = Set([faults[id], fault].compactMap(\.self)).sorted(by: >).joined(separator: "; ")
    }
    guard faults.isEmpty else {
      let missing = isFinal ? try form(document).missing(in: document) : []
      for field in missing where faults[field.id] == nil { faults[field.id] = "is missing: \(field.ask)" }
      throw WireError(
        .invalidAnswers,
        "\(faults.count) of the answers cannot be taken; nothing was changed. instrument.form tells what each may be.",
        member: faults.keys.min(),
        details: faults.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      )
    }
    return document
  }

  /// What is wrong with a comment; nil where nothing is.
  private static func fault(of comment: JSONValue, for id: String, _ fields: [String]) -> String? {
    switch comment {
    case .null: nil
    case .string where !fields.contains(id): unknown(id, fields)
    case .string(let text): Field.fault(of: text).map { "comment " + $0.message }
    default: "a comment must be a string"
    }
  }

  private static func unknown(_ id: String, _ fields: [String]) -> String {
    let hint = Nearest.match(for: id, among: fields).map { "; did you mean \($0)?" } ?? ""
    return "there is no such field\(hint)"
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

extension AnswerFault {
  /// What the value must be, for scripts.
  var message: String {
    switch self {
    case .notATick: "must be true, false or \"irrelevant\""
    case .notYesNo: "must be true or false"
    case .notANumber(let range): "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .notAChoice(let choices): "must be of \(choices.joined(separator: ", "))"
    case .tooFewChoices(let fewest): "must name at least \(fewest)"
    case .notADay, .noSuchDay: "must be a date such as \"2027-08-17\""
    case .notAText: "must be a string"
    case .notAList: "must be a list of strings"
    case .empty: "must not be empty; null takes an answer away"
    case .tooLong(let most): "must have at most \(most) characters"
    case .tooManyLines(let most): "must have at most \(most) lines"
    case .hiddenCharacter: "holds a character that does not show"
    case .noSuggestion: "has no suggestion to take"
    }
  }
}
