import Yams

/// Reads the keys of one mapping by name, and reports those that are missing, misspelt or of the wrong kind.
///
/// A key that nobody asked for is reported by ``finish()``.
final class FieldReader {
  let file: RuleFile
  let location: Location
  let findings: Findings
  private let pairs: [(key: String, node: Node, location: Location)]
  private var asked: [String] = []

  /// - Returns: nil, and a finding, when `node` is no mapping.
  init?(_ node: Node, in file: RuleFile, findings: Findings) {
    self.file = file
    self.findings = findings
    location = file.location(of: node)
    guard case .mapping(let mapping) = node else {
      findings.error(location, "Keys with values are expected here, such as «id: area.name».")
      return nil
    }
    pairs = mapping.map { key, value in (key.string ?? "", value, file.location(of: key)) }
  }

  /// The keys as they stand, for mappings whose keys are names.
  var keys: [(key: String, location: Location)] { pairs.map { ($0.key, $0.location) } }

  /// Reports every key that was not asked for.
  func finish() {
    for pair in pairs where !asked.contains(pair.key) {
      let known = asked.sorted().joined(separator: ", ")
      findings.error(pair.location, "«\(pair.key)» is not a key here; the keys are \(known).")
    }
  }

  func location(of key: String) -> Location {
    pairs.first { $0.key == key }?.location ?? location
  }

  func node(_ key: String, required: Bool = false) -> Node? {
    asked.append(key)
    if let pair = pairs.first(where: { $0.key == key }) { return pair.node }
    if required { findings.error(location, "«\(key)» is missing.") }
    return nil
  }

  func mapping(_ key: String, required: Bool = false) -> FieldReader? {
    node(key, required: required).flatMap { FieldReader($0, in: file, findings: findings) }
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
    if sequence.isEmpty { findings.error(file.location(of: node), "«\(key)» is empty: fill it or leave it out.") }
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

  /// `YYYY-MM`, or `YYYY` where the month is not known.
  func date(_ key: String) -> String? {
    guard let text = string(key) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let isYear = parts[0].count == 4 && Int(parts[0]) != nil
    let isMonth = parts.count == 1 || (parts.count == 2 && parts[1].count == 2 && (1...12).contains(Int(parts[1]) ?? 0))
    guard isYear && isMonth else {
      findings.error(location(of: key), "«\(key)» must be a year and a month, such as 2026-11, or a year.")
      return nil
    }
    return text
  }

  private func text(of node: Node, named key: String) -> String? {
    guard case .scalar(let scalar) = node else {
      findings.error(file.location(of: node), "«\(key)» must be a text here. Does it need quotes?")
      return nil
    }
    let text = scalar.string.trimmed
    guard !text.isEmpty else {
      findings.error(file.location(of: node), "«\(key)» holds an empty text.")
      return nil
    }
    if let control = Self.firstControl(in: text) {
      findings.error(
        file.location(of: node),
        "«\(key)» holds the control character U+\(String(control, radix: 16))."
      )
      return nil
    }
    return text
  }
}

extension FieldReader {
  /// The first control character of C0 or C1 other than a line end: it could steer a terminal.
  private static func firstControl(in text: String) -> UInt8? {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if (byte < 0x20 && byte != 0x0A) || byte == 0x7F { return byte }
      if before == 0xC2 && (0x80...0x9F).contains(byte) { return byte }
      before = byte
    }
    return nil
  }
}

extension StringProtocol {
  /// Without spaces and line ends at both ends.
  var trimmed: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    let bytes = Array(utf8)
    guard let first = bytes.first, let last = bytes.last, isBlank(first) || isBlank(last) else { return String(self) }
    let start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
