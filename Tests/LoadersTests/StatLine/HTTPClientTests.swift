import TestSupport
import Testing

@testable import Loaders

@Suite struct HTTPClientTests {
  private func failure(_ manner: String, _ limits: HTTPClient.Limits) throws -> HTTPFailure? {
    let server = try StatLineServer()
    do {
      let client = try HTTPClient(limits: limits, certificates: nil, agent: "peil/test")
      _ = try client.get(
        server.address(manner) + "/ODataFeed/odata/85615NED/TypedDataSet?$format=json")
      return nil
    } catch {
      return error
    }
  }

  @Test func givesUpOnAServerThatIsTooSlow() throws {
    var limits = HTTPClient.Limits()
    limits.seconds = 1
    #expect(try failure("traag", limits) == .tooSlow)
  }

  @Test func stopsAtAnAnswerThatIsTooLarge() throws {
    var limits = HTTPClient.Limits()
    limits.bytes = 20_000
    #expect(try failure("goed", limits) == .tooLarge(limit: 20_000))
    limits.bytes = 100_000
    #expect(try failure("goed", limits) == nil)
  }

  @Test(arguments: [
    (
      "http://opendata.cbs.nl/ODataFeed/odata/85615ned/TypedDataSet?$filter=a eq 'b'&$skip=5",
      "https://opendata.cbs.nl/ODataFeed/odata/85615NED/TypedDataSet?$filter=a%20eq%20'b'&$skip=5"
    ),
    ("https://example.org/ODataFeed/odata/andere/TypedDataSet", nil), ("", nil), ("?$skip=5", nil),
  ])
  func asksTheOwnServiceForTheNextPage(link: String, address: String?) throws {
    let service = try #require(ODataAddress(environment: [:]))
    #expect(service.next(link, of: "85615NED") == address)
  }
}
