"""The intranet site as readers use it: by keyboard, searched, sorted, dark, narrow, printed, without script;
from a file share and from a web server that forbids everything that the site does not need."""

import base64
import pathlib
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import browser
import site_pages
import web_server
from findings import Finding


class SiteUse:
    """The site from one address, and what was not as it should be."""

    def __init__(self, driver, base: str):
        self.driver = driver
        self.base = base
        self.found: list[Finding] = []

    def expect(self, holds: bool, text: str) -> None:
        if not holds:
            place = self.driver.current_url.removeprefix(self.base)
            self.found.append(Finding(f"{self.base.split(':')[0]}: {place}", "site", text))

    def open(self, page: str, **how) -> None:
        browser.show(self.driver, self.base + page, **how)

    def one(self, selector: str):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def arrives(self, heading: str, text: str) -> None:
        """Whether a link led to a page whose heading begins so; a page takes its time to come."""
        until = time.monotonic() + 15
        shown = ""
        while time.monotonic() < until:
            try:
                is_whole = self.driver.execute_script("return document.readyState") == "complete"
                shown = self.one("h1").text
            except WebDriverException:
                is_whole, shown = False, ""
            if is_whole and shown.startswith(heading):
                return
            time.sleep(0.05)
        self.expect(False, f"{text}: '{shown}'")

    def wait(self, holds) -> None:
        until = time.monotonic() + 15
        while not holds() and time.monotonic() < until:
            time.sleep(0.05)

    def all(self, selector: str):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def keys(self, *keys: str) -> None:
        ActionChains(self.driver).send_keys(*keys).perform()

    @property
    def focus(self):
        return self.driver.switch_to.active_element

    # The ways through the site

    def every_kind_of_page_is_quiet(self) -> None:
        """Nothing is asked for, nothing is refused, and the page is whole."""
        for name, page in site_pages.PAGES.items():
            browser.messages(self.driver)
            self.open(page)
            for message in browser.messages(self.driver):
                self.expect(False, f"{name}: de browser meldt: {message}")
            asked = self.driver.execute_script(
                "return performance.getEntriesByType('resource').map(e => e.name)"
                ".filter(name => !name.startsWith('data:'))")
            self.expect(not asked, f"{name} haalt op: {asked}")
            self.expect(bool(self.one("h1").text), f"{name}: geen kop")
            current = self.all("[aria-current=page]")
            self.expect(name in ("404", "rapport") or len(current) >= 1, f"{name}: zegt niet waar u bent")

    def keyboard(self) -> None:
        """The first tab stop leads past the menu; the menu and the breadcrumbs lead on."""
        self.open("index.html")
        self.keys(Keys.TAB)
        self.expect(self.focus.text == "Naar de inhoud", f"eerst de focus op '{self.focus.text}'")
        self.keys(Keys.ENTER)
        self.expect(self.focus.get_attribute("id") == "inhoud", "de sprong gaat niet naar de inhoud")
        self.open("index.html")
        names = []
        for _ in range(6):
            self.keys(Keys.TAB)
            names.append(self.focus.text)
        self.expect(
            names[1:] == ["Overzicht", "Indicatoren", "Eenheden", "Archief", "Zoeken"], f"het menu: {names}")
        ring = self.driver.execute_script("return getComputedStyle(document.activeElement).outlineStyle")
        self.expect(ring != "none", "de focus is niet te zien")
        for _ in range(2):
            ActionChains(self.driver).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
        self.keys(Keys.ENTER)
        self.arrives("Eenheden", "het menu leidt naar")
        self.one("table a").send_keys(Keys.ENTER)
        self.arrives("Dienst Sociale Zaken", "de lijst leidt naar")
        self.expect(self.one("nav.kruimels li:last-child").text == self.one("h1").text, "de kruimels kloppen niet")
        self.all("nav.kruimels a")[-1].send_keys(Keys.ENTER)
        self.arrives("Eenheden", "de kruimels leiden naar")

    def from_report_to_site(self) -> None:
        self.open(site_pages.PAGES["rapport"])
        self.all("nav.kruimels a")[-1].send_keys(Keys.ENTER)
        self.arrives("Rapporten van juli 2007", "het rapport leidt naar")
        self.expect("2 → 1,9" in self.one("main").text, f"de correctie: {self.one('main').text[:300]}")
        self.driver.find_element(By.PARTIAL_LINK_TEXT, "Versie 1").send_keys(Keys.ENTER)
        self.wait(lambda: "versie-1" in self.driver.current_url)
        self.arrives("Rapporten van juli 2007", "de eerdere versie is")
        self.expect("versie 1" in self.one(".status").text, "de eerdere versie is er niet")
        self.one("main td a").send_keys(Keys.ENTER)
        self.arrives("Maandrapportage", "het eerdere rapport is")

    # Search and sort

    def search(self) -> None:
        self.open("zoeken.html")
        box = self.one("#zoekwoord")
        whole = len(self.all("#zoeklijst li"))
        self.expect(whole > 20, f"de lijst heeft {whole} regels")
        for query, first, most in (
            ("uitkeringsdichtheid", "Uitkeringsdichtheid (WWB < 65 jaar)", 4), ("VERZUIM", "Ziekteverzuim", 4),
            ("werkpoort", "Werkpoort", 6), ("inwoners 18", "Uitkeringsdichtheid (WWB < 65 jaar)", 4),
            ("2007-06", "Juni 2007", 1), ("  juli  ", "Juli 2007", 1),
        ):
            box.clear()
            box.send_keys(query)
            links = [link.text for link in self.all(".zoek ol a")]
            self.expect(links[:1] == [first] and len(links) <= most, f"zoeken op '{query}' geeft {links[:5]}")
            count = "Eén resultaat." if len(links) == 1 else f"{len(links)} resultaten."
            self.expect(self.one("[role=status]").text == count, f"gemeld: {self.one('[role=status]').text}")
            self.expect(not self.one("#zoeklijst").is_displayed(), "de lijst blijft staan")
        box.clear()
        box.send_keys("<b>qqq")
        self.expect(self.one("[role=status]").text.startswith("Niets gevonden voor ‘<b>qqq’"), "niets gevonden")
        box.clear()
        box.send_keys("x", Keys.BACKSPACE)
        self.expect(self.one("#zoeklijst").is_displayed(), "de lijst komt niet terug")
        box.send_keys("ziekteverzuim")
        box.send_keys(Keys.ENTER)
        self.expect(self.focus.text == "Ziekteverzuim", "enter gaat niet naar het eerste resultaat")
        self.keys(Keys.ENTER)
        self.arrives("2.2 Ziekteverzuim", "het resultaat leidt naar")

    def sort(self) -> None:
        self.open("eenheden/index.html")

        def column(place: int) -> list[str]:
            return self.driver.execute_script(
                "return [...document.querySelectorAll('tbody tr')].map(r => r.cells[arguments[0]].textContent.trim())",
                place)

        before = column(0)
        heads = self.all("thead th[data-sorteer]")
        for place, number in ((0, False), (2, True)):
            button = heads[place].find_element(By.TAG_NAME, "button")
            for sort, said in (("ascending", "oplopend"), ("descending", "aflopend")):
                button.send_keys(Keys.ENTER)
                self.expect(heads[place].get_attribute("aria-sort") == sort, f"aria-sort is niet {sort}")
                cells = [int(cell) if number else cell.lower() for cell in column(place)]
                self.expect(cells == sorted(cells, reverse=sort == "descending"), f"niet {said}: {cells}")
                self.expect(self.one("[role=status]").text.endswith(f"{said}."), "de volgorde is niet gemeld")
            button.send_keys(Keys.SPACE)
            self.expect(column(0) == before, "de eerste volgorde komt niet terug")

    # Without, dark, narrow, on paper

    def without_script(self) -> None:
        for page in ("zoeken.html", "eenheden/index.html", "index.html"):
            self.open(page, script=False)
            self.expect(not self.all("button, input, [role=status]"), "zonder script staan er knoppen die niets doen")
        self.open("zoeken.html", script=False)
        names = [link.text.lower() for link in self.all("#zoeklijst section:not(:last-child) a")]
        letters = [head.text for head in self.all("#zoeklijst h2")][:-1]
        self.expect(letters == sorted(letters) and len(names) > 20, f"de lijst is niet op alfabet: {letters}")
        self.open("index.html")

    def dark(self) -> None:
        for name, page in site_pages.PAGES.items():
            self.open(page, dark=True)
            ground = self.driver.execute_script("return getComputedStyle(document.body).backgroundColor")
            self.expect(ground == "rgb(18, 24, 30)", f"{name}: donker is {ground}")

    def narrow(self) -> None:
        for name, page in site_pages.PAGES.items():
            self.open(page, view="320 breed")
            for finding in browser.overflow(self.driver, page):
                self.expect(False, f"{name}: {finding.text}")
            for link in self.all("nav.site a"):
                self.expect(link.is_displayed() and link.size["height"] >= 24, f"{name}: '{link.text}' is te klein")

    def printed(self) -> None:
        """A4, with what matters and without what paper can't do."""
        for name, page in site_pages.PAGES.items():
            self.open(page)
            pdf = base64.b64decode(self.driver.execute_cdp_cmd("Page.printToPDF", {
                "preferCSSPageSize": True, "generateTaggedPDF": True})["data"])
            with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
                file.write(pdf)
                file.flush()
                text = subprocess.run(
                    ["pdftotext", "-layout", file.name, "-"], capture_output=True, text=True, check=True).stdout
                size = subprocess.run(["pdfinfo", file.name], capture_output=True, text=True, check=True).stdout
            self.expect("595." in size and "841." in size or "A4" in size, f"{name}: geen A4")
            words = " ".join(text.split())
            self.expect(self.one("h1").text.split()[0] in words, f"{name}: de kop staat niet op papier")
            for gone in ("Naar de inhoud", "Overzicht Indicatoren Eenheden", "Toon in de scorekaart", "Zoek een indicator,"):
                self.expect(name == "404" or gone not in words, f"{name}: '{gone}' staat op papier")


