import Dispatch
import Foundation
import Model
import Synchronization

/// Counts a file of spells: one pass over its rows, one over its clients, both on all cores.
///
/// Of a spell 28 bytes are kept while it runs; of a client nothing afterwards.
struct SpellCensus {
  let names: SpellNames
  let rule: SpellRule
  /// `nil`: all belongs to one unit without a code.
  var units: UnitTree?
  /// The last month that was delivered; `nil`: found from the spells.
  var lastMonth: Month?
  /// Months that are asked for, whether or not the spells reach them.
  var askedMonths: (first: Month?, last: Month?) = (nil, nil)
  var followsDurations = false
  /// What is asked about how long the spells last, and the first month of which all are known.
  var exits: (request: ExitRequest, firstMonth: Month?)?

  /// The most spells: what one machine has room for.
  private static let limit = 100_000_000

  /// - Returns: `nil` when it can't be counted, which is reported.
  func count(
    descriptor: Int32, path: String, isHashed: Bool = false, log: DiagnosticLog
  ) -> SpellCount? {
    SpellFile(descriptor: descriptor, path: path, isHashed: isHashed, log: log)
      .flatMap { count($0, log: log) }
  }

  /// - Returns: `nil` when it can't be counted, which is reported.
  func count(_ file: SpellFile, log: DiagnosticLog) -> SpellCount? {
    guard
      let columns = SpellColumns(
        headings: file.headings, names: names, at: file.place, log: log)
    else { return nil }
    let words = SpellWords(groupCount: columns.groupCount)
    let readers = read(file.runs, columns, words)
    let reporter = SpellReporter(place: file.place, columns: columns, log: log)
    if let fault = file.fault {
      reporter.reportNoAnswer(fault)
      return nil
    }
    var findings = readers.map(\.findings).reduce(into: SpellFindings()) { $0.merge($1) }
    let faults = log.faultCount
    reporter.reportUnread(file.runs.end)
    reporter.reportPersonalData(readers.map(\.sample))
    reporter.reportFullLists(words, names)
    reporter.reportRows(findings)
    reporter.reportTooMany(readers.reduce(0) { $0 + $1.rows }, limit: Self.limit)
    guard log.faultCount == faults,
      let order = SpellOrder(words: words, units: units, names: names, reporter: reporter)
    else { return nil }
    func sum(_ counts: [[Int]]) -> [Int] {
      (counts.first ?? []).indices.map { place in counts.reduce(0) { $0 + $1[place] } }
    }
    guard
      let period = SpellPeriod(
        starts: sum(readers.map(\.starts)), ends: sum(readers.map(\.ends)),
        dataEnd: lastMonth.map { $0 - SpellDays.firstMonth },
        asked: (
          askedMonths.first.map { $0 - SpellDays.firstMonth },
          askedMonths.last.map { $0 - SpellDays.firstMonth }
        ))
    else {
      reporter.reportNothing()
      return nil
    }
    let exits = exits.map { asked in
      ExitTally.Plan(
        asked.request, levels: order.levels, period: period, reasonCount: order.reasons.count,
        firstMonth: asked.firstMonth)
    }
    guard
      SpellTally.size(
        order.levels, period, reasonCount: order.reasons.count, followsDurations: followsDurations)
        + (exits?.size ?? 0) <= SpellTally.limit
    else {
      reporter.reportTooFine()
      return nil
    }
    let counts = tally(readers.map(\.store), order, period, exits)
    let tally = counts[0].tally
    for other in counts.dropFirst() { tally.merge(other.tally) }
    let ofClients = counts.map(\.findings).reduce(into: SpellFindings()) { $0.merge($1) }
    reporter.reportClients(ofClients, period: period)
    findings.merge(ofClients)
    return SpellCount(
      levels: order.levels, tally: tally, reasons: order.reasons,
      rows: readers.reduce(0) { $0 + $1.rows }, sha256: file.sha256)
  }

  private static let cores = max(1, min(16, ProcessInfo.processInfo.activeProcessorCount))

  /// Reads all rows, each core the next run that is there.
  private func read(
    _ runs: RowRuns, _ columns: SpellColumns, _ words: SpellWords
  ) -> [SpellRowReader.Found] {
    let hash = ClientHash()
    let done = Mutex<[SpellRowReader.Found]>([])
    let total = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: Self.cores) { _ in
      var reader = SpellRowReader(columns: columns, words: words, hash: hash, runs: runs)
      var buffer = RowBuffer(capacity: RowRuns.size)
      while total.load(ordering: .relaxed) <= Self.limit, runs.next(&buffer) {
        let before = reader.found.rows
        guard reader.read(buffer) else { break }
        total.add(reader.found.rows - before, ordering: .relaxed)
      }
      let finished = reader.found
      done.withLock { $0.append(finished) }
    }
    return done.withLock { $0 }
  }

  private struct Counted: Sendable {
    var tally: SpellTally
    var findings: SpellFindings
  }

  /// Counts the clients, each core the next part of them.
  private func tally(
    _ stores: [SpellStore], _ order: SpellOrder, _ period: SpellPeriod, _ exits: ExitTally.Plan?
  ) -> [Counted] {
    let next = Atomic<Int>(0)
    let done = Mutex<[Counted]>([])
    let until = SpellDays.shared.firstDay(of: period.last + 1)
    DispatchQueue.concurrentPerform(iterations: Self.cores) { _ in
      let tally = SpellTally(
        levels: order.levels, period: period, reasonCount: order.reasons.count,
        followsReturns: rule.returnMonths != nil, followsDurations: followsDurations,
        exits: exits)
      var count = ClientCount(levels: order.levels, rule: rule, until: until, tally: tally)
      var clients = ClientOrder()
      while true {
        let part = next.add(1, ordering: .relaxed).oldValue
        guard part < SpellStore.parts else { break }
        let size = stores.reduce(0) { $0 + $1.count(of: part) }
        guard let room = clients.room(for: size) else { continue }
        var place = room
        for store in stores {
          store.copy(part, to: place)
          place = place.advanced(by: store.count(of: part))
        }
        order.renumber(UnsafeMutableBufferPointer(start: room, count: size))
        clients.forEachClient(size) { count.add($0) }
      }
      let finished = Counted(tally: tally, findings: count.findings)
      done.withLock { $0.append(finished) }
    }
    return done.withLock { $0 }
  }
}
