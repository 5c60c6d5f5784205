import FoundationEssentials
import TestSupport
import Testing
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

struct SocketDirectoryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func theFolderIsMadeWithThoseAboveItAndClosedToOthers() throws {
    try SocketDirectory.create(folder.path + "/a/b")
    try SocketDirectory.check(folder.path + "/a/b")
    var status = stat()
    #expect(lstat(folder.path + "/a", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
  }

  @Test func aFolderThatOthersMayWriteToIsRefused() {
    chmod(folder.path, 0o770)
    #expect(throws: SocketError.openDirectory(folder.path, mode: 0o770)) { try SocketDirectory.check(folder.path) }
  }

  @Test func aLinkToAFolderIsRefused() {
    let link = folder.path + "/link"
    symlink(folder.path, link)
    #expect(throws: SocketError.notADirectory(link)) { try SocketDirectory.check(link) }
  }

  @Test func aFolderThatIsNotThereIsNoFault() throws {
    try SocketDirectory.check(folder.path + "/none")
  }
}

struct FileLockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aSecondHolderIsRefusedUntilTheFirstLetsGo() throws {
    let path = folder.path + "/lock"
    guard let first = try FileLock(path: path) else {
      Issue.record("the first did not get the lock")
      return
    }
    #expect(try !isFree(path))
    first.release()
    #expect(try isFree(path))
  }

  @Test func whatTheHolderWritesReplacesWhatWasThere() throws {
    let path = folder.path + "/lock"
    let lock = try FileLock(path: path)
    lock?.write("12345\n")
    lock?.write("7\n")
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("7\n".utf8))
  }

  @Test func aLinkIsNotFollowed() throws {
    symlink("elsewhere", folder.path + "/lock")
    #expect(throws: SocketError.self) { try isFree(folder.path + "/lock") }
  }

  private func isFree(_ path: String) throws(SocketError) -> Bool {
    switch try FileLock(path: path) {
    case .some: true
    case nil: false
    }
  }
}

struct ReadinessTests {
  @Test func whatIsWrittenIsReadBack() {
    for readiness in [Readiness.ready, .failed("A server is already running.\nUse it.")] {
      #expect(Readiness(text: readiness.text) == readiness)
    }
    #expect(Readiness(text: "") == .failed(""))
  }

  @Test func theWholeWordIsNeeded() {
    #expect(Readiness.isReady("ready\n".utf8))
    #expect(!Readiness.isReady("ready".utf8))
    #expect(!Readiness.isReady("".utf8))
  }
}
