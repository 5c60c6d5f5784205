/// Shares as people read them.
enum Percent {
  /// With one decimal, rounded from the exact value of the Double and to even where it lies between two, as the C
  /// library's and Python's formats do: figures can be compared with theirs to the decimal. Empty for some of nothing.
  static func text(_ share: Figures.Share) -> String {
    share.of > 0 ? text(100 * Double(share.count) / Double(share.of)) : ""
  }

  /// - Parameter share: 0…1.
  static func text(share: Double) -> String { text(100 * share) }

  /// Whole percent, for a confidence beside a topic: `83 %`, with a space at which no line is broken.
  static func whole(_ share: Double) -> String { "\(Int((100 * share).rounded()))\u{A0}%" }

  /// The change from one share to another in points, as the difference of what is printed: `+1.2`. Empty where one is
  /// some of nothing.
  static func difference(_ before: Figures.Share, _ now: Figures.Share) -> String {
    guard before.of > 0, now.of > 0 else { return "" }
    let change =
      tenths(100 * Double(now.count) / Double(now.of)) - tenths(100 * Double(before.count) / Double(before.of))
    return (change < 0 ? "-" : change > 0 ? "+" : "") + text(tenths: abs(change))
  }

  private static func text(_ percent: Double) -> String { text(tenths: tenths(percent)) }

  private static func text(tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

  private static func tenths(_ percent: Double) -> Int {
    let below = (percent * 10).rounded(.down)
    // The sign of the exact product minus the middle; the product by itself would be rounded to a Double first.
    let beyond = (-(below + 0.5)).addingProduct(percent, 10)
    let isUp = beyond > 0 || (beyond == 0 && below.truncatingRemainder(dividingBy: 2) == 1)
    return Int(below) + (isUp ? 1 : 0)
  }
}
