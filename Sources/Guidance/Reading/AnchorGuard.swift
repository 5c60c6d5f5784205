import Yams

/// Finds anchors (`&name`) and aliases (`*name`): a few lines of them can stand for gigabytes.
///
/// Composing shares what an alias stands for, so that it is cheap; what an alias in a key stands for is hashed,
/// and there the guard comes first.
struct AnchorGuard {
  /// So many aliases are composed. Each can at most double what the file says, and so what the parser hashes.
  static let mostAliases = 4

  private let bytes: [UInt8]
  /// Offset and name of whatever looks like an anchor, in quotes and text blocks too.
  private let anchors: [(offset: Int, name: ArraySlice<UInt8>)]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    anchors = Self.names(after: UInt8(ascii: "&"), in: bytes)
  }

  var mayHoldAnchors: Bool { !anchors.isEmpty }

  /// Offset of an anchor with so many aliases that the file is not safe to compose.
  var unsafeOffset: Int? {
    guard mayHoldAnchors else { return nil }
    let known = Set(anchors.map(\.name))
    let aliases = Self.names(after: UInt8(ascii: "*"), in: bytes).map(\.name).filter(known.contains)
    guard aliases.count > Self.mostAliases else { return nil }
    let used = Set(aliases)
    return anchors.first { used.contains($0.name) }?.offset
  }

  /// The first node that has an anchor, in the order of the file: it comes before any alias, so that nothing is
  /// expanded on the way.
  ///
  /// The nodes' parser must live: nodes hold anchors weakly.
  static func firstAnchor(below node: Node) -> Node? {
    if node.anchor != nil { return node }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        if let found = firstAnchor(below: key) ?? firstAnchor(below: value) { return found }
      }
    case .sequence(let sequence):
      for element in sequence {
        if let found = firstAnchor(below: element) { return found }
      }
    default: break
    }
    return nil
  }

  private static func names(after sign: UInt8, in bytes: [UInt8]) -> [(offset: Int, name: ArraySlice<UInt8>)] {
    guard bytes.contains(sign) else { return [] }
    return bytes.indices.lazy.filter { bytes[$0] == sign }.compactMap { offset in
      let name = bytes[(offset + 1)...].prefix(while: isNameByte)
      return name.isEmpty ? nil : (offset, name)
    }
  }

  /// What libyaml takes as part of a name (`IS_ALPHA`).
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
