import Terminal
import Testing

struct HistoryTests {
  @Test func aLineThatRepeatsTheOneBeforeIsKeptOnce() {
    var history = History()
    let added = ["en", "en", "to", "en"].map { history.add($0) }
    #expect(added == [true, false, true, true])
    #expect(history.lines == ["en", "to", "en"])
  }

  @Test(arguments: ["", " hemmelig", "to\nlinjer"])
  func someLinesAreNotKept(line: String) {
    var history = History()
    let isAdded = history.add(line)
    #expect(!isAdded)
    #expect(history.lines.isEmpty)
  }

  @Test func theOldestLinesAreForgotten() {
    var history = History()
    for number in 0...History.longest { history.add("\(number)") }
    #expect(history.lines.count == History.longest)
    #expect(history.lines.first == "1")
    #expect(history.lines.last == "\(History.longest)")
  }
}
