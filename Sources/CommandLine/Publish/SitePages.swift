import Model
import Publishing
import Rendering

/// The pages of a site that show the last month: all but those of the months themselves.
struct SitePages {
  let outline: SiteOutline
  let tree: SiteTree

  private enum Job: Sendable {
    case unit(Report)
    case indicator(String)
  }

  func write() async throws(OutputFault) {
    for (path, bytes) in single { try tree.write(OutputFile(path: path.text, bytes: bytes)) }
    let outline = outline
    let jobs =
      outline.state.map { Job.unit($0) }
      + outline.indicators.map { Job.indicator($0.indicator.code) }
    let failure: OutputFault? = await jobs.inOrder(
      make: { job -> OutputFile? in
        switch job {
        case .unit(let report):
          OutputFile(
            path: SitePath.unit(outline.unitNames[report.unit.code]).text,
            bytes: SiteUnit(outline, report).html)
        case .indicator(let code):
          SiteIndicator(outline, code: code).map {
            OutputFile(
              path: SitePath.indicator(outline.indicatorNames[code]).text, bytes: $0.html)
          }
        }
      }, begin: { _ in },
      use: { (_, file: OutputFile?) -> OutputFault? in
        guard let file else { return nil }
        do throws(OutputFault) { try tree.write(file) } catch { return error }
        return nil
      })
    if let failure { throw failure }
  }

  private var single: [(SitePath, [UInt8])] {
    let main = outline.main
    return [
      (.home, SiteHome(outline).html), (.archive, SiteArchive(outline).html),
      (.units, SiteUnits(outline).html), (.indicators, SiteIndicators(outline).html),
      (.search, SiteSearch(outline).html), (.missing, SiteMissing(outline).html),
      (
        .feed,
        AtomFeed.bytes(
          outline.months, organisation: main.organisation.name, unit: main.unit.code,
          audience: outline.audience.code)
      ),
    ]
  }
}
