import FoundationEssentials
package import Wire

/// How documents of older schemas become those of the newest: one step from each schema to the next.
///
/// A step is added when the schema changes, together with a stored sample of the schema before, and never changed again.
package struct Migrations: Sendable {
  /// Changes the members of a document from one schema to the next.
  package typealias Step = @Sendable (inout [String: JSONValue]) -> Void

  /// By the schema that they begin at.
  private let steps: [Int: Step]
  private let newest: Int

  package init(_ steps: [Int: Step], newest: Int = DocumentCoding.schema) {
    self.steps = steps
    self.newest = newest
  }

  /// There has been one schema so far.
  package static let all = Migrations([:])

  /// - Throws: ``DocumentCoding/Fault`` when no steps lead from `schema` to the newest.
  func migrated(_ data: Data, from schema: Int) throws -> Data {
    var members = try JSONDecoder().decode([String: JSONValue].self, from: data)
    for number in schema..<newest {
      guard let step = steps[number] else {
        throw DocumentCoding.Fault.damaged("its schema \(schema) was never used")
      }
      step(&members)
      members["schema"] = .integer(number + 1)
    }
    return try JSONEncoder().encode(members)
  }
}
