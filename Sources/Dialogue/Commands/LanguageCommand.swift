import Guidance
import Wire

extension Command {
  /// Chooses the language of replies, which then holds whatever language is typed.
  static let language = Command(name: "language", argument: .language) { call in
    let base = call.voice.base
    guard let argument = call.argument?.lowercased() else {
      return call.done(call.voice.text(.languageIs, ["language": call.voice.pack.name]))
    }
    guard let pack = base.languages.first(where: { $0.code.code == argument || $0.name.lowercased() == argument })
    else {
      return call.rejected(call.voice.text(.languageUnknown, ["name": argument]))
    }
    var call = call
    call.voice = Voice(base: base, pack: pack)
    call.context.language = pack.code.code
    call.context.languageIsFixed = true
    return call.done(call.voice.text(.languageSet, ["language": pack.name]))
  }
}
