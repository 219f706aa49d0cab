"""The manual as a site: a page of every kind, its links, and its search."""

import pathlib
import subprocess
import urllib.parse
from html.parser import HTMLParser

from selenium.webdriver.common.by import By

import browser
import examples
from findings import Finding

# One page of every kind: the start, running text, pictures of blocks, codes, indicators, the list of names.
KINDS = ("index", "eerste-rapport", "blokken-stand", "blokken-grafieken", "meldingen", "indicatoren-bestand",
         "zoeken")


def make(program: pathlib.Path, folder: pathlib.Path) -> list[pathlib.Path]:
    done = subprocess.run([program, examples.ROOT, folder], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"handleiding: {done.stderr}")
    return sorted(folder.rglob("*.html"))


class Links(HTMLParser):
    """The links and the names of a page."""

    def __init__(self, text: str):
        super().__init__()
        self.links: list[tuple[int, str]] = []
        self.names: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if "id" in values:
            self.names.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append((self.getpos()[0], values["href"]))


def dead_links(pages: list[pathlib.Path]) -> list[Finding]:
    """Links to pages, places and files that are not there, and names that come twice."""
    read = {page.resolve(): Links(page.read_text(encoding="utf-8")) for page in pages}
    found = []
    for page, own in read.items():
        found += [Finding(page.name, "naam", f"'{name}' staat er vaker") for name in set(own.names)
                  if own.names.count(name) > 1]
        for line, link in own.links:
            address = urllib.parse.urlsplit(link)
            if address.scheme:
                continue
            target = (page.parent / urllib.parse.unquote(address.path)).resolve() if address.path else page
            name = urllib.parse.unquote(address.fragment)
            if not target.is_file() or name and name not in read[target].names:
                found.append(Finding(f"{page.name}:{line}", "link", f"'{link}' leidt nergens heen"))
    return found


def search(driver, folder: pathlib.Path) -> list[Finding]:
    """The search finds keys, codes and questions; without script the list is there."""
    page, found = folder / "zoeken.html", []
    browser.show(driver, page)
    label = driver.find_element(By.CSS_SELECTOR, ".zoek label").text
    if label != "Zoek in de handleiding":
        found.append(Finding(page.name, "zoeken", f"de vraag is '{label}'"))
    box = driver.find_element(By.ID, "zoekwoord")
    for query, first in (("P0108", "P0108"), ("vlinder", "vlinder"), ("voorlopig_kleur", "indicatoren.yaml"),
                         ("grijs signaal", "Waarom is dit signaal grijs?"), ("caseload", "Caseload per fte")):
        box.clear()
        box.send_keys(query)
        names = [link.text for link in driver.find_elements(By.CSS_SELECTOR, ".zoek ol a")]
        if first not in names[:3]:
            found.append(Finding(page.name, "zoeken", f"'{query}' geeft {names[:3]}"))
    browser.show(driver, page, script=False)
    if len(driver.find_elements(By.CSS_SELECTOR, "#zoeklijst li")) < 300:
        found.append(Finding(page.name, "zoeken", "zonder script staat de lijst er niet"))
    browser.show(driver, page)
    return found
