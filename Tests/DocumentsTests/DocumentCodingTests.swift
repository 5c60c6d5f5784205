import Documents
import FoundationEssentials
import Testing
import Wire

@Suite struct DocumentCodingTests {
  private func fault(of text: String, _ migrations: Migrations = .all) -> DocumentCoding.Fault? {
    do throws(DocumentCoding.Fault) {
      _ = try DocumentCoding.document(from: Data(text.utf8), migrations: migrations)
      return nil
    } catch {
      return error
    }
  }

  @Test func aStoredFileOfSchema1IsReadAndWrittenAsItStands() throws {
    let data = try Samples.data("schema-1.json")
    let document = try DocumentCoding.document(from: data)
    #expect(document.id == "plan-3")
    #expect(document.revision == 12)
    #expect(document.answers["goal"] == .text("Lære «å» lytte\n/ spørre \\ 👩‍🏫"))
    #expect(document.answers["again"] == .flag(true))
    #expect(document.answers["count"] == .number(3))
    #expect(document.answers["who"] == .list(["A", "B"]))
    #expect(document.comments == ["count": "etter behov"])
    #expect(document.change == Document.Change(.answered, field: "count"))
    #expect(document.created == Date(timeIntervalSince1970: 1_786_957_500))
    #expect(document.changed == Date(timeIntervalSince1970: 1_786_957_800))
    #expect(document.basis?.scores == ["mentor": ["p": 1], "nqt": ["p": 5]])
    #expect(document.undone == 7)
    #expect(try DocumentCoding.summary(from: data) == document.summary)
    #expect(
      String(decoding: try DocumentCoding.encoded(document), as: UTF8.self) == (try Samples.text("schema-1.json"))
    )
  }

  @Test(arguments: Document.Kind.allCases)
  func whatIsWrittenIsReadBack(_ kind: Document.Kind) throws {
    var document = Instruments.document(kind)
    #expect(try DocumentCoding.document(from: try DocumentCoding.encoded(document)) == document)
    document.answers = [
      "": .text(""), "a.b": .list([]), "æ": .list(["", "\u{1F469}\u{200D}\u{1F3EB}"]), "0": .number(0), "1": .number(1),
      "n": .number(.min), "f": .flag(false), "t": .text("true"), "2": .text("2"), "s": .text("\"\\/\u{8}\u{2028}"),
    ]
    document.comments = ["0": "null"]
    document.finished = Instruments.now
    #expect(try DocumentCoding.document(from: try DocumentCoding.encoded(document)) == document)
  }

  @Test(arguments: [
    ("", "it is not JSON"), ("{", "it is not JSON"), ("not json", "it is not JSON"), ("{}", "\"schema\" is missing"),
    ("[]", "it is no JSON object"), ("null", "it is no JSON object"), ("\u{0}\u{0}", "it is not JSON"),
    ("{\"schema\": 1.5}", "it holds a value that cannot be read"),
    ("{\"schema\": \"1\"}", "\"schema\" is of the wrong kind"), ("{\"schema\": 1}", "\"id\" is missing"),
    ("{\"schema\": 0}", "its schema 0 was never used"), ("{\"schema\": -3}", "its schema -3 was never used"),
  ])
  func whatIsNoDocumentIsToldSo(_ text: String, _ what: String) {
    #expect(fault(of: text) == .damaged(what))
  }

  @Test(arguments: [
    ("\"plan-3\"", "7", "\"id\" is of the wrong kind"),
    ("\"kind\" : \"plan\"", "\"kind\" : \"poem\"", "\"kind\" cannot be read"),
    ("\"revision\" : 12", "\"revision\" : 1.5", "it holds a value that cannot be read"),
    ("\"created\"", "\"creatd\"", "\"created\" is missing"),
    ("2026-08-17T09:10:00Z", "17. august", "\"changed\" cannot be read"),
    ("\"count\" : 3", "\"count\" : {}", "\"answers.count\""),
    ("\"count\" : 3", "\"count\" : 2.5", "\"answers.count\""),
    ("\"count\" : 3", "\"count\" : null", "\"answers.count\""),
    ("\"etter behov\"", "[]", "\"comments.count\" is of the wrong kind"),
    ("\"kind\" : \"answered\"", "\"sort\" : 1", "\"change.kind\" is missing"),
    ("\"p\" : 5", "\"p\" : \"5\"", "\"basis.scores.nqt.p\" is of the wrong kind"), ("\n}\n", "\n", "it is not JSON"),
    ("\n}\n", "\n}}\n", "it is not JSON"),
  ])
  func oneWrongPlaceIsNamed(_ right: String, _ wrong: String, _ what: String) throws {
    let sample = try Samples.text("schema-1.json")
    let damaged = sample.replacing(right, with: wrong, maxReplacements: 1)
    #expect(damaged != sample)
    guard case .damaged(let told)? = fault(of: damaged) else {
      Issue.record("\(wrong) was read")
      return
    }
    #expect(told.hasPrefix(what), "\(told)")
  }

  @Test func aFileThatWasCutOffAnywhereIsDamaged() throws {
    let sample = try Samples.data("schema-1.json")
    for length in stride(from: 0, to: sample.count - 2, by: 7) {
      #expect(throws: DocumentCoding.Fault.self) { try DocumentCoding.document(from: Data(sample.prefix(length))) }
    }
  }

  @Test func bytesThatAreNoTextAreDamaged() throws {
    var sample = try Samples.data("schema-1.json")
    sample[sample.count / 2] = 0xFF
    #expect(throws: DocumentCoding.Fault.self) { try DocumentCoding.document(from: sample) }
  }

  @Test func aNewerSchemaIsRefusedWhateverElseItHolds() throws {
    #expect(fault(of: "{\"schema\": 2}") == .newer(schema: 2))
    let newer = try Samples.text("schema-1.json").replacing("\"schema\" : 1", with: "\"schema\" : 9")
    #expect(fault(of: newer) == .newer(schema: 9))
    #expect(throws: DocumentCoding.Fault.newer(schema: 9)) { try DocumentCoding.summary(from: Data(newer.utf8)) }
  }

  /// As if schema 0 had called the name a title and kept no comments.
  private static let fromSchema0 = Migrations([
    0: { members in
      members["name"] = members.removeValue(forKey: "title")
      members["comments"] = .object([:])
    }
  ])

  @Test func anOlderSchemaIsBroughtUpToDateByItsStep() throws {
    let old = try Samples.data("schema-0.json")
    let document = try DocumentCoding.document(from: old, migrations: Self.fromSchema0)
    #expect(document.name == "Eldre plan")
    #expect(document.comments.isEmpty)
    #expect(document.answers == ["start": .text("2026-08-17"), "again": .flag(true), "count": .number(1)])
    #expect(try DocumentCoding.summary(from: old, migrations: Self.fromSchema0) == document.summary)
    #expect(try DocumentCoding.document(from: try DocumentCoding.encoded(document)) == document)
  }

  @Test func aStepThatDoesNotFitIsDamageAndNoCrash() throws {
    let old = try Samples.text("schema-0.json")
    #expect(fault(of: old) == .damaged("its schema 0 was never used"))
    #expect(fault(of: old, Migrations([0: { _ in }])) == .damaged("\"name\" is missing"))
    #expect(fault(of: old, Migrations([0: { $0.removeAll() }])) == .damaged("\"id\" is missing"))
    #expect(fault(of: "{\"schema\": -1}", Self.fromSchema0) == .damaged("its schema -1 was never used"))
  }

  @Test func stepsAreTakenOneAfterTheOther() throws {
    let steps = Migrations([
      -1: { $0["title"] = $0.removeValue(forKey: "heading") }, 0: { $0["name"] = $0.removeValue(forKey: "title") },
    ])
    let oldest = try Samples.text("schema-1.json")
      .replacing("\"name\"", with: "\"heading\"").replacing("\"schema\" : 1", with: "\"schema\" : -1")
    #expect(try DocumentCoding.document(from: Data(oldest.utf8), migrations: steps).name == "Plan for hausten")
  }
}
