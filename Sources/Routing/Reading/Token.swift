/// One word of an utterance, folded for comparison.
package struct Token: Sendable, Equatable {
  /// Lower-case bytes with spellings of the same sound made one; see ``Folding``.
  package var folded: [UInt8]
  /// Where the word stands in the utterance's UTF-8.
  package var range: Range<Int>
  /// True in a sentence that is not the last and asks nothing: what is asked usually comes last.
  package var isAside = false
  /// True when `folded` is another word than was typed: the one that a misspelt word was read as.
  package var isCorrected = false

  /// The folded word as text, for messages.
  package var text: String { String(decoding: folded, as: UTF8.self) }
}
