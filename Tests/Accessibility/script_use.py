"""The script of the page, used by keyboard: sorting, filtering, all figures; and the page without it."""

import pathlib

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import browser
from findings import Finding

ROWS = "return [...document.querySelectorAll('table.scorekaart')].map(t => [...t.tBodies[0].rows]" \
    ".filter(r => !r.hidden).map(r => r.cells[0].textContent.split(' ')[0]))"
ORDER = ["rood", "oranje", "groen", "grijs", "geen"]
SIGNALS = "return [...document.querySelectorAll('table.scorekaart')[0].tBodies[0].rows].map(r =>" \
    f" {ORDER}.find(n => r.querySelector('.signal-' + n)))"


class Use:
    """One page in the browser, and what was not as it should be."""

    def __init__(self, driver, page: pathlib.Path):
        self.driver = driver
        self.page = page
        self.found: list[Finding] = []

    def expect(self, holds: bool, text: str) -> None:
        if not holds:
            self.found.append(Finding(self.page.name, "script", text))

    def press(self, element, key: str) -> None:
        """By keyboard: the element must take the focus."""
        self.driver.execute_script("arguments[0].focus()", element)
        if self.driver.switch_to.active_element != element:
            self.expect(False, f"'{element.text}' krijgt de focus niet")
        element.send_keys(key)

    @property
    def status(self) -> str:
        return self.driver.find_element(By.CSS_SELECTOR, "[role=status]").text

    def sorting(self) -> None:
        before = self.driver.execute_script(ROWS)
        card = self.driver.find_element(By.CSS_SELECTOR, "table.scorekaart")
        name = card.find_element(By.TAG_NAME, "caption").text
        head = card.find_element(By.CSS_SELECTOR, "th[data-sorteer=signaal]")
        for key, sort, said in ((Keys.ENTER, "ascending", "oplopend"), (Keys.SPACE, "descending", "aflopend")):
            self.press(head.find_element(By.TAG_NAME, "button"), key)
            self.expect(head.get_attribute("aria-sort") == sort, f"aria-sort is niet {sort}")
            self.expect(
                self.status == f"{name}: gesorteerd op signaal, {said}.", f"status: '{self.status}'")
            ranks = [ORDER.index(signal) for signal in self.driver.execute_script(SIGNALS)]
            self.expect(
                ranks == sorted(ranks, reverse=sort == "descending"), f"niet gesorteerd: {ranks}")
        self.press(head.find_element(By.TAG_NAME, "button"), Keys.ENTER)
        self.expect(head.get_attribute("aria-sort") is None, "aria-sort blijft staan")
        self.expect(self.driver.execute_script(ROWS) == before, "de volgorde van het rapport komt niet terug")

    def filtering(self) -> None:
        before = self.driver.execute_script(ROWS)
        total = sum(map(len, before))
        boxes = self.driver.find_elements(By.CSS_SELECTOR, ".bediening input[type=checkbox]")
        self.expect(len(boxes) > 1, "geen keuzevakjes")
        for box in boxes:
            shown = self.driver.execute_script(ROWS)
            self.press(box, Keys.SPACE)
            rest = sum(map(len, self.driver.execute_script(ROWS)))
            self.expect(rest < sum(map(len, shown)), f"'{box.get_attribute('value')}' verbergt niets")
            self.expect(
                self.status == f"{rest} van de {total} indicatoren getoond.", f"status: '{self.status}'")
        self.expect(sum(map(len, self.driver.execute_script(ROWS))) == 0, "er blijven rijen over")
        # Paper shows all of it, whatever the screen hides.
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        hidden = self.driver.execute_script(
            "return [...document.querySelectorAll('table.scorekaart, table.scorekaart tr')]"
            ".filter(e => getComputedStyle(e).display === 'none').length")
        self.expect(hidden == 0, f"op papier blijven {hidden} rijen of tabellen verborgen")
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        for box in boxes:
            self.press(box, Keys.SPACE)
        self.expect(self.driver.execute_script(ROWS) == before, "niet alle rijen komen terug")

    def sorting_narrow(self) -> None:
        """Narrow screens have no heads of columns: a choice above the cards sorts them all."""
        browser.show(self.driver, self.page, "320 breed")
        before = self.driver.execute_script(ROWS)
        choice = self.driver.find_element(By.CSS_SELECTOR, ".bediening select")
        self.expect(choice.is_displayed(), "op een smal scherm is de keuze van de volgorde niet te zien")
        # From the order of the report down to name, and on to signal.
        for said, kind in (("naam", "tekst"), ("signaal", "signaal")):
            self.press(choice, Keys.ARROW_DOWN)
            self.expect(choice.get_attribute("value") == kind, f"de keuze is niet {kind}")
            self.expect(self.status == f"Scorekaart: gesorteerd op {said}.", f"status: '{self.status}'")
        ranks = [ORDER.index(signal) for signal in self.driver.execute_script(SIGNALS)]
        self.expect(ranks == sorted(ranks), f"niet gesorteerd: {ranks}")
        self.press(choice, Keys.HOME)
        self.expect(self.driver.execute_script(ROWS) == before, "de volgorde van het rapport komt niet terug")
        browser.show(self.driver, self.page)
        choice = self.driver.find_element(By.CSS_SELECTOR, ".bediening select")
        self.expect(not choice.is_displayed(), "op een breed scherm staat de volgorde er twee keer")

    def figures(self) -> None:
        details = self.driver.find_elements(By.CSS_SELECTOR, "main details")
        if len(details) < 2:
            return
        button = self.driver.find_element(By.CSS_SELECTOR, "p.bediening button")
        for pressed in ("true", "false"):
            self.press(button, Keys.ENTER)
            self.expect(button.get_attribute("aria-pressed") == pressed, "aria-pressed klopt niet")
            self.expect(
                all((item.get_attribute("open") is not None) == (pressed == "true") for item in details),
                "niet alle cijfers van grafieken gaan mee")


def check(driver, page: pathlib.Path) -> list[Finding]:
    use = Use(driver, page)
    browser.messages(driver)
    browser.show(driver, page)
    for message in browser.messages(driver):
        use.expect(False, f"de browser meldt: {message}")
    cards = driver.find_elements(By.CSS_SELECTOR, "table.scorekaart")
    if cards and not driver.find_elements(By.CSS_SELECTOR, "[role=status]"):
        use.expect(False, "het script draait niet")
        return use.found
    if cards:
        use.sorting()
        use.filtering()
        use.sorting_narrow()
    use.figures()
    browser.show(driver, page, script=False)
    buttons = driver.find_elements(By.CSS_SELECTOR, "button, input, [role=status]")
    use.expect(not buttons, "zonder script staan er knoppen die niets doen")
    browser.show(driver, page)
    return use.found


def refuses_other_scripts(driver, page: pathlib.Path, folder: pathlib.Path) -> list[Finding]:
    """The policy lets no other script run, not even one that stands in the page."""
    html = page.read_text(encoding="utf-8")
    other = folder / "ander-script.html"
    other.write_text(html.replace("</body>", "<script>document.title = 'GEDRAAID'</script></body>")
                     .replace("<main", "<main onfocus=\"document.title = 'GEDRAAID'\"", 1), encoding="utf-8")
    browser.show(driver, other)
    driver.execute_script("document.querySelector('main').focus()")
    if driver.title == "GEDRAAID":
        return [Finding(page.name, "beleid", "een ander script draait")]
    return []
