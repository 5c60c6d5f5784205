import FoundationEssentials

/// The YAML files of a folder, read once, in the order of their paths.
final class RuleFolder {
  let path: String
  /// Path below the folder, and bytes.
  let files: [(path: String, bytes: Data)]
  private let findings: Findings
  private var read: Set<String> = []

  init(path: String, findings: Findings) {
    self.path = path
    self.findings = findings
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    var files: [(path: String, bytes: Data)] = []
    for name in names.filter({ $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }).sorted() {
      guard let bytes = FileManager.default.contents(atPath: path + "/" + name) else {
        findings.error(Location(path: name), "The file cannot be read. Check its permissions.")
        continue
      }
      files.append((name, bytes))
    }
    self.files = files
  }

  func parsed(under prefix: String) -> [RuleFile] {
    files.filter { $0.path.hasPrefix(prefix) }.compactMap { file in
      read.insert(file.path)
      return RuleFile(path: file.path, bytes: file.bytes, findings: findings)
    }
  }

  var unread: [String] { files.map(\.path).filter { !read.contains($0) } }

  /// FNV-1a over paths and bytes (http://www.isthe.com/chongo/tech/comp/fnv), 16 hexadecimal digits.
  var hash: String {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for file in files {
      for byte in file.path.utf8 { add(byte) }
      add(0)
      for byte in file.bytes { add(byte) }
      add(0)
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
