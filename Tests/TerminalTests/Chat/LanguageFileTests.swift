import FoundationEssentials
import Glibc
import Terminal
import TestSupport
import Testing

struct LanguageFileTests {
  private let folder: TemporaryFolder
  private var file: LanguageFile { LanguageFile(path: folder.path + "/state/veiviser/language") }

  init() throws { folder = try TemporaryFolder() }

  @Test func theLastLanguageKeptIsTheOne() {
    #expect(file.load() == nil)
    for language in Language.allCases {
      file.keep(language)
      #expect(file.load() == language)
    }
    var status = stat()
    #expect(stat(file.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test(arguments: ["", "sv\n", "nn nn\n", "\0nn", String(repeating: "n", count: 100_000)])
  func whatNamesNoLanguageIsIgnored(text: String) throws {
    file.keep(.nn)
    try Data(text.utf8).write(to: URL(filePath: file.path))
    #expect(file.load() == nil)
    file.keep(.en)
    #expect(file.load() == .en)
  }

  @Test func aFolderOrAPipeInItsPlaceIsNoHindrance() {
    mkdir(folder.path + "/state", 0o700)
    mkdir(folder.path + "/state/veiviser", 0o700)
    mkfifo(file.path, 0o600)
    #expect(file.load() == nil)
    file.keep(.nn)
    unlink(file.path)
    mkdir(file.path, 0o700)
    #expect(file.load() == nil)
    LanguageFile(path: "/proc/none/language").keep(.nn)
  }

  @Test func theFileLiesInTheStateFolder() {
    #expect(LanguageFile.standard(environment: ["HOME": "/h"])?.path == "/h/.local/state/veiviser/language")
    #expect(LanguageFile.standard(environment: [:]) == nil)
  }
}
