/// Words by which people answer what a form asks, in small letters.
package struct AnswerWords: Sendable, Equatable {
  package var yes: Set<String>
  package var no: Set<String>
  /// It does not concern me.
  package var irrelevant: Set<String>
  /// Take what is suggested.
  package var accept: Set<String>
  /// Go on without an answer.
  package var skip: Set<String>
  /// What stands before the number of an answer that is to be changed: «endre svar».
  package var edit: Set<String>

  package init(
    yes: Set<String> = [],
    no: Set<String> = [],
    irrelevant: Set<String> = [],
    accept: Set<String> = [],
    skip: Set<String> = [],
    edit: Set<String> = []
  ) {
    self.yes = yes
    self.no = no
    self.irrelevant = irrelevant
    self.accept = accept
    self.skip = skip
    self.edit = edit
  }

  package func joined(with other: AnswerWords) -> AnswerWords {
    AnswerWords(
      yes: yes.union(other.yes),
      no: no.union(other.no),
      irrelevant: irrelevant.union(other.irrelevant),
      accept: accept.union(other.accept),
      skip: skip.union(other.skip),
      edit: edit.union(other.edit)
    )
  }
}
