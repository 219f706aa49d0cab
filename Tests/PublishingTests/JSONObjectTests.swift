import Testing

@testable import Publishing

/// The members of an object stand in the order of the alphabet, however they were given.
struct JSONObjectTests {
  @Test func keepsMembersInOrder() {
    let object: JSONObject = ["maand": .null, "beschermd": .bool(true), "é": .null, "a": .whole(1)]
    #expect(object.map(\.key) == ["a", "beschermd", "maand", "é"])
    #expect(object["beschermd"] == .bool(true))
    #expect(object["b"] == nil && object["z"] == nil && JSONObject()["a"] == nil)
  }

  @Test func setsAndRemoves() {
    var object: JSONObject = ["b": .whole(1), "d": .whole(2)]
    for (key, value) in [("c", 3), ("a", 4), ("e", 5), ("b", 6)] { object[key] = .whole(value) }
    #expect(
      object == ["a": .whole(4), "b": .whole(6), "c": .whole(3), "d": .whole(2), "e": .whole(5)])
    object["a"] = nil
    object["nergens"] = nil
    #expect(object.map(\.key) == ["b", "c", "d", "e"])
  }

  @Test func knowsWhichOfTwoCounts() {
    let repeated: JSONObject = ["a": .whole(1), "a": .whole(2)]
    #expect(repeated == ["a": .whole(2)])
    #expect(
      JSONObject([("a", .whole(1)), ("a", .whole(2))].map { (key: $0, value: $1) }) == [
        "a": .whole(1)
      ])
    let merged = repeated.merging(["b": .null, "a": .whole(3)])
    #expect(merged == ["a": .whole(3), "b": .null])
    #expect(Set([merged, ["a": .whole(3), "b": .null]]).count == 1)
  }

  @Test func writesTheSameOnOneLine() {
    let value = JSONValue.object([
      "b": .list([.number(1.5), .text("x\ny")]), "a": .object(["d": .null, "c": .whole(2)]),
    ])
    #expect(
      String(decoding: value.line(), as: UTF8.self) == #"{"a":{"c":2,"d":null},"b":[1.5,"x\ny"]}"#)
    #expect(
      String(decoding: value.bytes(), as: UTF8.self)
        == "{\n  \"a\": {\"c\": 2, \"d\": null},\n  \"b\": [\n    1.5,\n    \"x\\ny\"\n  ]\n}\n")
  }
}
