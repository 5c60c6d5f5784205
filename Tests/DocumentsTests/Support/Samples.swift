import FoundationEssentials
import TestSupport
import Testing

/// Files as earlier versions of the program wrote them. One is added with each schema, and none is ever changed.
enum Samples {
  static func data(_ name: String) throws -> Data {
    try #require(FileManager.default.contents(atPath: ProjectRules.root + "/Tests/DocumentsTests/Samples/" + name))
  }

  static func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }
}
