"""Pages in headless Chromium, as wide, narrow, enlarged and dark as readers have them."""

import os
import pathlib
from contextlib import contextmanager
from importlib.util import find_spec

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from findings import Finding

AXE = pathlib.Path(find_spec("axe_playwright_python").submodule_search_locations[0]) / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]

# The viewport in CSS pixels, the scale: 1280 wide at 200% has room for 640.
VIEWS = {"1280 breed": (1280, 1), "320 breed": (320, 1), "200%": (640, 2)}
# The views that are checked, each light or dark.
LOOKS = [("1280 breed", False), ("1280 breed", True), ("320 breed", False), ("320 breed", True), ("200%", False)]
# Of pages that share their style with one that is checked in all.
FEW_LOOKS = [("1280 breed", False), ("320 breed", True)]


@contextmanager
def chromium():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    arguments = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage",
                 "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    for argument in arguments:
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    # axe-core reads every node of a page; a large one on a busy machine takes longer than 30 seconds.
    driver.set_script_timeout(300)
    driver.command_executor.client_config.timeout = 300
    try:
        yield driver
    finally:
        driver.quit()


def show(driver, page: pathlib.Path | str, view: str = "1280 breed", dark: bool = False,
         script: bool = True) -> None:
    """A page by its file or by its address."""
    width, scale = VIEWS[view]
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 900, "deviceScaleFactor": scale, "mobile": False})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
        {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
    driver.get(page if isinstance(page, str) else page.as_uri())


def check(driver, page: pathlib.Path, looks: list[tuple[str, bool]] = LOOKS) -> list[Finding]:
    """axe-core in each view, light and dark; and nothing wider than the window."""
    found = []
    axe = AXE.read_text(encoding="utf-8")
    for view, dark in looks:
        show(driver, page, view, dark)
        place = f"{page.name}, {view}{', donker' if dark else ''}"
        # All figures of charts, which are folded in, are to be read too.
        driver.execute_script(
            "document.querySelectorAll('details').forEach(d => d.open = true)")
        driver.execute_script(axe)
        result = driver.execute_async_script(
            "const done = arguments[1]; axe.run(document, {resultTypes: ['violations'],"
            " runOnly: {type: 'tag', values: arguments[0]}}).then(done, e => done({error: '' + e}))",
            TAGS)
        if "error" in result:
            raise SystemExit(f"{place}: axe-core: {result['error']}")
        for violation in result["violations"]:
            nodes = "; ".join(str(node["target"][0]) for node in violation["nodes"][:3])
            found.append(Finding(
                place, f"axe {violation['id']}",
                f"{violation['help']} ({len(violation['nodes'])}×: {nodes})"))
        found += overflow(driver, place)
    return found + figures(driver, page.name)


def figures(driver, place: str) -> list[Finding]:
    """In tables all figures are equally wide, in the font of the page itself."""
    widths = driver.execute_script(
        "const cell = document.querySelector('td.num'); if (!cell) return null;"
        "return ['1111', '4444', '8888', '0000'].map(text => { const span = document.createElement('span');"
        " span.textContent = text; cell.append(span); const width = span.getBoundingClientRect().width;"
        " span.remove(); return width; })")
    if widths and max(widths) - min(widths) > 0.01:
        return [Finding(place, "cijfers", f"cijfers in tabellen zijn niet even breed: {widths}")]
    loaded = driver.execute_script(
        "const family = getComputedStyle(document.body).fontFamily.split(',')[0].replaceAll('\"', '');"
        "return [...document.fonts].filter(f => f.family.includes(family) && f.status === 'loaded').length")
    if widths and not loaded:
        return [Finding(place, "cijfers", "het lettertype van de pagina is niet geladen")]
    return []


def overflow(driver, place: str) -> list[Finding]:
    """A page scrolls in one direction (WCAG 1.4.10); only a chart may have its own scroll."""
    wide = driver.execute_script(
        "return document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
    if wide <= 0:
        return []
    return [Finding(place, "breedte", f"de pagina is {wide} pixels breder dan het venster")]


def messages(driver) -> list[str]:
    """What the browser complained about, such as a script that the policy forbids."""
    return [entry["message"] for entry in driver.get_log("browser")]
