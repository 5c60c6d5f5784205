import Documents
import Guidance
import Wire

/// What is wrong with a request on documents, as an error of the protocol in the person's language.
extension Voice {
  /// So much of what was sent is repeated.
  private static let longestEcho = 64

  func error(
    _ kind: WireError.Kind,
    _ phrase: Phrase,
    _ values: [String: String] = [:],
    member: String? = nil,
    suggestion: String? = nil,
    details: [String] = []
  ) -> WireError {
    let echoed = values.mapValues { $0.count > Self.longestEcho * 4 ? String($0.prefix(Self.longestEcho)) + "…" : $0 }
    return WireError(kind, text(phrase, echoed), member: member, suggestion: suggestion, details: details)
  }

  func error(of fault: StoreError) -> WireError {
    switch fault {
    case .unknown(let id):
      error(
        .unknownDocument,
        .errorDocument,
        ["document": String(id.prefix(Self.longestEcho))],
        member: "document"
      )
    case .unknownRevision(let id, let revision):
      error(.unknownDocument, .errorRevision, ["document": id, "revision": "\(revision)"], member: "revision")
    case .conflict(let id, let expected, let actual):
      error(
        .conflict,
        .errorConflict,
        ["document": id, "revision": "\(actual)", "expected": "\(expected)"],
        member: "expectedRevision"
      )
    case .damaged, .newer: WireError(.damagedDocument, text(of: fault))
    case .tooLarge: WireError(.invalidAnswers, text(of: fault))
    case .full, .readOnly, .gone, .locked: WireError(.documentsUnavailable, text(of: fault))
    case .system(let what): WireError(.documentsUnavailable, text(.errorStore, ["fault": what]))
    }
  }

  func error(of fault: DocumentName.Fault) -> WireError {
    let what = fault == .empty ? text(.errorNameEmpty) : text(of: fault)
    return WireError(.invalidParameters, what, member: "name")
  }

  /// What a value must be, for scripts and for those who write values on a command line.
  func demand(of fault: AnswerFault) -> String {
    switch fault {
    case .notATick: text(.mustTick)
    case .notYesNo: text(.mustYesNo)
    case .notANumber(let range): text(.mustNumber, ["low": "\(range.lowerBound)", "high": "\(range.upperBound)"])
    case .notAChoice(let choices): text(.mustChoice, ["values": choices.joined(separator: ", ")])
    case .tooFewChoices(let fewest): text(.mustChooseMore, ["count": "\(fewest)"])
    case .notADay: text(.mustDay)
    case .noSuchDay: text(.mustBeInCalendar)
    case .notAText: text(.mustText)
    case .notAList: text(.mustList)
    case .empty: text(.mustNotBeEmpty)
    case .tooLong(let most): text(.mustBeShorter, ["count": "\(most)"])
    case .tooManyLines(let most): text(.mustHaveFewerLines, ["count": "\(most)"])
    case .hiddenCharacter: text(.mustShow)
    case .noSuggestion: text(.faultNoSuggestion)
    }
  }
}
