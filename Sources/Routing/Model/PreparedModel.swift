/// A model with all that is made of it alone before a question can be routed.
///
/// Apart from `Router`, so that it can be made while the rule base is still being read.
package struct PreparedModel: Sendable {
  package let model: Model
  let scorer: Scorer
  let spelling: Spelling

  package init(_ model: Model) {
    self.model = model
    scorer = Scorer(model)
    spelling = Spelling(model.words, trusted: model.trustedWords)
  }
}
