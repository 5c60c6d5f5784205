/// What a person answered to one field of a form. In JSON: a string, a number, true or false, or a list of strings.
package enum Answer: Sendable, Hashable {
  /// Free text, the id of a choice, or a day as `YYYY-MM-DD`.
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([String])

  /// Every text in it.
  package var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let lines): lines
    case .number, .flag: []
    }
  }

  /// The answer with each text replaced.
  package func mappingTexts(_ change: (String) -> String) -> Answer {
    switch self {
    case .text(let text): .text(change(text))
    case .list(let lines): .list(lines.map(change))
    case .number, .flag: self
    }
  }
}

extension Answer: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let lines = try? container.decode([String].self) {
      self = .list(lines)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let lines): try container.encode(lines)
    }
  }
}
