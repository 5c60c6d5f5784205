import Guidance
import TestSupport
import Testing
import Training

@Suite struct SampleRoutingTests {
  private func findings(_ change: (inout SmallRuleBase) -> Void = { _ in }) throws -> [String] {
    var rules = SmallRuleBase()
    change(&rules)
    let (base, diagnostics) = try rules.inspect()
    #expect(diagnostics.map(\.description) == [])
    let sound = try #require(base)
    return SampleRouting(base: sound, model: Trainer().train(sound)).findings().map(\.description)
  }

  @Test func samplesThatStayAtHomeAreNotTold() throws {
    #expect(try findings() == [])
  }

  @Test func aSampleInTheWrongPlaceIsTold() throws {
    let findings = try findings {
      $0.files["topics/jobs/pay.yaml"]?.replace("    - uten pay en\n", with: "    - hours en hours en uten hours en\n")
    }
    #expect(findings.count == 1)
    #expect(
      findings.first?.hasSuffix(
        "«hours en hours en uten hours en» is understood as jobs.time: move it, or say more in it."
      )
        == true
    )
  }

  @Test func aBorderSampleThatATopicAnswersIsTold() throws {
    let findings = try findings {
      $0.files["borders/food.yaml"]?.replace("    - uten suppe en\n", with: "    - hours en hours en nok hours en\n")
    }
    #expect(findings.count == 1)
    #expect(findings.first?.contains("is not refused: jobs.time is offered") == true)
  }

  @Test func aNearMissThatItsTopicAnswersIsToldAndOneThatItDoesNotIsNot() throws {
    let steps = "next: [show jobs.time]"
    let findings = try findings {
      $0.files["topics/jobs/pay.yaml"]?.replace(
        steps,
        with: """
          \(steps)
          nearMisses:
            - {en: hva er pay en hva er pay en, belongs: jobs.time}
            - {en: hva er hours en, hva er hours, belongs: jobs.time}
          """.replacing("en, hva", with: "en hva")
      )
    }
    #expect(findings.count == 1)
    #expect(findings.first?.contains("is answered by jobs.pay: give jobs.time samples of its kind.") == true)
  }
}
