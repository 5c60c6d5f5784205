import FoundationEssentials
import Glibc
import Training

/// What became of samples that were left out, as a file: JSON with one sample a line.
enum SavedSamples {
  /// Raised when older programs could not read what is written.
  private static let schema = 1
  /// The most bytes that are read.
  private static let longest = 64 << 20

  private struct Header: Codable {
    var schema: Int
    var rulesHash: String
  }

  private struct Whole: Decodable {
    var samples: [LeftOut]
  }

  /// - Throws: an exit code, after telling the reason.
  static func write(_ samples: [LeftOut], rulesHash: String, to path: String, replacing: Bool) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var data = try encoder.encode(Header(schema: schema, rulesHash: rulesHash)).dropLast() + Data(#","samples":["#.utf8)
    for (number, sample) in samples.enumerated() {
      data += Data((number > 0 ? ",\n" : "\n").utf8) + (try encoder.encode(sample))
    }
    data += Data("\n]}\n".utf8)
    do {
      try data.write(to: URL(filePath: path), options: replacing ? .atomic : .withoutOverwriting)
    } catch {
      let system = (error as? CocoaError)?.underlying as? POSIXError
      let reason = system.map { String(cString: strerror($0.code.rawValue)) } ?? "\(error)"
      throw Output.complain("\(path): The samples cannot be kept: \(reason).", endingWith: EX_IOERR)
    }
  }

  /// - Throws: an exit code, after telling the reason.
  static func read(_ path: String) throws -> [LeftOut] {
    do {
      let data = Data(try InputFile.read(path, atMost: longest + 1))
      let header = try JSONDecoder().decode(Header.self, from: data)
      guard header.schema == schema else {
        throw Output.complain(
          """
          \(path): It is of schema \(header.schema), and this program reads \(schema). Leave the samples of then out \
          again, with --save.
          """
        )
      }
      return try JSONDecoder().decode(Whole.self, from: data).samples
    } catch let fault as InputFile.Fault {
      throw Output.complain("\(path): The file cannot be read: \(fault.reason).")
    } catch is DecodingError {
      throw Output.complain("\(path): It is not what lint --samples --save wrote.")
    }
  }
}
