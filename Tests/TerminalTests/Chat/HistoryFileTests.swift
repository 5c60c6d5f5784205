import FoundationEssentials
import Glibc
import Terminal
import TestSupport
import Testing

struct HistoryFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var file: HistoryFile { HistoryFile(path: folder.path + "/state/veiviser/history") }

  private func mode(_ path: String) -> UInt32 {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  private func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      atPath: String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  @Test func linesComeBackInTheirOrder() throws {
    #expect(try file.load().lines.isEmpty)
    for line in ["en", "blåbær", "blåbær", " hemmelig", "tre"] { try file.append(line) }
    #expect(try file.load().lines == ["en", "blåbær", "tre"])
  }

  @Test func onlyTheOwnerMayReadIt() throws {
    try file.append("en")
    #expect(mode(file.path) == 0o600)
    #expect(mode(folder.path + "/state/veiviser") == 0o700)
  }

  @Test func aFileThatWasOpenToOthersIsClosed() throws {
    try write("en\n", to: file.path)
    chmod(file.path, 0o644)
    chmod(folder.path + "/state/veiviser", 0o755)
    try file.append("to")
    #expect(mode(file.path) == 0o600)
    #expect(mode(folder.path + "/state/veiviser") == 0o700)
    #expect(try file.load().lines == ["en", "to"])
  }

  @Test func itNeverHoldsMoreThanItsLines() throws {
    try write((1...History.longest).map { "linje \($0)\n" }.joined(), to: file.path)
    try file.append("ny")
    let text = try String(contentsOf: URL(filePath: file.path), encoding: .utf8)
    #expect(text.split(separator: "\n").count == History.longest)
    #expect(text.hasPrefix("linje 2\n"))
    #expect(text.hasSuffix("linje 1000\nny\n"))
  }

  @Test func conversationsSideBySideKeepEachOthersLines() throws {
    let first = HistoryFile(path: file.path)
    let second = HistoryFile(path: file.path)
    try first.append("en")
    try second.append("to")
    try first.append("tre")
    #expect(try second.load().lines == ["en", "to", "tre"])
  }

  @Test func aHistoryLinkedToNowhereStaysEmpty() throws {
    try write("", to: file.path)
    unlink(file.path)
    symlink("/dev/null", file.path)
    try file.append("en")
    #expect(try file.load().lines.isEmpty)
    #expect(mode(file.path) & 0o777 == 0o777, "the link is still there")
  }

  @Test func aPlaceThatCannotBeWrittenIsToldByName() throws {
    try write("", to: folder.path + "/state")
    #expect {
      try file.append("en")
    } throws: { error in
      (error as? HistoryFile.Fault)?.path == file.path
    }
  }

  @Test func theFileLiesInTheStateFolder() {
    #expect(HistoryFile.standard(environment: ["XDG_STATE_HOME": "/s", "HOME": "/h"])?.path == "/s/veiviser/history")
    #expect(HistoryFile.standard(environment: ["HOME": "/h"])?.path == "/h/.local/state/veiviser/history")
    #expect(HistoryFile.standard(environment: ["XDG_STATE_HOME": "relative", "HOME": ""]) == nil)
  }

  @Test func linesAreRemovedAndTheRestStays() throws {
    #expect(try file.remove { _ in true } == 0, "where there is no file there is nothing to remove")
    for line in ["en", "Kari strever", "to", "om kari"] { try file.append(line) }
    #expect(try file.remove { $0.lowercased().contains("kari") } == 2)
    #expect(try String(contentsOf: URL(filePath: file.path), encoding: .utf8) == "en\nto\n")
    #expect(mode(file.path) == 0o600)
    #expect(try file.remove { $0 == "tre" } == 0)
  }
}
