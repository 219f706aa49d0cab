/// States of charts with a value for each month.
extension SampleState {
  package static let byMonth: [SampleState] = [
    SampleState("gewoon", "twaalf maanden", wave(12, level: 1630, size: 90)),
    SampleState("leeg", "geen enkele maand", []),
    SampleState("een", "één maand", [340]),
    SampleState("drie-maanden", "drie maanden", [340, 352, 347]),
    SampleState(
      "gelijk", "alle maanden gelijk", Array(repeating: 50, count: 12),
      others: Array(repeating: 50, count: 12)),
    SampleState("ontbreekt", "alle maanden ontbreken", Array(repeating: nil, count: 12)),
    SampleState(
      "gaten", "enkele maanden ontbreken", [5, 6, nil, 7, nil, nil, 8, 9, 7, nil, 6, 8], decimals: 1
    ),
    SampleState(
      "negatief", "onder en boven nul", [-120, -80, 15, 40, -10, -60, -95, -20, 5, 30, 10, -15],
      unit: "€"),
    SampleState(
      "groot", "bedragen van tientallen miljoenen",
      [12_400_000, 12_650_000, 12_300_000, 12_910_000, 13_050_000], unit: "€"),
    SampleState("zeer-groot", "getallen van 21 cijfers", [1.2e21, 1.5e21, 1.1e21, 1.9e21, 2.4e21]),
    SampleState("klein", "duizendsten", [0.0012, 0.0019, 0.0004, 0.0031], decimals: 4),
    SampleState("nul", "alle maanden nul", Array(repeating: 0, count: 12)),
    SampleState("honderdtwintig-maanden", "tien jaar", wave(120, level: 1630, size: 90)),
  ]
}
