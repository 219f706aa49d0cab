import Foundation
import Loaders
import Model
import Publishing

/// Fetches tables of the CBS into the dossier: a table whole, or not at all.
struct FetchRun {
  var folder: String
  /// The tables that were named; empty: all.
  var tables: [String]
  /// Whether a table that is there is fetched again.
  var isAgain: Bool
  var isStrict: Bool
  var isQuiet: Bool

  func perform(_ context: RunContext) -> ExitStatus {
    let printer = context.printer
    do {
      let lock = try DossierLock(dossier: folder)
      if let remark = lock.remark { printer.remark(remark) }
      let status = locked(context)
      // The lock is let go of when its value ends, which must not be before this.
      _ = consume lock
      return status
    } catch {
      printer.failure(error.message)
      return .busy
    }
  }

  private func locked(_ context: RunContext) -> ExitStatus {
    let printer = context.printer
    let (plan, found) = FetchPlan.read(folder: folder)
    let diagnostics = found.graded(isStrict: isStrict)
    printer.diagnostics(diagnostics)
    guard let plan, DiagnosticCount(diagnostics).faults == 0 else { return .faults }
    guard let chosen = chosen(plan, printer) else { return .usage }
    let wanted = chosen.filter { isAgain || $0.lastFetched == nil || !$0.isOfVersion }
    guard !wanted.isEmpty else {
      printer.note(
        chosen.isEmpty
          ? "peil.yaml noemt geen tabel van het CBS; schrijf bij `gegevens` bijvoorbeeld `cbs: 85615NED`"
          : "alle tabellen zijn er al; haal ze opnieuw op met --opnieuw")
      return .done
    }
    var requests: [(FetchPlan.Table, ODataAddress)] = []
    for table in wanted {
      guard
        let address = ODataAddress(environment: context.environment, version: table.version)
      else {
        printer.failure("\(ODataAddress.variable) moet een adres met https:// zijn")
        return .usage
      }
      requests.append((table, address))
    }
    return fetch(requests, context)
  }

  /// The tables that were asked for; `nil` when one is not in the dossier.
  private func chosen(_ plan: FetchPlan, _ printer: Printer) -> [FetchPlan.Table]? {
    let numbers = plan.tables.map(\.number)
    for name in tables where !numbers.contains(name) {
      printer.failure(Preparation.unknown("tabel", name, numbers).message)
      return nil
    }
    return tables.isEmpty ? plan.tables : plan.tables.filter { tables.contains($0.number) }
  }

  // MARK: Fetching

  private func fetch(
    _ wanted: [(table: FetchPlan.Table, address: ODataAddress)], _ context: RunContext
  ) -> ExitStatus {
    let printer = context.printer
    var status = ExitStatus.done
    var progress = Progress(
      total: wanted.count, sink: context.progressSink, isQuiet: isQuiet, elapsed: context.elapsed)
    for (table, address) in wanted {
      progress.begin("tabel \(table.number)")
      let outcome = Result { () throws(HTTPFailure) in
        try StatLineFetcher(address, environment: context.environment, version: programVersion)
          .fetch(table)
      }
      progress.clear()
      switch outcome {
      case .failure(let failure):
        report(failure, table, printer)
        status = worst(status, .unavailable)
      case .success(.refused(let diagnostics)):
        printer.diagnostics(diagnostics)
        status = worst(status, .faults)
      case .success(.fetched(let fetched)):
        do {
          try write(fetched, to: table, moment: context.now())
          printer.result(
            "\(path(of: table)): \(DiagnosticCount.words(fetched.rows, "rij", "rijen") ?? "geen rijen")"
          )
        } catch {
          printer.failure(error.message)
          return .cannotWrite
        }
      }
      progress.advance()
    }
    return status
  }

  private func report(_ failure: HTTPFailure, _ table: FetchPlan.Table, _ printer: Printer) {
    printer.failure("tabel \(table.number): \(failure.message)")
    guard let moment = table.lastFetched else { return }
    printer.remark(
      "de rapporten gebruiken van tabel \(table.number) de kopie van \(moment.prefix(10))")
  }

  /// Faults in the dossier weigh more than a server that is not there.
  private func worst(_ one: ExitStatus, _ other: ExitStatus) -> ExitStatus {
    one == .faults || other == .done ? one : other
  }

  // MARK: Writing

  private func path(of table: FetchPlan.Table) -> String {
    folder == "." ? table.folder : "\(folder)/\(table.folder)"
  }

  private func write(
    _ fetched: FetchedTable, to table: FetchPlan.Table, moment: Date
  ) throws(OutputFault) {
    let record = fetched.record(moment: Self.text(moment))
    let files = fetched.files.map { OutputFile(path: $0.name, bytes: $0.bytes) }
    try ReplacedFolder.write(
      files + [OutputFile(path: RetrievalRecord.name, bytes: RetrievalJSON.value(record).bytes())],
      to: path(of: table))
  }

  /// `2026-11-23T07:19:14Z`.
  static func text(_ moment: Date) -> String {
    moment.formatted(.iso8601)
  }
}
