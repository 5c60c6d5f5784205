package import Client
import Wire

/// Fetches what Tab completes when Tab is first pressed, and again when the conversation changes its language.
package final class CompletionSource {
  private let server: ServerLink
  private var completer: Completer?
  private var fetchedFor: Language?
  /// The language of the conversation.
  package var language: Language

  /// A descriptor that becomes readable when the person does not want to wait for what is fetched.
  package var interrupt: Int32?

  package init(server: ServerLink, language: Language) {
    self.server = server
    self.language = language
  }

  /// - Parameter line: what stands before the cursor.
  package func complete(_ line: String) -> Completion {
    guard line.drop(while: { $0 == " " }).hasPrefix("/") else { return .none }
    if completer == nil || fetchedFor != language {
      // Without a server there is nothing to complete; the next line will say what is wrong.
      guard let fetched = try? fetch() else { return .none }
      completer = fetched
      fetchedFor = language
    }
    if completer?.wantsDocument(line) ?? false { completer?.documents = documents() }
    return completer?.complete(line) ?? .none
  }

  /// Documents come and go, and so are asked for each time.
  private func documents() -> [String] {
    let list = try? server.call(ListDocuments.self, ListDocuments.Parameters(), interruptedBy: interrupt).result
    return list?.documents.map(\.id) ?? []
  }

  private func fetch() throws(ClientError) -> Completer {
    let code = language.rawValue
    let commands = try server.call(Commands.self, .init(language: code), interruptedBy: interrupt).result.commands
    let topics = try server.call(Topics.self, .init(language: code), interruptedBy: interrupt).result.topics
    let roles = try server.call(Roles.self, .init(language: code), interruptedBy: interrupt).result.roles
    let instruments = try server.call(Instruments.self, .init(language: code), interruptedBy: interrupt).result
    return Completer(
      commands: commands.map { Completer.Command(words: $0.words, argument: Self.argument($0.argument)) },
      topics: topics.map(\.topic),
      roles: roles.map { [$0.name, $0.role] },
      instruments: instruments.instruments.map(\.id)
    )
  }

  private static func argument(_ kind: Commands.Entry.Argument) -> Completer.Command.Argument {
    switch kind {
    case .none, .text: .nothing
    case .topic: .topic
    case .role: .role
    case .language: .language
    case .instrument: .instrument
    case .document: .document
    }
  }
}
