/// Where a point of a circle lies, clockwise from the top, in steps of 15 degrees.
///
/// The sines stand here, since those of C libraries differ in the last digit.
struct Direction {
  let x: Double
  let y: Double

  private static let sines = [0, 0.258819045, 0.5, 0.707106781, 0.866025404, 0.965925826, 1]

  init(twentyFourths step: Int) {
    x = Self.sine(step)
    y = -Self.sine(step + 6)
  }

  private static func sine(_ step: Int) -> Double {
    let step = (step % 24 + 24) % 24
    let half = step % 12
    let sine = sines[half <= 6 ? half : 12 - half]
    return step < 12 ? sine : -sine
  }
}
