import Terminal
import Testing

struct ColorChoiceTests {
  @Test(arguments: [
    (ColorChoice.auto, true, ["TERM": "xterm"], true),
    (.auto, false, ["TERM": "xterm"], false),
    (.auto, true, ["TERM": "dumb"], false),
    (.auto, true, [:], false),
    (.auto, true, ["TERM": "xterm", "NO_COLOR": "1"], false),
    (.auto, true, ["TERM": "xterm", "NO_COLOR": ""], true),
    (.always, false, ["TERM": "dumb", "NO_COLOR": "1"], true),
    (.never, true, ["TERM": "xterm"], false),
  ])
  func colourIsUsedWhereItIsWanted(choice: ColorChoice, isTerminal: Bool, environment: [String: String], expected: Bool)
  {
    #expect(choice.usesColor(isTerminal: isTerminal, environment: environment) == expected)
  }
}
