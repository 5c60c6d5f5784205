import Guidance

/// An outline as one page that needs nothing else: no scripts, no pictures or fonts from elsewhere.
struct HTMLPage {
  private let outline: Outline
  private let pack: LanguagePack
  private let drawings: [String]

  /// - Parameter drawings: SVG that was made for a page.
  init(_ outline: Outline, pack: LanguagePack, drawings: [String]) {
    self.outline = outline
    self.pack = pack
    self.drawings = drawings
  }

  var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(escaped(outline.language))">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(HTMLStyle.policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>\(escaped(outline.title))</title>
    <style>\(HTMLStyle.sheet)</style>
    </head>
    <body>
    <main>
    \(content.joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  private var content: [String] {
    var blocks = ["<header>"]
    if outline.isNamed { blocks.append("<p class=\"kind\">\(escaped(outline.instrument))</p>") }
    blocks.append("<h1 dir=\"auto\">\(escaped(outline.title))</h1>")
    if let purpose = outline.purpose { blocks.append("<p>\(escaped(purpose))</p>") }
    blocks.append("<p class=\"state\">\(escaped(outline.state))</p>")
    if !outline.notes.isEmpty { blocks.append(list(outline.notes.map(escaped), className: "notes")) }
    blocks.append("</header>")
    // A drawing of a calendar stands with its dates.
    if outline.events.isEmpty, !drawings.isEmpty { blocks.append(figures) }
    blocks += outline.findings.map(section)
    blocks += outline.parts.map(section)
    if !outline.events.isEmpty { blocks.append(section(pack.text(.calendar), figures + "\n" + eventTable)) }
    blocks.append("<footer>")
    if let footnote = outline.footnote { blocks.append("<p>* \(escaped(footnote))</p>") }
    if !outline.sources.isEmpty {
      blocks += ["<h2>\(escaped(pack.text(.sources)))</h2>", list(outline.sources.map(escaped), className: "sources")]
    }
    return blocks + ["<p>\(escaped(outline.made))</p>", "</footer>"]
  }

  private var figures: String {
    drawings.isEmpty ? "" : "<figure tabindex=\"0\">\n\(drawings.joined(separator: "\n"))\n</figure>"
  }

  private func section(_ title: String, _ content: String) -> String {
    "<section>\n<h2>\(escaped(title))</h2>\n\(content)\n</section>"
  }

  private func section(_ finding: Outline.Finding) -> String {
    let items = finding.items.map { item in
      let detail = item.detail.map { "<br><small>\(escaped($0))</small>" } ?? ""
      return "<span dir=\"auto\">\(escaped(item.text))</span>\(mark(item.isOwn))\(detail)"
    }
    return section(finding.title, list(items, className: "findings"))
  }

  private func section(_ part: Outline.Part) -> String {
    let content = part.table.map(table) ?? part.entries.map(entry).joined(separator: "\n")
    return section(part.title, content)
  }

  private func entry(_ entry: Outline.Entry) -> String {
    let box = entry.isTicked.map { "<span class=\"box\" aria-hidden=\"true\">\($0 ? "☑" : "☐")</span>" } ?? ""
    // The answer to a tick is one word, and stands beside what is ticked.
    let beside = entry.isTicked == nil ? entry.time.map(escaped) : answer(entry.answer)
    let time = beside.map { " <span class=\"time\">\($0)</span>" } ?? ""
    var lines = ["<div class=\"entry\">", "<h3>\(box)\(escaped(entry.ask))\(mark(entry.isOwn))\(time)</h3>"]
    if let hint = entry.hint { lines.append("<p class=\"hint\">\(escaped(hint))</p>") }
    if !entry.questions.isEmpty { lines.append(list(entry.questions.map(escaped), className: "questions")) }
    if entry.isTicked == nil { lines.append("<p class=\"answer\" dir=\"auto\">\(answer(entry.answer))</p>") }
    if let comment = entry.comment { lines.append("<p class=\"comment\">\(remark(comment))</p>") }
    return (lines + ["</div>"]).joined(separator: "\n")
  }

  private func answer(_ lines: [String]) -> String {
    lines.isEmpty ? Wording.nothing : lines.map(escaped).joined(separator: "<br>")
  }

  private func remark(_ comment: String) -> String {
    "\(escaped(pack.text(.exportComment))): <span dir=\"auto\">\(escaped(comment))</span>"
  }

  private func list(_ items: [String], className: String) -> String {
    "<ul class=\"\(className)\">\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</ul>"
  }

  private func mark(_ isOwn: Bool) -> String { isOwn ? "<sup>*</sup>" : "" }

  private func escaped(_ text: String) -> String { text.escapedForMarkup }
}

/// Tables. On a narrow screen their cells stand below one another, each with its column's heading. The roles are given
/// because a browser forgets them where a table is laid out otherwise.
extension HTMLPage {
  private func table(_ table: Outline.Table) -> String {
    let rows = table.rows.map { row in
      var title = "\(escaped(row.title))\(mark(row.isOwn))"
      if let flag = row.flag { title += " <strong class=\"flag\">\(escaped(flag))</strong>" }
      if let detail = row.detail { title += " <small>\(escaped(detail))</small>" }
      let cells = row.cells.map { cell in
        let text = answer(cell.lines) + (cell.comment.map { "<br><small>\(remark($0))</small>" } ?? "")
        return (text, Self.hasLongWord(cell))
      }
      return (title, cells)
    }
    return grid(table.header, rows)
  }

  /// Whether a word would make its column too wide. Only there may words be broken anywhere.
  private static func hasLongWord(_ cell: Outline.Cell) -> Bool {
    (cell.lines + [cell.comment].compactMap(\.self)).contains { text in
      text.split(separator: " ").contains { $0.count > longestWord }
    }
  }

  private static let longestWord = 24

  private var eventTable: String {
    let hasHours = outline.events.contains { $0.hours != nil || $0.needsCover }
    let header = ([.exportWhat, .exportWhen, .exportWho] + (hasHours ? [.exportHours] : [])).map { pack.text($0) }
    let rows = outline.events.map { event in
      let cover = event.needsCover ? escaped(pack.text(.exportCover)) : nil
      let hours = [event.hours.map { "\($0)" }, cover].compactMap(\.self).joined(separator: ", ")
      let cells = [escaped(event.when), escaped(event.who)] + (hasHours ? [hours] : [])
      return (
        "<span class=\"number\">\(event.number).</span> \(escaped(event.title))\(mark(event.isOwn))",
        cells.map { ($0.isEmpty ? Wording.nothing : $0, false) }
      )
    }
    return grid(header, rows)
  }

  private func grid(_ header: [String], _ rows: [(title: String, cells: [(text: String, isLong: Bool)])]) -> String {
    var lines = ["<table role=\"table\">", "<thead role=\"rowgroup\">", "<tr role=\"row\">"]
    lines += header.map { "<th role=\"columnheader\" scope=\"col\">\(escaped($0))</th>" }
    lines += ["</tr>", "</thead>", "<tbody role=\"rowgroup\">"]
    for row in rows {
      lines += ["<tr role=\"row\">", "<th role=\"rowheader\" scope=\"row\">\(row.title)</th>"]
      lines += zip(header.dropFirst(), row.cells).map { heading, cell in
        let long = cell.isLong ? " class=\"long\"" : ""
        return "<td role=\"cell\"\(long) data-label=\"\(escaped(heading))\"><span dir=\"auto\">\(cell.text)</span></td>"
      }
      lines.append("</tr>")
    }
    return (lines + ["</tbody>", "</table>"]).joined(separator: "\n")
  }
}
