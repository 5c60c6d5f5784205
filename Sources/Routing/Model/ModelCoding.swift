package import FoundationEssentials

/// Why bytes are no model.
package enum ModelError: Error, Sendable, Equatable, CustomStringConvertible {
  case notAModel
  case otherVersion(Int)
  case damaged

  package var description: String {
    switch self {
    case .notAModel: "The file is not a Veiviser model. Delete it; it is made again."
    case .otherVersion(let version): "The model is of format \(version), not \(Model.format). It is made again."
    case .damaged: "The model file is damaged. Delete it; it is made again."
    }
  }
}

extension Model {
  /// Number of the file format, of what training does, and of what a rule base is checked for before; a change of any of
  /// them makes every model anew.
  package static let format = 10

  private static let magic = Array("VEIVISER".utf8)

  private struct Header: Codable {
    var format: Int
    var rulesHash: String
    var classes: [String]
    var languages: [String]
    var features: Int
    var weights: Int
    var weightUnit: Float
    var kin: Int
    var kinWidth: Int
    var words: Int
    var trustedWords: Int
    var calibration: Calibration
  }

  /// The model as bytes: magic, length and bytes of a JSON header, the arrays little-endian, and a checksum.
  package func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let header = try encoder.encode(
      Header(
        format: Self.format,
        rulesHash: rulesHash,
        classes: classes,
        languages: languages,
        features: vocabulary.hashes.count,
        weights: weights.count,
        weightUnit: weightUnit,
        kin: kinship.numbers.count,
        kinWidth: kinship.width,
        words: Self.bytes(of: words).count,
        trustedWords: trustedWords,
        calibration: calibration
      )
    )
    var data = Data(Self.magic)
    data.append(integer: UInt32(header.count))
    data.append(header)
    data.append(array: vocabulary.hashes)
    data.append(array: vocabulary.rarity.map(\.bitPattern))
    data.append(array: biases.map(\.bitPattern))
    data.append(array: rowStarts)
    data.append(array: columns)
    data.append(array: weights)
    data.append(array: kinship.numbers)
    data.append(array: kinship.shares.map(\.bitPattern))
    data.append(contentsOf: Self.bytes(of: words))
    data.append(integer: Self.checksum(data))
    return data
  }

  /// Reads a model.
  ///
  /// - Throws: ``ModelError``; a file that was cut short or changed is found by its checksum, and one that was made to mislead
  /// by its numbers, which scoring trusts.
  package init(decoding data: Data) throws(ModelError) {
    var reader = ArrayReader(bytes: data)
    guard reader.take(UInt8.self, Self.magic.count) == Self.magic else { throw .notAModel }
    guard let length = reader.take(UInt32.self, 1)?.first, let bytes = reader.take(UInt8.self, Int(length)),
      let header = try? JSONDecoder().decode(Header.self, from: Data(bytes))
    else { throw .damaged }
    guard header.format == Self.format else { throw .otherVersion(header.format) }
    guard header.features >= 0, header.weights >= 0,
      let hashes = reader.take(UInt64.self, header.features),
      let rarity = reader.take(UInt32.self, header.features),
      let biases = reader.take(UInt32.self, header.classes.count + header.languages.count),
      let rowStarts = reader.take(UInt32.self, header.features + 1),
      let columns = reader.take(UInt16.self, header.weights),
      let weights = reader.take(Int16.self, header.weights),
      let kin = reader.take(UInt16.self, header.kin),
      let shares = reader.take(UInt32.self, header.kin),
      let words = reader.take(UInt8.self, header.words),
      let checksum = reader.take(UInt64.self, 1)?.first, reader.isAtEnd,
      checksum == Self.checksum(data.dropLast(8)),
      Set(header.classes).count == header.classes.count,
      rowStarts.first == 0, rowStarts.last == UInt32(header.weights),
      zip(rowStarts, rowStarts.dropFirst()).allSatisfy({ $0 <= $1 }),
      columns.allSatisfy({ Int($0) < biases.count }),
      header.kinWidth >= 0, header.kin == 0 || header.kinWidth > 0 && header.kin % header.kinWidth == 0,
      kin.allSatisfy({ Int($0) < header.classes.count })
    else { throw .damaged }
    self.init(
      rulesHash: header.rulesHash,
      classes: header.classes,
      languages: header.languages,
      vocabulary: Vocabulary(hashes: hashes, rarity: rarity.map { Float(bitPattern: $0) }),
      biases: biases.map { Float(bitPattern: $0) },
      rowStarts: rowStarts,
      columns: columns,
      weights: weights,
      weightUnit: header.weightUnit,
      kinship: Kinship(numbers: kin, shares: shares.map { Float(bitPattern: $0) }, width: header.kinWidth),
      words: words.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) },
      trustedWords: header.trustedWords,
      calibration: header.calibration
    )
  }

  /// Words have no line breaks.
  private static func bytes(of words: [String]) -> [UInt8] { Array(words.joined(separator: "\n").utf8) }

  /// FNV over eight bytes at a time: a whole model in a few milliseconds.
  private static func checksum(_ data: Data) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    data.withUnsafeBytes { bytes in
      for place in 0..<(bytes.count / 8) {
        value = (value ^ bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self)) &* 0x100_0000_01b3
      }
      for byte in bytes[(bytes.count / 8 * 8)...] { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return value
  }

  private struct ArrayReader {
    let bytes: Data
    var offset = 0

    init(bytes: Data) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func take<Number: FixedWidthInteger>(_ type: Number.Type, _ count: Int) -> [Number]? {
      let size = MemoryLayout<Number>.stride
      guard count >= 0, count <= (bytes.count - offset) / size else { return nil }
      let numbers = bytes.withUnsafeBytes { raw in
        [Number](unsafeUninitializedCapacity: count) { numbers, filled in
          UnsafeMutableRawBufferPointer(numbers).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: raw[offset..<(offset + count * size)])
          )
          for index in 0..<count { numbers[index] = Number(littleEndian: numbers[index]) }
          filled = count
        }
      }
      offset += count * size
      return numbers
    }
  }
}

extension Data {
  fileprivate mutating func append(integer: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: integer.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(array: [some FixedWidthInteger]) {
    let little = array.map(\.littleEndian)
    little.withUnsafeBytes { append(contentsOf: $0) }
  }
}
