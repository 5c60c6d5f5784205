import FoundationEssentials
package import Wire

/// Answers as they are written on a command line.
package enum FieldValue {
  /// Reads `text` as JSON where it is true, false, a number or a list; else it is a string.
  ///
  /// - Parameter kind: of the field, where it is known: a text, a day or a choice is taken as it stands, though it looks
  ///   like a number, and a list may be written as in a conversation.
  package static func read(_ text: String, for kind: DescribeForm.Field.Kind?) -> JSONValue {
    switch kind {
    case .text, .day, .choice: return .string(text)
    case .list, .choices:
      let value = json(text)
      if case .array? = value { return value ?? .string(text) }
      return .string(text)
    case .tick, .score, .level, .number, .yesNo, nil: return json(text) ?? .string(text)
    }
  }

  private static func json(_ text: String) -> JSONValue? {
    switch try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) {
    case .boolean(let flag)?: .boolean(flag)
    case .integer(let number)?: .integer(number)
    case .number(let number)?: .number(number)
    case .array(let values)?: .array(values)
    case .string, .null, .object, nil: nil
    }
  }

  /// A value as `read` takes it; nil for what is no answer.
  package static func text(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .null: nil
    default: (try? Line.encode(value)).map { String(decoding: $0.dropLast(), as: UTF8.self) }
    }
  }
}
