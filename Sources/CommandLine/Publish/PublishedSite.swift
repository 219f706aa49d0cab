import Loaders
import Model
import Publishing
import Rendering

/// What stands on a site already.
struct PublishedSite {
  /// `nil`: there is no site yet.
  var owner: SiteRecord.Owner?
  /// The months in their current versions, with the earlier ones, the last month first.
  var months: [PublishedMonth] = []

  /// What is at the top of every site; all else was put there by someone and stays.
  static let ownNames: Set = [
    SitePath.home.text, SitePath.missing.text, SitePath.search.text, SitePath.archive.text,
    SitePath.feed.text, SiteRecord.siteFile, "eenheden", "indicatoren", "maanden",
  ]

  enum Failure: Error {
    /// The folder is no site, or can't be used as one.
    case folder(OutputFault)
    /// A record of the site can't be read.
    case damaged(String)
  }

  static func read(_ site: SiteFolder) throws(Failure) -> PublishedSite {
    func refused(_ reason: String) -> Failure {
      .folder(OutputFault(path: site.path, reason: reason))
    }
    switch site.kind {
    case .absent, .empty: return PublishedSite()
    case .file: throw refused("er is al een bestand met die naam")
    case .unreadable: throw refused("u mag hier niet lezen")
    case .filled: break
    }
    guard let bytes = site.bytes(of: SiteRecord.siteFile) else {
      throw refused(
        "de map bestaat al en is geen site van Peil; kies een nieuwe of lege map, dan raakt er niets kwijt"
      )
    }
    guard let json = try? JSONValue(reading: bytes), let owner = SiteRecord.Owner(json) else {
      throw .damaged("\(site.path)/\(SiteRecord.siteFile)")
    }
    return PublishedSite(owner: owner, months: try months(site))
  }

  private static func months(_ site: SiteFolder) throws(Failure) -> [PublishedMonth] {
    var current: [PublishedMonth] = []
    var earlier: [PublishedMonth] = []
    for name in site.names(in: "maanden") {
      let file = "maanden/\(name)/\(SiteRecord.monthFile)"
      guard let bytes = site.bytes(of: file), let json = try? JSONValue(reading: bytes),
        let month = SiteRecord.month(json)
      else { throw .damaged("\(site.path)/\(file)") }
      if SitePath.folder(of: month.month) == "maanden/\(name)" {
        current.append(month)
      } else {
        earlier.append(month)
      }
    }
    return current.map { month in
      var month = month
      month.earlier = earlier.filter { $0.month == month.month }
        .sorted { $0.version > $1.version }
      return month
    }.sorted { $0.month > $1.month }
  }
}
