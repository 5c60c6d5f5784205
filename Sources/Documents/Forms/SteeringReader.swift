package import Guidance

/// Reads lines that find the way in a dialogue rather than answer it: «gå tilbake», “why do you ask?”.
package struct SteeringReader: Sendable {
  package enum Steering: Sendable, Equatable {
    case back, skip, why, pause, help, show
    /// Says nothing that could be kept.
    case hesitation
    /// The number of an answer that is to be changed, perhaps with the new one.
    case edit(Int, answer: String?)
  }

  private let lines: [[String]: Steering]
  private let courtesies: [[String]]
  /// What stands before a number, longest first; and whether a new answer may stand behind it.
  private let openings: [(words: [String], takesAnswer: Bool)]
  private let joints: Set<String>

  package init(_ languages: [LanguagePack]) {
    let words = languages.map(\.answerWords).reduce(AnswerWords()) { $0.joined(with: $1) }
    func folded(_ meaning: AnswerWords.Meaning) -> [[String]] {
      words[meaning].map { AnswerFolding.words(of: $0) }.filter { !$0.isEmpty }
    }
    let meanings: [(AnswerWords.Meaning, Steering)] = [
      (.hesitation, .hesitation), (.show, .show), (.help, .help), (.pause, .pause), (.why, .why), (.skip, .skip),
      (.back, .back),
    ]
    lines = meanings.reduce(into: [:]) { lines, entry in for line in folded(entry.0) { lines[line] = entry.1 } }
    courtesies = folded(.courtesy).sorted { $0.count > $1.count }
    openings = (folded(.edit).map { ($0, true) } + folded(.goTo).map { ($0, false) })
      .sorted { ($0.0.count, $0.1 ? 1 : 0) > ($1.0.count, $1.1 ? 1 : 0) }
    joints = Set(folded(.to).filter { $0.count == 1 }.joined())
  }

  /// - Returns: nil for a line that may be an answer.
  package func read(_ line: String) -> Steering? {
    let tokens = AnswerFolding.tokens(of: line)
    guard !tokens.isEmpty else {
      if line.contains("?"), line.allSatisfy({ $0 == "?" || $0 == "!" || $0.isWhitespace }) { return .why }
      return !line.isEmpty && line.allSatisfy { ".…!".contains($0) } ? .hesitation : nil
    }
    var start = tokens.startIndex
    var end = tokens.endIndex
    while true {
      let words = tokens[start..<end].map(\.word)
      if let steering = lines[words] ?? edit(line, tokens, from: start, to: end) { return steering }
      if let before = courtesies.first(where: { $0.count < words.count && words.starts(with: $0) }) {
        start += before.count
      } else if let behind = courtesies.first(where: {
        $0.count < words.count && words.suffix($0.count).elementsEqual($0)
      }) {
        end -= behind.count
      } else {
        return nil
      }
    }
  }

  private func edit(_ line: String, _ tokens: [AnswerFolding.Token], from start: Int, to end: Int) -> Steering? {
    let words = tokens[start..<end].map(\.word)
    guard
      let opening = openings.first(where: { opening in
        words.starts(with: opening.words) && words.count > opening.words.count && Int(words[opening.words.count]) != nil
      })
    else { return nil }
    let place = opening.words.count
    guard let number = Int(words[place]) else { return nil }
    if words.count == place + 1 { return .edit(number, answer: nil) }
    guard opening.takesAnswer, let answer = answer(line, tokens, behind: start + place) else { return nil }
    return .edit(number, answer: answer)
  }

  /// What stands behind «til» or a colon that follows the number at `place`.
  private func answer(_ line: String, _ tokens: [AnswerFolding.Token], behind place: Int) -> String? {
    let next = tokens[place + 1]
    let between = line[tokens[place].range.upperBound..<next.range.lowerBound]
    let answer: String
    if between.contains(":") || between.contains("=") {
      answer = String(line[next.range.lowerBound...])
    } else if joints.contains(next.word), tokens.indices.contains(place + 2) {
      answer = String(line[next.range.upperBound...])
    } else {
      return nil
    }
    return answer.trimmingSpaces
  }
}
