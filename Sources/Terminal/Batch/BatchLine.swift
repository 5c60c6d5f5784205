import FoundationEssentials
import Wire

/// One line of a batch as a question, or what is wrong with it.
enum BatchLine: Equatable {
  case question(Ask.Parameters)
  case bad(WireError)

  /// Reads a line; nil for an empty one.
  ///
  /// - Parameter defaults: role and language for lines that tell none.
  init?(_ line: LineScanner.Line, defaults: Ask.Parameters) {
    switch line {
    case .notUnicode:
      self = .bad(WireError(.parse, "The line is not valid UTF-8. Save the file as UTF-8."))
    case .tooLong:
      let limit = Limits().lineBytes
      self = .bad(WireError(.lineTooLong, "The line is longer than \(limit) bytes. Shorten it."))
    case .text(let text):
      guard let first = text.first(where: { !$0.isWhitespace }) else { return nil }
      if first == "{" {
        self = Self.object(text, defaults: defaults)
      } else {
        var parameters = defaults
        parameters.text = text
        self = .question(parameters)
      }
    }
  }

  private static func object(_ text: String, defaults: Ask.Parameters) -> BatchLine {
    guard case .object(let members)? = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) else {
      let example = #"{"text":"…","role":"mentor"}"#
      return .bad(WireError(.parse, "The line begins as JSON but is none. Write a question, or \(example)."))
    }
    do throws(WireError) {
      // Null says the same as leaving out.
      var parameters = try Ask.read(members.filter { $0.value != .null })
      parameters.language = parameters.language ?? defaults.language
      parameters.role = parameters.role ?? defaults.role
      parameters.after = parameters.after ?? defaults.after
      return .question(parameters)
    } catch {
      return .bad(error)
    }
  }
}
