/// What a line reader with editing needs.
package struct LineEditing {
  /// The lines typed before, oldest first.
  package var history: [String]
  /// What Tab offers, given what stands before the cursor.
  package var complete: (String) -> Completion

  package init(history: [String], complete: @escaping (String) -> Completion) {
    self.history = history
    self.complete = complete
  }
}
