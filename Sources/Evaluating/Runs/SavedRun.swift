package import FoundationEssentials

/// A run as a file: JSON with one question a line, so that two of them can be compared by eye as well.
package enum SavedRun {
  /// Raised when older programs could not read what is written, or would take it for something else.
  package static let schema = 1
  /// The most bytes of one file.
  package static let longest = 64 << 20

  /// Why a file cannot be read as a run, in words for people.
  package struct Fault: Error, Sendable, Equatable, CustomStringConvertible {
    package let description: String
  }

  private struct Header: Codable {
    var schema: Int
    var rulesHash: String
  }

  private struct Whole: Decodable {
    var questions: [QuestionRecord]
  }

  package static func encode(_ run: Run) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let header = try encoder.encode(Header(schema: schema, rulesHash: run.rulesHash))
    var data = header.dropLast() + Data(#","questions":["#.utf8)
    for (number, asked) in run.asked.enumerated() {
      data += Data((number > 0 ? ",\n" : "\n").utf8) + (try encoder.encode(QuestionRecord(asked)))
    }
    return data + Data("\n]}\n".utf8)
  }

  package static func decode(_ data: Data) throws(Fault) -> Run {
    let decoder = JSONDecoder()
    let whole: (header: Header, rows: [QuestionRecord])
    do {
      let header = try decoder.decode(Header.self, from: data)
      guard header.schema == schema else {
        throw Fault(
          description: """
            The run is of schema \(header.schema), and this program reads \(schema). Ask the questions again with the \
            rule base of then, and --save.
            """
        )
      }
      whole = (header, try decoder.decode(Whole.self, from: data).questions)
    } catch let fault as Fault {
      throw fault
    } catch let error as DecodingError {
      throw Fault(description: "It is no run that --save wrote: \(error.place).")
    } catch {
      throw Fault(description: "It is no run that --save wrote: \(error).")
    }
    return Run(rulesHash: whole.header.rulesHash, asked: whole.rows.map(\.asked))
  }
}

extension DecodingError {
  /// Where the decoder stopped, in words for people.
  fileprivate var place: String {
    switch self {
    case .keyNotFound(let key, let context): "\(Self.path(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(Self.path(context.codingPath)) is of another kind"
    case .dataCorrupted(let context) where context.codingPath.isEmpty: "it is not JSON"
    case .dataCorrupted(let context): "\(Self.path(context.codingPath)) cannot be read"
    @unknown default: "\(self)"
    }
  }

  /// `questions[3].text`
  private static func path(_ keys: [any CodingKey]) -> String {
    let parts = keys.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }
    return parts.isEmpty ? "the whole" : String(parts.joined().drop { $0 == "." })
  }
}
