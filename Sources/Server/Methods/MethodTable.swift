package import Wire

/// Every method that the server answers, sorted by name: what is looked up here is also what `rpc.discover` tells.
package struct MethodTable: Sendable {
  private let methods: [String: Method]
  /// In alphabetical order.
  package let names: [String]

  /// A table of `methods` and of `rpc.discover`, which describes them and itself.
  package init(_ methods: [Method]) {
    let types = (methods.map(\.type) + [Discover.self]).sorted { $0.name < $1.name }
    let document = Discover.document(of: types, version: Version.program)
    let discover = Method(Discover.self) { _, _ in document }
    names = types.map { $0.name }
    self.methods = Dictionary(uniqueKeysWithValues: (methods + [discover]).map { ($0.type.name, $0) })
  }

  /// - Throws: ``WireError`` of the kind `unknownMethod`, with the name that may have been meant.
  package func method(named name: String) throws(WireError) -> Method {
    if let method = methods[name] { return method }
    let nearest = Nearest.match(for: name, among: names)
    let hint = nearest.map { "Did you mean \($0)?" } ?? "rpc.discover lists the methods."
    throw WireError(.unknownMethod, "There is no method \"\(name.prefix(64))\". \(hint)", suggestion: nearest)
  }
}
