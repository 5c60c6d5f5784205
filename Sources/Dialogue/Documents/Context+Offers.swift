import Wire

extension Context {
  /// The context in which no number picks anything any more.
  var withoutOffers: Context {
    var context = self
    context.listed = nil
    context.choices = nil
    context.choiceRoles = nil
    return context
  }

  /// The context in which a number picks one of `listed` and nothing else.
  func offering(_ listed: [String]) -> Context {
    var context = withoutOffers
    context.listed = listed.isEmpty ? nil : listed
    return context
  }
}
