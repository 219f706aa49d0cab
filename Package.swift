// swift-tools-version: 6.2

import PackageDescription

/// Every Swift target of Peil: Swift 6 mode, and a warning is an error.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

/// A target below `Sources/`; the arrows of the architecture are its dependencies.
func layer(
  _ name: String, folder: String? = nil, needs: [Target.Dependency] = []
) -> Target {
  .target(
    name: name, dependencies: needs, path: "Sources/\(folder ?? name)", swiftSettings: strict)
}

/// The tests of one target, beside it by name below `Tests/`; outputs to compare with are in `Stored`,
/// answers that other software worked out in `Oracle`, files to read in the folders `fixtures`.
func tests(
  of name: String, folder: String? = nil, needs: [Target.Dependency] = [],
  hasStored: Bool = false, hasOracle: Bool = false, fixtures: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + needs,
    path: "Tests/\(folder ?? name)Tests",
    exclude: (hasStored ? ["Stored"] : []) + (hasOracle ? ["Oracle"] : []) + fixtures,
    swiftSettings: strict)
}

let package = Package(
  name: "Peil",
  products: [.executable(name: "peil", targets: ["peil"])],
  dependencies: [
    .package(
      url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(
      url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // From figures to page, in the order of the data's way.
    layer("Numerals"),
    layer("Colours"),
    layer("Digests", needs: ["CNettle"]),
    layer("Packing", needs: ["CZlib"]),
    layer("Transfer", needs: ["CCurl"]),
    layer("Model", needs: ["Colours", "Numerals"]),
    layer(
      "Loaders",
      needs: [
        "Colours", "Digests", "Model", "Numerals", "Packing", "Transfer", "CODBC",
        .product(name: "Yams", package: "Yams"),
      ]),
    layer("Metrics", needs: ["Model", "Numerals", "CGLPK"]),
    layer("Markup", needs: ["Colours", "Numerals"]),
    layer("Charts", needs: ["Colours", "Markup", "Numerals"]),
    layer(
      "Rendering",
      needs: [
        "Colours", "Model", "Charts", "Markup", "Numerals", "CCMark", "Templates", "Assets",
        .product(name: "Yams", package: "Yams"),
      ]),
    layer(
      "Publishing",
      needs: [
        "Assets", "Digests", "Model", "Rendering", "Markup", "Numerals", "Packing", "Transfer",
        "CQPDF",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    layer(
      "PeilCommandLine", folder: "CommandLine",
      needs: [
        "Assets", "Digests", "Model", "Loaders", "Metrics", "Markup", "Rendering", "Publishing",
        "Templates", "Transfer", "Examples",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "peil", dependencies: ["PeilCommandLine"], path: "Sources/peil",
      swiftSettings: strict),
    .executableTarget(
      name: "PeilBenchmarks", dependencies: ["Charts", "Loaders", "Markup", "Metrics", "Model"],
      path: "Benchmarks/PeilBenchmarks",
      swiftSettings: strict),
    // Every kind of chart in every state, for the tests and for the gallery; no part of the product.
    .target(
      name: "ChartSamples", dependencies: ["Charts"], path: "Gallery/ChartSamples",
      swiftSettings: strict),
    .executableTarget(
      name: "PeilGallery", dependencies: ["ChartSamples", "Charts", "Colours", "Markup", "Assets"],
      path: "Gallery/PeilGallery", swiftSettings: strict),
    // The manual as a site, from docs/ and what the program itself draws; no part of the product.
    .target(
      name: "Manual",
      dependencies: ["Examples", "Loaders", "Markup", "Model", "PeilCommandLine", "Rendering"],
      path: "Manual/Manual", swiftSettings: strict),
    .executableTarget(
      name: "PeilManual", dependencies: ["Manual"], path: "Manual/PeilManual",
      swiftSettings: strict),
    layer("TestSupport", needs: ["Model"]),
    tests(of: "Model"),
    tests(
      of: "Loaders", needs: ["Model"], hasOracle: true, fixtures: ["Fixtures", "StatLine/Fixtures"]),

    tests(of: "Metrics", needs: ["CGLPK"], hasOracle: true),
    tests(of: "Numerals"),
    tests(of: "Digests"),
    tests(of: "Colours", needs: ["Charts"]),
    tests(of: "Markup"),
    tests(of: "Charts", needs: ["ChartSamples", "Colours", "Markup", "Numerals"], hasStored: true),
    tests(
      of: "Rendering",
      needs: ["Assets", "Digests", "Model", "Loaders", "Metrics", "Markup"], hasStored: true),

    tests(
      of: "Publishing", needs: ["Model", "Loaders", "Metrics", "Rendering"], hasStored: true),
    tests(
      of: "PeilCommandLine", folder: "CommandLine",
      needs: ["Digests", "Model", "Examples", "Publishing"], hasStored: true,
      fixtures: ["Mail/smtp_server.py", "Mail/read_mail.py", "Mail/same_figures.py"]),

    tests(of: "Manual", needs: ["Loaders", "Markup", "Model", "Rendering"]),

    // What is built into the binary.
    .target(
      name: "Templates", path: "Templates",
      exclude: ["indicatoren"],
      resources: [
        "bestandscan", "college", "jaarplan", "maandrapportage", "monitor", "raad", "team",
      ].map { .embedInCode("\($0).md") }, swiftSettings: strict),
    .target(name: "Assets", path: "Assets", exclude: ["Fonts"], swiftSettings: strict),
    .target(
      name: "Examples", dependencies: ["Metrics", "Model"], path: "Examples",
      exclude: ["almere-2007", "hollandstad", "leeg", "nederland-bijstand"],
      swiftSettings: strict),

    // System libraries, each imported by one Swift file.
    .systemLibrary(
      name: "CCMark", path: "Sources/CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"])]),
    // Opened when it is needed: linking it would cost every start its time.
    .systemLibrary(
      name: "CCurl", path: "Sources/CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(
      name: "CNettle", path: "Sources/CNettle", pkgConfig: "nettle",
      providers: [.apt(["nettle-dev"])]),
    .systemLibrary(
      name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]),
    // Its header only: the library is loaded when a best mix is asked for.
    .systemLibrary(name: "CGLPK", path: "Sources/CGLPK", providers: [.apt(["libglpk-dev"])]),
    // Its headers only: the library is loaded when a PDF is finished.
    .systemLibrary(name: "CQPDF", path: "Sources/CQPDF", providers: [.apt(["libqpdf-dev"])]),
    // Without its library: it is loaded when a database is asked.
    .systemLibrary(
      name: "CODBC", path: "Sources/CODBC", providers: [.apt(["unixodbc-dev"])]),
  ]
)
