/// Finds the place of a hash in a list: open addressing, where a `Dictionary` would hash the hash.
package struct HashIndex: Sendable, Equatable {
  /// In the order of their places.
  package let hashes: [UInt64]
  /// Place + 1 in a slot decided by the hash, 0 where nothing is.
  private let slots: [UInt32]
  private let mask: UInt64

  /// - Parameter hashes: each once.
  package init(_ hashes: [UInt64]) {
    self.hashes = hashes
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    let mask = UInt64(size - 1)
    var slots = [UInt32](repeating: 0, count: size)
    for (place, hash) in hashes.enumerated() {
      var slot = Self.spread(hash) & mask
      while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
      slots[Int(slot)] = UInt32(place + 1)
    }
    self.slots = slots
    self.mask = mask
  }

  /// The place of `hash`, or nil when it is not in the list.
  package func place(of hash: UInt64) -> UInt32? {
    var slot = Self.spread(hash) & mask
    while true {
      let entry = slots[Int(slot)]
      if entry == 0 { return nil }
      if hashes[Int(entry - 1)] == hash { return entry - 1 }
      slot = (slot + 1) & mask
    }
  }

  /// FNV leaves its low bits uneven for short inputs.
  private static func spread(_ hash: UInt64) -> UInt64 { ((hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15) >> 20 }
}
