/// SplitMix64 (Steele, Lea & Flood 2014, Fast splittable pseudorandom number generators): seeded, so that the same rule
/// base gives the same model.
package struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 up to, not including, `bound`, by multiplication; Swift's own `random(in:)` may change between versions.
  package mutating func below(_ bound: Int) -> Int {
    Int(((next() >> 32) &* UInt64(bound)) >> 32)
  }

  /// Puts the elements in an order in which every one is as likely (Fisher & Yates).
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    for place in elements.indices.dropLast() { elements.swapAt(place, place + below(elements.count - place)) }
  }
}
