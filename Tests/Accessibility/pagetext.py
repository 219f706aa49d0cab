"""What a page says in print, read from its HTML: headings, words, names of pictures."""

from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "col", "wbr", "input"}
HEADINGS = {f"h{level}" for level in range(1, 7)}
# Not printed, by element or by class; and hashes, which break anywhere.
LEFT_OUT = {"script", "style", "nav", "details", "title", "svg", "head"}
LEFT_OUT_CLASSES = {"skip", "vh", "bediening", "hash", "alt"}


class PageText(HTMLParser):
    """The printed text of a page in its order, its headings, and its pictures' names."""

    def __init__(self, html: str):
        super().__init__()
        self.headings: list[tuple[int, str]] = []
        self.words: list[str] = []
        self.pictures: list[str] = []
        self.title = ""
        self.language = ""
        self._open: list[tuple[str, bool]] = []
        self._heading: list[str] | None = None
        self._picture: list[str] | None = None
        self.feed(html)

    @property
    def _hidden(self) -> bool:
        return any(hidden for _, hidden in self._open)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "html":
            self.language = attributes.get("lang", "")
        if tag in VOID:
            return
        classes = set((attributes.get("class") or "").split())
        self._open.append((tag, tag in LEFT_OUT or bool(classes & LEFT_OUT_CLASSES)))
        inside = [name for name, _ in self._open]
        if tag in HEADINGS and not self._hidden:
            self._heading = []
        if tag == "title" and "svg" in inside and "details" not in inside:
            self._picture = []

    def handle_endtag(self, tag):
        if tag in HEADINGS and self._heading is not None:
            self.headings.append((int(tag[1]), " ".join("".join(self._heading).split())))
            self._heading = None
        if tag == "title" and self._picture is not None:
            self.pictures.append("".join(self._picture))
            self._picture = None
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self._heading is not None:
            self._heading.append(data)
        if self._picture is not None:
            self._picture.append(data)
        elif self._open and self._open[-1][0] == "title":
            self.title += data
        if not self._hidden:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(self.words)
