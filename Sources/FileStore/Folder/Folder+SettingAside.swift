import Documents

extension Folder {
  /// Moves a file to `damaged/` and tells it there; where that cannot be done, it is told where it lies.
  ///
  /// - Returns: its name below the folder.
  mutating func setAside(_ place: Place, _ name: FileName, of key: DocumentKey, fault: String) -> String {
    var shown = shownName(place, name.text)
    do {
      try prepare(.damaged)
      let free = try attempt { () throws(FileFault) in try moveAside(place, name) }
      damaged[shown] = nil
      shown = shownName(.damaged, free)
      try? files.synchronizeFolder(path(of: .damaged))
      try? files.synchronizeFolder(path(of: place))
    } catch {
      // The fault of the file says more than the fault of setting it aside.
    }
    damaged[shown] = fault
    switch name {
    case .document where entries[key]?.place == place: entries[key] = nil
    case .revision(_, let number): entries[key]?.history.removeAll { $0 == number }
    default: break
    }
    return shown
  }

  /// Moves the older revisions of a document that was set aside after it, so that all of it lies in one place. They are
  /// told with the document, and not each by itself.
  mutating func setHistoryAside(_ key: DocumentKey, _ found: Found) throws(FileFault) {
    for (place, numbers) in [(Place.history, found.history), (.trash, found.trashedHistory)] where !numbers.isEmpty {
      for number in numbers { _ = try moveAside(place, .revision(key, number)) }
      try files.synchronizeFolder(path(of: .damaged))
      try files.synchronizeFolder(path(of: place))
    }
    tellHistory(of: key)
  }

  /// Adds to what is told of a document in `damaged/` that its older revisions lie there too.
  mutating func tellHistory(of key: DocumentKey) {
    let document = shownName(.damaged, FileName.document(key).text)
    for (shown, fault) in damaged where shown == document || shown.hasPrefix(document + ".") {
      guard !fault.hasSuffix(Self.historyIsBeside) else { continue }
      damaged[shown] = fault + Self.historyIsBeside
    }
  }

  private static let historyIsBeside = "; its older revisions lie beside it"

  /// - Returns: the name in `damaged/`: `plan-3.json`, or where that is taken, `plan-3.json.1` and so on.
  private func moveAside(_ place: Place, _ name: FileName) throws(FileFault) -> String {
    var free = name.text
    var number = 0
    while try files.status(of: path(of: .damaged) + "/" + free) != nil {
      number += 1
      free = "\(name.text).\(number)"
    }
    try files.rename(path(place, name), to: path(of: .damaged) + "/" + free)
    return free
  }
}
