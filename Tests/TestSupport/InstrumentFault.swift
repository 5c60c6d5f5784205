package import Guidance

/// Something wrong with a small instrument, and what is said of it. The reader finds it, and so does the JSON Schema
/// that editors use, where a schema can.
package struct InstrumentFault: Sendable, CustomStringConvertible {
  package let kind: Instrument.Kind
  /// What stands in the sound file.
  package let text: String
  /// What stands there instead, each time.
  package let other: String
  /// Every finding, in the order of lines.
  package let messages: [String]
  /// Whether a schema can tell: it compares nothing between two places.
  package let isToldBySchema: Bool

  package init(
    _ kind: Instrument.Kind,
    _ text: String,
    _ other: String,
    _ messages: [String],
    isToldBySchema: Bool
  ) {
    self.kind = kind
    self.text = text
    self.other = other
    self.messages = messages
    self.isToldBySchema = isToldBySchema
  }

  package var description: String { "\(kind): \(other)" }

  /// The small rule base with the fault.
  ///
  /// - Returns: nil when `text` is not in the file.
  package var rules: SmallRuleBase? {
    var rules = SmallRuleBase.withInstruments
    let path = SmallRuleBase.path(of: kind)
    guard let sound = rules.files[path], sound.contains(text) else { return nil }
    rules.files[path] = sound.replacing(text, with: other)
    return rules
  }

  /// A fault that a schema tells too.
  static func local(_ kind: Instrument.Kind, _ text: String, _ other: String, _ messages: String...) -> Self {
    Self(kind, text, other, messages, isToldBySchema: true)
  }

  /// A fault between two places.
  static func between(_ kind: Instrument.Kind, _ text: String, _ other: String, _ messages: String...) -> Self {
    Self(kind, text, other, messages, isToldBySchema: false)
  }
}
