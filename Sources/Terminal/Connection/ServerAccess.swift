package import Client

/// Reaches servers: those of this machine, or scripted ones in tests.
package protocol ServerAccess {
  /// Connects to the server at a socket, starting it where that is wanted.
  func connect(_ request: ConnectionRequest) throws(ClientError) -> any ServerConnection

  /// The path of the program `veiviserd`.
  func program() throws(ClientError) -> String
}
