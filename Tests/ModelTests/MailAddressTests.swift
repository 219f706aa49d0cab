import Testing

@testable import Model

@Suite struct MailAddressTests {
  @Test(arguments: [
    ("a@peil.test", nil, "a@peil.test"),
    (" Jan Jansen <j.jansen+x@peil-x.test> ", "Jan Jansen", "j.jansen+x@peil-x.test"),
    ("\"Jansen, Jan\" <j@peil.test>", "Jansen, Jan", "j@peil.test"),
    ("<j@peil.test>", nil, "j@peil.test"), ("Zoë<z@peil.test>", "Zoë", "z@peil.test"),
    ("O'Neil <o'neil@peil.test>", "O'Neil", "o'neil@peil.test"),
  ])
  func readsAnAddressWithItsName(text: String, name: String?, address: String) throws {
    let read = try #require(MailAddress(text))
    #expect(read.name == name)
    #expect(read.address == address)
  }

  @Test(arguments: [
    "a@peil.test\r\nBcc: dief@kwaad.test", "a@peil.test, dief@kwaad.test", "a b@peil.test",
    "<a@peil.test>, <b@peil.test>", "a@peil.test, <b@peil.test>", "a", "@peil.test", "a@",
    "-f@peil.test", "é@peil.test", "a@peil..test", ".a@peil.test", "a.@peil.test", "a@-peil.test",
    "a@@peil.test", "a@peil.test>", "a@[127.0.0.1]", "", "Naam <>", "a\u{0}@peil.test",
    "Naam\u{202E} <a@peil.test>", "\"a b\"@peil.test", "a@peil.test (Jan)",
    "x@" + String(repeating: "a.", count: 130) + "nl",
  ])
  func refusesWhatIsNoPlainAddress(text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test func knowsTwoWaysOfWritingOneAddress() {
    #expect(MailAddress("Jan <J@Peil.test>")?.key == MailAddress("j@peil.TEST")?.key)
    #expect(MailAddress("a@peil.test")?.domain == "peil.test")
  }

  @Test(arguments: [
    "smtp://mail.peil.test", "smtp://mail.peil.test:587", "smtps://mail.peil.test:465/",
    "smtp://[::1]:25", "smtp://127.0.0.1:2525", "smtp://localhost",
  ])
  func takesAServer(address: String) { #expect(MailServerAddress.isPlain(address)) }

  @Test(arguments: [
    "http://mail.test", "smtp://", "smtp://naam:geheim@mail.test", "mail.test",
    "smtp://mail.test/x", "smtp://mail test", "smtp://mail.test:0", "smtp://mail.test:99999",
    "smtp://-oProxy", "smtp://a\nb", "smtp://mail.test:+5", "smtp://[::1", "smtp://[::1]x:25",
    "smtp://mail.test:", "smtp://é.test", "SMTP://mail.test?x",
  ])
  func refusesWhatIsNoServer(address: String) { #expect(!MailServerAddress.isPlain(address)) }
}
