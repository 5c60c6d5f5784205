import Guidance
import TestSupport
import Testing

extension SmallRuleBase {
  /// The small instrument of `kind` as it is read.
  static func instrument(_ kind: Instrument.Kind) throws -> Instrument {
    let base = try #require(try SmallRuleBase.withInstruments.inspect().base)
    return try #require(base.instrument("\(kind.rawValue).shift"))
  }
}
