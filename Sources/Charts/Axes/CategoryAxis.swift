import Markup

/// Names below the plot, at the places 0, 1, 2 ...; each cut to the room it has.
package struct CategoryAxis: Mark {
  package var names: [String]

  package init(_ names: [String]) { self.names = names }

  package func draw(in plane: Plane) -> Node {
    let room = plane.frame.width / Double(max(1, names.count)) - 6
    let size = plane.theme.tickSize
    return .element(
      "g", [.class("categories")],
      names.enumerated().map { index, name in
        TextLine(name, paint: plane.theme.muted, size: size, anchor: .middle).fitted(room)
          .draw(x: plane.x(Double(index)), y: plane.frame.bottom + 5 + size)
      })
  }
}
