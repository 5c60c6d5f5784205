import Yams

/// Reads the keys of one mapping by name, and reports those that are missing, misspelt or of the wrong kind.
///
/// A key that nobody asked for is reported by ``finish()``.
final class FieldReader {
  let file: RuleFile
  /// Where the mapping's key stands, or the mapping where it has none.
  let location: Location
  let findings: Findings
  /// The mapping's key.
  private let name: String?
  private let pairs: [(key: String, node: Node, location: Location)]
  private var asked: [String] = []

  /// - Parameter block: the key that `node` stands under, with its place.
  /// - Returns: nil, and a finding, when `node` is no mapping.
  init?(_ node: Node, under block: (key: String, location: Location)? = nil, in file: RuleFile, findings: Findings) {
    self.file = file
    self.findings = findings
    name = block?.key
    location = block?.location ?? file.location(of: node)
    guard case .mapping(let mapping) = node else {
      findings.error(file.location(of: node), "Keys with values are expected here, such as «id: area.name».")
      return nil
    }
    pairs = mapping.compactMap { key, value in
      let place = file.location(of: key)
      guard case .scalar(let scalar) = key else {
        findings.error(place, "A key must be a word. Is this a text that needs quotes?")
        return nil
      }
      if let sign = scalar.string.firstHiddenSign {
        findings.error(place, "A key holds \(Self.description(of: sign)).")
        return nil
      }
      return (scalar.string, value, place)
    }
  }

  /// The keys as they stand, for mappings whose keys are names.
  var keys: [(key: String, location: Location)] { pairs.map { ($0.key, $0.location) } }

  /// Reports every key that was not asked for.
  func finish() {
    for pair in pairs where !asked.contains(pair.key) {
      if pair.key.utf8.allSatisfy({ !(0x3A...0x7E).contains($0) }) && pair.key.contains(where: \.isNumber) {
        findings.error(
          pair.location,
          "«\(pair.key)» is not a key here: put several ranges of lines in quotes, such as \"467-469, 475\"."
        )
      } else {
        let known = Set(asked).sorted().joined(separator: ", ")
        findings.error(pair.location, "«\(pair.key)» is not a key here; the keys are \(known).")
      }
    }
  }

  func location(of key: String) -> Location {
    pairs.first { $0.key == key }?.location ?? location
  }

  func has(_ key: String) -> Bool { pairs.contains { $0.key == key } }

  func node(_ key: String, required: Bool = false) -> Node? {
    asked.append(key)
    if let pair = pairs.first(where: { $0.key == key }) { return pair.node }
    if required { findings.error(location, "«\(key)» is missing\(name.map { " in «\($0)»" } ?? "").") }
    return nil
  }

  func mapping(_ key: String, required: Bool = false) -> FieldReader? {
    node(key, required: required).flatMap {
      FieldReader($0, under: (key, location(of: key)), in: file, findings: findings)
    }
  }

  /// The block of a language, which must be there.
  func translation(_ language: LanguageCode) -> FieldReader? {
    guard let node = node(language.code) else {
      findings.error(location, "The translation «\(language)» is missing: add a block «\(language):».")
      return nil
    }
    return FieldReader(node, under: (language.code, location(of: language.code)), in: file, findings: findings)
  }

  /// A text without surrounding white space; an empty one is reported.
  func string(_ key: String, required: Bool = false) -> String? {
    guard let node = node(key, required: required) else { return nil }
    return text(of: node, named: key)
  }

  func integer(_ key: String, required: Bool = false) -> Int? {
    guard let node = node(key, required: required) else { return nil }
    guard case .scalar(let scalar) = node, let number = Int(scalar.string) else {
      findings.error(file.location(of: node), "«\(key)» must be a whole number.")
      return nil
    }
    return number
  }

  /// A list of whole numbers.
  func integers(_ key: String, required: Bool = false) -> [Int] {
    nodes(key, required: required).compactMap { node in
      guard case .scalar(let scalar) = node, let number = Int(scalar.string) else {
        findings.error(file.location(of: node), "«\(key)» must hold whole numbers.")
        return nil
      }
      return number
    }
  }

  func boolean(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    guard let value = node.bool else {
      findings.error(file.location(of: node), "«\(key)» must be true or false.")
      return nil
    }
    return value
  }

  /// A list of texts with where each stands; empty when the key is missing.
  func strings(_ key: String, required: Bool = false) -> [(text: String, location: Location)] {
    nodes(key, required: required).compactMap { node in
      text(of: node, named: key).map { ($0, file.location(of: node)) }
    }
  }

  func nodes(_ key: String, required: Bool = false) -> [Node] {
    guard let node = node(key, required: required) else { return [] }
    guard case .sequence(let sequence) = node else {
      findings.error(file.location(of: node), "«\(key)» must be a list: one line each, beginning with «- ».")
      return []
    }
    if sequence.isEmpty {
      findings.error(file.location(of: node), "«\(key)» is empty: fill it\(required ? "" : " or leave it out").")
    }
    return Array(sequence)
  }

  /// One of the values of an enumeration.
  func choice<Value: RawRepresentable & CaseIterable>(_ key: String, of type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let text = string(key, required: true) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    findings.error(location(of: key), "«\(key)» is «\(text)»; it may be \(known).")
    return nil
  }

  /// The text of a node that stands under `key`; one that is none, or has nothing to show, is reported.
  func text(of node: Node, named key: String) -> String? {
    guard case .scalar(let scalar) = node else {
      findings.error(file.location(of: node), Self.notText(node, named: key))
      return nil
    }
    let text = scalar.string.trimmed
    guard !text.isEmpty else {
      findings.error(file.location(of: node), "«\(key)» holds an empty text.")
      return nil
    }
    if let sign = text.firstHiddenSign {
      findings.error(file.location(of: node), "«\(key)» holds \(Self.description(of: sign)).")
      return nil
    }
    return text
  }

  private static func notText(_ node: Node, named key: String) -> String {
    if case .mapping(let mapping) = node, case .scalar(let value)? = mapping.first?.value, !value.string.isEmpty {
      return "A text of «\(key)» has «: » in it, and so is read as a key with a value: put the text in quotes."
    }
    return "«\(key)» must be a text here. Does it need quotes?"
  }

  private static func description(of sign: Unicode.Scalar) -> String {
    let number = "U+\(String(sign.value, radix: 16))"
    return sign.value < 0xA0
      ? "the control character \(number)" : "the invisible character \(number): type the text anew"
  }
}
