import Documents
import Export
import Testing

/// What people write may be anything, and may come from somebody else.
struct HostileTextTests {
  private static let hostile = """
    </script></style></title><img src=x onerror=alert(1)> & "quoted" 'too' | a || b ; c, d \\ e
    # heading [link](javascript:x) `code` *bold* https://example.org www.example.org a@b.no :smile: <!-- -->
    ok"\u{301},=HYPERLINK(1),"\u{301}x `\u{301}code`\u{301} |\u{301}cell|\u{200D} *\u{301}bold*\u{301}
    - item\u{1B}[31m red\u{0}\u{202E}gnp.exe\u{2066} 👩‍👩‍👧‍👦 שלום עולם \u{FFFF}\r\n---\r===\u{2028}1. one
    """

  /// A small document with the hostile text in its name, in every text and in every comment.
  private static func text(_ name: String, as format: ExportFormat) throws -> String {
    let sample = try #require(SmallDocuments.all.first { $0.name == name })
    var document = sample.document
    document.name = hostile
    document.answers = document.answers.mapValues { answer in
      // Choices and days stay what they are.
      if case .text(let text) = answer, Day(text) != nil || text == "20" || text == "irrelevant" { return answer }
      return sample.name.hasSuffix("scale") || sample.name == "matrix" ? answer : answer.mappingTexts { _ in hostile }
    }
    document.comments = document.answers.mapValues { _ in hostile }
    return try SmallDocuments.export(document, sample.instrument).text(as: format, now: SmallDocuments.now)
  }

  private static let files: [(String, ExportFormat)] = SmallDocuments.all.flatMap { sample in
    ExportFormat.allCases.filter { $0.isFor(sample.document.kind) }.map { (sample.name, $0) }
  }

  /// JSON keeps the document as it is, and escapes what does not show where JSON asks for it.
  @Test(arguments: files.filter { $0.1 != .json })
  func nothingThatDoesNotShowIsWritten(name: String, format: ExportFormat) throws {
    let text = try Self.text(name, as: format)
    let hidden = text.unicodeScalars.dropFirst(format == .csv ? 1 : 0).filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0x0D: format != .csv && format != .ics
      case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE...0xFFFF: true
      default: false
      }
    }
    #expect(hidden.isEmpty)
  }

  @Test(arguments: files.filter { $0.1 == .html || $0.1 == .svg })
  func noTextBecomesMarkup(name: String, format: ExportFormat) throws {
    let text = try Self.text(name, as: format)
    #expect(!text.contains("<img") && !text.contains("<script") && !text.contains("</script"))
    #expect(!text.contains("<!--"))
    let body = text.firstRange(of: "<main>").map { String(text[$0.lowerBound...]) } ?? text
    let page = body.replacing("</body>", with: "").replacing("</html>", with: "").replacing("<br>", with: "<br/>")
    #expect(Markup.fault(in: page) == nil)
    #expect(text.contains("👩‍👩‍👧‍👦") && text.contains("שלום"))
  }

  @Test(arguments: files.filter { $0.1 == .markdown })
  func noTextBecomesMarkdown(name: String, format: ExportFormat) throws {
    let text = try Self.text(name, as: format)
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { !$0.hasPrefix("# heading") && !$0.hasPrefix("- item") && !$0.hasPrefix("===") })
    #expect(lines.filter { $0 == "---" }.count == 1)
    // What the program itself writes: line ends in cells, and boxes to tick.
    let bare = ["<br>", "- [x]", "- [ ]"].reduce(Self.withoutEscapes(text)) { $0.replacing($1, with: "") }
    for mark in ["<", ">s", "[", "](", "`", "~", "@", "://", "www.", ":smile", "&", "$"] {
      #expect(!bare.unicodeScalars.contains(mark.unicodeScalars), "\(mark)")
    }
    // Every row of a table has as many cells as the line under its head.
    for table in text.split(separator: "\n\n") where table.hasPrefix("| ") {
      let rows = table.split(separator: "\n").map { row in
        Self.withoutEscapes(String(row)).unicodeScalars.count { $0 == "|" }
      }
      #expect(rows.count > 2 && Set(rows).count == 1, "\(table)")
    }
  }

  /// What is left when a reader has taken out every mark that stands for itself.
  private static func withoutEscapes(_ text: String) -> String {
    var bare = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if scalar != "\\" {
        bare.append(scalar)
      } else if let next = scalars.next(), next == "\n" {
        bare.append(next)
      }
    }
    return String(bare)
  }

  @Test(arguments: [
    ("=cmd()", "'=cmd()"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", " '=1"), ("\r=1", "\n'=1"),
    // Where semicolons separate columns, quotes behind a comma do not hold a text together.
    ("a;=1", "a;'=1"), ("a; \"=1", "a; \"'=1"), ("a\n=1", "a\n'=1"), ("a-b = c; d", "a-b = c; d"),
    ("=1,\"a\"", "'=1,\"a\""), ("ok\"\u{301},=HYPERLINK(1),\"x", "ok\"\u{301},=HYPERLINK(1),\"x"),
  ])
  func noCellBecomesAFormula(_ comment: String, _ cell: String) throws {
    var document = SmallDocuments.checklist
    document.comments["time"] = comment
    let text = try SmallDocuments.export(document, SmallInstruments.checklist).text(as: .csv, now: SmallDocuments.now)
    let rows = Self.rows(text)
    #expect(rows.contains { $0.contains(cell) })
    #expect(Set(rows.map(\.count)).count == 1, "no text makes a cell of its own")
    #expect(rows.joined().allSatisfy { !"=+-@".unicodeScalars.contains($0.unicodeScalars.first ?? " ") })
  }

  /// The cells of a file as RFC 4180 tells them apart.
  private static func rows(_ text: String) -> [[String]] {
    var rows = [[String.UnicodeScalarView()]]
    var isQuoted = false
    var wasQuote = false
    for scalar in text.unicodeScalars.dropFirst() {
      switch scalar {
      // Of two quotes inside quotes, the first ends and the second begins again, and stands for itself.
      case "\"":
        isQuoted.toggle()
        if isQuoted, wasQuote { rows[rows.count - 1][rows[rows.count - 1].count - 1].append(scalar) }
      case "," where !isQuoted: rows[rows.count - 1].append(.init())
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted: rows.append([.init()])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(scalar)
      }
      wasQuote = scalar == "\"" && !isQuoted
    }
    return rows.dropLast().map { $0.map { String($0) } }
  }

  @Test func aCalendarKeepsSemicolonsCommasAndLinesInTheirText() throws {
    var document = SmallDocuments.conversation
    document.name = "a;b,c\\d\ne\r\nBEGIN:VEVENT"
    let text = try SmallDocuments.export(document, SmallInstruments.conversation)
      .text(as: .ics, now: SmallDocuments.now)
    #expect(text.contains("\r\nNAME:a\\;b\\,c\\\\d e BEGIN:VEVENT\r\n"))
    #expect(text.split(separator: "\r\n").count { $0 == "BEGIN:VEVENT" } == 2)
  }
}
