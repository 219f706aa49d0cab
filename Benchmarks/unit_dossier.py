"""A dossier of many units, such as the municipalities of the country."""

import random
from pathlib import Path

MONTHS = [f"{1998 + number // 12}-{number % 12 + 1:02d}" for number in range(120)]


def make_dossier(
    folder: Path, count: int, indicators: int = 19, months: int = 120, template: str = "maandrapportage"
) -> None:
    """The last of 120 months for so many units, and the whole above them."""
    chance = random.Random(342)
    (folder / "gegevens").mkdir(parents=True)
    units = [f"GM{number:04d}" for number in range(count)]
    parts = "".join(f"\n      - {{code: {unit}, naam: Gemeente {unit}}}" for unit in units)
    (folder / "peil.yaml").write_text(
        "peil: 1\norganisatie: {naam: Nederland}\neenheden:\n"
        f"  - code: NL\n    naam: Nederland\n    onderdelen:{parts}\n"
        "gegevens: [{bestand: gegevens/reeksen.csv}]\n"
        f"rapportages: [{{code: maand, titel: Maand, sjabloon: {template}, publiek: mt}}]\n"
        "publieken: [{code: mt, intern: ja}]\n",
        encoding="utf-8",
    )
    kinds = ["stand", "stand", "stroom", "meting"]
    lines = ['perspectieven: [{code: "1", naam: Alles}]', "indicatoren:"]
    for number in range(indicators):
        kind = kinds[number % 4]
        target = {"stand": "800", "stroom": "9600", "meting": "800"}[kind]
        forecast = ", prognose: {methode: lineair}" if kind == "stroom" else ""
        lines.append(
            f'  - {{code: "1.{number}", naam: Indicator {number}, perspectief: "1", soort: {kind},'
            f" reeks: reeks_{number}, richting: lager, eigenaar: Afdeling, bron: Registratie,"
            f" doelstelling: {{2006: {target}, 2007: {target}}}{forecast}}}"
        )
    (folder / "indicatoren.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with open(folder / "gegevens/reeksen.csv", "w", encoding="utf-8") as file:
        file.write("maand;eenheid;reeks;waarde\n")
        for unit in units:
            level = [chance.uniform(600, 1000) for _ in range(indicators)]
            for month in MONTHS[-months:]:
                for number in range(indicators):
                    level[number] = max(1, level[number] + chance.gauss(0, 8))
                    file.write(f"{month};{unit};reeks_{number};{level[number]:.0f}\n")
