/// How likely chance alone is to give a difference as large as the one that was met.
package enum SignTest {
  /// The share of cases in which some questions fall to two sides at least as unevenly as these, when each is as likely
  /// to fall to either: the sign test, two-sided, by the exact binomial distribution. On questions that were asked twice
  /// it is McNemar's test in its exact form.
  ///
  /// Questions that went the same way both times tell nothing about the difference, and are not given.
  ///
  /// Sources: McNemar (1947), Note on the sampling error of the difference between correlated proportions or percentages,
  /// https://doi.org/10.1007/BF02295996; for comparing classifiers on one set of questions: Dietterich (1998),
  /// Approximate statistical tests for comparing supervised classification learning algorithms, section 3.1,
  /// https://doi.org/10.1162/089976698300017197.
  ///
  /// - Returns: 0…1; 1 for no questions.
  package static func chance(_ one: Int, _ other: Int) -> Double {
    let count = one + other
    let fewer = min(one, other)
    // Binomial coefficients in units that keep them within a Double; the unit cancels out.
    var coefficient = 1.0
    var tail = 0.0
    var all = 0.0
    for successes in 0...count {
      if successes <= fewer { tail += coefficient }
      all += coefficient
      coefficient *= Double(count - successes) / Double(successes + 1)
      if all > 1e280 {
        coefficient /= 1e280
        tail /= 1e280
        all /= 1e280
      }
    }
    return min(2 * tail / all, 1)
  }
}
