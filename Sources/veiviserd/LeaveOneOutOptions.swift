import ArgumentParser
import Guidance
import Training

/// What `lint` is told about leaving samples out.
struct LeaveOneOutOptions: ParsableArguments {
  @Flag(help: "Also leave each sample out in turn, and tell which go elsewhere then. Takes some minutes.")
  var samples = false

  @Option(help: "How many samples to list, of each kind.")
  var most = 30

  @Option(help: ArgumentHelp("Keep what became of the samples, to compare others with.", valueName: "file"))
  var save: String?

  @Flag(help: "Let --save replace a file.")
  var force = false

  @Option(help: ArgumentHelp("Tell which samples were lost and won since what --save kept.", valueName: "file"))
  var against: String?

  func validate() throws {
    guard samples || (save == nil && against == nil) else {
      throw ValidationError("--save and --against are about samples: give --samples too.")
    }
    guard save != "", save != InputFile.standard else { throw ValidationError("--save needs the name of a file.") }
    guard most >= 0 else { throw ValidationError("--most must be 0 or more.") }
  }

  /// What --against names; called first, so that nobody waits for minutes before a wrong name is told.
  ///
  /// - Throws: an exit code, after telling the reason.
  func samplesBefore() throws -> [LeftOut]? {
    if let save, !force, InputFile.exists(save) {
      throw Output.complain("\(save) is there already. Choose another name, or replace it with --force.")
    }
    return try against.map { try SavedSamples.read($0) }
  }

  /// Leaves the samples of a rule base out, and keeps what became of them where --save says so.
  ///
  /// - Parameters:
  ///   - folder: the rule base as it was named; paths are told below it.
  ///   - before: what to compare with.
  func leaveOut(_ base: RuleBase, folder: String, before: [LeftOut]?) throws -> LeaveOneOutText {
    let line = ProgressLine()
    let samples = LeaveOneOut(base) { line.show($0.description) }.results()
    line.clear()
    if let save { try SavedSamples.write(samples, rulesHash: base.hash, to: save, replacing: force) }
    let named = samples.map { sample in
      var sample = sample
      sample.path = Location(path: sample.path).below(folder).path
      return sample
    }
    return LeaveOneOutText(
      report: LeaveOneOutReport(named, of: base),
      changes: before.map { LeaveOneOutComparison(before: $0, now: named) },
      before: against ?? "",
      most: most
    )
  }
}
