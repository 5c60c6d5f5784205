/// The socket that systemd opened and handed to this process, told by `LISTEN_PID` and `LISTEN_FDS` (sd_listen_fds(3)).
package enum SocketActivation {
  /// The first descriptor that systemd hands over, `SD_LISTEN_FDS_START`.
  private static let firstDescriptor: CInt = 3

  /// The descriptor handed over; nil when none was, or when it was meant for another process.
  ///
  /// - Throws: ``ServerError/unfitInheritedSocket(reason:)`` when there are several.
  package static func descriptor(
    environment: [String: String],
    processIdentifier: Int32
  ) throws(ServerError) -> CInt? {
    guard environment["LISTEN_PID"] == String(processIdentifier),
      let count = environment["LISTEN_FDS"].flatMap({ Int($0) }), count > 0
    else { return nil }
    guard count == 1 else { throw .unfitInheritedSocket(reason: "it is \(count) sockets") }
    return firstDescriptor
  }
}
