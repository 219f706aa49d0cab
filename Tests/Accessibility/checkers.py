"""Two checkers of PDF/UA: pdfua and outloud. What an engine is known to lack is listed here by rule.

The list is part of the proof: a finding outside it fails, and so does a line that is no longer needed.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from findings import Finding

BIN = pathlib.Path(sys.executable).parent

# A guess of outloud's, and wrong here: a table of few rows has more heads than other cells.
FEW_ROWS = {"TBL-010": "een tabel met één rij heeft meer koppen dan cijfers; dat klopt zo"}

KNOWN: dict[str, dict[str, str]] = {"chromium": FEW_ROWS, "weasyprint": FEW_ROWS, "archief": FEW_ROWS}


def check(pdf: pathlib.Path, known: dict[str, str], used: set[str]) -> list[Finding]:
    found = [Finding(pdf.name, rule, text) for rule, text in pdfua(pdf) + outloud(pdf)]
    used.update(finding.rule for finding in found)
    return [finding for finding in found if finding.rule not in known]


def unused(known: dict[str, str], used: set[str], engine: str) -> list[Finding]:
    return [
        Finding("checkers.py", rule, f"{engine}: deze bekende bevinding komt niet meer voor; haal haar uit de lijst")
        for rule in known if rule not in used
    ]


def pdfua(pdf: pathlib.Path) -> list[tuple[str, str]]:
    """What it is certain of; what it asks a person to confirm is left out."""
    done = subprocess.run(
        [BIN / "pdfua", "check", "--format", "json", "--certain-only", pdf],
        capture_output=True, text=True)
    if done.returncode > 3:
        return [("pdfua", done.stderr.strip() or "leest de PDF niet")]
    return [(finding["rule_id"], f"{finding['location']}: {finding['message']}")
            for finding in json.loads(done.stdout)["findings"]]


def outloud(pdf: pathlib.Path) -> list[tuple[str, str]]:
    """What it calls an error."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        done = subprocess.run(
            # TBL-013, a warning, compares tables without end when two stand beside each other.
            [BIN / "outloud", "--json", report.name, "--quiet", "--skip", "TBL-013", pdf],
            capture_output=True, text=True)
        try:
            result = json.load(report)["results"][0]
        except (ValueError, LookupError):
            return [("outloud", done.stderr.strip() or "leest de PDF niet")]
    if result["error"]:
        return [("outloud", result["error"])]
    return [(finding["rule"], f"bladzijde {finding.get('page', '-')}: {finding['message']}")
            for finding in result["findings"] if finding["severity"] == "error"]
