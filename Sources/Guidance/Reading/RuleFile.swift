import Yams

/// One YAML file of the rule base, parsed.
struct RuleFile {
  /// Path below the rule base.
  let path: String
  let root: Node

  /// The longest file that is read, in bytes: a hundred times a large topic.
  static let longest = 1 << 20

  /// Parses a file; what is wrong with it goes to `findings`.
  ///
  /// - Returns: nil when there is nothing to read from it.
  init?(path: String, bytes: [UInt8], findings: Findings) {
    self.path = path
    let start = Location(path: path)
    // The parser would take the mark that some editors begin UTF-8 with for an indentation.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard bytes.count <= Self.longest else {
      findings.error(start, "The file is \(bytes.count) bytes; at most \(Self.longest) are read. Split it.")
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      findings.error(start, "The file is not valid UTF-8. Save it as UTF-8.")
      return nil
    }
    let anchors = AnchorGuard(bytes)
    if let offset = anchors.unsafeOffset {
      let place = LineTable(bytes).place(of: offset)
      findings.error(Location(path: path, line: place.line, column: place.column), SyntaxFault.anchors)
      return nil
    }
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        findings.error(start, "The file is empty.")
        return nil
      }
      self.root = root
      let anchored = withExtendedLifetime(parser) {
        anchors.mayHoldAnchors ? AnchorGuard.firstAnchor(below: root) : nil
      }
      if let anchored {
        findings.error(location(of: anchored), SyntaxFault.anchors)
        return nil
      }
    } catch let error as YamlError {
      let fault = SyntaxFault(error, path: path, bytes: bytes)
      findings.error(fault.location, fault.message)
      return nil
    } catch {
      findings.error(start, "The file cannot be read as YAML: \(error)")
      return nil
    }
    for place in RemarkFinder(bytes).remarks(below: root) {
      findings.warning(
        Location(path: path, line: place.line, column: place.column),
        "Text after « #» is a remark and is not read: put the text in quotes."
      )
    }
  }

  func location(of node: Node) -> Location {
    Location(path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
