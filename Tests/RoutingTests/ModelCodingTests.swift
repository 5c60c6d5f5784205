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

  /// A file may be whole and yet mislead: its numbers are used as places in memory.
  @Test func aModelWhosePlacesLeadNowhereIsRefused() throws {
    let sound = try model()
    var wrongClass = sound
    wrongClass.columns[0] = .max
    var wrongRow = sound
    wrongRow.rowStarts[1] = .max
    var twice = sound
    twice.classes[1] = twice.classes[0]
    for model in [wrongClass, wrongRow, twice] {
      #expect(throws: ModelError.damaged) { try Model(decoding: try model.encoded()) }
    }
  }
}
