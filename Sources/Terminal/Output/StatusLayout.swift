package import Wire

/// Tells what is running.
package struct StatusLayout: Sendable {
  private let width: Int
  private let language: Language

  package init(width: Int, language: Language) {
    self.width = width
    self.language = language
  }

  package func lines(_ info: ServerInfo.Result, socket: String) -> [StyledLine] {
    let rows: [(Message, String)] = [
      (.versionLabel, "\(info.version) (protocol \(info.protocolVersion))"),
      (.processLabel, String(info.processIdentifier)),
      (.socketLabel, socket),
      (.uptimeLabel, Message.duration(seconds: info.uptimeSeconds).text(in: language).string),
      (.requestsLabel, String(info.requests)),
      (.connectionsLabel, "\(info.connections) / \(info.limits.connections)"),
      (.rulesLabel, info.rules),
      (.rulesHashLabel, info.rulesHash),
      (.topicsLabel, String(info.topics)),
      (.samplesLabel, String(info.samples)),
      (.languagesLabel, info.languages.joined(separator: ", ")),
    ]
    let table = Columns(width: width, indent: 0).lines(
      rows.map { label, value in
        Columns.Row(
          left: StyledLine.Span(label.text(in: language), .dim),
          right: [StyledLine.Span(SafeText(value))]
        )
      }
    )
    guard !info.reloadFindings.isEmpty else { return table }
    let findings = info.reloadFindings.flatMap { TextWrap.lines(SafeText($0), width: width, first: "  ", indent: 4) }
    return table + [.empty] + TextWrap.lines(Message.rulesRefused.text(in: language), .warning, width: width)
      + findings
  }
}
