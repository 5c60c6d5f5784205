import ArgumentParser
import FoundationEssentials
import Wire

/// Where the rule base and the models made from it are.
struct RulesOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the rule base.", valueName: "folder"))
  var rules: String?

  @Option(help: ArgumentHelp("The folder that models are kept in.", valueName: "folder"))
  var models: String?

  /// Finds the rule base: `--rules`, `$VEIVISER_RULES`, the installed one beside the program, or `Prompts` in a folder
  /// above the program, as in a checkout.
  ///
  /// - Throws: ``RulesNotFound`` with the places that were looked in.
  func rulesFolder(environment: [String: String]) throws(RulesNotFound) -> String {
    if let named = rules ?? environment["VEIVISER_RULES"], !named.isEmpty {
      return Self.absolute(named)
    }
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
      throw RulesNotFound(looked: [])
    }
    var folder = Self.parent(of: program)
    var looked = [Self.parent(of: folder) + "/share/veiviser/Prompts"]
    while folder != "/" {
      looked.append(folder + "/Prompts")
      folder = Self.parent(of: folder)
    }
    if let found = looked.first(where: { FileManager.default.fileExists(atPath: $0 + "/sources.yaml") }) {
      return found
    }
    throw RulesNotFound(looked: looked)
  }

  func modelCache(environment: [String: String]) -> ModelCache {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let folder =
      models ?? value("VEIVISER_MODELS") ?? BaseDirectory.cache(environment: environment).map { $0 + "/veiviser" }
    return ModelCache(folder: folder)
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}

/// There is no rule base in any of the places where one may be.
struct RulesNotFound: Error, CustomStringConvertible {
  var looked: [String]

  var description: String {
    "No rule base was found. Name its folder with --rules or VEIVISER_RULES. Looked for: \(looked.joined(separator: ", "))"
  }
}
