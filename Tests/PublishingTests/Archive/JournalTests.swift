import Foundation
import Testing

@testable import Publishing

@Suite struct JournalTests {
  private func entry(_ number: Int) -> JournalEntry {
    var entry = JournalEntry(
      kind: .sent, time: "2026-11-25T08:00:0\(number)Z", files: ["a.pdf": "hash\(number)"])
    entry.month = "2026-10"
    entry.unit = "D"
    entry.report = "maand"
    entry.reader = "Lezer\(number)@peil.test"
    entry.messageID = "\"\n\u{2028}é\(number)@peil.test"
    return entry
  }

  private func folder() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write("", to: "peil.yaml")
    return folder
  }

  private func filled(_ folder: TestFolder) throws -> String {
    let journal = try Journal(dossier: folder.path)
    for number in 1...3 { try journal.append(entry(number)) }
    return try #require(folder.text(of: ".peil/logboek.jsonl"))
  }

  @Test func readsBackWhatWasWritten() throws {
    let folder = try folder()
    let text = try filled(folder)
    #expect(text.split(separator: "\n").count == 3)
    let contents = Journal.read(dossier: folder.path)
    #expect(contents.entries == [entry(1), entry(2), entry(3)])
    #expect(contents.brokenLines.isEmpty && contents.changedLines.isEmpty)
    #expect(
      contents.sent(month: "2026-10", unit: "D", report: "maand", to: "lezer2@peil.test")
        == [entry(2)])
    #expect(contents.entries(withFile: "hash3") == [entry(3)])
    // Addresses of readers are nobody else's business.
    var information = stat()
    #expect(stat("\(folder.path)/.peil/logboek.jsonl", &information) == 0)
    #expect(information.st_mode & 0o777 == 0o600)
  }

  /// As a run that was killed leaves it: cut off anywhere in the last line.
  @Test func passesOverALineThatWasBrokenOff() throws {
    let folder = try folder()
    let text = try filled(folder)
    let lines = text.split(separator: "\n")
    let start = lines[0].utf8.count + lines[1].utf8.count + 2
    for length in stride(from: start + 1, to: text.utf8.count - 1, by: 37) {
      let torn = String(decoding: Array(text.utf8.prefix(length)), as: UTF8.self)
      try folder.write(torn, to: ".peil/logboek.jsonl")
      let journal = try Journal(dossier: folder.path)
      #expect(journal.contents.entries == [entry(1), entry(2)])
      try journal.append(entry(4))
      let contents = Journal.read(dossier: folder.path)
      #expect(contents.entries == [entry(1), entry(2), entry(4)])
      #expect(contents.brokenLines == [3])
      #expect(contents.changedLines.isEmpty)
    }
    // Whole but for its line end is whole.
    try folder.write(String(text.dropLast()), to: ".peil/logboek.jsonl")
    try Journal(dossier: folder.path).append(entry(4))
    #expect(Journal.read(dossier: folder.path).entries.count == 4)
  }

  @Test func noticesALineThatWasChangedOrTakenAway() throws {
    let folder = try folder()
    let text = try filled(folder)
    let lines = text.split(separator: "\n").map(String.init)
    let changes: [[String]] = [
      [lines[0], lines[1].replacing("hash2", with: "hash9"), lines[2]], [lines[0], lines[2]],
      [lines[1], lines[0], lines[2]], [lines[0], "{}", lines[2]],
      [lines[0], lines[0], lines[1], lines[2]], [lines[1], lines[2]],
    ]
    for changed in changes {
      try folder.write(changed.joined(separator: "\n") + "\n", to: ".peil/logboek.jsonl")
      #expect(!Journal.read(dossier: folder.path).changedLines.isEmpty, "\(changed)")
    }
  }

  @Test func saysThatItCannotBeWritten() throws {
    let folder = try TestFolder()
    #expect(throws: OutputFault.self) { try Journal(dossier: "\(folder.path)/geen") }
    try folder.write("x", to: ".peil")
    #expect(throws: OutputFault.self) { try Journal(dossier: folder.path) }
  }

  @Test func followsNoLink() throws {
    let folder = try TestFolder()
    try folder.write("van een ander\n", to: "elders")
    try folder.write("", to: ".peil/x")
    symlink("\(folder.path)/elders", "\(folder.path)/.peil/logboek.jsonl")
    #expect(throws: OutputFault.self) { try Journal(dossier: folder.path) }
    #expect(folder.text(of: "elders") == "van een ander\n")
  }
}

@Suite struct ArchiveReviewTests {
  @Test func namesEveryDifferenceAndNothingElse() throws {
    let folder = try TestFolder()
    try folder.write("", to: "peil.yaml")
    let journal = try Journal(dossier: folder.path)
    func put(_ files: [String: String?], at time: String) throws {
      var entry = JournalEntry(
        kind: .made, time: time,
        files: files.mapValues { $0.map { ReportHashes.hash(Array($0.utf8)) } })
      entry.place = "/uit"
      try journal.append(entry)
      for (path, text) in files {
        if let text {
          try folder.write(text, to: "uit/\(path)")
        } else {
          unlink("\(folder.path)/uit/\(path)")
        }
      }
    }
    try put(
      ["a/1.html": "een", "a/2.html": "twee", "a/3.html": "drie", "a/4.pdf": "vier"], at: "t1")
    try put(["a/1.html": "één", "a/4.pdf": nil, "b/é.csv": ""], at: "t2")
    let whole = ArchiveReview(journal.contents, place: "/uit", folder: "\(folder.path)/uit")
    #expect(whole.differences.isEmpty)
    #expect(whole.same == 4)
    try folder.write("een", to: "uit/a/1.html")
    try folder.write("twee ", to: "uit/a/2.html")
    unlink("\(folder.path)/uit/a/3.html")
    try folder.write("vier", to: "uit/a/4.pdf")
    try folder.write("x", to: "uit/nieuw.html")
    try folder.write("x", to: "uit/.verborgen")
    let review = ArchiveReview(journal.contents, place: "/uit", folder: "\(folder.path)/uit")
    #expect(
      review.differences == [
        .changed(path: "a/1.html", since: "t2", isEarlier: true),
        .changed(path: "a/2.html", since: "t1", isEarlier: false),
        .missing(path: "a/3.html", since: "t1"), .unknown(path: "a/4.pdf"),
        .unknown(path: "nieuw.html"),
      ])
    #expect(review.same == 1)
  }
}
