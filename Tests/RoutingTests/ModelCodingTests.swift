import FoundationEssentials
import Routing
import TestSupport
import Testing
import Training

@Suite struct ModelCodingTests {
  private func model() throws -> Model {
    Trainer().train(try #require(try SmallRuleBase().inspect().base))
  }

  @Test func aModelIsReadBackAsItWas() throws {
    let model = try model()
    #expect(try Model(decoding: try model.encoded()) == model)
  }

  @Test func whatIsNoModelIsToldApart() throws {
    #expect(throws: ModelError.notAModel) { try Model(decoding: Data("hello, world".utf8)) }
    #expect(throws: ModelError.notAModel) { try Model(decoding: Data()) }
  }

  @Test func aModelCutShortOrChangedIsFound() throws {
    let data = try model().encoded()
    #expect(throws: ModelError.damaged) { try Model(decoding: data.dropLast(1)) }
    #expect(throws: ModelError.damaged) { try Model(decoding: data + [0]) }
    for place in stride(from: 12, to: data.count, by: max(data.count / 50, 1)) {
      var changed = data
      changed[changed.startIndex + place] ^= 0x10
      #expect(throws: ModelError.self) { try Model(decoding: changed) }
    }
  }
}
