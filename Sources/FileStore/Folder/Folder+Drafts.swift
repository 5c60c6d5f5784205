import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Folder {
  /// Writes a file under its unfinished name, and begins to put it on the disk.
  func draft(_ place: Place, _ name: FileName, _ bytes: Data) throws(FileFault) -> Draft {
    let path = path(place, name.unfinished)
    let descriptor: CInt
    do throws(FileFault) {
      descriptor = try files.create(path)
    } catch {
      guard error.number == EEXIST else { throw error }
      // Left by a failure. It is removed rather than emptied: it could be another name of a file that is to be kept.
      try files.remove(path)
      descriptor = try files.create(path)
    }
    let draft = Draft(descriptor: descriptor, path: path, target: self.path(place, name))
    do throws(FileFault) {
      var rest = bytes
      while !rest.isEmpty { rest = rest.dropFirst(try files.write(rest, to: descriptor)) }
    } catch {
      abandon(draft)
      throw FileFault(error.operation, draft.target, error.number)
    }
    files.beginSynchronizing(descriptor)
    return draft
  }

  /// Waits until a draft is on the disk, and closes it. It is removed where that fails.
  func synchronize(_ draft: Draft) throws(FileFault) {
    do throws(FileFault) {
      try files.synchronize(draft.descriptor)
    } catch {
      abandon(draft)
      throw FileFault(error.operation, draft.target, error.number)
    }
    files.close(draft.descriptor)
  }

  /// Gives a synchronized draft its name. It is removed where that fails.
  func finish(_ draft: Draft) throws(FileFault) {
    do throws(FileFault) {
      try files.rename(draft.path, to: draft.target)
    } catch {
      discard(draft)
      throw error
    }
  }

  /// Gives up a draft that is still open.
  private func abandon(_ draft: Draft) {
    files.close(draft.descriptor)
    discard(draft)
  }

  /// Removes a closed draft. What cannot be removed now is removed when the folder is opened.
  func discard(_ draft: Draft) {
    do throws(FileFault) { try files.remove(draft.path) } catch {}
  }

  /// Writes one file whole, without its folder.
  func replace(_ place: Place, _ name: FileName, _ bytes: Data) throws(FileFault) {
    let draft = try draft(place, name, bytes)
    try synchronize(draft)
    try finish(draft)
  }
}
