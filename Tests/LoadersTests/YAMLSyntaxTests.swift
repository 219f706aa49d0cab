import Loaders
import Model
import Testing

/// YAML that can't be read is explained in Dutch at its place.
@Suite struct YAMLSyntaxTests {
  @Test(arguments: [
    ("a: b: c\n", "1:5", "hier mag geen dubbele punt staan"),
    ("a: [1, 2\nb: 3\n", "2:2", "lijst `[...]` mist"),
    ("a: {b: 1\nc: 3\n", "2:2", "blok `{...}` mist"),
    ("a: 1\n b: 2\n", "2:3", "hier mag geen dubbele punt"),
    ("a:\n  b: 1\n c: 2\n", "3:2", "hier hoort een sleutel"),
    ("a: 1\nb\n", "3:1", "achter deze sleutel ontbreekt een dubbele punt"),
    ("a: \"x\nb: 1\n", "3:1", "aanhalingsteken dat eerder opent"),
    ("a:\n\tb: 1\n", "2:1", "met dit teken kan een waarde niet beginnen"),
    ("a: @b\n", "1:4", "met dit teken kan een waarde niet beginnen"),
    ("a: *b\n", "1:4", "wijst naar een anker dat er niet is"),
    ("a: \"\\q\"\n", "1:5", "onbekend teken achter een backslash"),
    ("a: 1\n---\nb: 2\n", "2:1", "een bestand mag maar één document"),
    ("a: \u{1}\n", "1:4", "besturingsteken"),
    ("é: @b\n", "1:4", "met dit teken"),
    ("a: *\n", "1:5", "achter `*` of `&` hoort een naam"),
    ("- a\nb: 1\n", "2:1", "hier hoort een streepje"),
  ])
  func isExplained(text: String, place: String, words: String) throws {
    let loaded = try Sample.load(["doelen.yaml": text])
    let message = try #require(loaded.messages.first)
    #expect(message.contains(words))
    #expect(message.hasPrefix("doelen.yaml:\(place): fout: "))
    #expect(message.hasSuffix("[P0002]"))
    #expect(loaded.messages.count == 1)
  }
}
