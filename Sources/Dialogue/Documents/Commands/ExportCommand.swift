import Documents
import Export
import Guidance
import Wire

extension Command {
  /// Tells what a document can be written as, and how: a conversation writes no files.
  static let export = Command(name: "export", argument: .document) { (call: DeskCall) in
    let document = try await call.named()
    guard call.desk.base.instrument(document.instrument) != nil else {
      return call.done(call.voice.text(.instrumentGone, ["name": document.instrument]))
    }
    let formats = ExportFormat.allCases.filter { $0.isFor(document.kind) }.map(\.rawValue).joined(separator: ", ")
    return call.done(call.voice.text(.exported, ["document": document.id, "formats": formats]))
  }
}
