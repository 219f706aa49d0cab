/// The small script of pages of the intranet site: searches the list of all names, and sorts tables.
///
/// As that of a report, it makes everything it works with itself, and runs because the page's policy
/// names its hash; a test holds `sha256` beside the text.
package enum SiteScript {
  /// The SHA-256 of `text` in base64, as a Content-Security-Policy names it.
  package static let sha256: StaticString = "movxFKW+UxMoICsVlcYjE42SSoRmwLR5xUybO75x4YM="

  package static let text: StaticString = #"""
    (function () {
      "use strict";
      var all = function (selector, root) {
        return Array.prototype.slice.call((root || document).querySelectorAll(selector));
      };
      var make = function (name, text, parent) {
        var element = document.createElement(name);
        if (text) element.textContent = text;
        if (parent) parent.appendChild(element);
        return element;
      };
      var main = document.getElementById("inhoud");
      var status = make("p");
      status.className = "note";
      status.setAttribute("role", "status");

      // Sorting: up, down, and back to the order of the page.
      var signals = ["rood", "oranje", "groen", "grijs", "geen"];
      var rank = function (cell) {
        return signals.map(function (name) { return Boolean(cell.querySelector(".signal-" + name)); })
          .indexOf(true);
      };
      var number = function (cell) {
        var text = cell.textContent.replace(/\./g, "").replace(",", ".").replace("\u2212", "-");
        var found = /-?\d+(\.\d+)?/.exec(text);
        return found ? Number(found[0]) : NaN;
      };
      var tables = all("table.sorteerbaar", main);
      tables.forEach(function (table) {
        var body = table.tBodies[0];
        var rows = all("tr", body);
        if (rows.length < 2) return;
        var heads = all("thead th[data-sorteer]", table);
        heads.forEach(function (head) {
          var name = head.textContent;
          var kind = head.getAttribute("data-sorteer");
          var place = head.cellIndex;
          // What has no figure comes last, up or down.
          var compare = function (a, b, sign) {
            var x = a.cells[place], y = b.cells[place];
            if (kind === "tekst") {
              return sign * x.textContent.localeCompare(y.textContent, "nl", { numeric: true });
            }
            if (kind === "signaal") return sign * (rank(x) - rank(y));
            var p = number(x), q = number(y);
            if (isNaN(p) || isNaN(q)) return (isNaN(p) ? 1 : 0) - (isNaN(q) ? 1 : 0);
            return sign * (p - q);
          };
          head.textContent = "";
          var button = make("button", name, head);
          button.type = "button";
          button.addEventListener("click", function () {
            var now = head.getAttribute("aria-sort");
            var next = !now ? "ascending" : now === "ascending" ? "descending" : "";
            heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
            if (next) head.setAttribute("aria-sort", next);
            var sign = next === "descending" ? -1 : 1;
            rows.map(function (row, place) { return [row, place]; }).sort(function (a, b) {
              return (next ? compare(a[0], b[0], sign) : 0) || a[1] - b[1];
            }).forEach(function (pair) { body.appendChild(pair[0]); });
            status.textContent = table.caption.textContent + ": " + (next
              ? "gesorteerd op " + name.toLowerCase() + (sign > 0 ? ", oplopend." : ", aflopend.")
              : "de eerste volgorde.");
          });
        });
      });

      // Searching: all words, in any order; a name that begins with them first.
      var list = document.getElementById("zoeklijst");
      if (list) {
        var fold = function (text) {
          text = text.toLowerCase();
          return text.normalize ? text.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : text;
        };
        var entries = all("li", list).map(function (item) {
          var link = item.querySelector("a");
          return {
            item: item, name: fold(link.textContent),
            text: fold(item.textContent + " " + (item.getAttribute("data-woorden") || ""))
          };
        });
        var box = make("div");
        box.className = "zoek";
        box.setAttribute("role", "search");
        var label = make("label", list.getAttribute("data-vraag")
          || "Zoek een indicator, eenheid, maatregel of maand", box);
        label.htmlFor = "zoekwoord";
        var input = make("input", "", box);
        input.type = "search";
        input.id = "zoekwoord";
        input.autocomplete = "off";
        box.appendChild(status);
        var results = make("ol", "", box);
        var search = function () {
          var query = fold(input.value).trim();
          var words = query.split(/\s+/);
          results.textContent = "";
          list.hidden = Boolean(query);
          if (!query) {
            status.textContent = "";
            return;
          }
          var has = function (text) {
            return words.every(function (word) { return text.indexOf(word) >= 0; });
          };
          var found = entries.filter(function (entry) { return has(entry.text); })
            .map(function (entry, place) {
              var score = entry.name.indexOf(query) === 0 ? 0 : has(entry.name) ? 1 : 2;
              return { entry: entry, score: score, place: place };
            }).sort(function (a, b) { return a.score - b.score || a.place - b.place; });
          found.slice(0, 50).forEach(function (one) {
            results.appendChild(one.entry.item.cloneNode(true));
          });
          status.textContent = found.length === 0 ? "Niets gevonden voor \u2018" + input.value.trim()
            + "\u2019. Probeer een ander of korter woord."
            : (found.length === 1 ? "E\u00e9n resultaat" : found.length + " resultaten")
            + (found.length > 50 ? ", de eerste 50 getoond." : ".");
        };
        input.addEventListener("input", search);
        // Enter goes to the first result; the links themselves are reached by tab.
        input.addEventListener("keydown", function (event) {
          var first = results.querySelector("a");
          if (event.key === "Enter" && first) first.focus();
        });
        list.parentNode.insertBefore(box, list);
        search();
      }
      if (!status.parentNode && tables.length) main.appendChild(status);
    })();
    """#
}
