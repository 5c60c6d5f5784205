/// Why a command gives up, where the server is not to blame.
struct Failure: Error {
  let status: ExitStatus
  let message: Message

  init(_ status: ExitStatus, _ message: Message) {
    self.status = status
    self.message = message
  }
}
