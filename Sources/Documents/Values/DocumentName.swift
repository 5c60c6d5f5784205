/// What a person may call a document.
package enum DocumentName {
  /// In characters: what fits on a line of a list.
  package static let longest = 80

  /// Why a name cannot be used.
  package enum Fault: Error, Sendable, Equatable, CaseIterable {
    case empty
    case tooLong
    /// A slash, or nothing but full stops: it would look like a path.
    case path
    /// A line end or another character that does not show.
    case controls
  }

  /// The name without spaces at its ends and with single ones inside.
  ///
  /// - Throws: why it cannot be used.
  package static func checked(_ text: String) throws(Fault) -> String {
    guard text.unicodeScalars.allSatisfy(isShown) else { throw .controls }
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard name.unicodeScalars.contains(where: { !$0.properties.isDefaultIgnorableCodePoint }) else { throw .empty }
    guard name.count <= longest else { throw .tooLong }
    guard !name.contains("/"), !name.contains("\\"), name.contains(where: { $0 != "." }) else { throw .path }
    return name
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    // Joiners stand inside emoji; what turns the direction of text does not belong in a name.
    case .format: scalar.value == 0x200D || scalar.value == 0xAD
    default: true
    }
  }
}
