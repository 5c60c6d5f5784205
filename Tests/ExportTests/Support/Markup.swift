/// Enough of an XML parser to see that what was written is well-formed.
enum Markup {
  /// The first thing that is wrong; nil where nothing is.
  static func fault(in text: String) -> String? {
    var open: [Substring] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      if let fault = entityFault(in: rest[..<start]) { return fault }
      guard let end = rest[start...].firstIndex(of: ">") else { return "a tag has no end" }
      let tag = rest[rest.index(after: start)..<end]
      if let fault = entityFault(in: tag) { return fault }
      guard tag.count(where: { $0 == "\"" }) % 2 == 0, !tag.contains("<") else { return "quotes in <\(tag)>" }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return "<\(tag)> closes nothing" }
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { !$0.isWhitespace })
      }
      rest = rest[rest.index(after: end)...]
    }
    return open.isEmpty ? entityFault(in: rest) : "<\(open[open.count - 1])> is never closed"
  }

  private static let entities = ["amp;", "lt;", "gt;", "quot;", "#39;"]

  private static func entityFault(in text: Substring) -> String? {
    if text.contains(">") { return "a bare > in \(text)" }
    let parts = text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
    // By code point: an entity before an accent ends in one character with it.
    let bare = parts.first { part in !entities.contains { part.unicodeScalars.starts(with: $0.unicodeScalars) } }
    return bare.map { "a bare & before \($0)" }
  }
}
