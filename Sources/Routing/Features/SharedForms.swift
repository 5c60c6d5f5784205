package import Guidance

/// Entries that two concepts share once they are folded: what is typed so would stand for both and tell neither.
///
/// Apart from the checks of reading, which do not fold: it would cost every start of the server some milliseconds.
package enum SharedForms {
  package static func findings(in base: RuleBase) -> [Diagnostic] {
    var owners: [Form: (concept: String, location: Location)] = [:]
    var findings: [Diagnostic] = []
    for concept in base.concepts {
      for entry in concept.entries.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
        let form = Form(words: entry.words.flatMap { Folding.words(of: $0) }, isBeginning: entry.isPrefix)
        guard let owner = owners[form] else {
          owners[form] = (concept.id, entry.location)
          continue
        }
        guard owner.concept != concept.id else { continue }
        let text = entry.words.joined(separator: " ") + (entry.isPrefix ? "*" : "")
        findings.append(
          Diagnostic(entry.location, "«\(text)» of \(concept.id) is read as \(owner.concept) at \(owner.location).")
        )
      }
    }
    return findings.sorted()
  }

  private struct Form: Hashable {
    var words: [[UInt8]]
    var isBeginning: Bool
  }
}
