import Routing
import Testing

@Suite struct HashIndexTests {
  @Test func everyHashIsFoundAtItsPlaceAndNoOther() {
    let hashes = (0..<5000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    let index = HashIndex(hashes)
    for (place, hash) in hashes.enumerated() { #expect(index.place(of: hash) == UInt32(place)) }
    #expect(index.place(of: 42) == nil)
    #expect(HashIndex([]).place(of: 0) == nil)
  }

  @Test(arguments: [("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)])
  func hashesAreThoseOfThePublishedVectors(_ text: String, _ value: UInt64) {
    var hash = Hash()
    hash.add(text.utf8)
    #expect(hash.value == value)
  }
}
