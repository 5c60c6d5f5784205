import Wire
import Yams

extension JSONValue {
  /// The YAML text as editors read it before they compare it with a schema: by the core schema of YAML 1.2
  /// (https://yaml.org/spec/1.2.2, 10.3.2).
  ///
  /// - Throws: `YamlError` when it is none.
  init(yaml: String) throws {
    self = try compose(yaml: yaml).map { JSONValue($0) } ?? .null
  }

  private init(_ node: Node) {
    switch node {
    case .scalar(let scalar): self = JSONValue(scalar)
    case .sequence(let sequence): self = .array(sequence.map { JSONValue($0) })
    case .mapping(let mapping):
      let pairs = mapping.map { ($0.key.string ?? "", JSONValue($0.value)) }
      self = .object(Dictionary(pairs) { _, last in last })
    case .alias: self = .null
    }
  }

  private init(_ scalar: Node.Scalar) {
    guard scalar.style == .plain else {
      self = .string(scalar.string)
      return
    }
    switch scalar.string {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .boolean(true)
    case "false", "False", "FALSE": self = .boolean(false)
    case let text:
      if let number = Int(text) {
        self = .integer(number)
      } else if text.first.map({ $0.isNumber || "+-.".contains($0) }) == true, let number = Double(text) {
        self = .number(number)
      } else {
        self = .string(text)
      }
    }
  }
}
