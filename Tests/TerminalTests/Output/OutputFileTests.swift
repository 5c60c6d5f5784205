import FoundationEssentials
import Glibc
import Terminal
import TestSupport
import Testing

struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func text(_ name: String) -> String? {
    try? String(contentsOf: URL(filePath: path(name)), encoding: .utf8)
  }

  private func write(_ text: String, _ name: String, replacing: Bool = false) throws {
    try OutputFile(path: path(name)).write(Array(text.utf8), replacing: replacing)
  }

  private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }

  @Test(arguments: [false, true])
  func aNewFileHoldsWhatWasWritten(replacing: Bool) throws {
    try write("blåbær\r\n", "a.md", replacing: replacing)
    #expect(text("a.md") == "blåbær\r\n")
    #expect(names == ["a.md"])
  }

  @Test func onlyTheOwnerMayReadANewFile() throws {
    for (name, replacing) in [("a.md", false), ("b.md", true)] {
      try write("x", name, replacing: replacing)
      var status = stat()
      #expect(stat(path(name), &status) == 0 && status.st_mode & 0o777 == 0o600)
    }
  }

  @Test func aFileThatExistsIsLeftAsItIs() throws {
    try write("gammel", "a.md")
    #expect(throws: OutputFile.Fault.exists) { try write("ny", "a.md") }
    #expect(text("a.md") == "gammel")
    #expect(names == ["a.md"])
  }

  @Test func aFileThatExistsIsReplacedWhenThatIsAskedFor() throws {
    try write("en ganske lang gammel tekst", "a.md")
    chmod(path("a.md"), 0o640)
    try write("ny", "a.md", replacing: true)
    #expect(text("a.md") == "ny")
    #expect(names == ["a.md"])
    var status = stat()
    #expect(stat(path("a.md"), &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test func aLinkIsNeverFollowed() throws {
    try write("mål", "target")
    #expect(symlink(path("target"), path("link")) == 0)
    #expect(symlink(path("nowhere"), path("dangling")) == 0)
    #expect(throws: OutputFile.Fault.exists) { try write("ny", "link") }
    #expect(throws: OutputFile.Fault.exists) { try write("ny", "dangling") }
    try write("ny", "link", replacing: true)
    try write("ny", "dangling", replacing: true)
    #expect(text("target") == "mål")
    #expect(text("link") == "ny")
    #expect(names == ["dangling", "link", "target"])
  }

  @Test(arguments: [false, true])
  func aFolderIsNoFile(replacing: Bool) throws {
    #expect(mkdir(path("folder"), 0o755) == 0)
    for name in ["folder", "folder/"] {
      #expect(throws: OutputFile.Fault.isFolder) { try write("ny", name, replacing: replacing) }
    }
    #expect(names == ["folder"])
  }

  @Test(arguments: [false, true])
  func aDeviceIsNotReplaced(replacing: Bool) throws {
    // Never a device itself: should this fail as root, the machine would be without it.
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    #expect(symlink("/dev/null", path("link")) == 0)
    for name in ["pipe", "link"] {
      #expect(throws: OutputFile.Fault.isSpecial) { try write("ny", name, replacing: replacing) }
    }
    #expect(names == ["link", "pipe"])
  }

  @Test(arguments: [false, true])
  func aFolderThatIsMissingIsTold(replacing: Bool) throws {
    try write("", "file")
    for name in ["missing/a.md", "file/a.md"] {
      #expect(throws: OutputFile.Fault.noFolder) { try write("ny", name, replacing: replacing) }
    }
    #expect(names == ["file"])
  }

  @Test(.enabled(if: geteuid() != 0, "Root may write everywhere."), arguments: [false, true])
  func aFolderThatMayNotBeWrittenToIsTold(replacing: Bool) throws {
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    #expect(throws: OutputFile.Fault.notPermitted) { try write("ny", "a.md", replacing: replacing) }
  }

  @Test func aFullDiskIsTold() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    try #require(full >= 0)
    defer { close(full) }
    #expect(throws: OutputFile.Fault.full) { try OutputFile.fill(full, [1]) }
  }

  @Test func anotherFaultIsToldWithItsReason() {
    let long = String(repeating: "x", count: 300)
    #expect(throws: OutputFile.Fault.failed(reason: "File name too long")) { try write("ny", long) }
    #expect(names.isEmpty)
  }
}
