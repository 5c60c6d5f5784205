package import Wire

/// Who may talk to the server.
package enum PeerPolicy {
  /// Why `peer` may not; nil when it may.
  ///
  /// - Parameters:
  ///   - peer: who the kernel says it is; nil when the kernel could not tell.
  ///   - owner: the user whom this server serves.
  package static func refusal(of peer: PeerCredentials?, owner: UInt32) -> WireError? {
    guard let peer else {
      return WireError(.notPermitted, "The system does not tell who is calling, so the server does not answer.")
    }
    guard peer.userIdentifier == owner else {
      return WireError(
        .notPermitted,
        "This server belongs to another user (uid \(owner)) and answers nobody else. Start your own with veiviserd."
      )
    }
    return nil
  }
}
