import Documents
import Guidance
import Wire

extension Command {
  /// Shows a document as text that can be copied.
  static let export = Command(name: "export", argument: .document) { (call: DeskCall) in
    let document = try await call.target().document
    return try call.voice.reply(showing: document, form: call.form(of: document), call: call)
  }
}
