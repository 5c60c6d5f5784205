/// Why documents could not be read or kept. Nothing is lost by any of them.
package enum StoreError: Error, Sendable, Equatable {
  /// There is no such document.
  case unknown(id: String)
  /// There is no such revision.
  case unknownRevision(id: String, revision: Int)
  /// The document has changed since it was read.
  case conflict(id: String, expected: Int, actual: Int)
  /// The file is no document any more; it was set aside under this name.
  case damaged(id: String, fault: String, setAside: String)
  /// A later version of the program wrote the file.
  case newer(id: String, schema: Int)
  /// The document would be longer than the store takes.
  case tooLarge(bytes: Int, most: Int)
  /// There is no room on the disk.
  case full
  /// The folder may not be written to.
  case readOnly(folder: String)
  /// The folder is no longer there.
  case gone(folder: String)
  /// Another server keeps its documents there.
  case locked(folder: String)
  /// Anything else that the system answered.
  case system(String)
}
