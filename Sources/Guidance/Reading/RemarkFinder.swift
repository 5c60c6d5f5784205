import Yams

/// Finds remarks behind a value: often they are the rest of a text that needs quotes.
struct RemarkFinder {
  private let bytes: [UInt8]
  /// Offsets of `#` behind something else and a blank.
  private let candidates: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.contains(UInt8(ascii: "#")) else {
      candidates = []
      return
    }
    candidates = bytes.indices.filter { bytes[$0] == UInt8(ascii: "#") && Self.mayBeRemark(at: $0, in: bytes) }
  }

  /// The places of the remarks behind values below `root`.
  func remarks(below root: Node) -> [(line: Int, column: Int)] {
    guard !candidates.isEmpty else { return [] }
    let table = LineTable(bytes)
    var scalars: [(offset: Int, scalar: Node.Scalar)] = []
    Self.collect(root) { scalar in
      guard let mark = scalar.mark else { return }
      scalars.append((table.offset(line: mark.line, column: mark.column), scalar))
    }
    var places: [(line: Int, column: Int)] = []
    var next = 0
    for candidate in candidates {
      while next < scalars.count && scalars[next].offset < candidate { next += 1 }
      guard next > 0 else { continue }
      let (offset, scalar) = scalars[next - 1]
      let place = table.place(of: candidate)
      if place.line != places.last?.line && ends(scalar, from: offset, before: candidate, in: table) {
        places.append(place)
      }
    }
    return places
  }

  /// Whether the scalar that begins at `offset` is over before `candidate`, which comes before the next scalar.
  private func ends(_ scalar: Node.Scalar, from offset: Int, before candidate: Int, in table: LineTable) -> Bool {
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      let quote = UInt8(ascii: scalar.style == .singleQuoted ? "'" : "\"")
      guard let open = bytes[offset...].firstIndex(of: quote) else { return false }
      return closing(of: quote, openedAt: open) < candidate
    case .literal, .folded:
      return table.place(of: candidate).line == table.place(of: offset).line
    default: return true
    }
  }

  private func closing(of quote: UInt8, openedAt open: Int) -> Int {
    var offset = open + 1
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
        offset += 2
      } else if bytes[offset] != quote {
        offset += 1
      } else if quote == UInt8(ascii: "'") && offset + 1 < bytes.count && bytes[offset + 1] == quote {
        offset += 2
      } else {
        break
      }
    }
    return offset
  }

  /// Whether there is a blank before the `#`, and before that, on its line, more than what opens a value.
  private static func mayBeRemark(at offset: Int, in bytes: [UInt8]) -> Bool {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard offset > 0, isBlank(bytes[offset - 1]) else { return false }
    let start = bytes[..<offset].lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.map { $0 + 1 } ?? 0
    let line = bytes[start..<offset]
    guard let first = line.first(where: { !isBlank($0) }), let last = line.lastIndex(where: { !isBlank($0) }) else {
      return false
    }
    switch bytes[last] {
    case _ where first == UInt8(ascii: "#"): return false
    case UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{"): return false
    case UInt8(ascii: "-"): return last > start && !isBlank(bytes[last - 1])
    default: return true
    }
  }

  private static func collect(_ node: Node, _ take: (Node.Scalar) -> Void) {
    switch node {
    case .scalar(let scalar): take(scalar)
    case .mapping(let mapping):
      for (key, value) in mapping {
        collect(key, take)
        collect(value, take)
      }
    case .sequence(let sequence):
      for element in sequence { collect(element, take) }
    default: break
    }
  }
}
