import Testing
import Wire

struct SocketPathTests {
  private func resolve(
    option: String? = nil,
    _ environment: [String: String],
    runDirectory: Bool = false
  ) throws(SocketError) -> SocketPath {
    try SocketPath.resolve(option: option, environment: environment, userIdentifier: 1000) { path in
      runDirectory && path == "/run/user/1000"
    }
  }

  private let full = [
    "VEIVISER_SOCKET": "/e/s", "XDG_RUNTIME_DIR": "/x", "XDG_STATE_HOME": "/state", "HOME": "/home/a",
  ]

  @Test func thePlacesAreTriedInOrder() throws {
    #expect(try resolve(option: "/o/s", full) == SocketPath(path: "/o/s", origin: .option))
    #expect(try resolve(full) == SocketPath(path: "/e/s", origin: .environment))
    #expect(
      try resolve(["XDG_RUNTIME_DIR": "/x"], runDirectory: true)
        == SocketPath(path: "/x/veiviser/socket", origin: .runtimeDirectory)
    )
    #expect(
      try resolve(["XDG_STATE_HOME": "/state"], runDirectory: true)
        == SocketPath(path: "/run/user/1000/veiviser/socket", origin: .userRunDirectory)
    )
    #expect(
      try resolve(["XDG_STATE_HOME": "/state", "HOME": "/home/a"])
        == SocketPath(path: "/state/veiviser/run/socket", origin: .stateDirectory)
    )
    #expect(
      try resolve(["HOME": "/home/a"])
        == SocketPath(path: "/home/a/.local/state/veiviser/run/socket", origin: .stateDirectory)
    )
  }

  @Test func anEmptySettingIsNone() throws {
    #expect(
      try resolve(option: "", ["VEIVISER_SOCKET": "", "XDG_RUNTIME_DIR": "", "HOME": "/h"]).origin == .stateDirectory
    )
  }

  @Test func withoutAnyHomeItSaysWhatToDo() {
    #expect(throws: SocketError.noHome) { try resolve([:]) }
  }

  @Test func aPathMayBe107BytesLongAndNoLonger() throws {
    let longest = "/" + String(repeating: "å", count: 53)
    #expect(try resolve(option: longest, [:]).path.utf8.count == 107)
    #expect(throws: SocketError.pathTooLong(longest + "b")) { try resolve(option: longest + "b", [:]) }
  }

  @Test func theFolderAndTheLocksStandBesideTheSocket() {
    let path = SocketPath(path: "/a/b/socket", origin: .option)
    #expect(path.directory == "/a/b")
    #expect(path.lock == "/a/b/socket.lock")
    #expect(path.startLock == "/a/b/socket.start")
    #expect(SocketPath(path: "/socket", origin: .option).directory == "/")
    #expect(SocketPath(path: "socket", origin: .option).directory == ".")
  }
}
