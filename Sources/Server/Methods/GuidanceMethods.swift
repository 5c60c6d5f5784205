import Dialogue
import Wire

extension MethodTable {
  /// The methods that the assistant answers by itself, one line each.
  package static let guidance: [Method] = [
    Method(Ask.self) { parameters, assistant throws(WireError) in try assistant.ask(parameters) },
    Method(Why.self) { parameters, assistant throws(WireError) in try assistant.why(parameters) },
    Method(Show.self) { parameters, assistant throws(WireError) in try assistant.show(parameters) },
    Method(ShowRole.self) { parameters, assistant throws(WireError) in try assistant.show(parameters) },
    Method(Topics.self) { parameters, assistant throws(WireError) in try assistant.topics(parameters) },
    Method(Roles.self) { parameters, assistant throws(WireError) in try assistant.roles(parameters) },
    Method(Sources.self) { parameters, assistant throws(WireError) in try assistant.sources(parameters) },
    Method(Commands.self) { parameters, assistant throws(WireError) in try assistant.commands(parameters) },
  ]
}
