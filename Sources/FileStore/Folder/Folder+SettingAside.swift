import Documents

extension Folder {
  /// Moves a file to `damaged/` and tells it there; where that cannot be done, it is told where it lies.
  ///
  /// - Returns: its name below the folder.
  mutating func setAside(_ place: Place, _ name: FileName, of key: DocumentKey, fault: String) -> String {
    var shown = shownName(place, name.text)
    do {
      try prepare(.damaged)
      let free = try freeDamagedName(name.text)
      try attempt { () throws(FileFault) in
        try files.rename(path(place, name), to: path(of: .damaged) + "/" + free)
        try? files.synchronizeFolder(path(of: .damaged))
        try? files.synchronizeFolder(path(of: place))
      }
      shown = shownName(.damaged, free)
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

  /// `plan-3.json`, or where that is taken, `plan-3.json.1` and so on.
  private func freeDamagedName(_ name: String) throws(StoreError) -> String {
    var free = name
    var number = 0
    while try attempt({ () throws(FileFault) in try files.status(of: path(of: .damaged) + "/" + free) }) != nil {
      number += 1
      free = "\(name).\(number)"
    }
    return free
  }
}
