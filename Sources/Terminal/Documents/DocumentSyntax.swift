package import Wire

/// How documents and their fields are named on a command line.
package enum DocumentSyntax {
  /// Whether `text` has the form of a document's id, a kind and a number such as `plan-3`; an instrument's has a full
  /// stop in it.
  package static func isDocument(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
      && !parts[1].isEmpty && parts[1].allSatisfy { $0.isASCII && $0.isNumber }
  }
}

extension DescribeForm.Result {
  /// The field with this id, or else with this number, counted from 1 as documents are shown.
  package func field(named text: String) -> DescribeForm.Field? {
    if let field = fields.first(where: { $0.id == text }) { return field }
    return Int(text).flatMap { fields.indices.contains($0 - 1) ? fields[$0 - 1] : nil }
  }
}
