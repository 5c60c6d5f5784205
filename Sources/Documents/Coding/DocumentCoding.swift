package import FoundationEssentials

/// Documents as the JSON of their files: readable, one member a line, with the number of the schema.
package enum DocumentCoding {
  /// Number of the schema that is written now.
  package static let schema = 1

  /// Why bytes are no document.
  package enum Fault: Error, Sendable, Equatable {
    /// Not JSON, or not of the form of a document; says where.
    case damaged(String)
    /// Written by a later version of the program.
    case newer(schema: Int)
  }

  private struct Marked: Encodable {
    var schema: Int
    var document: Document

    func encode(to encoder: any Encoder) throws {
      try document.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(schema, forKey: .schema)
    }
  }

  private enum Key: String, CodingKey { case schema }

  /// A file as it was read once, for the schema and for what it holds: most files are of this schema.
  private struct File<Value: Decodable>: Decodable {
    let schema: Result<Int, any Error>
    /// Only where it is of this schema.
    let value: Result<Value, any Error>?

    init(from decoder: any Decoder) throws {
      // What is thrown from here cannot be told from what is not JSON at all.
      let schema = Result { try decoder.container(keyedBy: Key.self).decode(Int.self, forKey: .schema) }
      self.schema = schema
      value = (try? schema.get()) == DocumentCoding.schema ? Result { try Value(from: decoder) } : nil
    }
  }

  /// The bytes of a file, with a newline at the end.
  package static func encoded(_ document: Document) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return try encoder.encode(Marked(schema: schema, document: document)) + [UInt8(ascii: "\n")]
  }

  /// - Throws: ``Fault``.
  package static func document(from data: Data, migrations: Migrations = .all) throws(Fault) -> Document {
    try decoded(Document.self, from: data, migrations)
  }

  /// What a list shows, without reading the rest.
  ///
  /// - Throws: ``Fault``.
  package static func summary(from data: Data, migrations: Migrations = .all) throws(Fault) -> DocumentSummary {
    try decoded(DocumentSummary.self, from: data, migrations)
  }

  private static func decoded<Value: Decodable>(
    _ type: Value.Type,
    from data: Data,
    _ migrations: Migrations
  ) throws(Fault) -> Value {
    let decoder = JSONDecoder()
    // The decoder's own way of reading dates does not tell which one is wrong.
    decoder.dateDecodingStrategy = .custom { decoder in
      let container = try decoder.singleValueContainer()
      let text = try container.decode(String.self)
      guard let date = try? Date(text, strategy: .iso8601) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no time")
      }
      return date
    }
    var isJSON = false
    do {
      let file = try decoder.decode(File<Value>.self, from: data)
      isJSON = true
      let schema = try file.schema.get()
      guard schema <= Self.schema else { throw Fault.newer(schema: schema) }
      if let value = file.value { return try value.get() }
      return try decoder.decode(type, from: try migrations.migrated(data, from: schema))
    } catch let fault as Fault {
      throw fault
    } catch let error as DecodingError {
      throw .damaged(Self.place(of: error, isJSON: isJSON))
    } catch {
      // A number that does not fit: the decoder makes its own error presentable only where it throws it itself.
      throw .damaged(isJSON ? unreadableValue : "\(error)")
    }
  }

  private static let unreadableValue = "it holds a value that cannot be read"

  private static func place(of error: DecodingError, isJSON: Bool) -> String {
    func path(_ context: DecodingError.Context, _ keys: [any CodingKey] = []) -> String {
      (context.codingPath + keys).map(\.stringValue).joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context): return "\"\(path(context, [key]))\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return context.codingPath.isEmpty ? "it is no JSON object" : "\"\(path(context))\" is of the wrong kind"
    // A number that does not fit comes without its place, and looks like what is not JSON.
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      return isJSON ? unreadableValue : "it is not JSON"
    case .dataCorrupted(let context): return "\"\(path(context))\" cannot be read"
    @unknown default: return "it cannot be read"
    }
  }
}
