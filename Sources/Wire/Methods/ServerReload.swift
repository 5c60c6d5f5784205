/// Reads the rule base again, as SIGHUP does.
package enum ServerReload: WireMethod {
  package typealias Parameters = NoParameters

  package struct Result: Codable, Sendable, Equatable {
    /// Hash of the rule base that answers from now on.
    package var rulesHash: String
    package var topics: Int

    package init(rulesHash: String, topics: Int) {
      self.rulesHash = rulesHash
      self.topics = topics
    }
  }

  package static let name = "server.reload"
  package static let summary = "Reads the rule base again; with errors in it the old one is kept and they are returned."
  package static let parameters: [Parameter] = []
  package static let resultSchema = Schema.object(["rulesHash": Schema.string, "topics": Schema.integer])
}
