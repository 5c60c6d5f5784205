/// The folders that a person's programs keep files in, by the XDG Base Directory Specification
/// (https://specifications.freedesktop.org/basedir-spec/latest/): a setting that is no absolute path counts as none.
package enum BaseDirectory {
  /// Sockets of programs that run, gone when the person logs out: `$XDG_RUNTIME_DIR`; nil when it is not set.
  package static func runtime(environment: [String: String]) -> String? {
    absolute("XDG_RUNTIME_DIR", in: environment)
  }

  /// Logs and histories: `$XDG_STATE_HOME`, by default `~/.local/state`; nil without a home.
  package static func state(environment: [String: String]) -> String? {
    absolute("XDG_STATE_HOME", in: environment) ?? absolute("HOME", in: environment).map { $0 + "/.local/state" }
  }

  /// What a person keeps: `$XDG_DATA_HOME`, by default `~/.local/share`; nil without a home.
  package static func data(environment: [String: String]) -> String? {
    absolute("XDG_DATA_HOME", in: environment) ?? absolute("HOME", in: environment).map { $0 + "/.local/share" }
  }

  /// What can be made anew: `$XDG_CACHE_HOME`, by default `~/.cache`; nil without a home.
  package static func cache(environment: [String: String]) -> String? {
    absolute("XDG_CACHE_HOME", in: environment) ?? absolute("HOME", in: environment).map { $0 + "/.cache" }
  }

  private static func absolute(_ name: String, in environment: [String: String]) -> String? {
    environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
