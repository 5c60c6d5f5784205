/// Texts of a fixed form.
extension FieldReader {
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

  /// Line ranges such as `475-482` or `66-76, 90`, with a hyphen or an en dash; empty when the key is missing.
  ///
  /// - Returns: nil, and a finding, when one of them is no range.
  func lineRanges(_ key: String, required: Bool = false) -> [ClosedRange<Int>]? {
    guard has(key) || required else {
      _ = node(key)
      return []
    }
    guard let text = string(key, required: required) else { return nil }
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map { Int($0.trimmed) }
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first >= 1, first <= last
      else {
        findings.error(location(of: key), "«\(part.trimmed)» is not a range of lines such as 475-482.")
        return nil
      }
      ranges.append(first...last)
    }
    return ranges
  }
}
