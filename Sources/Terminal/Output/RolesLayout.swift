package import Wire

/// Lists roles with their names.
package struct RolesLayout: Sendable {
  private let width: Int

  package init(width: Int) {
    self.width = width
  }

  package func lines(_ result: Roles.Result) -> [StyledLine] {
    Columns(width: width, indent: 0).lines(
      result.roles.map { entry in
        Columns.Row(
          left: StyledLine.Span(SafeText(entry.role).oneLine, .command),
          right: [StyledLine.Span(SafeText(entry.name))]
        )
      }
    )
  }
}
