import Terminal
import Testing

struct LanguageTests {
  @Test(arguments: [
    ("nb_NO.UTF-8", Language.nb), ("no", .nb), ("NB", .nb), ("nn_NO", .nn), ("nn-NO", .nn), ("en_GB.UTF-8", .en),
    ("en", .en),
  ])
  func aLocaleTellsItsLanguage(locale: String, language: Language) {
    #expect(Language(locale: locale) == language)
  }

  @Test(arguments: ["C", "C.UTF-8", "POSIX", "", "de_DE", "english", "nbx"])
  func otherLocalesTellNone(locale: String) {
    #expect(Language(locale: locale) == nil)
  }

  @Test(arguments: [
    (Language.nn, ["VEIVISER_LANGUAGE": "en", "LANG": "nb_NO"], LanguageChoice(.nn, isChosen: true)),
    (nil, ["VEIVISER_LANGUAGE": "en", "LC_ALL": "nb_NO"], LanguageChoice(.en, isChosen: true)),
    (nil, ["VEIVISER_LANGUAGE": "klingon", "LC_ALL": "nn_NO"], LanguageChoice(.nn, isChosen: false)),
    (nil, ["LC_ALL": "nn_NO", "LC_MESSAGES": "en_US", "LANG": "nb_NO"], LanguageChoice(.nn, isChosen: false)),
    (nil, ["LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "nb_NO"], LanguageChoice(.en, isChosen: false)),
    (nil, ["LANG": "en_US"], LanguageChoice(.en, isChosen: false)),
    (nil, ["LANG": "de_DE"], LanguageChoice(.nb, isChosen: false)),
    (nil, [:], LanguageChoice(.nb, isChosen: false)),
  ])
  func theOptionGoesBeforeTheEnvironmentAndThatBeforeTheLocale(
    option: Language?,
    environment: [String: String],
    expected: LanguageChoice
  ) {
    #expect(LanguageChoice(option: option, environment: environment) == expected)
  }
}
