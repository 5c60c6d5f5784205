/// A drawing in the making, and its SVG. All text is escaped here.
struct Canvas {
  enum Anchor: String { case start, middle, end }

  private var elements: [String] = []

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, radius: Double = 0, _ paint: String) {
    let corner = radius > 0 ? " rx=\"\(radius.fixed)\"" : ""
    elements.append(
      "<rect x=\"\(x.fixed)\" y=\"\(y.fixed)\" width=\"\(width.fixed)\" height=\"\(height.fixed)\"\(corner) \(paint)/>"
    )
  }

  mutating func circle(x: Double, y: Double, radius: Double, _ paint: String) {
    elements.append("<circle cx=\"\(x.fixed)\" cy=\"\(y.fixed)\" r=\"\(radius.fixed)\" \(paint)/>")
  }

  mutating func line(x: Double, y: Double, toX: Double, y toY: Double, _ paint: String) {
    elements.append("<line x1=\"\(x.fixed)\" y1=\"\(y.fixed)\" x2=\"\(toX.fixed)\" y2=\"\(toY.fixed)\" \(paint)/>")
  }

  /// One line of text; `y` is its base line.
  mutating func text(
    _ text: String,
    x: Double,
    y: Double,
    size: Double,
    _ paint: Paint = .ink,
    anchor: Anchor = .start,
    isBold: Bool = false
  ) {
    let weight = isBold ? " font-weight=\"700\"" : ""
    elements.append(
      "<text x=\"\(x.fixed)\" y=\"\(y.fixed)\" font-size=\"\(size.fixed)\" text-anchor=\"\(anchor.rawValue)\"\(weight) "
        + "\(paint.fill)>\(text.shown.escapedForMarkup)</text>"
    )
  }

  /// What the drawing is called, at its top.
  ///
  /// - Returns: where the drawing goes on.
  mutating func heading(_ text: String, x: Double, width: Double) -> Double {
    var y = x
    for line in Lettering.lines(text.shown, size: 18, width: width - x * 2, isBold: true) {
      self.text(line, x: x, y: y + 18, size: 18, isBold: true)
      y += 24
    }
    return y
  }

  /// What an asterisk stands for, in small letters below `y`.
  ///
  /// - Returns: where the drawing ends.
  mutating func footnote(_ text: String, x: Double, y: Double, width: Double) -> Double {
    var y = y
    for line in Lettering.lines("* \(text)", size: 11, width: width) {
      self.text(line, x: x, y: y + 11, size: 11, .faint)
      y += 15
    }
    return y + x
  }

  /// The whole drawing.
  ///
  /// - Parameters:
  ///   - name: makes ids unique among several drawings of a page.
  ///   - description: what the drawing shows, in words.
  ///   - isWide: whether it is to be moved sideways on a small screen rather than made smaller.
  func svg(name: String, width: Double, height: Double, title: String, description: String, isWide: Bool) -> String {
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width.fixed) \(height.fixed)\" width=\"\(width.fixed)\" "
      + "height=\"\(height.fixed)\" role=\"img\" aria-labelledby=\"\(name)-title \(name)-text\" "
      + "font-family=\"system-ui, 'DejaVu Sans', Arial, sans-serif\"\(isWide ? " class=\"wide\"" : "")>"
    let lines = [
      head, "<title id=\"\(name)-title\">\(title.shown.escapedForMarkup)</title>",
      "<desc id=\"\(name)-text\">\(description.shown.escapedForMarkup)</desc>",
      "<rect width=\"\(width.fixed)\" height=\"\(height.fixed)\" \(Paint.paper.fill)/>",
    ]
    return (lines + elements + ["</svg>\n"]).joined(separator: "\n")
  }
}
