/// Finds the place of a hash in a list: open addressing, where a `Dictionary` would hash the hash.
package struct HashIndex: Sendable, Equatable {
  /// In the order of their places.
  package let hashes: [UInt64]
  /// In a slot decided by the hash: forty bits of it, and place + 1; 0 where nothing is. A slot tells by itself whether it
  /// is the one, since reading it from memory is what takes time. A hash that is not in the list is taken for one that is
  /// in about one of 10^12 cases.
  private let slots: [UInt64]
  private let mask: UInt64

  private static let placeMask: UInt64 = 1 << 24 - 1

  /// - Parameter hashes: each once, fewer than 2^24.
  package init(_ hashes: [UInt64]) {
    precondition(hashes.count < Self.placeMask, "A slot has 24 bits for places.")
    self.hashes = hashes
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    let mask = UInt64(size - 1)
    var slots = [UInt64](repeating: 0, count: size)
    for (place, hash) in hashes.enumerated() {
      let spread = Self.spread(hash)
      var slot = spread >> 20 & mask
      while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
      slots[Int(slot)] = spread & ~Self.placeMask | UInt64(place + 1)
    }
    self.slots = slots
    self.mask = mask
  }

  /// The place of `hash`, or nil when it is not in the list.
  package func place(of hash: UInt64) -> UInt32? {
    let spread = Self.spread(hash)
    let tag = spread & ~Self.placeMask
    var slot = spread >> 20 & mask
    while true {
      let entry = slots[Int(slot)]
      if entry == 0 { return nil }
      if entry & ~Self.placeMask == tag { return UInt32(entry & Self.placeMask) - 1 }
      slot = (slot + 1) & mask
    }
  }

  /// FNV leaves its low bits uneven for short inputs.
  private static func spread(_ hash: UInt64) -> UInt64 { (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15 }
}
