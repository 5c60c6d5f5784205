import FoundationEssentials
import Guidance
import TestSupport
import Testing
import Wire

/// Editors refuse what the program refuses, as far as a schema can, and nothing else.
@Suite struct SchemaTests {
  private static let folder = ProjectRules.folder + "/schema/"

  /// The path of the schema that the first line of the file at `path` below the rules names.
  private static func schema(namedIn text: Substring, of path: String) throws -> String {
    let mark = "# yaml-language-server: $schema="
    let line = try #require(text.hasPrefix(mark) ? text.dropFirst(mark.count) : nil, "\(path) names no schema")
    let up = String(repeating: "../", count: path.count { $0 == "/" })
    return String(try #require(line.hasPrefix(up) ? line.dropFirst(up.count) : nil, "\(path) names \(line)"))
  }

  @Test func everyFileOfTheRulesIsSoundByItsSchema() throws {
    var schemas: [String: JSONSchema] = [:]
    let all = try FileManager.default.subpathsOfDirectory(atPath: ProjectRules.folder)
    let files = all.filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(files.count > 290)
    for path in files {
      let data = try Data(contentsOf: URL(filePath: ProjectRules.folder + "/" + path))
      let text = String(decoding: data, as: UTF8.self)
      let name = try Self.schema(namedIn: text.prefix { $0 != "\n" }, of: path)
      let schema = try schemas[name] ?? JSONSchema(ProjectRules.folder + "/" + name)
      schemas[name] = schema
      #expect(try schema.faults(of: JSONValue(yaml: text)) == [], "\(path)")
    }
  }

  @Test(arguments: Instrument.Kind.allCases)
  func aSmallSoundInstrumentIsSoundByItsSchema(_ kind: Instrument.Kind) throws {
    let text = try #require(SmallRuleBase.withInstruments.files[SmallRuleBase.path(of: kind)])
    let schema = try JSONSchema(Self.folder + kind.rawValue + ".schema.json")
    #expect(try schema.faults(of: JSONValue(yaml: text)) == [])
  }

  @Test(
    arguments: [
      InstrumentFault.ofAll, InstrumentFault.ofChecklists, InstrumentFault.ofScales, InstrumentFault.ofMatrices,
      InstrumentFault.ofConversations, InstrumentFault.ofPlans, InstrumentFault.ofAudits,
    ]
    .flatMap(\.self)
  )
  func aFaultInAnInstrumentIsToldByItsSchemaWhereOneCan(_ fault: InstrumentFault) throws {
    let rules = try #require(fault.rules, "the fixture has changed")
    let text = try #require(rules.files[SmallRuleBase.path(of: fault.kind)])
    let schema = try JSONSchema(Self.folder + fault.kind.rawValue + ".schema.json")
    let found = try schema.faults(of: JSONValue(yaml: text))
    #expect(found.isEmpty != fault.isToldBySchema, "\(found)")
  }

  @Test func everyKindOfInstrumentHasASchemaOfItsOwn() throws {
    for kind in Instrument.Kind.allCases {
      let data = try Data(contentsOf: URL(filePath: Self.folder + kind.rawValue + ".schema.json"))
      let schema = try JSONDecoder().decode(JSONValue.self, from: data)
      #expect(schema["properties"]?["id"]?["pattern"] == .string("^\(kind.rawValue)\\.[a-z0-9-]+$"))
    }
  }
}
