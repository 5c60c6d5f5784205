/// A file that has been written under its unfinished name.
struct Draft: Sendable {
  var descriptor: CInt
  /// Its path until it is whole.
  var path: String
  /// Its path then.
  var target: String
}
