import Documents
import FileStore
import FoundationEssentials
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What people, other programs and earlier crashes leave in the folder.
struct FolderTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test func filesAndFoldersAreTheOwnersAlone() async throws {
    let store = try await desk.open()
    _ = try await store.update(try await store.create(sample()).answering("x"))
    for (name, mode) in [("", 0o700), ("/history", 0o700), ("/plan-1.json", 0o600), ("/history/plan-1.1.json", 0o600)] {
      #expect(try UnixFiles().status(of: desk.path + name)?.mode == UInt32(mode))
    }
  }

  @Test func aSecondStoreIsRefusedUntilTheFirstIsClosed() async throws {
    let first = try await desk.open()
    await #expect(throws: StoreError.locked(folder: desk.path)) { try await desk.open() }
    await first.close()
    await #expect(throws: StoreError.self) { try await first.summaries() }
    #expect(try await desk.reopen().summaries().isEmpty)
  }

  @Test func aFolderThatOthersMayWriteToOrThatIsALinkIsRefused() async throws {
    mkdir(desk.path, 0o700)
    chmod(desk.path, 0o770)
    await #expect(throws: StoreError.self) { try await desk.open() }
    chmod(desk.path, 0o700)
    symlink(desk.path, desk.outside + "/link")
    await #expect(throws: StoreError.self) { try await FileStore.open(desk.outside + "/link/", now: moment(0)) }
    await #expect(throws: StoreError.self) { try await FileStore.open(desk.outside + "/link", now: moment(0)) }
  }

  @Test func filesThatAreNoDocumentsAndHoldWhatIsLookedForAreNamed() async throws {
    let store = try await desk.open()
    for name in ["A", "B", "C"] { _ = try await store.create(sample(name)) }
    try desk.write("{ \"name\": \"Kari", to: "plan-1.json")
    try desk.write("{ \"name\": \"Ola", to: "plan-2.json")
    for id in ["plan-1", "plan-2"] {
      await #expect(throws: StoreError.self) { try await store.document(id) }
    }
    try desk.write("Kari, av et menneske", to: "damaged/notat.txt")
    try desk.write(#"{"schema": 99, "name": "Kari"}"#, to: "plan-3.json")
    await #expect(throws: StoreError.self) { try await store.document("plan-3") }
    func strays(_ word: String) async throws -> [String] {
      try await store.strays { $0.contains(word) }.map { String($0.dropFirst(desk.path.count + 1)) }
    }
    #expect(try await strays("Kari") == ["damaged/notat.txt", "damaged/plan-1.json", "plan-3.json"])
    #expect(try await strays("Ola") == ["damaged/plan-2.json"])
    #expect(try desk.text("damaged/plan-1.json") == "{ \"name\": \"Kari", "nothing is changed")
    unlink(desk.path + "/damaged/plan-2.json")
    #expect(try await strays("Ola").isEmpty)
    chmod(desk.path + "/damaged/notat.txt", 0)
    if geteuid() != 0 { #expect(try await strays("Ola") == ["damaged/notat.txt"], "nobody can tell") }
  }

  @Test func everythingIsFoundAgain() async throws {
    let store = try await desk.open()
    let first = try await store.create(sample("A"))
    let second = try await store.update(first.answering("x"))
    _ = try await store.create(sample("B"))
    try await store.discard("plan-2", now: moment(7))
    await store.close()
    let again = try await desk.reopen()
    #expect(try await again.summaries() == [second.summary])
    #expect(try await again.revisions(of: "plan-1") == [first, second])
    #expect(try await again.trash().map(\.discarded) == [moment(7)])
    #expect(try await again.create(sample()).id == "plan-3")
  }

  @Test func whatIsAcknowledgedIsWhatIsRead() async throws {
    let store = try await desk.open()
    var document = sample()
    document.created = moment(0.75)
    document.changed = moment(1.25)
    document.finished = moment(2.999)
    let created = try await store.create(document)
    #expect(try await store.document("plan-1") == created)
  }

  @Test(arguments: ["", "{", "[]", #"{"schema": 1}"#, "\u{0}\u{1}"])
  func nonsenseIsSetAsideAtOpeningAndTold(_ text: String) async throws {
    mkdir(desk.path, 0o700)
    try desk.write(text, to: "plan-3.json")
    let store = try await desk.open()
    #expect(try await store.summaries().isEmpty)
    #expect(await store.damaged.keys.sorted() == ["damaged/plan-3.json"])
    #expect(try desk.text("damaged/plan-3.json") == text)
    await #expect(throws: StoreError.unknown(id: "plan-3")) { try await store.document("plan-3") }
    #expect(try await store.create(sample()).id == "plan-4")
  }

  @Test func nonsenseIsSetAsideWhenItIsReadUnderANameThatIsFree() async throws {
    let store = try await desk.open()
    for (number, shown) in [(1, "damaged/plan-1.json"), (1, "damaged/plan-1.json.1")] {
      if number == 1, !desk.names().contains("plan-1.json") { _ = try? await store.create(sample()) }
      try desk.write("{", to: "plan-1.json")
      await #expect(throws: StoreError.damaged(id: "plan-1", fault: "it is not JSON", setAside: shown)) {
        try await store.document("plan-1")
      }
      #expect(await store.damaged[shown] == "it is not JSON")
      await #expect(throws: StoreError.unknown(id: "plan-1")) { try await store.document("plan-1") }
    }
    await store.close()
    let again = try await desk.reopen()
    #expect(await again.damaged.count == 2)
    #expect(try await again.create(sample()).id == "plan-3")
  }

  @Test func damagedHistoryIsLeftOut() async throws {
    let store = try await desk.open()
    let first = try await store.create(sample())
    let second = try await store.update(first.answering("x"))
    let third = try await store.update(second.answering("y"))
    try desk.write("{", to: "history/plan-1.1.json")
    #expect(try await store.revisions(of: "plan-1") == [second, third])
    #expect(await store.damaged.keys.sorted() == ["damaged/plan-1.1.json"])
  }

  @Test func aFileOfALaterVersionStaysAndItsNumberIsNotUsed() async throws {
    let store = try await desk.open()
    _ = try await store.create(sample())
    let newer = try desk.text("plan-1.json").replacing("\"schema\" : 1", with: "\"schema\" : 9")
    await store.close()
    try desk.write(newer, to: "plan-1.json")
    let again = try await desk.reopen()
    #expect(try await again.summaries().isEmpty)
    #expect(await again.damaged.keys.sorted() == ["plan-1.json"])
    await #expect(throws: StoreError.newer(id: "plan-1", schema: 9)) { try await again.document("plan-1") }
    #expect(try await again.create(sample()).id == "plan-2")
    #expect(try desk.text("plan-1.json") == newer)
  }

  @Test func aFileThatVanishedIsUnknown() async throws {
    let store = try await desk.open()
    _ = try await store.create(sample())
    unlink(desk.path + "/plan-1.json")
    await #expect(throws: StoreError.unknown(id: "plan-1")) { try await store.document("plan-1") }
    #expect(try await store.summaries().isEmpty)
    #expect(try await store.create(sample()).id == "plan-2")
  }

  @Test func aChangeByHandIsTakenAsItStands() async throws {
    let store = try await desk.open()
    let first = try await store.create(sample())
    try desk.write(try desk.text("plan-1.json").replacing("\"Plan\"", with: "\"By hand\""), to: "plan-1.json")
    #expect(try await store.document("plan-1").name == "By hand")
    #expect(try await store.summaries().map(\.name) == ["By hand"])
    _ = try await store.update(first.answering("x"))
    #expect(try await store.document("plan-1", revision: 1).name == "By hand")
  }

  @Test func aRevisionLoweredByHandOverwritesNoHistory() async throws {
    let store = try await desk.open()
    let first = try await store.create(sample())
    let second = try await store.update(first.answering("x"))
    let third = try await store.update(second.answering("y"))
    try desk.write(
      try desk.text("plan-1.json").replacing("\"revision\" : 3", with: "\"revision\" : 1"),
      to: "plan-1.json"
    )
    var lowered = third
    lowered.revision = 1
    #expect(try await store.update(lowered.answering("z")).revision == 3)
    #expect(try desk.text("damaged/plan-1.1.json").contains("\"revision\" : 1"))
    #expect(try await store.document("plan-1", revision: 2) == second)
  }

  @Test func aCopyUnderAnotherNumberIsThatDocument() async throws {
    let store = try await desk.open()
    _ = try await store.create(sample())
    try desk.write(try desk.text("plan-1.json"), to: "plan-7.json")
    #expect(try await store.document("plan-7").id == "plan-7")
    #expect(try await store.summaries().map(\.id) == ["plan-1", "plan-7"])
    try desk.write(try desk.text("plan-1.json"), to: "plan-2.json")
    #expect(try await store.create(sample()).id == "plan-3")
  }

  @Test func leftOverFilesAreRemovedAtOpeningAndForeignOnesStay() async throws {
    try await desk.open().close()
    for name in [".plan-1.json.new", "history/.plan-1.1.json.new", "trash/.plan-1.discarded.new"] {
      try desk.write("{", to: name)
    }
    for name in [".gitignore", ".plan-1.json.swp", "x.json", "plan-01.json", "plan-1.json~", "notes.txt"] {
      try desk.write("{", to: name)
    }
    let store = try await desk.open()
    #expect(await store.damaged.isEmpty)
    #expect(try await store.summaries().isEmpty)
    #expect(desk.names("history").isEmpty)
    #expect(desk.names("trash").isEmpty)
    #expect(
      desk.names() == [
        ".gitignore", ".lock", ".plan-1.json.swp", "damaged", "history", "notes.txt", "plan-01.json", "plan-1.json~",
        "trash", "x.json",
      ]
    )
  }

  @Test func linksAreNeverFollowed() async throws {
    let store = try await desk.open()
    _ = try await store.create(sample())
    let document = try desk.text("plan-1.json")
    try Data(document.utf8).write(to: URL(filePath: desk.outside + "/outside.json"))
    symlink(desk.outside + "/outside.json", desk.path + "/plan-2.json")
    symlink(desk.outside + "/outside.json", desk.path + "/.plan-1.json.new")
    let setAside = StoreError.damaged(id: "plan-2", fault: "it is a link", setAside: "damaged/plan-2.json")
    await #expect(throws: setAside) { try await store.document("plan-2") }
    _ = try await store.update(try await store.document("plan-1").answering("x"))
    #expect(
      try String(decoding: Data(contentsOf: URL(filePath: desk.outside + "/outside.json")), as: UTF8.self)
        == document
    )
    #expect(try UnixFiles().status(of: desk.path + "/plan-1.json")?.kind == .file)
  }

  @Test func aNamedPipeOrAFolderInPlaceOfADocumentIsSetAside() async throws {
    mkdir(desk.path, 0o700)
    mkfifo(desk.path + "/plan-1.json", 0o600)
    mkdir(desk.path + "/plan-2.json", 0o700)
    let store = try await desk.open()
    #expect(await store.damaged.keys.sorted() == ["damaged/plan-1.json", "damaged/plan-2.json"])
  }

  @Test func aFileOfMoreThanAMebibyteIsDamagedAndALongOneIsRead() async throws {
    let store = try await desk.open()
    _ = try await store.create(sample())
    let text = try desk.text("plan-1.json")
    let long = text.replacing("\"Plan\"", with: "\"" + String(repeating: "x", count: 100 << 10) + "\"")
    try desk.write(long, to: "plan-1.json")
    #expect(try await store.document("plan-1").name.count == 100 << 10)
    try desk.write(text + String(repeating: " ", count: 1 << 20), to: "plan-1.json")
    await #expect(throws: StoreError.self) { try await store.document("plan-1") }
    #expect(desk.names("damaged") == ["plan-1.json"])
  }

  @Test func aClockSetBackChangesNoOrder() async throws {
    let store = try await desk.open()
    let first = try await store.create(sample())
    var second = first.answering("x")
    second.changed = moment(-5000)
    let kept = try await store.update(second)
    #expect(kept.changed < first.changed)
    await store.close()
    #expect(try await desk.reopen().revisions(of: "plan-1") == [first, kept])
  }

  @Test func aFolderThatIsGoneOrReplacedIsTold() async throws {
    let store = try await desk.open()
    let first = try await store.create(sample())
    rename(desk.path, desk.outside + "/elsewhere")
    let gone = StoreError.gone(folder: desk.path)
    await #expect(throws: gone) { try await store.summaries() }
    await #expect(throws: gone) { try await store.document("plan-1") }
    await #expect(throws: gone) { try await store.update(first) }
    mkdir(desk.path, 0o700)
    await #expect(throws: gone) { try await store.create(sample()) }
    #expect(desk.names().isEmpty)
  }

  @Test func foldersThatWereRemovedAreMadeAgain() async throws {
    let store = try await desk.open()
    var document = try await store.create(sample())
    for place in ["history", "trash", "damaged"] { rmdir(desk.path + "/" + place) }
    document = try await store.update(document.answering("x"))
    try await store.discard("plan-1", now: moment(1))
    #expect(try await store.restore("plan-1") == document)
  }

  @Test func theHistoryKeepsTheNewest200() async throws {
    let store = try await desk.open()
    var document = try await store.create(sample())
    for number in 2...203 { document = try await store.update(document.answering("\(number)")) }
    // One revision is removed after each answer, so the next call finds it gone.
    #expect(try await store.revisions(of: "plan-1").map(\.revision) == Array(3...203))
    #expect(desk.names("history").count == 200)
  }

  @Test func theHistoryFollowsItsDocumentIntoTheTrashAndBack() async throws {
    let store = try await desk.open()
    let first = try await store.create(sample())
    _ = try await store.update(first.answering("x"))
    #expect(desk.names("history") == ["plan-1.1.json"])
    try await store.discard("plan-1", now: moment(7))
    #expect(desk.names("history").isEmpty)
    #expect(desk.names("trash") == ["plan-1.1.json", "plan-1.discarded", "plan-1.json"])
    #expect(try desk.text("trash/plan-1.discarded") == "2027-01-15T08:00:07Z\n")
    _ = try await store.restore("plan-1")
    #expect(desk.names("history") == ["plan-1.1.json"])
    #expect(desk.names("trash").isEmpty)
  }

  @Test func theDateOfDiscardingSurvivesACopyOfTheFolder() async throws {
    let store = try await desk.open()
    _ = try await store.create(sample())
    try await store.discard("plan-1", now: moment(7))
    await store.close()
    let copy = desk.outside + "/copy"
    try FileManager.default.copyItem(atPath: desk.path, toPath: copy)
    let copied = try await FileStore.open(copy, now: moment(1000))
    #expect(try await copied.trash().map(\.discarded) == [moment(7)])
  }

  @Test func whatWasPutIntoTheTrashByHandWasDiscardedWhenItWasFound() async throws {
    let store = try await desk.open()
    _ = try await store.create(sample())
    await store.close()
    rename(desk.path + "/plan-1.json", desk.path + "/trash/plan-1.json")
    let again = try await desk.reopen()
    #expect(try await again.trash().map(\.discarded) == [moment(1000)])
    await again.close()
    let later = try await FileStore.open(desk.path, now: moment(9999))
    #expect(try await later.trash().map(\.discarded) == [moment(1000)])
  }

  @Test func aDocumentBothKeptAndDiscardedIsKept() async throws {
    let store = try await desk.open()
    let first = try await store.create(sample())
    _ = try await store.update(first.answering("x"))
    try await store.discard("plan-1", now: moment(7))
    try desk.write(try desk.text("trash/plan-1.json").replacing("\"x\"", with: "\"by hand\""), to: "plan-1.json")
    #expect(try await store.restore("plan-1").answers == ["field": .text("by hand")])
    #expect(try await store.revisions(of: "plan-1").count == 2)
    #expect(desk.names("trash").isEmpty)
    #expect(desk.names("damaged") == ["plan-1.json"])
  }

  @Test func numbersAsHighAsTheyGoAreRefusedNotWrapped() async throws {
    let store = try await desk.open()
    _ = try await store.create(sample())
    let text = try desk.text("plan-1.json").replacing("\"revision\" : 1", with: "\"revision\" : \(Int.max)")
    await store.close()
    try desk.write(text, to: "plan-\(Int.max).json")
    let again = try await desk.reopen()
    let highest = try await again.document("plan-\(Int.max)")
    await #expect(throws: StoreError.self) { try await again.update(highest) }
    await #expect(throws: StoreError.self) { try await again.create(sample()) }
  }
}
