import Documents
import FoundationEssentials

extension Folder {
  /// Looks at what the disk has of a document. Where it does not tell, that is tried again at the next use.
  mutating func settle(_ key: DocumentKey) {
    do throws(FileFault) { try look(at: key) } catch {}
  }

  /// Looks at what the disk has of a document, as opening does, and puts that into the index.
  mutating func look(at key: DocumentKey) throws(FileFault) {
    unsettled.insert(key)
    var found = Found()
    for name in try names(in: .history, of: key) {
      if case .revision(key, let number) = name { found.history.append(number) }
    }
    for name in try names(in: .trash, of: key) {
      switch name {
      case .revision(key, let number): found.trashedHistory.append(number)
      case .discarded(key): found.isDated = true
      default: break
      }
    }
    let live = Self.read(path(.documents, .document(key)), key, files, Self.summary)
    let trashed = Self.read(path(.trash, .document(key)), key, files, Self.summary)
    for case .unreadable(let fault) in [live, trashed] { throw fault }
    found.live = take(live, .documents, key, &found)
    found.trashed = take(trashed, .trash, key, &found)
    unsettled.remove(key)
    enter(key, found)
  }

  /// What a document has in one of the folders, where thousands of others may lie: most names are never parsed.
  private func names(in place: Place, of key: DocumentKey) throws(FileFault) -> [FileName] {
    guard try files.status(of: path(of: place)) != nil else { return [] }
    let start = Array("\(key.id).".utf8)
    return try files.names(in: path(of: place)).filter { $0.utf8.starts(with: start) }.map { FileName($0) }
  }

  /// The summary that was read; what is damaged is set aside, and what stays as it is is told.
  mutating func take(
    _ content: Content<DocumentSummary>,
    _ place: Place,
    _ key: DocumentKey,
    _ found: inout Found
  ) -> DocumentSummary? {
    let name = FileName.document(key)
    switch content {
    case .value(let summary): return summary
    case .missing: break
    case .damaged(let fault): _ = setAside(place, name, of: key, fault: fault)
    case .newer(let schema):
      tellNewer(place, name, schema)
      found.isLeftAlone = true
    case .unreadable(let fault):
      damaged[shownName(place, name.text)] = fault.reason
      found.isLeftAlone = true
    }
    return nil
  }

  /// Tells of a file that a later version of the program wrote, which stays where it is.
  mutating func tellNewer(_ place: Place, _ name: FileName, _ schema: Int) {
    damaged[shownName(place, name.text)] = "a later version of the program wrote it (schema \(schema))"
  }

  /// Puts a document into the index, and finishes what a crash or a failure has left half done on the disk.
  mutating func enter(_ key: DocumentKey, _ found: Found) {
    let history = Set(found.history).union(found.trashedHistory).sorted()
    let before = entries[key]
    if let summary = found.live {
      entries[key] = Entry(summary: summary, history: history)
    } else if let summary = found.trashed {
      let date = found.isDated ? readDate(of: key) : nil
      entries[key] = Entry(summary: summary, history: history, discarded: date ?? before?.discarded ?? opened)
      if date == nil, !found.isLeftAlone { keepDate(of: key) }
    } else {
      entries[key] = nil
    }
    guard !found.isLeftAlone else { return }
    do {
      try attempt { () throws(FileFault) in try moveLeftBehind(key, found) }
    } catch {
      unsettled.insert(key)
    }
  }

  private mutating func moveLeftBehind(_ key: DocumentKey, _ found: Found) throws(FileFault) {
    if found.live != nil {
      if found.trashed != nil { try clear(.trash, .document(key), of: key, keptAs: path(.documents, .document(key))) }
      for number in found.trashedHistory {
        let name = FileName.revision(key, number)
        if found.history.contains(number) {
          try clear(.trash, name, of: key, keptAs: path(.history, name))
        } else {
          try files.rename(path(.trash, name), to: path(.history, name))
        }
      }
    } else if found.trashed != nil {
      for number in found.history {
        let name = FileName.revision(key, number)
        if found.trashedHistory.contains(number) {
          try clear(.history, name, of: key, keptAs: path(.trash, name))
        } else {
          try files.rename(path(.history, name), to: path(.trash, name))
        }
      }
    } else if !found.history.isEmpty || !found.trashedHistory.isEmpty,
      try files.status(of: path(.damaged, .document(key))) != nil
    {
      try setHistoryAside(key, found)
    }
    if found.isDated, found.trashed == nil || found.live != nil { try files.remove(path(.trash, .discarded(key))) }
  }

  /// Removes the second copy of a file; where it is another than the first, it is set aside.
  private mutating func clear(
    _ place: Place,
    _ name: FileName,
    of key: DocumentKey,
    keptAs kept: String
  ) throws(FileFault) {
    if try isSame(path(place, name), kept) {
      try files.remove(path(place, name))
    } else {
      let entry = entries[key]
      _ = setAside(place, name, of: key, fault: "there were two of it")
      entries[key] = entry
    }
  }

  func isSame(_ path: String, _ other: String) throws(FileFault) -> Bool {
    if try files.status(of: path)?.identity == files.status(of: other)?.identity { return true }
    return try files.read(path, most: Self.mostRead) == files.read(other, most: Self.mostRead)
  }

  private func readDate(of key: DocumentKey) -> Date? {
    do throws(FileFault) {
      let text = String(decoding: try files.read(path(.trash, .discarded(key)), most: 100), as: UTF8.self)
      return try? Date(text.split(separator: "\n").first.map(String.init) ?? "", strategy: .iso8601)
    } catch {
      return nil
    }
  }

  /// Writes down when a document was discarded that somebody has put into the trash by hand.
  private mutating func keepDate(of key: DocumentKey) {
    do {
      try writeDate(entries[key]?.discarded ?? opened, of: key)
    } catch {
      unsettled.insert(key)
    }
  }

  /// Dates go into files as whole seconds.
  static func whole(_ date: Date) -> Date {
    Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
  }
}
