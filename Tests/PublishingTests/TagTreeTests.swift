import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Tags as engines write them, and as they are after finishing; read with qpdf.
@Suite struct TagTreeTests {
  /// The tags of a PDF as nested kinds, such as `L(LI(Lbl LBody))`.
  ///
  /// - Parameter elements: Each with its number, from 5 on; their parents are filled in.
  private func tags(_ elements: [(kind: String, children: [Int], more: String)]) -> String {
    let objects =
      ["<< /Type /StructTreeRoot /K [5 0 R] /IDTree << /Names [] >> >>"]
      + elements.enumerated().map { place, element in
        let parent = elements.firstIndex { $0.children.contains(place + 5) }.map { $0 + 5 } ?? 4
        let children = element.children.map { "\($0) 0 R" }.joined(separator: " ")
        return
          "<< /Type /StructElem /S /\(element.kind) /P \(parent) 0 R /K [\(children)] \(element.more) >>"
      }
    let page = MinimalPDF.text(catalog: "/StructTreeRoot 4 0 R", objects: objects)
    guard let document = QPDFDocument.read(Array(page.utf8)) else { return "" }
    TagTree.finish(document)
    guard let tree = document.value(document.root, "/StructTreeRoot") else { return "" }
    return document.items(document.value(tree, "/K")).map { shown($0, document) }.joined()
  }

  private func shown(
    _ element: QPDFDocument.Object, _ document: borrowing QPDFDocument
  ) -> String {
    var text = String((document.name(document.value(element, "/S")) ?? "?").dropFirst())
    if let scope = document.items(document.value(element, "/A"))
      .compactMap({ document.name(document.value($0, "/Scope")) }).first
    {
      text += scope
    }
    if let name = document.text(document.value(element, "/ID")) { text += "#\(name)" }
    let children = document.items(document.value(element, "/K"))
    for child in children {
      #expect(document.value(child, "/P").map { document.number($0) } == document.number(element))
    }
    guard !children.isEmpty else { return text }
    let inner = children.map { shown($0, document) }.joined(separator: " ")
    return "\(text)(\(inner))"
  }

  @Test func makesItemsOfGroups() {
    let found = tags([
      ("L", [6, 11], ""), ("Div", [7, 8], ""), ("LI", [9], ""), ("LI", [10], ""), ("Lbl", [], ""),
      ("LBody", [], ""), ("Div", [12, 13, 14], ""), ("LI", [15], ""), ("LI", [16], ""),
      ("Span", [], ""), ("LBody", [], ""), ("LBody", [], ""),
    ])
    #expect(found == "L(LI(Lbl LBody) LI(Lbl LBody(Span)))")
  }

  @Test func takesAListInAListForAPartOfIt() {
    let found = tags([
      ("L", [6, 7], ""), ("LI", [], ""), ("L", [8], ""), ("L", [9, 10], ""), ("LI", [], ""),
      ("LI", [], ""),
    ])
    #expect(found == "L(LI LI LI)")
  }

  @Test func wrapsWhatIsNoItem() {
    #expect(tags([("L", [6], ""), ("Div", [], "")]) == "L(LI(LBody))")
  }

  @Test func leavesAListThatIsOne() {
    let found = tags([
      ("L", [6, 7], ""), ("Caption", [], ""), ("LI", [8, 9], ""), ("Lbl", [], ""),
      ("LBody", [], ""),
    ])
    #expect(found == "L(Caption LI(Lbl LBody))")
  }

  @Test func saysOfWhatAHeadIs() {
    let found = tags([
      ("Table", [6, 8], ""), ("THead", [7], ""), ("TH", [], ""), ("TR", [9, 10, 11], ""),
      ("TH", [], "/A << /O /Table /ColSpan 2 >>"), ("TH", [], "/A << /O /Layout >>"),
      ("TH", [], "/A << /O /Table /Scope /Both >>"),
    ])
    #expect(found == "Table(THead(TH/Column) TR(TH/Row TH/Row TH/Both))")
  }

  @Test func hidesADecoration() {
    let found = tags([
      ("P", [6, 7], ""), ("Figure", [], ""), ("Figure", [], "/Alt (Een grafiek)"),
    ])
    #expect(found == "P(NonStruct Figure)")
  }

  @Test func numbersNamesInReadingOrder() {
    let found = tags([
      ("Table", [6, 7], "/ID (node00000900)"), ("TH", [], "/ID (node00000007)"),
      ("TD", [], "/A << /O /Table /Headers [(node00000007)] >>"),
    ])
    #expect(found == "Table#n0000001(TH/Row#n0000002 TD)")
  }
}
