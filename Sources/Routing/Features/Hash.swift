/// FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv): the same in every process, unlike Swift's `Hasher`.
package struct Hash: Sendable, Equatable {
  package private(set) var value: UInt64

  package init(seed: UInt64 = 0) {
    value = 0xcbf2_9ce4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15)
  }

  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }
}
