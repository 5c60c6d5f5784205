import FoundationEssentials
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Starts a server that outlives this program and keeps nothing of it open.
enum ServerProcess {
  /// The number under which the server finds the descriptor to tell its readiness on.
  static let readyDescriptor: CInt = 3

  /// Variables that speak of this process and not of one it starts (sd_notify(3), sd_listen_fds(3)).
  private static let ownVariables: Set = ["NOTIFY_SOCKET", "LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES"]

  /// `POSIX_SPAWN_SETSID` of glibc and musl, which Swift does not import.
  private static let newSession: Int16 = 0x80

  /// The servers that were started and not yet reaped (waitpid(2)).
  private static let started = Mutex<[pid_t]>([])

  /// Starts a server. Those that were started before and have ended since are reaped, so that of the servers that a long
  /// conversation outlives at most one stays in the system's table.
  ///
  /// - Parameters:
  ///   - program: its path.
  ///   - arguments: without the name of the program.
  ///   - log: where standard output and standard error go; above ``readyDescriptor``.
  ///   - ready: the descriptor to tell the readiness on; above ``readyDescriptor``.
  /// - Throws: ``ClientError/socket(_:)`` when the system does not start it.
  static func start(
    _ program: String,
    arguments: [String],
    environment: [String: String],
    log: CInt,
    ready: CInt
  ) throws(ClientError) {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&files, log, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&files, log, STDERR_FILENO)
    posix_spawn_file_actions_adddup2(&files, ready, readyDescriptor)
    for descriptor in strayDescriptors() { posix_spawn_file_actions_addclose(&files, descriptor) }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    setSignals(of: &attributes)
    posix_spawnattr_setflags(
      &attributes,
      newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    )

    let variables = environment.filter { !ownVariables.contains($0.key) }.map { "\($0.key)=\($0.value)" }
    var identifier = pid_t()
    let failure = withCStrings([program] + arguments) { arguments in
      withCStrings(variables) { posix_spawn(&identifier, program, &files, &attributes, arguments, $0) }
    }
    guard failure == 0 else { throw .socket(.system("start", program, number: failure)) }
    started.withLock { started in
      started.removeAll { waitpid($0, nil, WNOHANG) != 0 }
      started.append(identifier)
    }
  }

  /// Descriptors that this program was given without being asked and would pass on: a shell that waits for the end of
  /// such a pipe would wait for the server.
  private static func strayDescriptors() -> [CInt] {
    let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return open.compactMap { CInt($0) }.filter { descriptor in
      let flags = fcntl(descriptor, F_GETFD)
      return descriptor > readyDescriptor && flags >= 0 && flags & FD_CLOEXEC == 0
    }
  }

  /// The server starts with the signals as they are by default, whatever this program or its shell ignores.
  private static func setSignals(of attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var standard = sigset_t()
    sigemptyset(&standard)
    for signal in [SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGCHLD, SIGTSTP, SIGTTIN, SIGTTOU] {
      sigaddset(&standard, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &standard)
  }

  /// Calls `body` with `strings` as C has them: pointers ended by a null pointer.
  private static func withCStrings<Value>(
    _ strings: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
  ) -> Value {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    return pointers.withUnsafeMutableBufferPointer { buffer in
      // Never empty: the null pointer is there.
      body(buffer.baseAddress.unsafelyUnwrapped)
    }
  }
}
