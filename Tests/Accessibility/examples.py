"""The example dossiers, built with the program itself."""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
# "archief" is a WeasyPrint that makes PDF/A-3a, which Debian 12 lacks.
ENGINES = ("chromium", "weasyprint", "wkhtmltopdf", "archief")
# The reports of a large example that are built: all of the root, and of a team its own.
CHOICE = {
    "hollandstad": (
        ("--eenheid", "WI"),
        ("--rapportage", "team", "--eenheid", "uitstroom-noord"),
    )
}


def dossiers() -> list[pathlib.Path]:
    return sorted(path.parent for path in (ROOT / "Examples").glob("*/peil.yaml"))


def build(program: pathlib.Path, dossier: pathlib.Path, engine: str, out: pathlib.Path) -> None:
    """Writes html and pdf of all reports of a dossier."""
    environment = dict(os.environ)
    if engine == "archief":
        engine = "weasyprint"
        environment["PATH"] = f"{pathlib.Path(sys.executable).parent}:{environment['PATH']}"
    for choice in CHOICE.get(dossier.name, ((),)):
        done = subprocess.run(
            [program, "rapport", "--map", dossier, "--uit", out, "--formaat", "html,pdf,csv",
             "--pdf-motor", engine, "--stil", *choice],
            capture_output=True, text=True, env=environment)
        if done.returncode != 0:
            raise SystemExit(f"{dossier.name} met {engine}: {done.stderr}")


def sets_the_style(page: pathlib.Path) -> bool:
    """Whether a page is looked at in every view; the other templates of the large example have no other style."""
    return "hollandstad" not in page.parts or page.stem == "maandrapportage"


def pages(folder: pathlib.Path) -> list[pathlib.Path]:
    return sorted(folder.rglob("*.html"))
