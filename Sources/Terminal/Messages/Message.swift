/// One sentence of the program itself, in every language; what the guidance says comes from the server.
package struct Message: Sendable, Equatable {
  package let nb: SafeText
  package let nn: SafeText
  package let en: SafeText

  package func text(in language: Language) -> SafeText {
    switch language {
    case .nb: nb
    case .nn: nn
    case .en: en
    }
  }
}
