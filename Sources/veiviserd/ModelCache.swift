import FoundationEssentials
import Guidance
import Routing
import Training

/// Keeps models by the hash of the rule base that they were made from.
struct ModelCache: Sendable {
  /// nil when there is no place to keep them.
  let folder: String?

  /// Models beyond this many are removed, oldest first: one for each rule base at work, and a few to go back to.
  private static let most = 8

  /// The model of a rule base; nil when there is none, or one that cannot be read and has to be made anew.
  func model(for rulesHash: String) -> Model? {
    guard let folder,
      let data = try? Data(contentsOf: URL(filePath: folder + "/" + Self.name(rulesHash)), options: .mappedIfSafe),
      let model = try? Model(decoding: data), model.rulesHash == rulesHash
    else { return nil }
    return model
  }

  /// The model of a rule base, learned and kept where there is none.
  ///
  /// - Parameter notKept: what to do when the model cannot be kept; it can be used all the same.
  func model(of base: RuleBase, notKept: (any Error) throws -> Void) rethrows -> Model {
    if let kept = model(for: base.hash) { return kept }
    return try learn(base, notKept: notKept)
  }

  /// Learns the model of a rule base anew, and keeps it.
  func learn(_ base: RuleBase, notKept: (any Error) throws -> Void) rethrows -> Model {
    let model = Trainer().train(base)
    do { try keep(model) } catch { try notKept(error) }
    return model
  }

  /// Keeps a model: written beside its place and renamed, so that a reader never meets half of one.
  ///
  /// - Throws: when the folder or file cannot be written; the model can be used all the same.
  func keep(_ model: Model) throws {
    guard let folder else { throw NoPlace() }
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    try model.encoded().write(to: URL(filePath: folder + "/" + Self.name(model.rulesHash)), options: .atomic)
    try encoded(model.calibration).write(
      to: URL(filePath: calibrationFile(of: model.rulesHash) ?? ""),
      options: .atomic
    )
    removeOldest(in: folder)
  }

  /// Where the thresholds of a model stand with the figures that they give, for people to read; the model holds its own.
  func calibrationFile(of rulesHash: String) -> String? {
    folder.map { "\($0)/\(rulesHash)-\(Model.format).calibration.json" }
  }

  private func encoded(_ calibration: Calibration) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(calibration)
  }

  /// Neither a folder nor a home was named.
  private struct NoPlace: Error, CustomStringConvertible {
    let description = "There is no place to keep models: name a folder with --models or VEIVISER_MODELS."
  }

  private static func name(_ rulesHash: String) -> String { "\(rulesHash)-\(Model.format).model" }

  private func removeOldest(in folder: String) {
    let files = FileManager.default
    let models = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".model") }
    let dated = models.map { name -> (name: String, date: Date) in
      let attributes = try? files.attributesOfItem(atPath: folder + "/" + name)
      return (name, attributes?[.modificationDate] as? Date ?? .distantPast)
    }
    for old in dated.sorted(by: { $0.date > $1.date }).dropFirst(Self.most) {
      try? files.removeItem(atPath: folder + "/" + old.name)
      let calibration = old.name.dropLast(".model".count) + ".calibration.json"
      try? files.removeItem(atPath: folder + "/" + calibration)
    }
  }
}
