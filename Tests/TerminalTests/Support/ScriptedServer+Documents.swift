import Wire

extension ScriptedServer {
  /// A server with one checklist, `checklist-1`, that changes as it is told; what it is asked is in `requests`.
  static func withChecklist() -> ScriptedServer {
    ScriptedServer { request, _ in
      switch request.method {
      case DescribeForm.name: .result(DescribeForm.Result.sample)
      case CreateDocument.name, ReadDocument.name, UpdateDocument.name, UndoDocument.name, RestoreDocument.name,
        AgreeDocument.name, ImportDocument.name:
        .result(DocumentResult(document: .sample(name: text(request, "name")), reply: .answer("Slik er den.")))
      case DeleteDocument.name: .result(DeleteDocument.Result(document: text(request, "document") ?? ""))
      default: .error(WireError(.unknownMethod, "No \(request.method)."))
      }
    }
  }

  private static func text(_ request: Request, _ member: String) -> String? {
    if case .string(let text)? = request.parameters[member] { text } else { nil }
  }
}

extension DocumentRecord {
  static func sample(name: String? = nil) -> DocumentRecord {
    DocumentRecord(
      id: "checklist-1",
      kind: "checklist",
      instrument: "checklist.before-yes",
      name: name ?? "Før du sier ja",
      language: "nb",
      revision: 4,
      created: "2026-11-20T08:00:00Z",
      changed: "2026-11-21T08:00:00Z",
      finished: nil,
      answers: [:],
      comments: [:],
      position: nil
    )
  }
}

extension DescribeForm.Result {
  /// A form with a field of every kind.
  static let sample = DescribeForm.Result(
    language: "nb",
    title: "Før du sier ja",
    fields: DescribeForm.Field.Kind.allCases.map { kind in
      DescribeForm.Field(
        id: "f.\(kind.rawValue)",
        kind: kind,
        ask: "Hva er \(kind.rawValue)?",
        isRequired: false,
        isDerived: false
      )
    }
  )
}
