import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Times of the server as a person's clock shows them.
package enum LocalTime {
  /// A time such as `2026-11-21 10:06`; `text` as it is where it is no time of ISO 8601.
  package static func text(_ text: String) -> String {
    guard let date = try? Date(text, strategy: .iso8601) else { return text }
    var seconds = time_t(date.timeIntervalSince1970)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return text }
    let day = [padded(Int(parts.tm_year) + 1900, 4), padded(Int(parts.tm_mon) + 1, 2), padded(Int(parts.tm_mday), 2)]
    return day.joined(separator: "-") + " \(padded(Int(parts.tm_hour), 2)):\(padded(Int(parts.tm_min), 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
