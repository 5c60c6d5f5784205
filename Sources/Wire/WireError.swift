/// An error as it goes over the socket: `code` and `message` as JSON-RPC 2.0 asks, and a stable `kind` for scripts.
package struct WireError: Error, Sendable, Equatable {
  /// What went wrong, in a word that scripts may compare; new kinds may be added, none is renamed.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case parse, invalidRequest, unknownMethod, invalidParameters, internalFault
    case lineTooLong, nestedTooDeep, busy, shuttingDown, unknownTopic, invalidRules, notPermitted
    case unknownInstrument, unknownDocument, invalidAnswers, conflict, damagedDocument, documentsUnavailable

    /// The integer of JSON-RPC 2.0 (section 5.1); this protocol's own begin at -32000.
    package var code: Int {
      switch self {
      case .parse: -32700
      case .invalidRequest: -32600
      case .unknownMethod: -32601
      case .invalidParameters: -32602
      case .internalFault: -32603
      case .lineTooLong: -32000
      case .nestedTooDeep: -32001
      case .busy: -32002
      case .shuttingDown: -32003
      case .unknownTopic: -32004
      case .invalidRules: -32005
      case .notPermitted: -32006
      case .unknownInstrument: -32007
      case .unknownDocument: -32008
      case .invalidAnswers: -32009
      case .conflict: -32010
      case .damagedDocument: -32011
      case .documentsUnavailable: -32012
      }
    }
  }

  package var kind: Kind
  /// A sentence for people, saying what to do.
  package var message: String
  /// The member of `params` at fault, if one is.
  package var member: String?
  /// What may have been meant instead.
  package var suggestion: String?
  /// Findings such as `path:line:column: message`, when there are several.
  package var details: [String]

  package init(
    _ kind: Kind,
    _ message: String,
    member: String? = nil,
    suggestion: String? = nil,
    details: [String] = []
  ) {
    self.kind = kind
    self.message = message
    self.member = member
    self.suggestion = suggestion
    self.details = details
  }
}

extension WireError: Codable {
  private enum CodingKeys: String, CodingKey { case code, message, data }
  private enum DataKeys: String, CodingKey { case kind, member, suggestion, details }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    message = try container.decode(String.self, forKey: .message)
    let data = try container.nestedContainer(keyedBy: DataKeys.self, forKey: .data)
    kind = Kind(rawValue: try data.decode(String.self, forKey: .kind)) ?? .internalFault
    member = try data.decodeIfPresent(String.self, forKey: .member)
    suggestion = try data.decodeIfPresent(String.self, forKey: .suggestion)
    details = try data.decodeIfPresent([String].self, forKey: .details) ?? []
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind.code, forKey: .code)
    try container.encode(message, forKey: .message)
    var data = container.nestedContainer(keyedBy: DataKeys.self, forKey: .data)
    try data.encode(kind, forKey: .kind)
    try data.encodeIfPresent(member, forKey: .member)
    try data.encodeIfPresent(suggestion, forKey: .suggestion)
    if !details.isEmpty { try data.encode(details, forKey: .details) }
  }
}
