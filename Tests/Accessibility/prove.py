"""Proves that the pages and prints of all examples are for everyone; `make toegankelijk` runs it.

Usage: prove.py PROGRAM [FOLDER]    FOLDER keeps what was made; without it nothing stays
"""

import pathlib
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import archive
import bad
import browser
import checkers
import examples
import manual_pages
import markup
import printed
import script_use
import site_pages
import site_use
import styled
from findings import Finding
from pagetext import PageText


def make(program: pathlib.Path, folder: pathlib.Path) -> None:
    def build(dossier: pathlib.Path) -> None:
        # One after the other: a dossier has a lock.
        for engine in examples.ENGINES:
            examples.build(program, dossier, engine, folder / engine / dossier.name)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(build, [*examples.dossiers(), styled.write(folder / "dossiers" / "huisstijl")]))


def prints(folder: pathlib.Path, engine: str) -> list[Finding]:
    is_tagged = engine != "wkhtmltopdf"
    known, used, found = checkers.KNOWN.get(engine, {}), set(), []
    for page in examples.pages(folder / engine):
        pdf = page.with_suffix(".pdf")
        text = PageText(page.read_text(encoding="utf-8"))
        found += printed.check(pdf, text, is_tagged)
        if is_tagged:
            found += checkers.check(pdf, known, used)
        if engine == "archief":
            found += archive.check(pdf)
        found += archive.attachment(pdf, page.with_suffix(".csv"))
    if is_tagged:
        found += checkers.unused(known, used, engine)
    return [Finding(f"{engine}, {one.place}", one.rule, one.text) for one in found]


def screens(folder: pathlib.Path, pages: list[pathlib.Path]) -> list[Finding]:
    found = []
    with browser.chromium() as driver:
        for page in pages:
            looks = browser.LOOKS if examples.sets_the_style(page) else browser.FEW_LOOKS
            found += browser.check(driver, page, looks) + script_use.check(driver, page)
        found += script_use.refuses_other_scripts(driver, pages[0], folder)
        found += bad.check(driver, folder, pages[0], pages[0].with_suffix(".pdf"))
    return found


def intranet(program: pathlib.Path, folder: pathlib.Path) -> list[Finding]:
    """Every kind of page of the intranet site, and the site in use."""
    folder.mkdir(parents=True, exist_ok=True)
    site = site_pages.make(program, folder)
    found = markup.check(sorted(site.rglob("*.html")))
    with browser.chromium() as driver:
        for name, page in site_pages.PAGES.items():
            if name == "eerdere versie":  # the same page as that of a month
                continue
            # All pages share the style of the first; a report is checked in every look by itself.
            looks = browser.LOOKS if name == "overzicht" else browser.FEW_LOOKS
            found += [Finding(f"site, {name}: {one.place}", one.rule, one.text)
                      for one in browser.check(driver, site / page, looks)]
        found += site_use.check(driver, site, folder)
        found += site_use.works_elsewhere(driver, site, folder)
    return found


def manual(program: pathlib.Path, folder: pathlib.Path) -> list[Finding]:
    """All pages of the manual by the checker and by their links; one of every kind in the browser."""
    pages = manual_pages.make(program.with_name("PeilManual"), folder)
    found = markup.check(pages) + manual_pages.dead_links(pages)
    with browser.chromium() as driver:
        for name in manual_pages.KINDS:
            # All pages share the style of the first.
            looks = browser.LOOKS if name == "blokken-stand" else [("1280 breed", False), ("320 breed", True)]
            found += browser.check(driver, folder / f"{name}.html", looks)
        found += manual_pages.search(driver, folder)
    return [Finding(f"handleiding, {one.place}", one.rule, one.text) for one in found]


def prove(program: pathlib.Path, folder: pathlib.Path) -> list[Finding]:
    make(program, folder)
    # The page is the same with each engine; the prints are not.
    pages = examples.pages(folder / "chromium")
    with ThreadPoolExecutor(2) as pool:
        checks = [pool.submit(screens, folder, pages), pool.submit(markup.check, pages)]
        checks += [pool.submit(intranet, program, folder / "site")]
        checks += [pool.submit(manual, program, folder / "handleiding")]
        checks += [pool.submit(prints, folder, engine) for engine in examples.ENGINES]
        return [finding for check in checks for finding in check.result()]


def main() -> int:
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="peil-toegankelijk-") as temporary:
        folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else temporary).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        found = prove(program, folder)
    for finding in found:
        print(finding, file=sys.stderr)
    print(f"toegankelijk: {len(found)} bevindingen" if found else "toegankelijk: niets gevonden")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
