import Documents
import Guidance

/// What of a document others may see: no score of a scale before all parties have scored, so that none is led by another.
struct Disclosure {
  /// The document without what is held back.
  let document: Document
  let isHoldingBack: Bool

  init(_ whole: Document, of instrument: Instrument) {
    guard case .scale(let scale) = instrument.content, whole.kind != .agreement else {
      document = whole
      isHoldingBack = false
      return
    }
    let isComplete = scale.isComplete(in: whole)
    // What is allowed is listed, so that answers to pairs that the scale no longer has are held back too.
    let parties = isComplete ? scale.chosenParties(in: whole) : []
    func isShown(_ field: String) -> Bool {
      field == Scale.partiesField || parties.contains { field.hasPrefix("\($0).") }
    }
    var shown = whole
    shown.answers = whole.answers.filter { isShown($0.key) }
    shown.comments = whole.comments.filter { isShown($0.key) }
    document = shown
    isHoldingBack = !isComplete
  }
}
