import Model

/// The parts of the own volume beside those of reference groups (bestandsmonitor).
///
/// - Formula: scaled = sum V_part / sum H x own H, with the households of 15 to 64 years of the whole
///   volume, so that the parts add up to what the volume would be (metrics.md section 7). Only members
///   that give the breakdown and households are counted; of a part that they do not name they have none.
/// - Source: BijstandScan (APE, 2007), as described in *Op het doel af*, ch. 2.
struct BesideReview {
  let builder: FigureBuilder
  let month: Month
  let comparisons: [Comparison]

  /// - Parameter own: the own counts by word.
  /// - Returns: `nil` where no group gives the breakdown.
  func beside(_ column: String, own: [String: Double]) -> CompositionBeside? {
    guard let frame = builder.dossier.reference else { return nil }
    let figures = ReferenceFigures(builder: builder, frame: frame)
    guard let households = figures.households(of: figures.root, in: month) else { return nil }
    var groups: [CompositionBeside.Group] = []
    var counts: [[String: Double]] = []
    for comparison in comparisons where comparison.now != nil {
      var sums: [String: Double] = [:]
      var (members, theirs) = (0, 0.0)
      for member in comparison.members {
        guard
          let parts = builder.index.breakdown(of: frame.volume, unit: member.code, in: month)[
            column],
          let size = figures.households(of: member.code, in: month)
        else { continue }
        members += 1
        theirs += size
        sums.merge(parts, uniquingKeysWith: +)
      }
      guard members > 0 else { continue }
      groups.append(
        .init(
          name: comparison.group.name, isComparable: comparison.group.isComparable,
          members: members, all: comparison.members.count, factor: households / theirs))
      counts.append(sums)
    }
    guard !groups.isEmpty else { return nil }
    let words = Set(own.keys).union(counts.flatMap(\.keys)).sorted()
    return CompositionBeside(
      groups: groups,
      rows: words.map { word in
        .init(name: word, own: own[word] ?? 0, counts: counts.map { $0[word] ?? 0 })
      })
  }

  /// The shares of the first group that was declared alike, as fractions.
  static func shares(
    _ beside: CompositionBeside
  ) -> (name: String, shares: [String: Double])? {
    guard let place = beside.groups.firstIndex(where: \.isComparable) else { return nil }
    let total = beside.total.counts[place]
    guard total > 0 else { return nil }
    let shares = beside.rows.map { ($0.name, $0.counts[place] / total) }
    return (beside.groups[place].name, Dictionary(shares) { first, _ in first })
  }
}
