import Documents
import Export
import Guidance
import Testing

struct DrawingTests {
  private func svg(_ events: [Plan.Event]) throws -> String {
    let instrument = SmallInstruments.plan(of: events)
    let document = SmallDocuments.made(instrument, answers: ["start": .text("2026-08-17")])
    return try SmallDocuments.export(document, instrument).text(as: .svg, now: SmallDocuments.now)
  }

  /// Centres of the numbers, on the wheels and in the lists.
  private func badges(_ svg: String) -> [(x: Double, y: Double)] {
    svg.split(separator: "\n").filter { $0.hasPrefix("<circle") && $0.contains("r=\"12\"") }.map { line in
      func value(_ name: String) -> Double {
        line.firstRange(of: " \(name)=\"").flatMap { Double(line[$0.upperBound...].prefix { $0 != "\"" }) } ?? .nan
      }
      return (value("cx"), value("cy"))
    }
  }

  private func areClear(_ badges: [(x: Double, y: Double)]) -> Bool {
    badges.indices.allSatisfy { first in
      badges[(first + 1)...].allSatisfy { second in
        let (x, y) = (badges[first].x - second.x, badges[first].y - second.y)
        return x * x + y * y >= 24 * 24
      }
    }
  }

  @Test func noNumberOfTwoYearsCoversAnother() throws {
    let events = (0..<21).map { SmallInstruments.event("e\($0)", .month($0 % 12 + 1, year: $0 / 12 + 1)) }
    let found = badges(try svg(events))
    // Each on a wheel and in a list.
    #expect(found.count == 42)
    #expect(areClear(found))
  }

  @Test(arguments: 1...12)
  func noNumberOfAFullMonthCoversAnother(count: Int) throws {
    let events = (1...12).flatMap { month in
      (1..<count + 1).map { SmallInstruments.event("e\(month)-\($0)", .month(month, year: 1)) }
    }
    let drawing = try svg(events)
    #expect(areClear(badges(drawing)))
    #expect(drawing.contains(">+") == (count > 8))
  }

  @Test(arguments: ["matrix", "plan", "audit"])
  func aDrawingIsWellFormedAndSaysTheSameInWords(name: String) throws {
    let sample = try #require(SmallDocuments.all.first { $0.name == name })
    let text = try SmallDocuments.export(sample.document, sample.instrument).text(as: .svg, now: SmallDocuments.now)
    #expect(Markup.fault(in: text) == nil)
    #expect(text.contains("role=\"img\"") && text.contains("<title id=") && text.contains("<desc id="))
  }
}
