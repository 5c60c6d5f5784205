import FoundationEssentials
import Wire

/// A JSON Schema (https://json-schema.org/draft/2020-12), as far as those in `Prompts/schema` go. What it does not know
/// is a fault of the schema.
final class JSONSchema {
  private let root: JSONValue
  private var expressions: [String: Regex<AnyRegexOutput>] = [:]

  /// What tells people something and editors nothing to refuse.
  private static let remarks: Set = [
    "$schema", "$defs", "title", "description", "default", "examples", "patternErrorMessage",
  ]

  /// Reads the schema in the file at `path`.
  init(_ path: String) throws {
    root = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: URL(filePath: path)))
  }

  /// What an editor would underline in `value`, each with its place.
  func faults(of value: JSONValue) throws -> [String] { try faults(of: value, root, at: "") }

  private func faults(of value: JSONValue, _ schema: JSONValue, at place: String) throws -> [String] {
    guard case .object(let rules) = schema else {
      return schema == .boolean(true) ? [] : ["\(place): nothing may stand here"]
    }
    return try rules.filter { !Self.remarks.contains($0.key) }.sorted { $0.key < $1.key }.flatMap { key, rule in
      try ofValue(key, rule, value, at: place) ?? ofObject(key, rule, rules, value, at: place)
        ?? ofArray(key, rule, value, at: place) ?? ofSchemas(key, rule, rules, value, at: place)
        ?? ["\(place): the schema has «\(key)», which is not known here"]
    }
  }

  /// - Returns: nil when `key` is not about single values.
  private func ofValue(_ key: String, _ rule: JSONValue, _ value: JSONValue, at place: String) throws -> [String]? {
    let isSound: Bool
    switch (key, rule, value) {
    case ("type", .array(let types), _): isSound = types.contains { Self.isOf($0, value) }
    case ("type", _, _): isSound = Self.isOf(rule, value)
    case ("enum", .array(let values), _): isSound = values.contains(value)
    case ("const", _, _): isSound = value == rule
    // Of thousands of texts, without an expression for each.
    case ("pattern", "\\S", .string(let text)): isSound = text.contains { !$0.isWhitespace }
    case ("pattern", .string(let pattern), .string(let text)):
      isSound = try text.firstMatch(of: expression(pattern)) != nil
    case ("minLength", .integer(let least), .string(let text)): isSound = text.unicodeScalars.count >= least
    case ("maxLength", .integer(let most), .string(let text)): isSound = text.unicodeScalars.count <= most
    case ("minimum", .integer(let least), .integer(let number)): isSound = number >= least
    case ("maximum", .integer(let most), .integer(let number)): isSound = number <= most
    case ("pattern", _, _), ("minLength", _, _), ("maxLength", _, _), ("minimum", _, _), ("maximum", _, _):
      isSound = true
    default: return nil
    }
    return isSound ? [] : ["\(place): \(key) \(rule)"]
  }

  /// - Returns: nil when `key` is not about objects.
  private func ofObject(
    _ key: String,
    _ rule: JSONValue,
    _ rules: [String: JSONValue],
    _ value: JSONValue,
    at place: String
  ) throws -> [String]? {
    guard
      [
        "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "dependentRequired",
        "minProperties", "maxProperties",
      ].contains(key)
    else { return nil }
    guard case .object(let members) = value else { return [] }
    func among(_ schemas: JSONValue, _ isFor: (String, String) throws -> Bool) throws -> [String] {
      guard case .object(let schemas) = schemas else { return ["\(place): «\(key)» of the schema is no object"] }
      return try schemas.flatMap { name, schema in
        try members.filter { try isFor(name, $0.key) }
          .flatMap { try faults(of: $0.value, schema, at: "\(place)/\($0.key)") }
      }
    }
    switch (key, rule) {
    case ("properties", _): return try among(rule, ==)
    case ("patternProperties", _): return try among(rule) { try $1.firstMatch(of: expression($0)) != nil }
    case ("additionalProperties", _):
      let others = try members.filter { try !isNamed($0.key, in: rules) }
      return try others.flatMap { try faults(of: $0.value, rule, at: "\(place)/\($0.key)") }
    case ("propertyNames", _):
      return try members.keys.flatMap { try faults(of: .string($0), rule, at: "\(place)/\($0)") }
    case ("required", .array(let names)): return Self.missing(names, in: members, at: place)
    case ("dependentRequired", .object(let needs)):
      return needs.filter { members[$0.key] != nil }.flatMap { need -> [String] in
        guard case .array(let names) = need.value else { return [] }
        return Self.missing(names, in: members, at: place)
      }
    case ("minProperties", .integer(let fewest)): return members.count >= fewest ? [] : ["\(place): too few keys"]
    case ("maxProperties", .integer(let most)): return members.count <= most ? [] : ["\(place): too many keys"]
    default: return nil
    }
  }

  /// - Returns: nil when `key` is not about arrays.
  private func ofArray(_ key: String, _ rule: JSONValue, _ value: JSONValue, at place: String) throws -> [String]? {
    guard ["items", "minItems", "maxItems", "uniqueItems", "contains"].contains(key) else { return nil }
    guard case .array(let elements) = value else { return [] }
    switch (key, rule) {
    case ("items", _):
      return try elements.enumerated().flatMap { try faults(of: $1, rule, at: "\(place)/\($0)") }
    case ("contains", _):
      return try elements.contains { try faults(of: $0, rule, at: place).isEmpty } ? [] : ["\(place): contains"]
    case ("minItems", .integer(let fewest)): return elements.count >= fewest ? [] : ["\(place): too few"]
    case ("maxItems", .integer(let most)): return elements.count <= most ? [] : ["\(place): too many"]
    case ("uniqueItems", _):
      return Set(elements.map { "\($0)" }).count == elements.count ? [] : ["\(place): something stands twice"]
    default: return nil
    }
  }

  /// - Returns: nil when `key` does not join schemas.
  private func ofSchemas(
    _ key: String,
    _ rule: JSONValue,
    _ rules: [String: JSONValue],
    _ value: JSONValue,
    at place: String
  ) throws -> [String]? {
    func holds(_ schema: JSONValue) throws -> Bool { try faults(of: value, schema, at: place).isEmpty }
    switch (key, rule) {
    case ("$ref", .string(let name)):
      guard let schema = root["$defs"]?[name.replacing("#/$defs/", with: "")] else { return nil }
      return try faults(of: value, schema, at: place)
    case ("not", _): return try holds(rule) ? ["\(place): \(key) \(rule)"] : []
    case ("if", _):
      guard let branch = rules[try holds(rule) ? "then" : "else"] else { return [] }
      return try faults(of: value, branch, at: place)
    case ("then", _), ("else", _): return []
    case ("allOf", .array(let schemas)): return try schemas.flatMap { try faults(of: value, $0, at: place) }
    case ("oneOf", .array(let schemas)):
      return try schemas.count(where: holds) == 1 ? [] : ["\(place): not just one of several"]
    default: return nil
    }
  }

  private func isNamed(_ name: String, in rules: [String: JSONValue]) throws -> Bool {
    if rules["properties"]?[name] != nil { return true }
    guard case .object(let patterns)? = rules["patternProperties"] else { return false }
    return try patterns.keys.contains { try name.firstMatch(of: expression($0)) != nil }
  }

  private func expression(_ pattern: String) throws -> Regex<AnyRegexOutput> {
    if let known = expressions[pattern] { return known }
    let made = try Regex(pattern).matchingSemantics(.unicodeScalar)
    expressions[pattern] = made
    return made
  }

  private static func missing(_ names: [JSONValue], in members: [String: JSONValue], at place: String) -> [String] {
    names.compactMap { name in
      guard case .string(let key) = name, members[key] == nil else { return nil }
      return "\(place): «\(key)» is missing"
    }
  }

  private static func isOf(_ type: JSONValue, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .boolean), ("integer", .integer),
      ("number", .integer), ("number", .number), ("null", .null):
      true
    default: false
    }
  }
}
