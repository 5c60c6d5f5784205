package import FoundationEssentials

/// The calls of the system that a store makes, one function a call, so that tests can let any of them fail.
///
/// Paths are whole. Links are never followed in their last part.
package protocol FileSystem: Sendable {
  /// What lies at `path`; nil where nothing does.
  ///
  /// - Throws: ``FileFault``.
  func status(of path: String) throws(FileFault) -> FileStatus?

  /// Names in a folder, in no order, without `.` and `..`.
  ///
  /// - Throws: ``FileFault``.
  func names(in folder: String) throws(FileFault) -> [String]

  /// Makes one folder with mode 0700; one that is there already is no fault.
  ///
  /// - Throws: ``FileFault``.
  func makeFolder(_ path: String) throws(FileFault)

  /// The bytes of a file.
  ///
  /// - Parameter most: in bytes; a longer file is `EFBIG`. A link is `ELOOP`, a folder `EISDIR`.
  /// - Throws: ``FileFault``.
  func read(_ path: String, most: Int) throws(FileFault) -> Data

  /// Makes a file with mode 0600 that is not there yet, and opens it for writing.
  ///
  /// - Returns: a descriptor, to be closed with ``close(_:)``.
  /// - Throws: ``FileFault``; `EEXIST` when there is one.
  func create(_ path: String) throws(FileFault) -> CInt

  /// Writes some of `bytes`, which are not empty.
  ///
  /// - Returns: how many, at least one.
  /// - Throws: ``FileFault``.
  func write(_ bytes: Data, to descriptor: CInt) throws(FileFault) -> Int

  /// Asks the system to begin writing a file out, without waiting for it.
  func beginSynchronizing(_ descriptor: CInt)

  /// Waits until a file is on the disk.
  ///
  /// - Throws: ``FileFault``.
  func synchronize(_ descriptor: CInt) throws(FileFault)

  func close(_ descriptor: CInt)

  /// Waits until the names in a folder are on the disk.
  ///
  /// - Throws: ``FileFault``.
  func synchronizeFolder(_ path: String) throws(FileFault)

  /// Gives a file another name; a file that has it already is replaced.
  ///
  /// - Throws: ``FileFault``.
  func rename(_ path: String, to other: String) throws(FileFault)

  /// Gives a file a second name.
  ///
  /// - Throws: ``FileFault``; `EEXIST` when something has it already.
  func link(_ path: String, to other: String) throws(FileFault)

  /// Removes the name of a file.
  ///
  /// - Throws: ``FileFault``.
  func remove(_ path: String) throws(FileFault)

  /// Whether files can be made in a folder.
  func isWritable(_ folder: String) -> Bool
}
