import Documents
import Guidance

/// What the program sees in the answers: differences, gaps, the weakest point and what comes next.
extension OutlineMaker {
  var findings: [Outline.Finding] {
    let findings: [Outline.Finding] =
      switch instrument.content {
      case .scale(let scale) where document.kind != .agreement && !isHoldingBack:
        wording.findings(in: ScaleComparison(scale, scores: scale.scores(in: document)))
      case .matrix(let matrix): [wording.finding(in: MatrixReview(matrix, of: document))]
      case .audit(let audit): findings(in: AuditProfile(audit, of: document), audit)
      case .checklist, .scale, .conversation, .plan: []
      }
    return findings.filter { !$0.items.isEmpty }
  }

  /// The levels, and every next step that was written down, lowest level first.
  private func findings(in profile: AuditProfile, _ audit: Audit) -> [Outline.Finding] {
    let steps = Audit.levels.flatMap { level in
      profile.entries.filter { $0.level == level }.compactMap { nextStep(for: $0.criterion) }
    }
    return [
      wording.finding(in: profile, of: audit), Outline.Finding(title: pack.text(.exportNextStep), items: steps),
    ]
  }

  private func nextStep(for criterion: Audit.Criterion) -> Outline.Item? {
    let id = Audit.field(.nextStep, of: criterion.id)
    guard let field = form.field(id) else { return nil }
    let lines = wording.lines(document.answers[id], to: field)
    return lines.isEmpty ? nil : Outline.Item(text: lines.joined(separator: " "), detail: criterion.title[language])
  }
}
