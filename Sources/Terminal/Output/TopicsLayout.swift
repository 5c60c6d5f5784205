package import Wire

/// Lists topics below the titles of their areas.
package struct TopicsLayout: Sendable {
  private let width: Int

  package init(width: Int) {
    self.width = width
  }

  package func lines(_ result: Topics.Result) -> [StyledLine] {
    let columns = Columns(width: width, indent: 2)
    let widest = result.topics.map { SafeText($0.topic).oneLine.width }.max() ?? 0
    let blocks = areas(result.topics).map { entries -> [StyledLine] in
      let rows = entries.map { entry in
        Columns.Row(
          left: StyledLine.Span(SafeText(entry.topic).oneLine, .command),
          right: [StyledLine.Span(SafeText(entry.title))]
        )
      }
      return TextWrap.lines(SafeText(entries[0].areaTitle), .heading, width: width)
        + columns.lines(rows, leftWidth: widest)
    }
    return Array(blocks.joined(separator: [.empty]))
  }

  /// The topics of each area, areas in the order of their first topic.
  private func areas(_ topics: [Topics.Entry]) -> [[Topics.Entry]] {
    var order: [String] = []
    var byArea: [String: [Topics.Entry]] = [:]
    for topic in topics {
      if byArea[topic.area] == nil { order.append(topic.area) }
      byArea[topic.area, default: []].append(topic)
    }
    return order.compactMap { byArea[$0] }
  }
}
