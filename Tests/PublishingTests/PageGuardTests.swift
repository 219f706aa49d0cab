import Testing

@testable import Publishing

@Suite struct PageGuardTests {
  @Test(arguments: [
    ("<img src='http://a/b.png'>", "<img src=http://a/b.png>"),
    ("<IMG SRC = //a/b.png >", "<img src=//a/b.png>"),
    ("<img alt=\"a > b\" src=\"c.png\">", "<img src=c.png>"),
    ("<img alt=x src=' file:///etc/passwd'>", "<img src= file:///etc/passwd>"),
    ("<iframe src=data:x>", "<iframe>"),
    ("<link rel=attachment href=x>", "<link>"),
    ("<a href='x' rel='Attachment'>", "<a rel=attachment>"),
    ("<base href=x>", "<base>"),
    ("<object data=x>", "<object>"),
    ("<svg><image href=x></svg>", "<image>"),
    ("<svg><use xlink:href='#a'/></svg>", "<use>"),
    ("<meta HTTP-EQUIV=refresh content='0;url=x'>", "<meta http-equiv=refresh>"),
    ("<script>", "<script>"),
    ("<table background=x>", "<table background=x>"),
    ("<style>@IMPORT 'a.css';</style>", "@import"),
    ("<style>p{background:URL( 'a.png')}</style>", "url(a.png')"),
    ("<style media=print>a{}</style><style>b{background:url(//a)}", "url(//a)"),
    ("<path fill='url(b.svg#c)'>", "url(b.svg#c)"),
    ("<p style=\"background:url(http://a)\">", "url(http://a)"),
  ])
  func refuses(_ html: String, _ reference: String) {
    #expect(PageGuard.outsideReference(in: Array(html.utf8)) == reference)
  }

  @Test(arguments: [
    "", "<", "<p", "<p a", "<p a=", "<p a='", "a < b", "<!DOCTYPE html><html lang=nl>",
    "<img src=\"data:image/png;base64,AAAA\" alt=\"\">", "<a href=\"https://peil.example/x\">",
    "<p>&lt;iframe src=x&gt; @import url(http://a)</p>", "<p title='url(http://a) src=b'>",
    "<style>a{}</style><p>@import 'a'; url(b)", "<path fill=\"url(#a)\">",
    "<style>@font-face{src:url(data:font/woff;base64,AAAA)} p{fill:url(#a)}</style>",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">",
  ])
  func letsPass(_ html: String) {
    let reference = PageGuard.outsideReference(in: Array(html.utf8))
    #expect(reference == nil)
  }

  /// Pages escape it; what doesn't is better refused.
  @Test func takesATagInsideAnAttributeForATag() {
    #expect(
      PageGuard.outsideReference(in: Array("<p title=\"<b src='x'>\">".utf8)) == "<b src=x>")
  }
}

@Suite struct PagePolicyTests {
  @Test(arguments: [
    "<html><head><title>a</title>", "<!DOCTYPE html>\n<HTML lang=nl><HEAD lang=\"nl\">\n<p>",
  ])
  func standsFirstInTheHead(_ html: String) throws {
    let page = String(
      decoding: try #require(PagePolicy.apply(to: Array(html.utf8))), as: UTF8.self)
    let head = try #require(page.range(of: "<meta http-equiv=\"Content-Security-Policy\""))
    #expect(page[..<head.lowerBound].lowercased().hasSuffix(">"))
    #expect(page.replacing(#/<meta http-equiv="Content-Security-Policy"[^>]*>/#, with: "") == html)
  }

  @Test(arguments: ["", "<html>", "<header>", "<head", "<p><thead>"])
  func needsAHead(_ html: String) {
    #expect(PagePolicy.apply(to: Array(html.utf8)) == nil)
  }
}
