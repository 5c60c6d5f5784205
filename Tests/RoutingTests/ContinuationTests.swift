import Guidance
import Routing
import TestSupport
import Testing

@Suite struct ContinuationTests {
  private func likelihood(_ text: String) throws -> Float {
    Continuation(try ProjectRules.base.get().languages).likelihood(of: Utterance(text))
  }

  @Test(arguments: ["og tid?", "hva med foreldrene da", "kva om ho seier nei", "and who pays?", "men må vi det?"])
  func whatBeginsAsAFollowUpMostLikelyIsOne(_ text: String) throws {
    #expect(try likelihood(text) == 0.9)
  }

  @Test(arguments: ["hvor mange?", "who decides that, then?", "er det lovfesta?", "hvor ofte møtes de"])
  func fewWordsAndWordsThatPointBackMayBeOne(_ text: String) throws {
    #expect(try likelihood(text) == 0.7)
  }

  @Test func aWholeQuestionIsNone() throws {
    let long = "rektor gir oss ikke noe tid til å møte studentene våre i løpet av hele dette skoleåret"
    #expect(try likelihood(long) == 0)
    #expect(try likelihood("og " + long) == 0)
  }

  @Test func theShorterTheLikelier() throws {
    let few = try likelihood("hvor mange møter trenger vi egentlig nå")
    let fewest = try likelihood("hvor mange møter")
    #expect(fewest > few)
    #expect(few > 0)
  }
}
