package import Guidance

/// What of a document others may see: no score of a scale before all parties have scored, so that none is led by another.
package struct Disclosure: Sendable {
  /// The document without what is held back.
  package let document: Document
  package let isHoldingBack: Bool
  /// Ids of the parties of whose scores or comments something is held back, in alphabetical order.
  package let withheld: [String]

  /// - Parameter instrument: what the document answers; nil where the rule base no longer has it.
  package init(_ whole: Document, of instrument: Instrument?) {
    guard whole.kind == .scale else {
      document = whole
      isHoldingBack = false
      withheld = []
      return
    }
    let isComplete: Bool
    let chosen: [String]
    if case .scale(let scale)? = instrument?.content {
      isComplete = scale.isComplete(in: whole)
      chosen = scale.chosenParties(in: whole)
    } else {
      // Without its pairs nobody can tell whether all were scored; who finished it saw that they were.
      isComplete = whole.finished != nil
      chosen = whole.answers[Scale.partiesField]?.texts ?? []
    }
    // What is allowed is listed, so that answers to pairs that the scale no longer has are held back too.
    let parties = isComplete ? chosen : []
    func isShown(_ field: String) -> Bool {
      field == Scale.partiesField || parties.contains { field.hasPrefix("\($0).") }
    }
    var shown = whole
    shown.answers = whole.answers.filter { isShown($0.key) }
    shown.comments = whole.comments.filter { isShown($0.key) }
    document = shown
    isHoldingBack = !isComplete
    let hidden = (Array(whole.answers.keys) + whole.comments.keys).filter { !isShown($0) }
    withheld = Set(hidden.map { String($0.prefix { $0 != "." }) }).sorted()
  }
}
