/// A language of the guidance and of the program's own messages.
package enum Language: String, Sendable, CaseIterable {
  /// Norwegian bokmål.
  case nb
  /// Norwegian nynorsk.
  case nn
  case en

  /// The language of a locale's name such as `nn_NO.UTF-8`; nil when the name tells none.
  package init?(locale: String) {
    switch locale.lowercased().prefix(while: { $0.isLetter }) {
    case "nb", "no", "nob", "nor": self = .nb
    case "nn", "nno": self = .nn
    case "en", "eng": self = .en
    default: return nil
    }
  }
}

/// The language of one run, and whether the person chose it or it was read from the surroundings.
package struct LanguageChoice: Sendable, Equatable {
  package var language: Language
  /// True when `--language` or `VEIVISER_LANGUAGE` named it: answers then keep to it whatever language is asked in.
  package var isChosen: Bool

  package init(_ language: Language, isChosen: Bool) {
    self.language = language
    self.isChosen = isChosen
  }

  /// Decides by `--language`, `VEIVISER_LANGUAGE`, then the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`); else bokmål.
  package init(option: Language?, environment: [String: String]) {
    if let option {
      self.init(option, isChosen: true)
    } else if let named = environment["VEIVISER_LANGUAGE"].flatMap(Language.init(locale:)) {
      self.init(named, isChosen: true)
    } else {
      let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
      self.init(locale.flatMap(Language.init(locale:)) ?? .nb, isChosen: false)
    }
  }

  /// What a request sends as its `language` when the text itself may tell another: only what the person chose.
  package var sent: String? { isChosen ? language.rawValue : nil }
}
