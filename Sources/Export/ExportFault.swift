package import Documents

/// Why a document could not be written out. The caller says it in the person's language.
package enum ExportFault: Error, Sendable, Equatable {
  /// Documents of this kind have nothing that the format is for.
  case notFor(ExportFormat, Document.Kind)
  /// Nothing has been answered yet that the format could show: there is no date, or no event.
  case nothingToShow(ExportFormat)
  /// The instrument is not the one that the document answers.
  case otherInstrument(expected: String, given: String)
  /// A value in the document cannot be written as JSON; says which.
  case unwritable(String)
}
