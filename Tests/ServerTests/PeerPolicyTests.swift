import Server
import Testing
import Wire

struct PeerPolicyTests {
  private func peer(_ user: UInt32) -> PeerCredentials {
    PeerCredentials(processIdentifier: 1, userIdentifier: user, groupIdentifier: 1000)
  }

  @Test func theOwnerIsServed() {
    #expect(PeerPolicy.refusal(of: peer(1000), owner: 1000) == nil)
  }

  @Test(arguments: [0, 1001, UInt32.max])
  func nobodyElseIs(user: UInt32) {
    #expect(PeerPolicy.refusal(of: peer(user), owner: 1000)?.kind == .notPermitted)
  }

  @Test func whoIsNotKnownIsNotServed() {
    #expect(PeerPolicy.refusal(of: nil, owner: 1000)?.kind == .notPermitted)
  }
}
