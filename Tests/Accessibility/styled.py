"""A dossier with a house style and the blocks that no example has: own font, words, colours and logo."""

import math
import pathlib
import shutil
import struct
import zlib

FONTS = pathlib.Path(__file__).resolve().parents[1] / "LoadersTests/Fixtures/fonts"
UNITS = ["noord", "oost", "zuid", "west"]
TOWNS = {"GM0141": "Almelo", "GM0153": "Enschede", "GM0118": "Hoogeveen", "GM0193": "Zwolle"}
BLOCKS = {
    "Samenvatting": ["samenvatting"], "Scorekaart": ["scorekaart"], "Signalen": ["signalenkaart"],
    "Verdieping": ["verdieping"],
    "Onderdelen": ["veelvoud\nindicator: \"2.2\"", "veelvoud\nindicator: [\"2.4\", \"2.5\"]\nkolommen: 2"],
    "Stromen": ["vlinder", "vlinder\nper: onderdeel"],
    "Verdeling": ["verdeling\nindicator: \"2.2\"", "verdeling\nover: gemeenten"],
    "Spreiding": ["spreiding\nindicator: [\"2.3\", \"2.2\"]", "spreiding\nover: gemeenten"],
    "Geld": ["uitgaven", "aandelen\nindicator: [\"2.4\", \"2.5\"]"],
    "Nog eens": ["grafiek\nindicator: \"2.1\"\nschaal: log", "grafiek\nindicator: \"2.1\""],
    "Bronnen": ["herkomst"],
}


def png(width: int, height: int) -> bytes:
    """A picture of one colour."""
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = (b"\0" + bytes((138, 21, 56)) * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def figures() -> list[str]:
    rows = ["maand;eenheid;reeks;waarde"]
    months = [f"{2021 + step // 12}-{step % 12 + 1:02d}" for step in range(43)]
    stock = [300 + 200 * place for place in range(len(UNITS))]
    for step, month in enumerate(months):
        for place, unit in enumerate(UNITS):
            inflow = 12 + (step * 5 + place) % 7
            outflow = 11 + (step * 3 + place) % 9
            stock[place] += inflow - outflow
            for name, value in (("bestand", stock[place]), ("instroom", inflow), ("uitstroom", outflow),
                                ("verzuim", f"{4 + place / 2 + math.sin(step / 3 + place):.1f}"),
                                ("doorloop", 30 + 4 * place + step % 3)):
                rows.append(f"{month};{unit};{name};{str(value).replace('.', ',')}")
        paid = 300_000 if month.endswith("-06") else 0
        for name, value in (("verzuim", "5,4"), ("doorloop", 41), ("lks", 210 + step), ("beschut", 90),
                            ("toeslag", paid), ("uitgaven", 1_400_000 + 900 * step + paid)):
            rows.append(f"{month};WM;{name};{value}")
        for place, town in enumerate(TOWNS):
            rows.append(f"{month};{town};bestand;{900 + 240 * place + step * (place - 1)}")
    return rows


def write(folder: pathlib.Path) -> pathlib.Path:
    for name in ("gegevens", "huisstijl", "sjablonen"):
        (folder / name).mkdir(parents=True)
    units = ", ".join(f"{{code: {unit}, naam: {unit.capitalize()}}}" for unit in UNITS)
    towns = "".join(
        f"    - {{code: {code}, naam: {name}, huishoudens: {20000 + 9000 * place}}}\n"
        for place, (code, name) in enumerate(TOWNS.items()))
    texts = {
        "peil.yaml": f"""peil: 1
organisatie: {{naam: Werkplein Midden, gemeente: Middenstad, code: GM0034, huishoudens: 74000}}
eenheden: [{{code: WM, naam: Werkplein Midden, onderdelen: [{units}]}}]
gegevens: [{{bestand: gegevens/cijfers.csv}}]
rapportages: [{{code: huisstijl, titel: Maandrapportage, sjabloon: proef, publiek: mt}}]
publieken: [{{code: mt, intern: ja}}]
stromen: [{{stand: bestand, instroom: instroom, uitstroom: uitstroom}}]
referentie:
  reeksen: {{volume: bestand}}
  gemeenten:
{towns}  groepen: [{{code: alle, naam: alle gemeenten, gemeenten: alle}}]
signalen:
  groen: {{woord: op schema, kleur: "#1a7f37"}}
  oranje: {{woord: let op}}
  rood: {{woord: ingrijpen, kleur: "#b3001b"}}
  grijs: {{woord: geen oordeel}}
""",
        "geld.yaml": """reeksen: {uitgaven: uitgaven, vakantietoeslag: toeslag, stand: bestand}
begroting: {2024: [{versie: voorlopig, datum: 2023-10-01, bedrag: 17500000}]}
""",
        "indicatoren.yaml": """perspectieven: [{code: "1", naam: Financiën}, {code: "2", naam: Cliënten}]
indicatoren:
  - {code: "1.1", naam: Uitgaven bijstand, perspectief: "1", eenheid: "€", soort: stroom, reeks: uitgaven, richting: lager, doelstelling: {2024: 17000000}, prognose: {methode: seizoen}, eigenaar: Controller}
  - {code: "2.1", naam: Bestand, perspectief: "2", soort: stand, reeks: bestand, richting: lager, doelstelling: {2024: 2600}, signaal: {regel: tolerantie, oranje: 5}, eigenaar: Manager}
  - {code: "2.2", naam: Ziekteverzuim, perspectief: "2", eenheid: "%", decimalen: 1, soort: meting, reeks: verzuim, richting: lager, doelstelling: {2024: 5}, eigenaar: HRM, bron: HRM}
  - {code: "2.3", naam: Doorlooptijd, perspectief: "2", eenheid: dagen, soort: meting, reeks: doorloop, richting: lager, doelstelling: {2024: 42}, eigenaar: Manager}
  - {code: "2.4", naam: Loonkostensubsidie, perspectief: "2", soort: stand, reeks: lks, richting: hoger}
  - {code: "2.5", naam: Beschut werk, perspectief: "2", soort: stand, reeks: beschut, signaal: geen}
""",
        "huisstijl/huisstijl.yaml": """naam: Werkplein Midden
logo: logo.png
accent: "#8a1538"
lettertype: {gewoon: letter.woff2, vet: letter.ttf}
""",
        "gegevens/cijfers.csv": "\n".join(figures()) + "\n",
        "sjablonen/proef.md": "---\ngrafiekcijfers: bijlage\n---\n# `= titel` `= maand`\n" + "".join(
            f"\n## {title}\n" + "".join(f"\n```{block}\n```\n" for block in blocks)
            for title, blocks in BLOCKS.items()),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "huisstijl/logo.png").write_bytes(png(640, 160))
    for name in ("letter.woff2", "letter.ttf"):
        shutil.copy(FONTS / name, folder / "huisstijl")
    return folder
