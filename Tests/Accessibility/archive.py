"""What PDF/A-3a (ISO 19005-3) asks of a file, as far as it can be seen in its objects.

A full validator of PDF/A is no part of Debian or PyPI; this holds what finishing a PDF could break, and
what an engine could leave out.
"""

import hashlib
import pathlib

import pikepdf

from findings import Finding

PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
PDFUAID = "{http://www.aiim.org/pdfua/ns/id/}"
# Actions and annotations that an archive may not have (6.5, 6.6).
ACTIONS = {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/JavaScript", "/Hide", "/SetOCGState",
           "/Rendition", "/Trans", "/GoTo3DView"}
FILTERS = {"/LZWDecode", "/Crypt"}


def attachment(pdf: pathlib.Path, csv: pathlib.Path) -> list[Finding]:
    """The figures are in the PDF, byte for byte, as its data."""
    found = []
    with pikepdf.open(pdf) as document:
        names = document.Root.get("/Names", {}).get("/EmbeddedFiles", {}).get("/Names", [])
        if [str(name) for name in list(names)[::2]] != ["gegevens.csv"]:
            return [Finding(pdf.name, "bijlage", "gegevens.csv zit niet in de PDF")]
        specification = names[1]
        file = specification.EF.F
        data = file.read_bytes()
        expected = csv.read_bytes()
        for holds, text in [
            (data == expected, "is niet het bestand van het rapport"),
            (bytes(file.Params.CheckSum) == hashlib.md5(data).digest(), "heeft een verkeerd controlegetal"),
            (int(file.Params.Size) == len(data), "heeft een verkeerde grootte"),
            (str(file.Subtype) == "/text/csv", "heeft een ander mediatype"),
            (str(specification.AFRelationship) == "/Data", "is niet aangeduid als gegevens"),
            (str(specification.UF) == "gegevens.csv" and str(specification.F) == "gegevens.csv", "heeft een andere naam"),
            ("/CreationDate" not in file.Params and "/ModDate" not in file.Params, "heeft een tijd"),
            ([one.objgen for one in document.Root.get("/AF", [])] == [specification.objgen], "hoort niet bij het document"),
        ]:
            if not holds:
                found.append(Finding(pdf.name, "bijlage", f"gegevens.csv {text}"))
    return found


def check(pdf: pathlib.Path) -> list[Finding]:
    with pikepdf.open(pdf) as document:
        return [Finding(pdf.name, "PDF/A", text) for text in faults(document)]


def faults(document: pikepdf.Pdf) -> list[str]:
    found = metadata(document)
    root = document.Root
    if document.is_encrypted:
        found.append("is versleuteld (6.1.3)")
    if "/ID" not in document.trailer:
        found.append("heeft geen kenmerk (6.1.3)")
    if "/Perms" in root or "/AA" in root or "/OpenAction" in root:
        found.append("doet iets bij het openen (6.6)")
    if not root.get("/MarkInfo", {}).get("/Marked", False) or "/StructTreeRoot" not in root:
        found.append("heeft geen tags (6.7.2)")
    if "/Lang" not in root:
        found.append("heeft geen taal (6.7.4)")
    intents = [one for one in root.get("/OutputIntents", []) if one.S == "/GTS_PDFA1"]
    if len(intents) != 1 or int(intents[0].DestOutputProfile.N) != 3:
        found.append("heeft geen kleurprofiel voor RGB (6.2.3)")
    elif intents[0].DestOutputProfile.read_bytes()[36:40] != b"acsp":
        found.append("heeft een kleurprofiel dat geen ICC is (6.2.3)")
    for number, one in enumerate(document.objects, 1):
        if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
            found += [f"object {number} {text}" for text in object_faults(one)]
    return found


def metadata(document: pikepdf.Pdf) -> list[str]:
    packet = document.Root.get("/Metadata")
    if packet is None:
        return ["heeft geen metadata (6.6.2)"]
    found = ["heeft ingepakte metadata"] if "/Filter" in packet else []
    with document.open_metadata() as read:
        if read.get(PDFAID + "part") != "3" or read.get(PDFAID + "conformance") != "A":
            found.append("noemt zich geen PDF/A-3a (6.6.4)")
        if read.get(PDFUAID + "part") != "1":
            found.append("noemt zich geen PDF/UA-1")
    text = packet.read_bytes()
    # A kind of metadata that PDF/A does not know has to be described (6.6.2.3).
    if b"pdfuaid:" in text and b"http://www.aiim.org/pdfa/ns/schema#" not in text:
        found.append("beschrijft pdfuaid niet (6.6.2.3)")
    return found


def object_faults(one) -> list[str]:
    kind, found = str(one.get("/Type", "")), []
    if str(one.get("/S", "")) in ACTIONS:
        found.append(f"is de handeling {one.S} (6.5.1)")
    filters = one.get("/Filter", [])
    if {str(name) for name in (filters if isinstance(filters, pikepdf.Array) else [filters])} & FILTERS:
        found.append("is ingepakt met wat niet mag (6.1.7)")
    if "/F" in one and isinstance(one, pikepdf.Stream):
        found.append("heeft zijn inhoud ergens anders (6.1.7)")
    if kind == "/Annot":
        flags = int(one.get("/F", 0))
        if str(one.Subtype) not in ("/Link", "/Popup") or not flags & 4 or flags & (1 | 2 | 32):
            found.append("is een aantekening die niet wordt afgedrukt (6.3)")
    if kind == "/FontDescriptor" and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(one.keys()):
        found.append("is een letter die niet in het bestand zit (6.2.11.4)")
    if kind == "/Font" and str(one.get("/Subtype", "")) in ("/Type0", "/TrueType", "/Type1", "/Type3"):
        if "/ToUnicode" not in one and str(one.get("/Encoding", "")) not in ("/WinAnsiEncoding", "/MacRomanEncoding"):
            found.append("is een letter zonder tekens (6.2.11.7)")
    if kind == "/ExtGState" and ("/TR" in one or one.get("/TR2", "/Default") != "/Default"):
        found.append("verandert kleuren bij het afdrukken (6.2.5)")
    if kind == "/XObject" and str(one.get("/Subtype", "")) == "/PS":
        found.append("is PostScript (6.2.9)")
    if kind == "/XObject" and str(one.get("/Subtype", "")) == "/Image" and one.get("/Interpolate", False):
        found.append("is een beeld dat wordt gladgestreken (6.2.8)")
    return found
