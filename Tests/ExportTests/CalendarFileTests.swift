import Documents
import Export
import FoundationEssentials
import Testing

struct CalendarFileTests {
  private func text(named name: String, revision: Int = 7, now: Date = SmallDocuments.now) throws -> String {
    var document = SmallDocuments.plan
    document.name = name
    document.revision = revision
    return try SmallDocuments.export(document, SmallInstruments.plan).text(as: .ics, now: now)
  }

  /// Lines as a reader of calendars puts them together: by octets.
  private func unfolded(_ text: String) -> [String] {
    var octets: [UInt8] = []
    for line in text.utf8.split(separator: 0x0A) {
      octets += line.first == 0x20 ? Array(line.dropFirst().dropLast()) : [0x0A] + line.dropLast()
    }
    return octets.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: ["x", "æ", "👩‍👩‍👧‍👦", "ש", "e\u{301}"])
  func linesAreFoldedAt75OctetsAndCanBeUnfolded(character: String) throws {
    for length in [60, 66, 67, 68, 69, 70, 71, 200] {
      let name = String(repeating: character, count: length)
      let text = try text(named: name)
      let lines = Array(text.utf8).split(separator: 0x0A).map { $0.dropLast() }
      #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
      #expect(text.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0D })
      #expect(unfolded(text).contains("NAME:\(name)"))
    }
  }

  @Test func anEventKeepsItsNameWhenItIsExportedAgain() throws {
    func names(_ text: String) -> [Substring] { text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") } }
    let first = names(try text(named: "a"))
    #expect(first == names(try text(named: "b", revision: 9, now: SmallDocuments.now + 5000)))
    #expect(Set(first).count == 5)
  }

  @Test func aMonthStandsOnItsFirstWorkingDayAndSaysSo() throws {
    let text = try text(named: "a")
    // 1 May 2027 is a Saturday.
    #expect(text.contains("DTSTART;VALUE=DATE:20270503\r\nDTEND;VALUE=DATE:20270504\r\n"))
    #expect(text.contains("SUMMARY:exportDuring mai Hendelse evaluation\r\n"))
    #expect(text.contains("SUMMARY:Hendelse first-week\r\n"))
    #expect(text.split(separator: "\r\n").count { $0 == "TRANSP:TRANSPARENT" } == 5)
    #expect(text.contains("DTSTART;VALUE=DATE:20260817\r\nDTEND;VALUE=DATE:20260818\r\n"))
    #expect(text.contains("DTSTAMP:20261122T093320Z\r\n"))
  }
}
