import Loaders
import Publishing

/// What `herkomst.json` beside fetched files says.
enum RetrievalJSON {
  static func value(_ record: RetrievalRecord) -> JSONValue {
    .object([
      "bron": .text("CBS"),
      "licentie": .text("CC BY 4.0"),
      "tabel": .text(record.table),
      "titel": .optional(record.title),
      "opgehaald": .text(record.moment),
      "bestanden": .list(
        record.entries.map { entry in
          .object([
            "bestand": .text(entry.file), "adres": .text(entry.address),
            "sha256": .text(entry.sha256), "bytes": .whole(entry.bytes),
          ])
        }),
    ])
  }
}
