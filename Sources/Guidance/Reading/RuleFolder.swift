import Dispatch
import FoundationEssentials
import Synchronization

/// The YAML files of a folder, read once, in the order of their paths.
final class RuleFolder {
  let path: String
  /// Path below the folder, and bytes.
  let files: [(path: String, bytes: [UInt8])]
  /// Paths of files that are there and are not used.
  private let leftOut: Set<String>
  private let findings: Findings
  private var read: Set<String> = []

  /// Reads every file that ends in `.yaml` or `.yml`. What begins with a dot is left alone: editors keep locks and
  /// unsaved text there. Other files are reported, since an author may think that they are read.
  ///
  /// - Parameter leftOut: paths of files that are not used; what they are called is still known.
  init(path: String, leavingOut leftOut: Set<String> = [], findings: Findings) {
    self.path = path
    self.leftOut = leftOut
    self.findings = findings
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    var files: [(path: String, bytes: [UInt8])] = []
    for name in names.sorted() where !Self.isHidden(name) {
      if leftOut.contains(name) {
        files.append((name, []))
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        if let bytes = FileManager.default.contents(atPath: path + "/" + name) {
          files.append((name, Array(bytes)))
        } else {
          findings.error(Location(path: name), "The file cannot be read. Check its permissions.")
        }
      } else if !Self.mayBeHere(name) && !Self.isFolder(path + "/" + name) {
        findings.warning(
          Location(path: name),
          "This file is not read: only names that end in .yaml are. Rename or move it."
        )
      }
    }
    self.files = files
  }

  /// The paths of the files in `folder`, which ends with a slash.
  func paths(in folder: String) -> [String] { files.map(\.path).filter { $0.hasPrefix(folder) } }

  /// The files in `folder`, which ends with a slash; those that cannot be parsed are reported and left out.
  func parsed(in folder: String) -> [RuleFile] { taken(in: folder).compactMap(parse) }

  /// The values that `read` makes of the files in `folder`, which ends with a slash, in the order of the files. Files
  /// are parsed and read on all cores, each with findings of its own, which are then gathered in the same order.
  func values<Value: Sendable>(
    in folder: String,
    _ read: @Sendable (RuleFile, Findings) -> Value?
  ) -> [Value] {
    let files = taken(in: folder)
    self.read.formUnion(files.map(\.path))
    let outcomes = Mutex([(value: Value?, diagnostics: [Diagnostic])?](repeating: nil, count: files.count))
    DispatchQueue.concurrentPerform(iterations: files.count) { number in
      let own = Findings()
      let file = RuleFile(path: files[number].path, bytes: files[number].bytes, findings: own)
      let value = file.flatMap { read($0, own) }
      outcomes.withLock { $0[number] = (value, own.diagnostics) }
    }
    let all = outcomes.withLock { $0 }.compactMap(\.self)
    for outcome in all { findings.add(outcome.diagnostics) }
    return all.compactMap(\.value)
  }

  private func taken(in folder: String) -> [(path: String, bytes: [UInt8])] {
    files.filter { $0.path.hasPrefix(folder) && !leftOut.contains($0.path) }
  }

  /// The file at `path`; nil, and a finding that says what it is for, when there is none.
  func parsed(at path: String, holding content: String) -> RuleFile? {
    guard let file = files.first(where: { $0.path == path }) else {
      findings.error(Location(path: path), "The file is missing. It holds \(content).")
      return nil
    }
    return parse(file)
  }

  private func parse(_ file: (path: String, bytes: [UInt8])) -> RuleFile? {
    read.insert(file.path)
    return RuleFile(path: file.path, bytes: file.bytes, findings: findings)
  }

  var unread: [String] { files.map(\.path).filter { !read.contains($0) && !leftOut.contains($0) } }

  /// FNV-1a over paths and bytes of the files in use (http://www.isthe.com/chongo/tech/comp/fnv), 16 hexadecimal digits.
  /// The paths of those left out count too: what leads to them is no fault then, and would be one in the same files alone.
  var hash: String {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for file in files where !leftOut.contains(file.path) {
      for byte in file.path.utf8 { add(byte) }
      add(0)
      for byte in file.bytes { add(byte) }
      add(0)
    }
    for path in leftOut.sorted() {
      for byte in path.utf8 { add(byte) }
      add(1)
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(".") || name.utf8.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
  }

  /// Files that are not rules and belong to the folder all the same.
  private static func mayBeHere(_ name: String) -> Bool {
    name == "README.md" || (name.hasPrefix("schema/") && name.hasSuffix(".json"))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}
