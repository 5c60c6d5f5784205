import Terminal
import Testing
import Wire

struct FieldValueTests {
  @Test(arguments: [
    ("true", JSONValue.boolean(true)), ("false", false), ("3", 3), ("-3", -3), ("2.5", .number(2.5)),
    (#"["a","b"]"#, .array(["a", "b"])), ("[]", .array([])), (" 3 ", 3),
    ("null", "null"), (#""sitat""#, #""sitat""#), (#"{"a":1}"#, #"{"a":1}"#), ("irrelevant", "irrelevant"),
    ("[a, b]", "[a, b]"), ("", ""), ("2027-08-17", "2027-08-17"), ("3 ganger", "3 ganger"), ("True", "True"),
  ])
  func aValueIsJSONWhereItIsAFlagANumberOrAList(text: String, value: JSONValue) {
    #expect(FieldValue.read(text, for: nil) == value)
  }

  @Test(arguments: [DescribeForm.Field.Kind.text, .day, .choice])
  func whatWantsATextIsTakenAsItStands(kind: DescribeForm.Field.Kind) {
    for text in ["2027", "true", "[1]", "null"] { #expect(FieldValue.read(text, for: kind) == .string(text)) }
  }

  @Test(arguments: [DescribeForm.Field.Kind.list, .choices])
  func aListMayBeWrittenAsInAConversation(kind: DescribeForm.Field.Kind) {
    #expect(FieldValue.read("mål; veg", for: kind) == "mål; veg")
    #expect(FieldValue.read("3", for: kind) == "3")
    #expect(FieldValue.read(#"["a","b"]"#, for: kind) == ["a", "b"])
  }

  @Test(arguments: ["true", "3", #"["a","b"]"#, "tekst"])
  func whatIsReadIsWrittenTheSame(text: String) {
    #expect(FieldValue.text(FieldValue.read(text, for: nil)) == text)
  }

  @Test func nullIsNoAnswer() {
    #expect(FieldValue.text(.null) == nil)
  }

}
