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

  /// Width and height.
  private func size(_ svg: String) throws -> (width: Double, height: Double) {
    let start = try #require(svg.firstRange(of: "viewBox=\"0 0 ")).upperBound
    let numbers = svg[start...].prefix { $0 != "\"" }.split(separator: " ").compactMap { Double($0) }
    return (try #require(numbers.first), try #require(numbers.last))
  }

  @Test(arguments: [1, 5, 12, 21, 30])
  func twoYearsFitOnASheet(count: Int) throws {
    let events = (0..<count).map { place in
      SmallInstruments.event(
        "med en tittel som er så lang som titler pleier å være \(place)",
        .month(place % 12 + 1, year: place / 12 % 2 + 1),
        who: ["leader", "mentor", "nqt"],
        origin: .derived
      )
    }
    let drawing = try svg(events)
    let (width, height) = try size(drawing)
    #expect(height / width <= 1.415, "\(width) × \(height)")
    #expect(width <= 1160)
    #expect(badges(drawing).count == 2 * count)
  }

  @Test func aDrawingShowsItsNameUnlessItStandsInAPage() throws {
    for sample in SmallDocuments.all where ["matrix", "plan", "audit"].contains(sample.name) {
      let export = SmallDocuments.export(sample.document, sample.instrument)
      let texts = { (text: String) in text.split(separator: "\n").filter { $0.hasPrefix("<text") } }
      let drawing = texts(try export.text(as: .svg, now: SmallDocuments.now))
      let page = texts(try export.text(as: .html, now: SmallDocuments.now))
      #expect(drawing.contains { $0.contains(": Nordvik</text>") }, "\(sample.name)")
      #expect(!page.contains { $0.contains(": Nordvik</text>") }, "\(sample.name)")
    }
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