def everything(driver, base: str) -> list[Finding]:
    use = SiteUse(driver, base)
    use.every_kind_of_page_is_quiet()
    use.keyboard()
    use.from_report_to_site()
    use.search()
    use.sort()
    use.without_script()
    return use.found


def looks(driver, base: str) -> list[Finding]:
    use = SiteUse(driver, base)
    use.dark()
    use.narrow()
    use.printed()
    return use.found


def check(driver, site: pathlib.Path, folder: pathlib.Path) -> list[Finding]:
    """From `file://`, then from nginx; how it looks is the same from both."""
    found = everything(driver, site.as_uri() + "/") + looks(driver, site.as_uri() + "/")
    with web_server.serving(site, folder / "nginx") as address:
        found += everything(driver, address) + served(driver, address)
    return found


def served(driver, address: str) -> list[Finding]:
    """What only a web server does: the headers, the kinds of files, and the page for what is not there."""
    use = SiteUse(driver, address)
    with urllib.request.urlopen(address) as answer:
        policy = answer.headers["Content-Security-Policy"] or ""
    use.expect("default-src 'none'" in policy and "unsafe-eval" not in policy, f"het beleid is '{policy}'")
    scripts = policy.partition("script-src")[2].partition(";")[0]
    use.expect("unsafe-inline" not in scripts and "sha256-" in scripts, f"scripts: '{scripts}'")
    for page in ("bestaat-niet.html", "maanden/1999-01/diep/weg.html"):
        try:
            urllib.request.urlopen(address + page)
            use.expect(False, f"{page} is er")
        except urllib.error.HTTPError as error:
            use.expect(error.code == 404, f"{page}: {error.code}")
        use.open(page)
        use.expect(use.one("h1").text == "Deze pagina is er niet", f"{page}: geen eigen 404")
        use.one("main a").send_keys(Keys.ENTER)
        use.arrives("Stand van zaken", f"{page}: de 404 leidt naar")
    for file, kind in (("feed.xml", "xml"), ("maanden/2007-07/DSZ/maandrapportage.pdf", "application/pdf"),
                       ("maanden/2007-07/DSZ/maandrapportage.json", "application/json")):
        with urllib.request.urlopen(address + file) as answer:
            use.expect(kind in answer.headers["Content-Type"], f"{file} is {answer.headers['Content-Type']}")
    return use.found


def works_elsewhere(driver, site: pathlib.Path, folder: pathlib.Path) -> list[Finding]:
    """Under a path with spaces and signs, as on a file share."""
    place = folder / "Afdeling W&I" / "peil #1 100%"
    place.parent.mkdir(parents=True, exist_ok=True)
    site.rename(place)
    use = SiteUse(driver, place.as_uri() + "/")
    use.keyboard()
    use.from_report_to_site()
    place.rename(site)
    return use.found
