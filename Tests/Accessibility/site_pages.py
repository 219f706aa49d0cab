"""The intranet site of an example with teams and a corrected month, and a page of every kind of it."""

import pathlib
import shutil
import subprocess

import examples

TEAMS = {"werkpoort": 1.0, "reintegratie": 1.2, "bedrijfsvoering": 0.9}
# Figures that are no sum of their parts, so that teams may have them too.
FIGURES = {"3.1.1": 25.0, "3.1.2a": 23.0, "3.2.2": 2.0, "2.2": 5.8}

# One page of every kind, by what it is.
PAGES = {
    "overzicht": "index.html",
    "indicatoren": "indicatoren/index.html",
    "indicator": "indicatoren/3.2.2.html",
    "indicator met woorden": "indicatoren/3.4.html",
    "eenheden": "eenheden/index.html",
    "eenheid": "eenheden/werkpoort.html",
    "archief": "archief.html",
    "maand": "maanden/2007-06/index.html",
    "gecorrigeerde maand": "maanden/2007-07/index.html",
    "eerdere versie": "maanden/2007-07.versie-1/index.html",
    "rapport": "maanden/2007-07/DSZ/maandrapportage.html",
    "zoeken": "zoeken.html",
    "404": "404.html",
}


def make(program: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """Publishes two months and a correction of the last."""
    dossier, site = folder / "dossier", folder / "site"
    shutil.copytree(examples.ROOT / "Examples/almere-2007", dossier)
    rows = ["maand;eenheid;reeks;waarde"]
    for month, factor in (("2007-05", 1.1), ("2007-06", 1.05), ("2007-07", 1.0)):
        for team, size in TEAMS.items():
            for code, value in FIGURES.items():
                rows.append(f"{month};{team};{code};{value * size * factor:.1f}".replace(".", ",", 0))
    text = "\n".join(rows) + "\n"
    (dossier / "gegevens/teams.csv").write_text(text, encoding="utf-8")
    publish(program, dossier, site, "2007-06")
    publish(program, dossier, site, "2007-07")
    (dossier / "gegevens/teams.csv").write_text(
        text.replace("2007-07;werkpoort;3.2.2;2.0", "2007-07;werkpoort;3.2.2;1.9"), encoding="utf-8")
    publish(program, dossier, site, "2007-07")
    return site


def publish(program: pathlib.Path, dossier: pathlib.Path, site: pathlib.Path, month: str) -> None:
    done = subprocess.run(
        [program, "publiceer", "--map", dossier, "--maand", month, "--naar", site, "--stil"],
        capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"publiceer {month}: {done.stderr}")
