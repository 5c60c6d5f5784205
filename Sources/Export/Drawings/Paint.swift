/// What something is painted with in a drawing.
///
/// A drawing carries the light colours as attributes, so that it looks right anywhere. On a page the style sheet's rules for
/// the class of the same name come before them, and follow the reader's scheme.
enum Paint: String, CaseIterable {
  case paper, ink, faint, line, tint, solid, onSolid, warn

  var light: String {
    switch self {
    case .paper: "#ffffff"
    case .ink: "#1b1f24"
    case .faint: "#57606a"
    case .line: "#77808a"
    case .tint: "#e9eff8"
    case .solid: "#1f4e8c"
    case .onSolid: "#ffffff"
    case .warn: "#a11f1f"
    }
  }

  var dark: String {
    switch self {
    case .paper: "#14181d"
    case .ink: "#e6edf3"
    case .faint: "#a9b4c0"
    case .line: "#76818d"
    case .tint: "#222b36"
    case .solid: "#9cc4ff"
    case .onSolid: "#0b1a2e"
    case .warn: "#ff9d94"
    }
  }

  /// Attributes that fill with it.
  var fill: String { "class=\"\(rawValue)\" fill=\"\(light)\"" }

  /// Attributes that draw a line with it, and fill with `inside`.
  func stroke(width: Double = 1, inside: Paint? = nil) -> String {
    let fill = inside.map { "class=\"\($0.rawValue) \(rawValue)-line\" fill=\"\($0.light)\"" }
    return "\(fill ?? "class=\"\(rawValue)-line\" fill=\"none\"") stroke=\"\(light)\" stroke-width=\"\(width.fixed)\""
  }

  /// What a style sheet says of both.
  var rule: String {
    "svg .\(rawValue){fill:var(--\(rawValue))}svg .\(rawValue)-line{stroke:var(--\(rawValue))}"
  }
}

extension Double {
  /// With one decimal, and none where it is zero: the same on every machine and in every language.
  var fixed: String {
    let tenths = Int((self * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, decimal) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return decimal == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(decimal)"
  }
}
