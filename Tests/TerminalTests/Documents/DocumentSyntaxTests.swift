import Terminal
import Testing
import Wire

struct DocumentSyntaxTests {
  @Test(arguments: ["plan-1", "agreement-42", "Plan-3"])
  func aKindAndANumberIsADocument(text: String) {
    #expect(DocumentSyntax.isDocument(text))
  }

  @Test(arguments: [
    "plan.owner-programme", "plan", "plan-", "-1", "plan-1-2", "plan-x", "plan.a-1", "", "å-1", "plan-١",
  ])
  func anythingElseIsNone(text: String) {
    #expect(!DocumentSyntax.isDocument(text))
  }

  @Test func aFieldIsFoundByItsIdThenByItsNumber() {
    var form = DescribeForm.Result.sample
    #expect(form.field(named: "f.day")?.kind == .day)
    #expect(form.field(named: "1")?.id == form.fields[0].id)
    #expect(form.field(named: "\(form.fields.count)")?.id == form.fields.last?.id)
    for name in ["0", "\(form.fields.count + 1)", "-1", "f", ""] { #expect(form.field(named: name) == nil) }
    form.fields[4].id = "1"
    #expect(form.field(named: "1")?.kind == form.fields[4].kind)
  }
}
