import Guidance
import TestSupport
import Testing

extension SmallRuleBase {
  static let topic = "topics/jobs/pay.yaml"

  /// Every finding as `path:line:column: severity: message`.
  func findings() throws -> [String] { try inspect().diagnostics.map(\.description) }

  /// The findings after `text` in the file at `path` has become `other`.
  static func findings(replacing text: String, with other: String, in path: String = topic) throws -> [String] {
    var rules = SmallRuleBase()
    let old = try #require(rules.files[path])
    #expect(old.contains(text), "the fixture has changed")
    rules.files[path] = old.replacing(text, with: other)
    return try rules.findings()
  }

  /// The findings after the file at `path` holds `text`; nil for no such file.
  static func findings(writing text: String?, to path: String) throws -> [String] {
    var rules = SmallRuleBase()
    rules.files[path] = text
    return try rules.findings()
  }
}
