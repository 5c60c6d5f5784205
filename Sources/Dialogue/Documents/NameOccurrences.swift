/// Where a name stands.
struct NameOccurrences {
  struct Place {
    var document: String
    /// What the document is called.
    var name: String
    var count: Int
  }

  var places: [Place] = []
  /// Paths of files that are no documents, and that only the person can remove.
  var strays: [String] = []

  var isEmpty: Bool { places.isEmpty && strays.isEmpty }
}
