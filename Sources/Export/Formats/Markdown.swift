import Guidance

/// An outline as CommonMark, with GitHub's tables. No text in it can become markup.
struct Markdown {
  private let outline: Outline
  private let pack: LanguagePack

  init(_ outline: Outline, pack: LanguagePack) {
    self.outline = outline
    self.pack = pack
  }

  var text: String {
    var blocks = ["# " + inline(outline.title)]
    if outline.isNamed { blocks.append("**\(inline(outline.instrument))**") }
    if let purpose = outline.purpose { blocks.append(line(purpose)) }
    blocks.append(line(outline.state))
    if !outline.notes.isEmpty { blocks.append(list(outline.notes.map(inline))) }
    blocks += outline.findings.flatMap(self.blocks)
    blocks += outline.parts.flatMap(self.blocks)
    if !outline.events.isEmpty { blocks += ["## " + inline(pack.text(.calendar)), eventTable] }
    if let footnote = outline.footnote { blocks.append("\\* " + inline(footnote)) }
    if !outline.sources.isEmpty {
      blocks += ["## " + inline(pack.text(.sources)), list(outline.sources.map(inline))]
    }
    blocks += ["---", line(outline.made)]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func blocks(_ finding: Outline.Finding) -> [String] {
    let items = finding.items.map { item in
      inline(item.text) + mark(item.isOwn) + (item.detail.map { "\\\n  " + line($0) } ?? "")
    }
    return ["## " + inline(finding.title), list(items)]
  }

  private func blocks(_ part: Outline.Part) -> [String] {
    let heading = "## " + inline(part.title)
    if let table = part.table { return [heading, self.table(table)] }
    guard part.entries.allSatisfy({ $0.isTicked != nil }) else { return [heading] + part.entries.flatMap(self.blocks) }
    return [heading, list(part.entries.map(tick))]
  }

  /// An item of a checklist: the box for those that read it on the web, the answer in words for everybody.
  private func tick(_ entry: Outline.Entry) -> String {
    var lines = [
      "[\(entry.isTicked == true ? "x" : " ")] **\(inline(entry.ask))**\(mark(entry.isOwn)): \(answer(entry.answer))"
    ]
    if let hint = entry.hint { lines.append(line(hint)) }
    if let comment = entry.comment { lines.append(remark(comment)) }
    return lines.joined(separator: "\\\n  ")
  }

  private func blocks(_ entry: Outline.Entry) -> [String] {
    let time = entry.time.map { ", " + inline($0) } ?? ""
    var blocks = ["**\(inline(entry.ask))**\(mark(entry.isOwn))\(time)"]
    if let hint = entry.hint { blocks.append(line(hint)) }
    if !entry.questions.isEmpty { blocks.append(list(entry.questions.map(inline))) }
    blocks.append(entry.answer.isEmpty ? "> " + Wording.nothing : quote(entry.answer))
    if let comment = entry.comment { blocks.append(remark(comment)) }
    return blocks
  }

  private func quote(_ lines: [String]) -> String {
    lines.map { "> " + line($0) }.joined(separator: "\\\n")
  }

  private func remark(_ comment: String) -> String { "*\(inline(pack.text(.exportComment))):* \(inline(comment))" }

  private func table(_ table: Outline.Table) -> String {
    let rows = table.rows.map { row in
      var title = "**\(inline(row.title))**\(mark(row.isOwn))"
      if let detail = row.detail { title += "<br>" + inline(detail) }
      if let flag = row.flag { title += "<br>**\(inline(flag))**" }
      return [title] + row.cells.map(cell)
    }
    return grid(table.header.map(inline), rows)
  }

  private func cell(_ cell: Outline.Cell) -> String {
    let answer = answer(cell.lines)
    return cell.comment.map { "\(answer)<br>\(remark($0))" } ?? answer
  }

  private func answer(_ lines: [String]) -> String {
    lines.isEmpty ? Wording.nothing : lines.map(inline).joined(separator: "<br>")
  }

  private var eventTable: String {
    let header: [Phrase] = [.exportWhen, .exportWhat, .exportWho, .exportHours]
    let rows = outline.events.map { event in
      let cover = event.needsCover ? inline(pack.text(.exportCover)) : nil
      let hours = [event.hours.map { "\($0)" }, cover].compactMap(\.self)
      return [
        inline(event.when), inline(event.title) + mark(event.isOwn),
        event.who.isEmpty ? Wording.nothing : inline(event.who),
        hours.isEmpty ? Wording.nothing : hours.joined(separator: ", "),
      ]
    }
    return grid(header.map { inline(pack.text($0)) }, rows)
  }

  private func grid(_ header: [String], _ rows: [[String]]) -> String {
    ([header, header.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(
      separator: "\n"
    )
  }

  private func list(_ items: [String]) -> String {
    items.map { "- " + Self.paragraph($0) }.joined(separator: "\n")
  }

  private func mark(_ isOwn: Bool) -> String { isOwn ? "\\*" : "" }

  /// Text behind other text.
  private func inline(_ text: String) -> String { Self.escaped(text) }

  /// Text at the start of a line.
  private func line(_ text: String) -> String { Self.paragraph(Self.escaped(text)) }
}

extension Markdown {
  /// What has a meaning anywhere: in CommonMark, and in GitHub's tables, mentions, links and formulas.
  private static let marks: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "@", "$", "#",
  ]

  /// The text in one line, without a mark that has a meaning inside it.
  static func escaped(_ text: String) -> String {
    // By code point, as readers of Markdown do: a mark that carries an accent is still a mark.
    let scalars = Array(text.shownLines.joined(separator: " ").unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let before = place > 0 ? scalars[place - 1] : " "
      let after = place + 1 < scalars.count ? scalars[place + 1] : " "
      let isMark =
        switch scalar {
        // Addresses (`https://`, `www.`) and emoji by name become something else by themselves.
        case ":": !after.properties.isWhitespace
        case ".": before == "w" || before == "W"
        default: marks.contains(scalar)
        }
      if isMark { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// The text without a mark that has a meaning at the start of a line: of headings, lists, rules and quotes.
  static func paragraph(_ text: String) -> String {
    guard let first = text.first else { return text }
    if first == "+" || first == "-" || first == "=" { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = text[digits.endIndex...].first, mark == "." || mark == ")" else { return text }
    return digits + "\\" + text[digits.endIndex...]
  }
}
