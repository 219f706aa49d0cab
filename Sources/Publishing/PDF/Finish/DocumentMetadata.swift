/// The metadata of a PDF as XMP: title, author and language, and the claim to be PDF/UA-1.
enum DocumentMetadata {
  /// Which kind of PDF/A the engine declared the PDF to be.
  struct Archive: Hashable {
    /// Such as 3.
    var part: String
    /// Such as A.
    var conformance: String

    /// Reads the declaration out of the engine's own metadata; `nil`: it has none.
    init?(packet: String) {
      guard let part = Self.value("part", in: packet),
        let conformance = Self.value("conformance", in: packet)
      else { return nil }
      self.part = part
      self.conformance = conformance
    }

    /// As an element, or as an attribute with quotes of either kind.
    private static func value(_ name: String, in packet: String) -> String? {
      guard let place = packet.firstRange(of: "pdfaid:\(name)") else { return nil }
      let value = packet[place.upperBound...].drop { "=\"'>".contains($0) }
        .prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
      return value.isEmpty ? nil : String(value)
    }
  }

  /// PDF/A wants a description of each kind of metadata that it does not know itself.
  private static let schema = """
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
     xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
     xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of PDF/UA standard</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>
    """

  static func packet(
    title: String, author: String?, language: String?, archive: Archive? = nil
  ) -> [UInt8] {
    var lines = [
      "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">",
      "<pdfuaid:part>1</pdfuaid:part>",
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(title))</rdf:li></rdf:Alt></dc:title>",
    ]
    if let author, !author.isEmpty {
      lines.append(
        "<dc:creator><rdf:Seq><rdf:li>\(escaped(author))</rdf:li></rdf:Seq></dc:creator>")
    }
    if let language, !language.isEmpty {
      lines.append(
        "<dc:language><rdf:Bag><rdf:li>\(escaped(language))</rdf:li></rdf:Bag></dc:language>")
    }
    lines.append("</rdf:Description>")
    if let archive {
      lines += [
        "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">",
        "<pdfaid:part>\(escaped(archive.part))</pdfaid:part>",
        "<pdfaid:conformance>\(escaped(archive.conformance))</pdfaid:conformance>",
        "</rdf:Description>", schema,
      ]
    }
    lines += ["</rdf:RDF>", "</x:xmpmeta>", "<?xpacket end=\"w\"?>"]
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Text that means nothing in XML; characters that XML forbids are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
        result.unicodeScalars.append(scalar)
      default: break
      }
    }
    return result
  }
}
