import Documents
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Folder {
  /// Paths of the files in `damaged/`, and of those left alone elsewhere, whose text is meant or cannot be read.
  mutating func strays(_ isMeant: (String) -> Bool) throws(StoreError) -> [String] {
    try checkPresence()
    let aside = try attempt { () throws(FileFault) in
      try files.status(of: path(of: .damaged)) == nil ? [] : try files.names(in: path(of: .damaged))
    }
    // Whatever somebody has put into `damaged/` counts; elsewhere only what was told of.
    let names = Set(aside.map { shownName(.damaged, $0) }).union(damaged.keys)
    return names.sorted().map { path + "/" + $0 }.filter { path in
      do throws(FileFault) {
        return isMeant(String(decoding: try files.read(path, most: Self.mostRead), as: UTF8.self))
      } catch {
        return error.number != ENOENT
      }
    }
  }
}
