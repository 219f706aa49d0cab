import Foundation
import Markup

/// How many durations, or other quantities, fall into each class of equal width, with their median.
///
/// The width of a class follows Freedman and Diaconis (1981), twice the interquartile range over the cube
/// root of the number, rounded up to a width that a person would choose.
package enum Histogram {
  /// Classes `bounds[i] ..< bounds[i + 1]` that hold so many per cent each, and their median.
  package struct Shares: Hashable, Sendable {
    package var bounds: [Double]
    package var percent: [Double]
    package var median: Double?
    /// What stands above the plot: the median in the words of the caller.
    package var note: String

    package init(bounds: [Double], percent: [Double], median: Double?, note: String = "") {
      self.bounds = bounds
      self.percent = percent
      self.median = median
      self.note = note
    }
  }

  /// Classes `bounds[i] ..< bounds[i + 1]`, the last one with its upper bound, and their counts.
  package struct Classes: Hashable, Sendable {
    package let bounds: [Double]
    package let counts: [Int]

    package init(_ values: [Double], decimals: Int) {
      let sorted = values.filter { $0.isFinite && abs($0) <= LinearScale.limit }.sorted()
      guard let first = sorted.first, let last = sorted.last else {
        (bounds, counts) = ([], [])
        return
      }
      let range = Histogram.quantile(sorted, 0.75) - Histogram.quantile(sorted, 0.25)
      let wish = 2 * range / cbrt(Double(sorted.count))
      let wanted = wish > 0 ? ((last - first) / wish).rounded(.up) : 8
      let ticks = Ticks(
        covering: first...last, intervals: Int(min(max(wanted, 4), 30)), decimals: decimals)
      bounds = ticks.values
      var counts = [Int](repeating: 0, count: max(1, ticks.values.count - 1))
      for value in sorted {
        let next = ticks.values.firstIndex { $0 > value } ?? ticks.values.count
        counts[min(max(next - 1, 0), counts.count - 1)] += 1
      }
      self.counts = counts
    }
  }

  package static func figure(_ input: Input) -> Figure {
    let (theme, format) = (input.theme, input.format)
    let classes = Classes(input.values, decimals: format.decimals)
    let bounds = input.shares?.bounds ?? classes.bounds
    let heights = input.shares?.percent ?? classes.counts.map(Double.init)
    let pairs = zip(bounds, bounds.dropFirst())
    let counts = ValueFormat(decimals: 0, unit: input.shares == nil ? "" : "%")
    let table = DataTable(
      input.caption, heading: input.heading,
      names: pairs.map { "\(format.number($0)) – \(format.text($1))" },
      series: [(input.countName, heights.map(counts.text))])
    let caption = input.caption.told(by: table)
    var plot = Plot(
      width: input.width, height: input.height, theme: theme, format: counts,
      xAxis: .quantities(format))
    plot.marks = zip(pairs, heights).map { bounds, height in
      BarMark(
        [.init((bounds.0 + bounds.1) / 2, to: height)], fill: .solid(theme.previous),
        thickness: (bounds.1 - bounds.0) * 0.97)
    }
    let sorted = input.values.filter(\.isFinite).sorted()
    let median =
      input.shares.map(\.median) ?? (sorted.isEmpty ? nil : quantile(sorted, 0.5))
    if let median { plot.marks.append(UprightRule(median, stroke: Stroke(theme.ink, width: 2))) }
    plot.note = [
      input.shares == nil ? median.map { "mediaan \(format.text($0))" } ?? "" : "",
      input.shares?.note
        ?? (sorted.isEmpty ? "" : "n = \(counts.text(Double(sorted.count)))"),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    return caption.figure(plot.svg(caption), table: table)
  }

  /// The middle value, or halfway between the two in the middle; `values` may not be empty.
  package static func median(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : quantile(values.sorted(), 0.5)
  }

  /// Between the two nearest values in proportion (Hyndman and Fan's seventh definition).
  static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = Double(sorted.count - 1) * share
    let low = Int(place.rounded(.down))
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] * (1 - (place - Double(low))) + sorted[high] * (place - Double(low))
  }
}
