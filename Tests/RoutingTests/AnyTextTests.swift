import Guidance
import Routing
import TestSupport
import Testing
import Training

/// Whatever is typed, routing ends, stays within bounds, and gives the same answer again.
@Suite struct AnyTextTests {
  private let router: Router

  init() throws {
    router = Router(base: try ProjectRules.base.get(), model: try ProjectRules.model.get())
  }

  /// Texts of any letters, marks, joiners, controls and surrogate-free code points, and words of the field among them.
  private static func text(_ seed: UInt64) -> String {
    var random = SplitMix(seed: seed)
    var text = ""
    for _ in 0..<(1 + random.below(60)) {
      switch random.below(8) {
      case 0: text += ["veileder", "student", "forventninger", "TST", "æøå", "og", "nei, jeg mente"][random.below(7)]
      case 1: text += [" ", "  ", "\n", "\t", "\u{A0}", "\u{200D}", "\u{0}"][random.below(7)]
      case 2: text.unicodeScalars.append(Unicode.Scalar(UInt32(0x300 + random.below(0x70))) ?? " ")
      case 3: text.unicodeScalars.append(Unicode.Scalar(UInt32(0x1F300 + random.below(0x300))) ?? " ")
      case 4: text.unicodeScalars.append(Unicode.Scalar(UInt32(random.below(0x80))) ?? " ")
      default: text.unicodeScalars.append(Unicode.Scalar(UInt32(random.below(0x11_0000))) ?? "?")
      }
    }
    return text
  }

  @Test func routingAnyTextStaysWithinBounds() {
    for seed in 0..<3000 as Range<UInt64> {
      let text = Self.text(seed)
      let utterance = Utterance(text)
      for token in utterance.tokens {
        #expect(token.range.lowerBound >= 0 && token.range.upperBound <= text.utf8.count)
        #expect(!token.folded.isEmpty)
      }
      let intent = router.route(Question(utterance, role: "mentor", after: "tst.what"))
      #expect(intent.topics.allSatisfy { (0...1).contains($0.probability) })
      #expect((0...1.001).contains(intent.fieldProbability))
      #expect(intent == router.route(Question(Utterance(text), role: "mentor", after: "tst.what")))
    }
  }

  @Test func whatIsExplainedIsWhatWasTyped() {
    let explainer = Explainer(router)
    for seed in 0..<200 as Range<UInt64> {
      let text = Self.text(seed)
      let question = Question(Utterance(text))
      let intent = router.route(question)
      for evidence in explainer.evidence(for: question, best: intent.ranked[0].number, runnerUp: nil) {
        if case .word(let word) = evidence.kind { #expect(text.utf8.contains(word.utf8), "\(word)") }
        #expect(evidence.weight.isFinite)
      }
    }
  }

  /// No text may make routing quadratic; how long it takes is measured by `veiviserd measure`.
  @Test func junkOfAnySizeEnds() {
    let junk = [
      String(repeating: "æ", count: 60_000), String(repeating: "veilederveileder", count: 4000),
      String(repeating: "og ", count: 20_000), String(repeating: "\u{1F600}", count: 15_000),
      String(repeating: "a\u{301}", count: 30_000), String(repeating: "forvntningr ", count: 5000),
    ]
    for text in junk { #expect(router.route(Question(Utterance(text))).ranked.count == Intent.mostRanked) }
  }
}
