/// Describes the protocol itself.
package enum Discover: WireMethod {
  package typealias Parameters = NoParameters
  package typealias Result = JSONValue

  package static let name = "rpc.discover"
  package static let summary = "Returns this protocol as an OpenRPC document."
  package static let parameters: [Parameter] = []
  package static let resultSchema: JSONValue = ["type": "object"]

  /// The OpenRPC 1.3 document of `methods` (https://spec.open-rpc.org).
  package static func document(of methods: [any WireMethod.Type], version: String) -> JSONValue {
    [
      "openrpc": "1.3.2",
      "info": [
        "title": "Veiviser", "version": .string(version),
        "description": "JSON-RPC 2.0, one object a line, over a Unix stream socket.",
      ],
      "methods": .array(methods.map { describe($0) }),
      "components": ["schemas": .object(Schema.components)],
    ]
  }

  private static func describe(_ method: any WireMethod.Type) -> JSONValue {
    [
      "name": .string(method.name), "summary": .string(method.summary), "paramStructure": "by-name",
      "params": .array(
        method.parameters.map { parameter in
          [
            "name": .string(parameter.name), "description": .string(parameter.summary),
            "required": .boolean(parameter.isRequired), "schema": schema(of: parameter),
          ]
        }
      ),
      "result": ["name": "result", "schema": method.resultSchema],
    ]
  }

  private static func schema(of parameter: Parameter) -> JSONValue {
    switch parameter.kind {
    case .string: parameter.values.isEmpty ? Schema.string : Schema.choice(of: parameter.values)
    case .boolean: Schema.boolean
    case .integer: Schema.integer
    case .strings: Schema.array(of: Schema.string)
    case .object:
      Schema.object(
        Dictionary(uniqueKeysWithValues: parameter.members.map { ($0.name, schema(of: $0)) }),
        optional: Set(parameter.members.filter { !$0.isRequired }.map(\.name))
      )
    }
  }
}
