import Dialogue
import Documents
import Guidance
import Server
import TestSupport
import Training

/// Some assistant: what it says is no matter here.
func someAssistant() -> Assistant { small }

/// All methods, over documents in memory that nobody else has.
var someMethods: [Method] { MethodTable.standard(MemoryStore(), clock: .standing) }

private let small: Assistant = {
  guard let base = try? SmallRuleBase().inspect().base else { preconditionFailure("the small rule base is unsound") }
  return Assistant(base: base, model: Trainer().train(base))
}()
