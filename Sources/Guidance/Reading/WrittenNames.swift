import Yams

/// The names that the rule base's files bear and list, whether or not the rest of them can be read: one broken file
/// makes no names unknown elsewhere.
struct WrittenNames {
  /// Ids of topics by the paths of their files.
  let topics: Set<String>
  /// Ids of borders by the paths of their files.
  let borders: Set<String>
  /// Ids of crossroads by the paths of their files.
  let crossroads: Set<String>
  /// Ids of roles by the paths of their files.
  let roles: Set<String>
  /// Ids in `areas.yaml`; nil when it cannot be read.
  let areas: Set<String>?
  /// Keys in `sources.yaml` with the keys of their sections; nil when it cannot be read.
  let sources: [String: Set<String>]?

  /// - Parameters:
  ///   - areas: the parsed `areas.yaml`.
  ///   - sources: the parsed `sources.yaml`.
  init(folder: RuleFolder, areas: RuleFile?, sources: RuleFile?) {
    topics = Set(Self.names(in: "topics/", of: folder).map { $0.replacing("/", with: ".") })
    borders = Set(Self.names(in: "borders/", of: folder).map { "border." + $0 })
    crossroads = Set(Self.names(in: "crossroads/", of: folder).map { "crossroads." + $0 })
    roles = Set(Self.names(in: "roles/", of: folder))
    self.areas = areas.flatMap { Self.value(of: "areas", in: $0.root) }.map { Set(Self.pairs(of: $0).keys) }
    self.sources = sources.flatMap { Self.value(of: "sources", in: $0.root) }.map { node in
      Self.pairs(of: node).mapValues { source in
        Set(Self.value(of: "sections", in: source).map { Self.pairs(of: $0).keys.map(\.self) } ?? [])
      }
    }
  }

  private static func names(in folder: String, of rules: RuleFolder) -> [String] {
    rules.paths(in: folder).map { String($0.dropFirst(folder.count).prefix { $0 != "." }) }
  }

  private static func value(of key: String, in node: Node) -> Node? { pairs(of: node)[key] }

  private static func pairs(of node: Node) -> [String: Node] {
    guard case .mapping(let mapping) = node else { return [:] }
    let pairs = mapping.compactMap { key, value in key.scalar.map { ($0.string, value) } }
    return Dictionary(pairs) { first, _ in first }
  }
}
