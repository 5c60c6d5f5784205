/// Tells what is running.
package enum ServerInfo: WireMethod {
  package typealias Parameters = NoParameters

  package struct Result: Codable, Sendable, Equatable {
    package var name: String
    package var version: String
    /// Major version of the protocol; a new one has a new socket name.
    package var protocolVersion: Int
    package var processIdentifier: Int
    package var uptimeSeconds: Int
    /// Requests taken since the start, this one included.
    package var requests: Int
    /// Connections open now, this one included.
    package var connections: Int
    /// Where the rule base was read from.
    package var rules: String
    /// Hash of the rule base that answers now.
    package var rulesHash: String
    package var topics: Int
    package var samples: Int
    package var languages: [String]
    /// Findings of the last reload that failed; empty when the newest rule base is the one that answers.
    package var reloadFindings: [String]
    package var limits: Limits

    package init(
      name: String,
      version: String,
      protocolVersion: Int,
      processIdentifier: Int,
      uptimeSeconds: Int,
      requests: Int,
      connections: Int,
      rules: String,
      rulesHash: String,
      topics: Int,
      samples: Int,
      languages: [String],
      reloadFindings: [String],
      limits: Limits
    ) {
      self.name = name
      self.version = version
      self.protocolVersion = protocolVersion
      self.processIdentifier = processIdentifier
      self.uptimeSeconds = uptimeSeconds
      self.requests = requests
      self.connections = connections
      self.rules = rules
      self.rulesHash = rulesHash
      self.topics = topics
      self.samples = samples
      self.languages = languages
      self.reloadFindings = reloadFindings
      self.limits = limits
    }
  }

  package static let name = "server.info"
  package static let summary = "Tells the version, the rule base in use, the counts and the limits."
  package static let parameters: [Parameter] = []
  package static let resultSchema = Schema.object([
    "name": Schema.string, "version": Schema.string, "protocolVersion": Schema.integer,
    "processIdentifier": Schema.integer, "uptimeSeconds": Schema.integer, "requests": Schema.integer,
    "connections": Schema.integer, "rules": Schema.string, "rulesHash": Schema.string, "topics": Schema.integer,
    "samples": Schema.integer, "languages": Schema.array(of: Schema.string),
    "reloadFindings": Schema.array(of: Schema.string), "limits": ["type": "object"],
  ])
}

/// For methods that take nothing.
package struct NoParameters: Codable, Sendable, Equatable {
  package init() {}
}
