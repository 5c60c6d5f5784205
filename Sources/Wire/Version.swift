/// The versions that `server.info` and `--version` tell.
package enum Version {
  /// Of the program, by Semantic Versioning.
  package static let program = "0.1.0"
  /// Major version of the protocol: a change that old clients cannot read gets a new one, and a new socket name.
  package static let wire = 1
}
