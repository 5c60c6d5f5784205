import Dialogue
import Guidance
import TestSupport
import Training

/// Some assistant: what it says is no matter here.
func someAssistant() -> Assistant { small }

private let small: Assistant = {
  guard let base = try? SmallRuleBase().inspect().base else { preconditionFailure("the small rule base is unsound") }
  return Assistant(base: base, model: Trainer().train(base))
}()
