"""Pages and prints with known faults: the proof that each check can fail."""

import pathlib
import subprocess

import pikepdf

import archive
import browser
import checkers
import markup
import printed
import script_use
from findings import Finding
from pagetext import PageText

PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Fout</title></head>
<body><main><h1>Kop</h1><p style="color:#ccc;background:#fff">Te licht</p><img src="data:,">
<table><tr><td class="num" style="font-family:sans-serif">1</td></tr></table><div style="width:2000px">Te breed</div><button></button><p></b></p></main></body></html>
"""


def check(driver, folder: pathlib.Path, page: pathlib.Path, pdf: pathlib.Path) -> list[Finding]:
    """What the checks should have found and didn't."""
    bad = folder / "fout.html"
    bad.write_text(PAGE, encoding="utf-8")
    seen = {finding.rule for finding in markup.check([bad]) + browser.check(driver, bad)}
    expected = {"nu", "axe color-contrast", "axe image-alt", "axe html-has-lang", "axe button-name", "breedte", "cijfers"}

    # The page of a good report, against a print of which a page is torn out and the tags are lost.
    text = PageText(page.read_text(encoding="utf-8"))
    text.headings.reverse()
    torn = folder / "gescheurd.pdf"
    subprocess.run(["qpdf", pdf, "--pages", ".", "2-z", "--", torn], check=True)
    seen |= {finding.rule for finding in printed.check(torn, text, is_tagged=True)}
    expected |= {"woorden", "volgorde", "voet"}

    plain = folder / "kaal.pdf"
    plain.write_bytes(minimal_pdf())
    seen |= {finding.rule for finding in printed.check(plain, text, is_tagged=True)}
    seen |= {finding.rule for finding in checkers.check(plain, {}, set())}
    expected |= {"papier", "rand", "leeg", "tags", "DOC-002", "UA-01-005"}

    # No archive takes it, and it carries no figures.
    seen |= {finding.rule for finding in archive.check(plain) + archive.attachment(plain, page.with_suffix(".csv"))}
    expected |= {"PDF/A", "bijlage"}

    silent = folder / "stil.pdf"
    strip(pdf, silent)
    text = PageText(page.read_text(encoding="utf-8"))
    seen |= {finding.rule for finding in printed.check(silent, text, is_tagged=True)}
    expected |= {"taal", "titel", "bladwijzers", "alternatief"}

    # A page whose policy does not name its script: nothing to sort and filter with.
    forbidden = folder / "verboden-script.html"
    forbidden.write_text(
        page.read_text(encoding="utf-8").replace("script-src 'sha256-", "script-src 'sha256-A"), encoding="utf-8")
    seen |= {finding.rule for finding in script_use.check(driver, forbidden)}
    expected |= {"script"}

    broken = folder / "kapot.pdf"
    broken.write_bytes(minimal_pdf()[:-60])
    seen |= {rule for rule, _ in printed.structure(broken)}
    expected |= {"qpdf"}
    return [Finding("bad.py", rule, "deze controle zag de fout niet die erin staat")
            for rule in sorted(expected - seen)]


def strip(pdf: pathlib.Path, to: pathlib.Path) -> None:
    """A print that says nothing of itself: no language, title, bookmarks and alternative texts."""
    with pikepdf.open(pdf) as document:
        for key in ("/Lang", "/Outlines"):
            del document.Root[key]
        del document.docinfo["/Title"]
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and "/Alt" in item:
                del item["/Alt"]
        document.save(to)


def minimal_pdf() -> bytes:
    """A page that is no A4, without tags, with a square beyond its edge and no words."""
    stream = b"0 0 1 rg 150 150 100 100 re f"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    out, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"xref\n0 5\n0000000000 65535 f \n%strailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        table, len(out))
