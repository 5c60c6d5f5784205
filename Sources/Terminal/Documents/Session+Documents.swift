import Client
import Wire

/// What commands on documents share.
extension Session {
  /// The fields of a document.
  func form(of document: String) throws(ClientError) -> DescribeForm.Result {
    try server.call(DescribeForm.self, DescribeForm.Parameters(document: document, language: language.sent)).result
  }

  /// The id of a field that is named by its id or its number, and its kind. What the document does not have is left for
  /// the server to refuse, which knows what may have been meant.
  func field(
    _ name: String,
    of document: String
  ) throws(ClientError) -> (id: String, kind: DescribeForm.Field.Kind?) {
    let field = try form(of: document).field(named: name)
    return (field?.id ?? name, field?.kind)
  }

  /// Changes a document, and tells what it has become.
  func update(
    _ change: ChangeOptions,
    telling message: (DocumentRecord) -> Message = { .documentKept($0.id, revision: $0.revision) },
    _ set: (inout UpdateDocument.Parameters) -> Void
  ) throws -> ExitStatus {
    var parameters = UpdateDocument.Parameters(
      document: change.document,
      expectedRevision: change.expect,
      // Of the answer only a line of this program is shown: what the server says is what is wrong.
      language: language.language.rawValue
    )
    set(&parameters)
    return try report(server.call(UpdateDocument.self, parameters), telling: message)
  }

  /// Prints what has become of a document: with `--json` all of it, else a line.
  func report(
    _ answer: Answer<DocumentResult>,
    telling message: (DocumentRecord) -> Message
  ) throws(SinkFault) -> ExitStatus {
    try show(answer) { result, width in
      TextWrap.lines(message(result.document).text(in: language.language), width: width)
    }
    return .answered
  }

  /// Prints the text of a file: as it is where a program or a file takes it, made harmless on a terminal.
  func pass(_ text: String) throws(SinkFault) {
    if surroundings.outputIsTerminal {
      try output.printUnwrapped(SafeText(text))
    } else {
      try output.pass(Array(text.utf8))
    }
  }
}
