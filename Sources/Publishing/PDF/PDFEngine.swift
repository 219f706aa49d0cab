/// A program that turns a page into a PDF.
package enum PDFEngine: String, Hashable, Sendable, CaseIterable {
  case chromium, weasyprint, wkhtmltopdf

  /// The names under which systems install it, the best known first.
  package var programs: [String] {
    switch self {
    case .chromium: ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"]
    case .weasyprint: ["weasyprint"]
    case .wkhtmltopdf: ["wkhtmltopdf"]
    }
  }

  /// Whether its PDFs have the tags that a screen reader needs; without them a PDF is a draft.
  package var isAccessible: Bool { self != .wkhtmltopdf }

  /// Where requests are sent that should not be made at all: a port on which nothing listens.
  static let deadProxy = "http://127.0.0.1:9"

  /// Whether one running program prints many pages.
  var isBrowser: Bool { self == .chromium }

  /// The arguments of a browser that takes its commands from a pipe, at home in `folder`.
  func browserArguments(folder: String, hasSandbox: Bool) -> [String] {
    // Scripts are forbidden by the page's policy.
    ["--headless", "--disable-gpu", "--disable-dev-shm-usage"]
      + (hasSandbox ? [] : ["--no-sandbox"])
      + [
        "--user-data-dir=\(folder)/profile", "--no-first-run", "--disable-extensions",
        "--disable-sync", "--disable-background-networking", "--disable-component-update",
        "--disable-breakpad", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=\(Self.deadProxy)",
        // Without this Chromium passes its proxy by for addresses of this machine.
        "--proxy-bypass-list=<-loopback>",
        "--remote-debugging-pipe",
      ]
  }

  /// The arguments that print `page` to `pdf`, of an engine that is no browser.
  func arguments(page: String, pdf: String, isArchival: Bool) -> [String] {
    switch self {
    case .chromium: []
    case .weasyprint:
      ["--pdf-variant", isArchival ? "pdf/a-3a" : "pdf/ua-1", page, pdf]
    case .wkhtmltopdf:
      [
        "--quiet", "--disable-local-file-access", "--disable-javascript", "--disable-plugins",
        "--print-media-type", "--page-size", "A4", "--margin-top", "16mm", "--margin-bottom",
        "16mm", "--margin-left", "17mm", "--margin-right", "17mm", "--load-error-handling",
        "ignore", "--load-media-error-handling",
        "ignore", "--proxy", Self.deadProxy, "--encoding", "utf-8", page, pdf,
      ]
    }
  }

  /// What the program may know of this machine: a home of its own and no way out.
  static func environment(folder: String, searchPath: String) -> [String: String] {
    [
      "PATH": searchPath, "HOME": folder, "TMPDIR": folder, "XDG_RUNTIME_DIR": folder,
      "XDG_CONFIG_HOME": "\(folder)/config", "XDG_CACHE_HOME": "\(folder)/cache",
      "XDG_DATA_HOME": "\(folder)/data", "LANG": "C.UTF-8", "TZ": "UTC",
      "SOURCE_DATE_EPOCH": "0", "QT_QPA_PLATFORM": "offscreen",
      "DBUS_SESSION_BUS_ADDRESS": "disabled:",
      "http_proxy": deadProxy, "https_proxy": deadProxy, "ftp_proxy": deadProxy,
      "all_proxy": deadProxy, "no_proxy": "",
    ]
  }
}
