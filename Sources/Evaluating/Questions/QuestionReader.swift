package import Guidance

/// Reads labelled questions from tables with a header line, whose fields have tabs between them.
///
/// The columns `text` and `gold` are needed; `id`, `lang`, `role`, `after` and `kind` may be missing; others are not
/// read. Every fault becomes a finding, so that nothing is left out unseen.
package struct QuestionReader {
  /// The most bytes of one file: some ten thousand questions.
  package static let longest = 4 << 20

  package private(set) var questions: [LabelledQuestion] = []
  package private(set) var findings: [Diagnostic] = []

  private let names: QuestionNames
  /// Where each question was met first.
  private var places: [LabelledQuestion.Key: Location] = [:]

  /// - Parameters:
  ///   - base: what topics, roles and languages there are.
  ///   - suggestion: the candidate that a mistyped name may mean.
  package init(base: RuleBase, suggestion: @escaping (_ name: String, _ candidates: [String]) -> String?) {
    names = QuestionNames(base: base, suggestion: suggestion)
  }

  /// Adds the questions of one file, and what is wrong with it.
  ///
  /// - Parameter path: what findings call it.
  package mutating func read(_ bytes: [UInt8], path: String) {
    let start = Location(path: path)
    guard bytes.count <= Self.longest else {
      return add(start, "The file has more than \(Self.longest) bytes. Split it, and give the parts together.")
    }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // Some editors begin UTF-8 with this mark.
    if lines[0].starts(with: [0xEF, 0xBB, 0xBF]) { lines[0] = lines[0].dropFirst(3) }
    guard let header = text(of: lines[0], at: start) else { return }
    guard !header.isEmpty else {
      return add(start, "The first line is empty. It names the columns, with tabs between: text and gold at least.")
    }
    let (columns, faults) = QuestionColumns.read(header, path: path, suggestion: names.suggestion)
    findings += faults
    guard let columns else { return }
    let before = (questions.count, findings.count)
    for (index, line) in lines.enumerated().dropFirst() {
      let place = Location(path: path, line: index + 1)
      if let text = text(of: line, at: place), !text.isEmpty { add(text, columns: columns, at: place) }
    }
    if before == (questions.count, findings.count) {
      add(start, "There is no question below the header. Write one a line.")
    }
  }

  /// Reports a file that cannot be read at all.
  package mutating func addUnreadable(path: String, reason: String) {
    add(Location(path: path), "The file cannot be read: \(reason).")
  }

  private mutating func text(of line: ArraySlice<UInt8>, at place: Location) -> String? {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    if let text = String(validating: line, as: UTF8.self) { return text }
    add(place, "The line is not valid UTF-8. Save the file as UTF-8.")
    return nil
  }

  private mutating func add(_ line: String, columns: QuestionColumns, at place: Location) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == columns.count else {
      return add(
        place,
        """
        The line has \(fields.count) fields and the header \(columns.count). Put one tab between two fields, and - for \
        none.
        """
      )
    }
    let row = QuestionRow(fields: fields, columns: columns, location: place)
    let (question, faults) = names.question(in: row)
    findings += faults
    guard let question else { return }
    if let first = places[question.key] {
      return add(
        place,
        """
        The same question, with the same role and topic before, stands at \(first.path):\(first.line). Remove one: it \
        would count twice.
        """
      )
    }
    places[question.key] = place
    questions.append(question)
  }

  private mutating func add(_ place: Location, _ message: String) {
    findings.append(Diagnostic(place, message))
  }
}
