"""A PDF of a page: whole, within the paper, in reading order, and tagged for who can't see it."""

import collections
import pathlib
import re
import subprocess
import unicodedata

import pikepdf
import pymupdf

from findings import Finding
from pagetext import PageText

# A4, in points; no report of an example is longer than this.
PAPER = (595.3, 841.9)
# Text keeps 15 millimetres from the sides.
SIDE = 42.5
MOST_PAGES = 25


def check(pdf: pathlib.Path, page: PageText, is_tagged: bool) -> list[Finding]:
    place = pdf.name
    found = structure(pdf) + paper(pdf) + text(pdf, page)
    # Old WebKit knows neither tags nor which lines stay together; it is called a draft.
    if is_tagged:
        found += tags(pdf, page) + feet(pdf, page)
    return [Finding(place, rule, said) for rule, said in found]


def structure(pdf: pathlib.Path) -> list[tuple[str, str]]:
    done = subprocess.run(["qpdf", "--check", pdf], capture_output=True, text=True)
    return [] if done.returncode == 0 else [("qpdf", (done.stderr or done.stdout).strip())]


def paper(pdf: pathlib.Path) -> list[tuple[str, str]]:
    """The number of pages, their size, none of them empty, and nothing drawn beyond their edge."""
    found = []
    with pymupdf.open(pdf) as document:
        if not 1 <= document.page_count <= MOST_PAGES:
            found.append(("bladzijden", f"{document.page_count} bladzijden"))
        for number, page in enumerate(document, 1):
            if any(abs(a - b) > 1 for a, b in zip((page.rect.width, page.rect.height), PAPER)):
                found.append(("papier", f"bladzijde {number} is geen A4 staand"))
            if len(page.get_text().split()) < 5:
                found.append(("leeg", f"bladzijde {number} is leeg"))
            edge = page.rect + (-1, -1, 1, 1)
            beyond = [kind for kind, box in page.get_bboxlog()
                      if kind != "ignore-text" and not pymupdf.Rect(box).is_empty
                      and pymupdf.Rect(box) not in edge]
            words = [word[4] for word in page.get_text("words")
                     if word[0] < SIDE or word[2] > page.rect.width - SIDE
                     or word[1] < 0 or word[3] > page.rect.height]
            if beyond or words:
                found.append((
                    "rand", f"bladzijde {number}: {len(beyond)}× getekend buiten het papier"
                    f" {sorted(set(beyond))}, woorden in de marge: {words[:5]}"))
    return found


def feet(pdf: pathlib.Path, page: PageText) -> list[tuple[str, str]]:
    """No heading stands alone at the foot of a page, and each page says its number."""
    found = []
    headings = {tight(heading) for _, heading in page.headings}
    with pymupdf.open(pdf) as document:
        for number, sheet in enumerate(document, 1):
            lines = sorted((round(line["bbox"][3]), tight("".join(span["text"] for span in line["spans"])))
                           for block in sheet.get_text("dict")["blocks"] if block["type"] == 0
                           for line in block["lines"])
            if not lines or lines[-1][1] != f"{number}van{document.page_count}":
                found.append(("voet", f"bladzijde {number} zegt haar nummer niet"))
            elif len(lines) > 1 and lines[-2][1] in headings:
                found.append(("voet", f"bladzijde {number} eindigt met de kop '{lines[-2][1]}'"))
    return found


def text(pdf: pathlib.Path, page: PageText) -> list[tuple[str, str]]:
    """Every word of the page is in the PDF as often, and its headings come in its order."""
    done = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True)
    found = []
    missing = counted(page.text) - counted(done.stdout)
    if missing:
        found.append(("woorden", f"staan niet in de PDF: {', '.join(list(missing)[:12])}"))
    whole, place = tight(done.stdout), 0
    for _, heading in page.headings:
        at = whole.find(tight(heading), place)
        if at < 0:
            found.append(("volgorde", f"kop '{heading}' staat er niet, of niet in de volgorde van de pagina"))
        else:
            place = at + len(tight(heading))
    return found


def normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("\u00ad", "")


def tight(text: str) -> str:
    """Without what a line break may add or take away."""
    return re.sub(r"[\s\-]+", "", normal(text))


def counted(text: str) -> collections.Counter:
    """Parts of words between anything that is no letter or digit: breaks of lines split no such part."""
    return collections.Counter(re.findall(r"[^\W_]+", normal(text)))


def tags(pdf: pathlib.Path, page: PageText) -> list[tuple[str, str]]:
    """Tags, language, title, bookmarks and alternative texts."""
    found = []
    with pikepdf.open(pdf) as document:
        root = document.Root
        if not root.get("/MarkInfo", {}).get("/Marked", False) or "/StructTreeRoot" not in root:
            return [("tags", "de PDF heeft geen tags")]
        if str(root.get("/Lang", "")) != page.language:
            found.append(("taal", f"de taal is '{root.get('/Lang', '')}', niet '{page.language}'"))
        title = str(document.docinfo.get("/Title", ""))
        if title != page.title:
            found.append(("titel", f"de titel is '{title}', niet '{page.title}'"))
        if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False) is not True:
            found.append(("titel", "het venster toont de naam van het bestand en niet de titel"))
        with document.open_outline() as outline:
            marks = [tight(name) for name in bookmarks(outline.root)]
        expected = [tight(heading) for level, heading in page.headings if level <= 3]
        if [mark for mark in marks if mark in expected] != expected:
            lacking = [name for name in expected if name not in marks]
            found.append(("bladwijzers", f"zijn niet de koppen van de pagina; ontbreken: {lacking[:5]}"))
        kinds, alternatives = elements(root.StructTreeRoot)
        for level in {level for level, _ in page.headings}:
            if not kinds[f"/H{level}"]:
                found.append(("tags", f"geen enkele kop van niveau {level}"))
        spoken = tight(" ".join(alternatives)) + tight(subprocess.run(
            ["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout)
        silent = [name for name in page.pictures if tight(name) not in spoken]
        if silent:
            found.append(("alternatief", f"{len(silent)} grafieken zonder tekst, zoals '{silent[0]}'"))
    return found


def bookmarks(items) -> list[str]:
    return [name for item in items for name in [item.title, *bookmarks(item.children)]]


def elements(root) -> tuple[collections.Counter, list[str]]:
    """How many elements of each kind the tags have, and their alternative texts."""
    kinds, alternatives, waiting = collections.Counter(), [], [root]
    while waiting:
        element = waiting.pop()
        if isinstance(element, pikepdf.Array):
            waiting.extend(element)
        elif isinstance(element, pikepdf.Dictionary):
            kinds[str(element.get("/S", ""))] += 1
            if "/Alt" in element:
                alternatives.append(str(element.Alt))
            if "/K" in element:
                waiting.append(element.K)
    return kinds, alternatives
