/// A sample as it is understood by what was learned from all others.
package struct LeftOut: Codable, Sendable, Equatable {
  package var text: String
  /// The language of the block that it stands in.
  package var language: String
  /// Path below the rule base.
  package var path: String
  package var line: Int
  /// The topic, border or crossroads that it is a sample of.
  package var home: String
  /// Where it goes instead; nil when it comes home.
  package var rival: String?
  /// By how much the rival is ahead, in units of score; 0 when there is none.
  package var lead: Float

  package init(
    text: String,
    language: String,
    path: String,
    line: Int,
    home: String,
    rival: String? = nil,
    lead: Float = 0
  ) {
    self.text = text
    self.language = language
    self.path = path
    self.line = line
    self.home = home
    self.rival = rival
    self.lead = lead
  }
}
