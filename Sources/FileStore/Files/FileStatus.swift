/// What the system tells of a file or folder.
package struct FileStatus: Sendable, Equatable {
  package enum Kind: Sendable { case file, folder, link, other }

  /// Tells two files apart, whatever their names.
  package struct Identity: Sendable, Equatable {
    package var device: UInt64
    package var inode: UInt64

    package init(device: UInt64, inode: UInt64) {
      self.device = device
      self.inode = inode
    }
  }

  package var kind: Kind
  package var identity: Identity
  package var owner: UInt32
  /// Who may do what: the last nine bits are the usual ones.
  package var mode: UInt32

  package init(kind: Kind, identity: Identity, owner: UInt32, mode: UInt32) {
    self.kind = kind
    self.identity = identity
    self.owner = owner
    self.mode = mode
  }
}
