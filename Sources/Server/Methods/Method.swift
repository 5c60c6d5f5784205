package import Dialogue
package import FoundationEssentials
package import Wire

/// A method of the protocol with the function that carries it out, its types erased so that all stand in one table.
package struct Method: Sendable {
  package let type: any WireMethod.Type
  /// Carries out a request and writes its answer as a line.
  package let answer: @Sendable (Request, Assistant) async -> Data

  /// - Parameter body: called with the parameters as read and the assistant that was current when the request came.
  package init<Wired: WireMethod>(
    _ type: Wired.Type,
    body: @escaping @Sendable (Wired.Parameters, Assistant) async throws(WireError) -> Wired.Result
  ) {
    self.type = type
    answer = { request, assistant in
      let response: Response<Wired.Result>
      do throws(WireError) {
        let result = try await body(try Wired.read(request.parameters), assistant)
        response = Response(identifier: request.identifier, outcome: .success(result))
      } catch {
        response = Response(identifier: request.identifier, outcome: .failure(error))
      }
      return AnswerLine.encode(response)
    }
  }
}
