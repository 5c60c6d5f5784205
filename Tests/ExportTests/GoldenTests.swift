import Documents
import Export
import FoundationEssentials
import Testing

/// Exports of small documents, byte for byte. After a change that is meant, write them anew with `VEIVISER_GOLDEN=write`
/// in the environment, and read the difference.
struct GoldenTests {
  private static let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Golden"

  private static let files: [(String, ExportFormat)] = SmallDocuments.all.flatMap { sample in
    ExportFormat.allCases.filter { $0.isFor(sample.document.kind) }.map { (sample.name, $0) }
  }

  @Test(arguments: files)
  func anExportIsTheSameAsBefore(name: String, format: ExportFormat) throws {
    let sample = try #require(SmallDocuments.all.first { $0.name == name })
    let text = try SmallDocuments.export(sample.document, sample.instrument).text(as: format, now: SmallDocuments.now)
    let file = URL(filePath: "\(Self.folder)/\(name).\(format.fileExtension)")
    if ProcessInfo.processInfo.environment["VEIVISER_GOLDEN"] == "write" { try Data(text.utf8).write(to: file) }
    #expect(try Data(contentsOf: file) == Data(text.utf8), "\(file.lastPathComponent) differs")
  }

  @Test func noFileIsLeftOver() throws {
    let expected = Set(Self.files.map { "\($0.0).\($0.1.fileExtension)" })
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: Self.folder)) == expected)
  }
}
