import Markup

/// Marks on common scales with their axes: what a new kind of chart is composed with.
///
/// The marks say how far they reach, the plot makes round axes of it, and draws all in the order: what
/// lies behind, grid, marks, labels.
package struct Plot: Sendable {
  package enum XAxis: Sendable {
    /// Marks use the month's number as x.
    case months(ClosedRange<Int>)
    /// Marks use 0, 1, 2 ... as x.
    case categories([String])
    /// Marks use a quantity as x, told in this format.
    case quantities(ValueFormat)
  }

  package var width: Double
  package var height: Double
  package var theme: Theme
  package var format: ValueFormat
  package var xAxis: XAxis?
  /// How values are spread along the value axis.
  package var warp = Warp.linear
  /// The same along an axis of quantities below the plot.
  package var xWarp = Warp.linear
  /// Where the plot's upper left corner stands, in a picture of more plots than one.
  package var origin = (x: 0.0, y: 0.0)
  /// The least that the value axis shows; data beyond it widen it, so that nothing is hidden.
  package var valueDomain: ClosedRange<Double>?
  package var behind: [any Mark] = []
  package var marks: [any Mark] = []
  package var endLabels: [EndLabel] = []
  package var front: [any Mark] = []
  /// Room below the axis for marks of `front`.
  package var bottomRoom = 0.0
  /// A remark at the upper right.
  package var note = ""
  /// Whether the unit, and what the axis leaves out, stand above the axis; its factor always does.
  package var saysUnit = true
  /// At least so many steps along the value axis.
  package var leastIntervals = 2
  /// At least so much room for labels at line ends, to stand straight above a plot that has them.
  package var labelRoom = 0.0

  package init(
    width: Double = 640, height: Double = 280, theme: Theme = Theme(), format: ValueFormat,
    xAxis: XAxis?
  ) {
    self.width = max(120, width.isFinite ? width : 640)
    self.height = max(80, height.isFinite ? height : 280)
    self.theme = theme
    self.format = format
    self.xAxis = xAxis
  }

  package func svg(_ caption: Caption) -> Node {
    Picture(width: width, height: height, theme: theme, caption: caption).svg(nodes)
  }

  /// What the picture holds, for a picture of more plots than one.
  package var nodes: [Node] {
    var extent = Extent()
    for mark in behind + marks { extent.form(union: mark.extent) }
    guard let values = extent.y else { return empty }
    let domain = Self.domain(values, atLeast: valueDomain, warp: warp)
    let ticks = Ticks(
      covering: domain, intervals: max(leastIntervals, Int((height - bottomRoom - 70) / 42)),
      decimals: format.decimals, warp: warp)
    let axis = ValueAxis(ticks)
    let labelWidth = endLabelWidth
    let frame = Frame(
      left: min(axis.labelWidth(size: theme.tickSize) + 10, width / 3), top: top,
      right: width - (labelWidth > 0 ? labelWidth + EndLabels.distance + 2 : 16),
      bottom: height - bottomMargin - bottomRoom
    ).moved(by: origin)
    let plane = plane(frame, ticks.domain, extent.x)
    let labels = EndLabels(labels: endLabels, width: labelWidth)
    return behind.map { $0.draw(in: plane) } + [
      axis.draw(in: plane), xAxisMark(extent.x).draw(in: plane),
    ]
      + marks.map { $0.draw(in: plane) }
      + (endLabels.isEmpty ? [] : [labels.draw(in: plane)])
      + front.map { $0.draw(in: plane) } + notes(axis)
  }

  /// Where lines come close to zero anyway the axis begins there; else it would waste half the plot.
  ///
  /// Not on a logarithmic axis, which has no zero.
  static func domain(
    _ values: ClosedRange<Double>, atLeast fixed: ClosedRange<Double>?, warp: Warp = .linear
  ) -> ClosedRange<Double> {
    if let fixed, fixed.lowerBound.isFinite, fixed.upperBound.isFinite {
      return min(fixed.lowerBound, values.lowerBound)...max(fixed.upperBound, values.upperBound)
    }
    if warp == .logarithm, values.lowerBound > 0 { return values }
    if warp == .squareRoot, values.lowerBound > 0 { return 0...values.upperBound }
    let span = values.upperBound - values.lowerBound
    if values.lowerBound > 0, values.lowerBound < span { return 0...values.upperBound }
    if values.upperBound < 0, values.upperBound > -span { return values.lowerBound...0 }
    return values
  }

  private var top: Double { theme.tickSize * 2 + 4 }

  private var bottomMargin: Double {
    switch xAxis {
    case .months: theme.tickSize * 2.2 + 12
    case .categories, .quantities: theme.tickSize + 12
    case nil: 10
    }
  }

  /// The room that the labels at line ends take.
  package var endLabelWidth: Double {
    let longest =
      endLabels.flatMap { label in
        label.lines(width: width * 0.28, size: theme.labelSize)
          .map { Letters.width($0, size: theme.labelSize) }
      }.max() ?? 0
    return max(labelRoom, min(longest, width * 0.28))
  }

  private func plane(
    _ frame: Frame, _ values: ClosedRange<Double>, _ places: ClosedRange<Double>?
  ) -> Plane {
    let x: LinearScale
    switch xAxis {
    case .months(let months):
      if let places, places.lowerBound < Double(months.lowerBound) {
        // Bars reach beyond the months that they stand at.
        x = LinearScale(
          domain: Double(months.lowerBound) - 0.5...Double(months.upperBound) + 0.5,
          from: frame.left, to: frame.right)
      } else {
        x = TimeScale(months: months, from: frame.left + 10, to: frame.right - 4).positions
      }
    case .categories(let names):
      let last = Double(max(1, names.count)) - 0.5
      x = LinearScale(domain: -0.5...last, from: frame.left, to: frame.right)
    case .quantities(let format):
      let domain = QuantityAxis.ticks(places, format, width: frame.width, warp: xWarp).domain
      x = LinearScale(domain: domain, from: frame.left, to: frame.right, warp: xWarp)
    case nil: x = LinearScale(domain: places, from: frame.left, to: frame.right)
    }
    return Plane(
      frame: frame, x: x,
      y: LinearScale(domain: values, from: frame.bottom, to: frame.top, warp: warp),
      theme: theme)
  }

  private func xAxisMark(_ places: ClosedRange<Double>?) -> any Mark {
    switch xAxis {
    case .months(let months): MonthAxis(months)
    case .categories(let names): CategoryAxis(names)
    case .quantities(let format): QuantityAxis(places, format, warp: xWarp)
    case nil: CategoryAxis([])
    }
  }

  private func notes(_ axis: ValueAxis) -> [Node] {
    let unit = [saysUnit ? format.unit : "", axis.factor ?? ""].filter { !$0.isEmpty }.joined(
      separator: " ")
    // A logarithmic axis has no zero to begin at.
    let isWarped = warp != .linear && warp.fits(axis.ticks.domain)
    let kind = isWarped ? warp.name ?? "" : axis.leavesOutZero ? "as begint niet bij 0" : ""
    let left = [unit, saysUnit ? kind : ""]
    let size = theme.tickSize
    // The remark gets what the axis leaves, and at least half.
    let half = width / 2 - 8
    let axisText = TextLine(
      left.filter { !$0.isEmpty }.joined(separator: " · "), paint: theme.muted, size: size
    ).fitted(note.isEmpty ? width - 4 : half)
    return [
      axisText.draw(x: origin.x + 2, y: origin.y + size + 1),
      TextLine(note, paint: theme.muted, size: size, anchor: .end)
        .fitted(max(half, width - axisText.width - 20))
        .draw(x: origin.x + width - 2, y: origin.y + size + 1),
    ]
  }

  /// A frame that says that there is nothing to show, with the months there would have been.
  private var empty: [Node] {
    let frame = Frame(left: 10, top: top, right: width - 10, bottom: height - bottomMargin)
      .moved(by: origin)
    let plane = plane(frame, 0...1, nil)
    let nothing = Self.nothing(in: frame, theme)
    return nothing.prefix(1) + [xAxisMark(nil).draw(in: plane)] + nothing.dropFirst()
  }

  /// What stands where there is nothing to draw: an empty place would look like a fault.
  static func nothing(in frame: Frame, _ theme: Theme) -> [Node] {
    let text = TextLine("geen gegevens", paint: theme.muted, size: theme.labelSize, anchor: .middle)
    return [
      Shape.rectangle(frame, Stroke(theme.grid, width: 1).attributes),
      text.draw(
        x: (frame.left + frame.right) / 2,
        y: (frame.top + frame.bottom) / 2 + theme.labelSize * 0.36),
    ]
  }
}
