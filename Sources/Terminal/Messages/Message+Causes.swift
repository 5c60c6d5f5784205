#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why the system does not do something, in the person's language where that is common.
extension Message {
  /// - Parameter reason: in the words of the system (strerror(3)); where there are no others it is told so.
  package static func cause(_ reason: String) -> Message {
    causes[reason] ?? Message(nb: "\(reason)", nn: "\(reason)", en: "\(reason)")
  }

  private static let causes: [String: Message] = {
    let known: [(numbers: [Int32], message: Message)] = [
      (
        [ENOENT],
        Message(nb: "det finnes ikke.", nn: "det finst ikkje.", en: "there is no such file or folder.")
      ),
      (
        [EACCES, EPERM],
        Message(nb: "du har ikke lov til det.", nn: "du har ikkje lov til det.", en: "you are not permitted to.")
      ),
      ([EROFS], Message(nb: "disken kan bare leses.", nn: "disken kan berre lesast.", en: "the disk is read-only.")),
      ([EISDIR], Message(nb: "det er en mappe.", nn: "det er ei mappe.", en: "it is a folder.")),
      (
        [ENOTDIR],
        Message(
          nb: "noe på veien dit er ingen mappe.",
          nn: "noko på vegen dit er inga mappe.",
          en: "something on the way there is no folder."
        )
      ),
      ([ENOSPC, EDQUOT], Message(nb: "disken er full.", nn: "disken er full.", en: "the disk is full.")),
    ]
    return Dictionary(
      known.flatMap { cause in cause.numbers.map { (String(cString: strerror($0)), cause.message) } }
    ) { first, _ in first }
  }()
}
