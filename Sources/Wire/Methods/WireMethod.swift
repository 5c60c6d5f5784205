/// A function of the protocol: its name, what it takes, what it returns. One file a method.
package protocol WireMethod: SendableMetatype {
  associatedtype Parameters: Codable & Sendable & Equatable
  associatedtype Result: Codable & Sendable & Equatable

  static var name: String { get }
  /// One sentence on what it is for.
  static var summary: String { get }
  static var parameters: [Parameter] { get }
  /// What it returns, as a JSON Schema.
  static var resultSchema: JSONValue { get }
  /// Whether a client may ask again by itself when the server went away, not knowing whether it was carried out.
  static var isRepeatable: Bool { get }
  /// The same of one request; `isRepeatable` where it does not depend on what is asked.
  static func isRepeatable(_ parameters: Parameters) -> Bool
}

extension WireMethod {
  package static var isRepeatable: Bool { true }
  package static func isRepeatable(_ parameters: Parameters) -> Bool { isRepeatable }
}

/// One member of a method's `params`, for checking, for error messages and for `rpc.discover`.
package struct Parameter: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case string, object, boolean, integer, strings

    /// The words that error messages use.
    package var phrase: String {
      switch self {
      case .string: "a string"
      case .object: "an object"
      case .boolean: "a boolean"
      case .integer: "an integer"
      case .strings: "an array of strings"
      }
    }
  }

  package var name: String
  package var kind: Kind
  package var isRequired: Bool
  package var summary: String
  /// The values that are taken; empty when any value of the kind is.
  package var values: [String]
  /// The members of an object; empty for other kinds.
  package var members: [Parameter]

  package init(
    _ name: String,
    _ kind: Kind = .string,
    required: Bool = false,
    values: [String] = [],
    members: [Parameter] = [],
    summary: String
  ) {
    self.name = name
    self.kind = kind
    isRequired = required
    self.values = values
    self.members = members
    self.summary = summary
  }

  /// For methods that read a text.
  package static let language = Parameter(
    "language",
    summary: "The language to answer in: nb, nn or en. Left out: the language of the text."
  )
  /// For methods that list and show.
  package static let listLanguage = Parameter(
    "language",
    summary: "The language of titles and texts: nb, nn or en. Left out: nb."
  )
}

extension WireMethod {
  /// Checks `given` member by member and reads it.
  ///
  /// - Throws: a ``WireError`` that names the member which is unknown, missing or of the wrong kind.
  package static func read(_ given: [String: JSONValue]) throws(WireError) -> Parameters {
    try check(given, against: parameters, path: "")
    do {
      return try JSONValue.object(given).decoded(as: Parameters.self)
    } catch {
      throw WireError(.invalidParameters, "params do not fit \(name): \(summary)")
    }
  }

  private static func check(
    _ given: [String: JSONValue],
    against parameters: [Parameter],
    path: String
  ) throws(WireError) {
    for (member, value) in given.sorted(by: { $0.key < $1.key }) {
      guard let parameter = parameters.first(where: { $0.name == member }) else {
        let known = parameters.map(\.name).joined(separator: ", ")
        throw WireError(
          .invalidParameters,
          "\(name) takes no \"\(path)\(member)\"; it takes \(known.isEmpty ? "no parameters" : known).",
          member: path + member,
          suggestion: Nearest.match(for: member, among: parameters.map(\.name))
        )
      }
      try check(value, against: parameter, path: path + member)
    }
    if let missing = parameters.first(where: { $0.isRequired && given[$0.name] == nil }) {
      throw WireError(
        .invalidParameters,
        "\(name) needs \"\(path)\(missing.name)\": \(missing.summary)",
        member: path + missing.name
      )
    }
  }

  private static func check(_ value: JSONValue, against parameter: Parameter, path: String) throws(WireError) {
    switch (parameter.kind, value) {
    case (.string, .string(let text)):
      guard parameter.values.isEmpty || parameter.values.contains(text) else {
        throw WireError(
          .invalidParameters,
          "\(path) is \"\(text)\"; it may be \(parameter.values.joined(separator: ", ")).",
          member: path,
          suggestion: Nearest.match(for: text, among: parameter.values)
        )
      }
    case (.object, .object(let members)) where !parameter.members.isEmpty:
      try check(members, against: parameter.members, path: path + ".")
    case (.object, .object), (.boolean, .boolean), (.integer, .integer): break
    case (.strings, .array(let items)) where items.allSatisfy({ $0.kind == "a string" }): break
    default:
      throw WireError(
        .invalidParameters,
        "\(path) must be \(parameter.kind.phrase), not \(value.kind).",
        member: path
      )
    }
  }
}
