/// Explains how a question is understood.
package enum Why: WireMethod {
  package typealias Parameters = Ask.Parameters
  package typealias Result = Explanation

  package static let name = "why"
  package static let summary =
    "Explains how a question is answered: evidence, samples, what would have changed it, runners-up, margin, rule file."
  package static let parameters = Ask.parameters
  package static let resultSchema = Schema.object(
    [
      "reply": Schema.reference("Reply"), "outcome": Schema.choice(of: Reply.Outcome.allCases.map(\.rawValue)),
      "topic": Schema.string, "confidence": Schema.number, "margin": Schema.number, "file": Schema.string,
      "line": Schema.integer,
      "evidence": Schema.array(
        of: Schema.object([
          "kind": Schema.choice(of: Explanation.Evidence.Kind.allCases.map(\.rawValue)), "name": Schema.string,
          "words": Schema.array(of: Schema.string), "weight": Schema.number, "runnerUpWeight": Schema.number,
        ])
      ),
      "samples": Schema.array(
        of: Schema.object([
          "text": Schema.string, "file": Schema.string, "line": Schema.integer, "similarity": Schema.number,
        ])
      ),
      "changes": Schema.array(
        of: Schema.object(
          [
            "kind": Schema.choice(of: Explanation.Change.Kind.allCases.map(\.rawValue)), "name": Schema.string,
            "outcome": Schema.choice(of: Reply.Outcome.allCases.map(\.rawValue)), "topic": Schema.string,
          ],
          optional: ["name", "topic"]
        )
      ),
      "runnersUp": Schema.array(
        of: Schema.object(["name": Schema.string, "title": Schema.string, "confidence": Schema.number])
      ),
    ],
    optional: ["topic", "file", "line"]
  )
}
