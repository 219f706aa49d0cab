/// The small script of a report page: sorts and filters the scorecard, and opens all figures of charts.
///
/// The page is complete without it: everything it works with, it makes itself. It may run because the
/// page's policy names its hash; a test holds `sha256` beside the text.
package enum ReportScript {
  /// The SHA-256 of `text` in base64, as a Content-Security-Policy names it.
  package static let sha256: StaticString = "AnxDNYYmaj2x4y86Er3UHHG0iNoFvOER4SLzBObwXP8="

  package static let text: StaticString = #"""
    (function () {
      "use strict";
      var all = function (selector, root) {
        return Array.prototype.slice.call((root || document).querySelectorAll(selector));
      };
      var make = function (name, text, parent, type) {
        var element = document.createElement(name);
        if (type) element.type = type;
        if (text) element.textContent = text;
        if (parent) parent.appendChild(element);
        return element;
      };
      var main = document.getElementById("inhoud");
      var cards = all("table.scorekaart", main);
      var bar = make("div");
      bar.className = "bediening";
      var status = make("p");
      status.className = "note";
      status.setAttribute("role", "status");

      // Old Safari forgets what a table is when narrow screens lay it out as blocks.
      [["table", "table"], ["thead, tbody", "rowgroup"], ["tr", "row"], ["td", "cell"],
        ["thead th", "columnheader"], ["tbody th", "rowheader"]].forEach(function (pair) {
        all(pair[0], main).forEach(function (e) { e.setAttribute("role", pair[1]); });
      });

      var signals = ["rood", "oranje", "groen", "grijs", "geen"];
      var signal = function (row) {
        return signals.filter(function (name) { return row.querySelector(".signal-" + name); })[0];
      };

      // Sorting: up, down, and back to the order of the report.
      var sorters = [];
      cards.forEach(function (table) {
        var body = table.tBodies[0];
        var rows = all("tr", body);
        var heads = all("thead th[data-sorteer]", table);
        var sort = function (head, next) {
          var byName = head && head.getAttribute("data-sorteer") === "tekst";
          var compare = function (a, b) {
            return byName
              ? a.cells[0].textContent.localeCompare(b.cells[0].textContent, "nl", { numeric: true })
              : signals.indexOf(signal(a)) - signals.indexOf(signal(b));
          };
          heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
          if (next) head.setAttribute("aria-sort", next);
          var sign = next === "descending" ? -1 : 1;
          // The order of the report decides between equals.
          rows.map(function (row, place) { return [row, place]; }).sort(function (a, b) {
            return (next ? sign * compare(a[0], b[0]) : 0) || a[1] - b[1];
          }).forEach(function (pair) { body.appendChild(pair[0]); });
        };
        heads.forEach(function (head) {
          var name = head.textContent;
          head.textContent = "";
          var button = make("button", name, head, "button");
          button.addEventListener("click", function () {
            var now = head.getAttribute("aria-sort");
            var next = !now ? "ascending" : now === "ascending" ? "descending" : "";
            sort(head, next);
            status.textContent = table.caption.textContent + ": " + (next
              ? "gesorteerd op " + name.toLowerCase()
                + (next === "ascending" ? ", oplopend." : ", aflopend.")
              : "de volgorde van het rapport.");
          });
        });
        sorters.push(function (kind) {
          var head = heads.filter(function (head) {
            return head.getAttribute("data-sorteer") === kind;
          })[0];
          sort(head, head ? "ascending" : "");
        });
      });

      // On narrow screens the heads of the columns are not there: a choice stands above the cards.
      if (cards.length) {
        var field = make("label", "Sorteer op ", bar);
        field.className = "smal";
        var choice = make("select", "", field);
        [["", "volgorde van het rapport"], ["tekst", "naam"], ["signaal", "signaal"]]
          .forEach(function (pair) { make("option", pair[1], choice).value = pair[0]; });
        choice.addEventListener("change", function () {
          sorters.forEach(function (sort) { sort(choice.value); });
          status.textContent = "Scorekaart: " + (choice.value
            ? "gesorteerd op " + choice.options[choice.selectedIndex].text + "."
            : "de volgorde van het rapport.");
        });
        bar.appendChild(status);
        cards[0].parentNode.insertBefore(bar, cards[0]);
      }

      // Filtering by signal.
      var rows = [];
      cards.forEach(function (table) { rows = rows.concat(all("tbody tr", table)); });
      var present = signals.filter(function (name) {
        return rows.some(function (row) { return signal(row) === name; });
      });
      if (present.length > 1) {
        var group = make("fieldset", "", bar);
        make("legend", "Toon in de scorekaart", group);
        var boxes = present.map(function (name) {
          var label = make("label", "", group);
          var box = make("input", "", label, "checkbox");
          box.value = name;
          box.checked = true;
          make("span", name === "geen" ? "geen signaal" : name, label);
          return box;
        });
        group.addEventListener("change", function () {
          var shown = boxes.filter(function (box) { return box.checked; })
            .map(function (box) { return box.value; });
          rows.forEach(function (row) {
            row.hidden = Boolean(signal(row)) && shown.indexOf(signal(row)) < 0;
          });
          cards.forEach(function (table) {
            table.hidden = all("tbody tr", table).every(function (row) { return row.hidden; });
          });
          status.textContent = rows.filter(function (row) { return !row.hidden; }).length
            + " van de " + rows.length + " indicatoren getoond.";
        });
        bar.insertBefore(group, bar.firstChild);
      }

      // All figures of charts at once.
      var tables = all("details", main);
      if (tables.length > 1) {
        var toggle = make("button", "Toon de cijfers van alle grafieken", null, "button");
        toggle.setAttribute("aria-pressed", "false");
        toggle.addEventListener("click", function () {
          var open = toggle.getAttribute("aria-pressed") !== "true";
          toggle.setAttribute("aria-pressed", String(open));
          tables.forEach(function (table) { table.open = open; });
          status.textContent = open ? "De cijfers van alle grafieken zijn zichtbaar."
            : "De cijfers van de grafieken zijn verborgen.";
        });
        var place = make("p");
        place.className = "bediening";
        place.appendChild(toggle);
        var first = tables[0];
        while (first.parentNode !== main) first = first.parentNode;
        var title = first.firstElementChild;
        first.insertBefore(place, title.tagName === "H2" ? title.nextSibling : title);
      }
      if (!status.parentNode) main.appendChild(status);
    })();
    """#
}
