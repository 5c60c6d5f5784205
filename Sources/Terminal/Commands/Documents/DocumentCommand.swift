import ArgumentParser

/// Works with one document.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Show, change, export or delete a document.",
    discussion: "A field is named by its id, which form tells, or by its number.",
    subcommands: [
      DocumentShowCommand.self, DocumentAnswerCommand.self, DocumentTickCommand.self, DocumentCommentCommand.self,
      DocumentRenameCommand.self, DocumentHistoryCommand.self, DocumentUndoCommand.self, DocumentCompareCommand.self,
      DocumentAgreeCommand.self, DocumentExportCommand.self, DocumentImportCommand.self, DocumentDeleteCommand.self,
      DocumentRestoreCommand.self,
    ]
  )

  @OptionGroup var options: GlobalOptions
}
