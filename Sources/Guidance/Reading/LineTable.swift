/// Where the lines of a file begin, to turn places into offsets and back.
///
/// Lines end as in YAML 1.1 (https://yaml.org/spec/1.1, 5.4): LF, CR, CR LF, NEL, LS or PS. Columns count Unicode
/// scalars. Both count from 1.
struct LineTable {
  private let bytes: [UInt8]
  /// Offset of each line's first byte.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      func before(_ distance: Int) -> UInt8? { offset >= distance ? bytes[offset - distance] : nil }
      switch byte {
      case 0x0A: starts.append(offset + 1)
      case 0x0D where offset + 1 == bytes.count || bytes[offset + 1] != 0x0A: starts.append(offset + 1)
      case 0x85 where before(1) == 0xC2: starts.append(offset + 1)
      case 0xA8 where before(1) == 0x80 && before(2) == 0xE2: starts.append(offset + 1)
      case 0xA9 where before(1) == 0x80 && before(2) == 0xE2: starts.append(offset + 1)
      default: break
      }
    }
    self.starts = starts
  }

  /// The place of the byte at `offset`.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, 1 + bytes[starts[low]..<min(offset, bytes.count)].count { !Self.continuesScalar($0) })
  }

  /// The offset of a place; the file's end for places behind it.
  func offset(line: Int, column: Int) -> Int {
    guard (1...starts.count).contains(line) else { return bytes.count }
    var offset = starts[line - 1]
    for _ in 1..<max(1, column) where offset < bytes.count {
      offset += 1
      while offset < bytes.count && Self.continuesScalar(bytes[offset]) { offset += 1 }
    }
    return offset
  }

  private static func continuesScalar(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
