import Guidance
import Routing
import TestSupport
import Testing

/// What people type reaches the concept that lists it, and no other.
@Suite struct LexiconFormsTests {
  private let base: RuleBase
  private let lexicon: Lexicon

  init() throws {
    base = try ProjectRules.base.get()
    lexicon = Lexicon(base.concepts)
  }

  /// The concepts found in `text`, each with how many words it spans.
  private func found(in text: String) -> [String] {
    lexicon.matches(in: Utterance(text).tokens).map { "\(lexicon.concepts[Int($0.concept)].id) \($0.tokens.count)" }
  }

  private var entries: [(concept: String, entry: Concept.Entry)] {
    base.concepts.flatMap { concept in concept.entries.values.flatMap(\.self).map { (concept.id, $0) } }
  }

  @Test func noTwoConceptsShareAForm() {
    #expect(SharedForms.findings(in: base).map(\.description) == [])
  }

  @Test func everyWordAndExpressionReachesItsConceptAlone() {
    let listed = entries.filter { !$0.entry.isPrefix }
    #expect(listed.count > 10_000)
    for (concept, entry) in listed {
      let text = entry.words.joined(separator: " ")
      let count = Utterance(text).tokens.count
      #expect(found(in: text) == ["\(concept) \(count)"], "\(entry.location): \(text)")
    }
  }

  /// An inflected form that another concept lists, or that a longer beginning catches, is that one's.
  @Test func everyBeginningReachesItsConceptAloneWithAnyEnding() {
    let words = Set(entries.filter { !$0.entry.isPrefix && $0.entry.words.count == 1 }.map { folded($0.entry) })
    let beginnings = Set(entries.filter(\.entry.isPrefix).map { folded($0.entry) })
    var asked = 0
    var leftOut = 0
    for (concept, entry) in entries where entry.isPrefix {
      for ending in ["", "e", "en", "ene", "ar", "ane", "s", "ing"] {
        let form = entry.words[0] + ending
        let isOthers =
          words.contains(Folding.words(of: form)[0])
          || ending.indices.contains { beginnings.contains(Folding.words(of: entry.words[0] + ending[...$0])[0]) }
        asked += 1
        if isOthers {
          leftOut += 1
        } else {
          #expect(found(in: form) == ["\(concept) 1"], "\(entry.location): \(form)")
        }
      }
    }
    #expect(asked > 10_000)
    #expect(leftOut * 20 < asked)
  }

  private func folded(_ entry: Concept.Entry) -> [UInt8] { Folding.words(of: entry.words[0])[0] }

  /// Forms of the field's main words, by inflection, dialect and abbreviation.
  @Test(arguments: [
    ("mentor", "veileder veilederen veilederens veiledere veilederne veiledernes mentor mentoren mentorer mentorene"),
    ("mentor", "rettleiar rettleiaren rettleiarar rettleiarane vegleiar vegleiaren vegleiarar vegleiarane mentorar"),
    ("mentor", "mentor mentors supervisor supervisors advisor advisers coach coaches"),
    ("co-supervisor", "medveileder medveilederen medveiledere medveilederne medveilederens medveiledning"),
    ("co-supervisor", "medrettleiar medrettleiaren medrettleiarane medvegleiar cosupervisor cosupervisors"),
    ("supervise", "veilede veiledet veiledes veiled veiledning veiledningen rettleie rettleier rettleia rettleidde"),
    ("supervise", "vegleie vegleier vegleidd rettleiing vegleiinga supervise supervises supervised supervising"),
    ("practice-teacher", "praksislærer praksislærerne praksislærar praksislærarane PRAKSISLAERER praksislärer"),
    ("teacher", "lærer læreren lærere lærerne lærernes lærar læraren lærarar lærarane teacher teachers teacher's"),
    ("principal", "rektor rektoren rektorer rektorane rektors skoleleder skuleleiaren principal headteacher"),
    ("student", "student studenten studenter studentene studentar studentane studentens students student's"),
    ("nqt", "nyutdannet nyutdannede nyutdanna nyutd. NQT NQTs nybakt"),
    ("thesis", "master masteren masteroppgaven masteroppgåva mastergraden thesis theses dissertation"),
    ("pay", "betalt betaling lønn lønna loenn løn honorar honoraret godtgjørelse paid payment salary unpaid ubetalt"),
    ("negation", "ikke ikkje itj ikkj not don't doesn’t isn't"),
    ("how-to", "hvordan korleis koss korsen åssen kordan how"),
    ("what", "hva kva ka what"), ("who", "hvem kven kem who whose"), ("why", "hvorfor kvifor koffor why"),
    ("teacher-education", "GLU LU PPU lærerutdanningen lærarutdanninga"),
    ("authorities", "Udir departementet direktoratet statsforvalteren ministry"),
    ("privacy", "NSD GDPR personvern personvernet meldeplikt"), ("university", "UH universitetet høgskolen høgskulen"),
    ("lesson-study", "LS sløyfe sløyfene loop loops"), ("tst", "TST tst støtteteamet ressursteam"),
  ])
  func formsOfMainWordsReachTheirConcept(concept: String, forms: String) {
    for form in forms.split(separator: " ") { #expect(found(in: String(form)) == ["\(concept) 1"], "\(form)") }
  }
}
