/// Short-hands for the JSON Schemas that `rpc.discover` tells.
package enum Schema {
  package static let string: JSONValue = ["type": "string"]
  package static let number: JSONValue = ["type": "number"]
  package static let integer: JSONValue = ["type": "integer"]
  package static let boolean: JSONValue = ["type": "boolean"]

  package static func array(of items: JSONValue) -> JSONValue { ["type": "array", "items": items] }

  package static func choice(of values: [String]) -> JSONValue {
    ["type": "string", "enum": .array(values.map { .string($0) })]
  }

  /// An object whose members are all listed; those named in `optional` may be missing.
  package static func object(_ members: [String: JSONValue], optional: Set<String> = []) -> JSONValue {
    let required = members.keys.filter { !optional.contains($0) }.sorted()
    return [
      "type": "object", "properties": .object(members), "required": .array(required.map { .string($0) }),
    ]
  }

  /// A schema that stands once under `components` of the document.
  package static func reference(_ name: String) -> JSONValue {
    ["$ref": .string("#/components/schemas/\(name)")]
  }

  /// The schemas that several methods share, by name.
  package static let components: [String: JSONValue] = [
    "Reply": object(
      [
        "outcome": choice(of: Reply.Outcome.allCases.map(\.rawValue)), "topic": string, "confidence": number,
        "alternatives": array(of: object(["topic": string, "title": string, "confidence": number])),
        "language": string, "opening": array(of: string), "title": string, "text": string,
        "sections": array(
          of: object([
            "kind": choice(of: Reply.Section.Kind.allCases.map(\.rawValue)), "title": string, "numbered": boolean,
            "items": array(
              of: object(["text": string, "detail": string, "command": string], optional: ["detail", "command"])
            ),
          ])
        ),
        "note": string, "context": reference("Context"), "endsConversation": boolean,
        "file": object(["name": string, "mediaType": string, "text": string]),
        "fault": choice(of: WireError.Kind.allCases.map(\.rawValue)),
      ],
      optional: ["topic", "opening", "title", "note", "endsConversation", "file", "fault"]
    ),
    "DocumentRecord": object(
      [
        "id": string, "kind": string, "instrument": string, "name": string, "language": string, "revision": integer,
        "created": string, "changed": string, "finished": string, "answers": .object(["type": "object"]),
        "comments": .object(["type": "object"]), "position": string, "withheld": array(of: string),
      ],
      optional: ["finished", "position", "withheld"]
    ),
    "DocumentResult": object(["document": reference("DocumentRecord"), "reply": reference("Reply")]),
    "Context": object(
      [
        "language": string, "languageIsFixed": boolean, "role": string, "topic": string,
        "choices": array(of: string), "choiceRoles": array(of: string), "document": string,
        "field": string, "pending": string, "listed": array(of: string), "utterance": string, "previousTopic": string,
      ],
      optional: [
        "language", "languageIsFixed", "role", "topic", "choices", "choiceRoles", "document", "field", "pending",
        "listed", "utterance", "previousTopic",
      ]
    ),
  ]
}
