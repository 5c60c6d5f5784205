import Testing
import Wire

struct BaseDirectoryTests {
  @Test func aSettingComesBeforeTheHome() {
    let environment = ["XDG_RUNTIME_DIR": "/r", "XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "/c", "HOME": "/h"]
    #expect(BaseDirectory.runtime(environment: environment) == "/r")
    #expect(BaseDirectory.state(environment: environment) == "/s")
    #expect(BaseDirectory.cache(environment: environment) == "/c")
  }

  @Test(arguments: ["", "relative", "./s", "~"])
  func aSettingThatIsNoAbsolutePathIsNone(setting: String) {
    var environment = ["XDG_RUNTIME_DIR": setting, "XDG_STATE_HOME": setting, "XDG_CACHE_HOME": setting, "HOME": "/h"]
    #expect(BaseDirectory.runtime(environment: environment) == nil)
    #expect(BaseDirectory.state(environment: environment) == "/h/.local/state")
    #expect(BaseDirectory.cache(environment: environment) == "/h/.cache")
    environment["HOME"] = setting
    #expect(BaseDirectory.state(environment: environment) == nil)
    #expect(BaseDirectory.cache(environment: environment) == nil)
  }
}
