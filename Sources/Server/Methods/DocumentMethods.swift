package import Dialogue
package import Documents
import Wire

extension MethodTable {
  /// Everything that is answered besides `server.…` and `rpc.discover`.
  package static func standard(_ store: any DocumentStore, clock: DeskClock) -> [Method] {
    guidance + documents(store, clock: clock)
  }

  /// The methods that need a person's documents, one line each: conversations among them, since they fill documents in.
  package static func documents(_ store: any DocumentStore, clock: DeskClock) -> [Method] {
    @Sendable func desk(_ assistant: Assistant) -> Desk { Desk(assistant: assistant, store: store, clock: clock) }
    return [
      Method(Welcome.self) { parameters, assistant throws(WireError) in try await desk(assistant).welcome(parameters) },
      Method(Say.self) { parameters, assistant throws(WireError) in try await desk(assistant).say(parameters) },
      Method(Instruments.self) { parameters, assistant throws(WireError) in
        try desk(assistant).instruments(parameters)
      },
      Method(DescribeForm.self) { parameters, assistant throws(WireError) in
        try await desk(assistant).form(parameters)
      },
      Method(ListDocuments.self) { parameters, assistant throws(WireError) in
        try await desk(assistant).documents(parameters)
      },
      Method(CreateDocument.self) { parameters, assistant throws(WireError) in
        try await desk(assistant).create(parameters)
      },
      Method(ReadDocument.self) { parameters, assistant throws(WireError) in try await desk(assistant).read(parameters)
      },
      Method(UpdateDocument.self) { parameters, assistant throws(WireError) in
        try await desk(assistant).update(parameters)
      },
      Method(DocumentHistory.self) { parameters, assistant throws(WireError) in
        try await desk(assistant).history(parameters)
      },
      Method(UndoDocument.self) { parameters, assistant throws(WireError) in try await desk(assistant).undo(parameters)
      },
      Method(DeleteDocument.self) { parameters, assistant throws(WireError) in
        try await desk(assistant).delete(parameters)
      },
      Method(RestoreDocument.self) { parameters, assistant throws(WireError) in
        try await desk(assistant).restore(parameters)
      },
      Method(AgreeDocument.self) { parameters, assistant throws(WireError) in
        try await desk(assistant).agree(parameters)
      },
      Method(ExportDocument.self) { parameters, assistant throws(WireError) in
        try await desk(assistant).export(parameters)
      },
      Method(ImportDocument.self) { parameters, assistant throws(WireError) in
        try await desk(assistant).importDocument(parameters)
      },
      Method(ForgetName.self) { parameters, assistant throws(WireError) in try await desk(assistant).forget(parameters)
      },
    ]
  }
}
