package import Client
package import FoundationEssentials

/// An open connection to the server that carries lines; tests put a scripted one in its place.
package protocol ServerConnection: AnyObject {
  /// Sends a request, its newline included.
  ///
  /// - Parameter interrupt: a descriptor that becomes readable when the person has had enough of waiting.
  func send(_ line: Data, interruptedBy interrupt: Int32?) throws(ClientError)

  /// Waits for the next answer.
  ///
  /// - Returns: its bytes without the newline.
  func receive(interruptedBy interrupt: Int32?) throws(ClientError) -> Data

  func close()
}

extension Connection: ServerConnection {}
