/// What became of reading a file.
enum Content<Value> {
  case missing
  case value(Value)
  /// A later version of the program wrote it.
  case newer(schema: Int)
  /// It is no document; says why.
  case damaged(String)
  /// The system did not let us: that says nothing about the file.
  case unreadable(FileFault)
}

extension Content: Sendable where Value: Sendable {}
