/// States of charts with a value for each name.
extension SampleState {
  package static let byName: [SampleState] = [
    SampleState("gewoon", "uitkeringen per wijk", [340, 280, 410, 190, 305, 95]),
    SampleState("leeg", "geen enkel onderdeel", []),
    SampleState("een", "één onderdeel", [340]),
    SampleState("twee", "twee onderdelen", [12.5, 14], decimals: 1, unit: "%"),
    SampleState("gelijk", "alle waarden gelijk", [50, 50, 50, 50], others: [50, 50, 50, 50]),
    SampleState("ontbreekt", "alle waarden ontbreken", [nil, nil, nil, nil]),
    SampleState(
      "gaten", "enkele waarden ontbreken", [12, nil, 18, nil, 9, 15],
      others: [nil, 11, 16, nil, 10, 14]),
    SampleState(
      "negatief", "onder en boven nul", [120, -80, 35, -140, 60], others: [90, -60, -20, -150, 80],
      unit: "€"),
    SampleState(
      "groot", "bedragen van honderden miljoenen",
      [412_000_000, 380_500_000, 95_250_000, 610_000_000],
      unit: "€"),
    SampleState("zeer-groot", "getallen van 21 cijfers", [1.2e21, 1.5e21, 4.1e20, 1.9e21]),
    SampleState("klein", "duizendsten", [0.0012, 0.0019, 0.0004, 0.0031], decimals: 4),
    SampleState("nul", "alles nul", [0, 0, 0], others: [0, 0, 0]),
    SampleState(
      "veertig", "veertig onderdelen", names: (1...40).map { "Wijk \($0)" },
      wave(40, level: 120, size: 50)),
    SampleState(
      "korte-namen", "namen van drie letters", names: ["ABC", "DEF", "GHI", "JKL"],
      [34, 28, 41, 19], unit: "dagen"),
    SampleState(
      "lange-namen", "namen van zestig letters",
      names: [
        "Arbeidsinschakeling en participatie van statushouders Noord",
        "Bijzondere bijstand en individuele inkomenstoeslag per jaar",
        "Schuldhulpverlening met inbegrip van de vroegsignalering nu",
      ], [340, 280, 410], unit: "aanvragen"),
    SampleState(
      "rechts-naar-links", "namen met tekens van rechts naar links",
      names: ["שירות חברתי", "الخدمة الاجتماعية", "\u{202E}Noord\u{202C}", "\u{200F}Zuid"],
      [34, 28, 41, 19]),
  ]

  /// What no file should hold: for the tests, not for the gallery.
  package static let hostile = SampleState(
    "vijandig", "<script>alert(1)</script>",
    names: [
      "<b>&\"", String(repeating: "x", count: 5000), "\u{202E}\u{0}]]>", "",
      String(repeating: "a\u{301}\u{302}", count: 300), "één twee drie", "\u{1F600}",
    ], [.nan, .infinity, -.infinity, 1e308, -1e308, 3, 0],
    others: [1, .greatestFiniteMagnitude, nil, -1e308, 1e308, .leastNonzeroMagnitude, nil])
}
