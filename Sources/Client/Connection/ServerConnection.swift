package import FoundationEssentials

/// An open connection to the server that carries lines; tests put a scripted one in its place.
package protocol ServerConnection: AnyObject {
  /// Sends a request, its newline included.
  ///
  /// - Parameter interrupt: a descriptor that becomes readable when the wait is to be broken off.
  func send(_ line: Data, interruptedBy interrupt: CInt?) throws(ClientError)

  /// Waits for the next line.
  ///
  /// - Returns: its bytes without the newline.
  func receive(interruptedBy interrupt: CInt?) throws(ClientError) -> Data

  /// Whether the server has closed the connection and said nothing that was not received.
  var isAbandoned: Bool { get }

  func close()
}
