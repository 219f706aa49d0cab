import Foundation
import Markup

/// Shares of a whole in a circle of at most five parts, labelled beside it.
///
/// More than five can't be compared: the smallest ones are put together as "overig", which the picture
/// says. A part below zero has no share and is left out, which it says too.
package enum PieChart {
  package struct Part: Hashable, Sendable {
    package var name: String
    package var value: Double?

    package init(_ name: String, _ value: Double?) {
      self.name = name
      self.value = value
    }
  }

  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    package var parts: [Part]
    package var heading = "onderdeel"
    package var width = 560.0
    package var theme = Theme()

    package init(caption: Caption, format: ValueFormat, parts: [Part]) {
      self.caption = caption
      self.format = format
      self.parts = parts
    }
  }

  package static let mostParts = 5

  /// The parts that are drawn, the largest first, and how many stand behind the last one.
  package static func shown(_ parts: [Part]) -> (parts: [(name: String, value: Double)], rest: Int)
  {
    let known = parts.compactMap { part -> (name: String, value: Double)? in
      part.value.flatMap { $0.isFinite && $0 > 0 && $0 < 1e300 ? (part.name, $0) : nil }
    }
    let sorted = known.enumerated().sorted {
      $0.element.value == $1.element.value
        ? $0.offset < $1.offset : $0.element.value > $1.element.value
    }.map(\.element)
    guard sorted.count > mostParts else { return (sorted, 0) }
    let rest = sorted[(mostParts - 1)...]
    return (
      sorted.prefix(mostParts - 1) + [("overig", rest.reduce(0) { $0 + $1.value })], rest.count
    )
  }

  package static func figure(_ input: Input) -> Figure {
    let theme = input.theme
    let (parts, rest) = shown(input.parts)
    let total = parts.reduce(0) { $0 + $1.value }
    func share(_ value: Double?) -> String {
      let percent = ValueFormat(decimals: 0, unit: "%")
      return percent.text(value.flatMap { total > 0 && $0 > 0 ? $0 / total * 100 : nil })
    }
    let table = DataTable(
      input.caption, heading: input.heading, names: input.parts.map(\.name),
      series: [
        ("waarde", input.parts.map { input.format.text($0.value) }),
        ("aandeel", input.parts.map { share($0.value) }),
      ])
    let leftOut = input.parts.count { ($0.value ?? 0) < 0 }
    let notes = [
      rest > 0 ? "overig: \(rest) kleinere delen" : "",
      leftOut > 0 ? "niet getekend: \(leftOut) onder nul" : "",
    ].filter { !$0.isEmpty }
    var caption = input.caption.told(by: table)
    if !notes.isEmpty {
      caption.description = Picture.sentences([caption.description, notes.joined(separator: "; ")])
    }
    let pie = Pie(
      parts: parts.map {
        ($0.name, $0.value, "\(input.format.label($0.value)) · \(share($0.value))")
      },
      total: total, width: input.width, theme: theme)
    let note = TextLine(notes.joined(separator: " · "), paint: theme.muted, size: theme.tickSize)
      .fitted(input.width - 4).draw(x: 2, y: Pie.height - 4)
    let picture = Picture(
      width: input.width, height: Pie.height, theme: theme, caption: caption)
    return caption.figure(picture.svg(pie.draw() + [note]), table: table)
  }
}
