import ArgumentParser
import Dialogue
import Documents
import FileStore
import Foundation
import Logging
import Wire

/// Where a person's documents are kept.
struct DocumentsOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that documents are kept in.", valueName: "folder"))
  var documents: String?

  /// `--documents`, `$VEIVISER_DOCUMENTS`, or `veiviser/documents` below `$XDG_DATA_HOME`; nil without a home.
  func folder(environment: [String: String]) -> String? {
    if let named = documents ?? environment["VEIVISER_DOCUMENTS"], !named.isEmpty {
      return named.hasPrefix("/") ? named : FileManager.default.currentDirectoryPath + "/" + named
    }
    return BaseDirectory.data(environment: environment).map { $0 + "/veiviser/documents" }
  }

  /// The store of that folder. One that cannot be opened is told in the log, and to whoever wants a document: questions
  /// are answered all the same. What has lain in its trash too long is removed.
  func store(environment: [String: String], logger: Logger) async -> any DocumentStore {
    guard let folder = folder(environment: environment) else {
      logger.warning("documents cannot be kept: name a folder with --documents or VEIVISER_DOCUMENTS")
      return UnavailableStore(.system("no folder is known; start veiviserd with --documents"))
    }
    let now = Date()
    let store: FileStore
    do throws(StoreError) {
      store = try await FileStore.open(folder, now: now)
    } catch {
      logger.warning("documents cannot be kept", metadata: ["folder": "\(folder)", "reason": "\(error)"])
      return UnavailableStore(error)
    }
    do throws(StoreError) {
      _ = try await store.emptyTrash(before: Desk.trashLimit(now: now))
    } catch {
      logger.warning("the trash cannot be emptied", metadata: ["folder": "\(folder)", "reason": "\(error)"])
    }
    return store
  }
}
