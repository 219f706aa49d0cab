/// The style rules that the pages of the intranet site add to those of a report.
package enum SiteCSS {
  package static let rules: StaticString = #"""

    h1 { overflow-wrap: break-word; word-wrap: break-word; -webkit-hyphens: auto; hyphens: auto; }
    nav.site { font-size: 0.9375rem; margin: 0 0 0.25rem; }
    nav.site ul, nav.kruimels ol { list-style: none; padding: 0; margin: 0; }
    nav.site li { display: inline-block; margin: 0 1.25rem 0 0; }
    nav.site a { display: inline-block; padding: 0.35rem 0; font-weight: 600;
      text-decoration: none; border-bottom: 2px solid transparent; }
    nav.site a:hover { text-decoration: underline; }
    nav.site a[aria-current] { border-bottom-color: currentColor; }
    nav.kruimels { font-size: 0.8125rem; margin: 0 0 0.5rem; color: #56606a; }
    nav.kruimels li { display: inline; margin: 0; }
    nav.kruimels li + li:before { content: "\203A" / ""; padding: 0 0.45em; color: #56606a; }
    nav.kruimels a { display: inline-block; padding: 0.25rem 0; }
    .downloads { font-size: 0.8125rem; color: #56606a; max-width: none; }
    ul.rapporten { list-style: none; padding: 0; }
    ul.rapporten li { max-width: none; }
    ul.rapporten li > a { font-weight: 600; }
    ul.rapporten .downloads { margin-left: 0.75rem; }
    .kolommen { columns: 16rem; }
    .raster { margin-bottom: 1.5rem; }
    .jaren { table-layout: fixed; }
    .jaren th:first-child { width: 3.5em; }
    .jaren td, .jaren th { padding-left: 0.15rem; padding-right: 0.15rem; }
    .lijst { table-layout: fixed; }
    .lijst thead th { width: 17%; }
    .lijst thead th:first-child { width: 46%; }
    .lijst caption { font-size: 1.0625rem; font-weight: 600; color: inherit; padding-top: 0.5rem; }
    .archief { table-layout: fixed; }
    .archief thead th { width: 9%; }
    .archief thead th:first-child, .archief thead th:nth-child(6) { width: 18%; }
    .archief thead th:last-child { width: 19%; }
    .kenmerken { display: table; }
    .kenmerken div { display: table-row; }
    .kenmerken dt, .kenmerken dd { display: table-cell; padding: 0 0 0.6rem; margin: 0; }
    .kenmerken dt { font-size: 0.8125rem; line-height: 1.7rem; color: #56606a; width: 11rem;
      padding-right: 1.25rem; }
    ul.zoeklijst { list-style: none; padding: 0; columns: 20rem; }
    ul.zoeklijst li { break-inside: avoid; padding: 0.15rem 0; }
    #zoeklijst h2 { margin-top: 1.5rem; }
    .zoek { margin: 1.25rem 0; }
    .zoek label { display: block; font-weight: 600; margin-bottom: 0.3rem; }
    .zoek input { font: inherit; width: 100%; max-width: 32rem; padding: 0.5rem 0.7rem;
      border: 1px solid #56606a; border-radius: 0.25rem; background: #ffffff; color: #1b2733; }
    .zoek ol { list-style: none; padding: 0; }
    .zoek li { padding: 0.25rem 0; }
    .zoek .note { margin: 0.6rem 0; }

    @media screen and (max-width: 46rem) {
      nav.site li { margin-right: 0.9rem; }
      .raster .beeld svg { min-width: 58rem; }
      ul.rapporten .downloads { display: block; margin: 0; }
      .kenmerken, .kenmerken div, .kenmerken dt, .kenmerken dd { display: block; width: auto;
        padding: 0; }
      .kenmerken div { margin-bottom: 0.6rem; }
    }

    @media screen and (prefers-color-scheme: dark) {
      nav.kruimels, nav.kruimels li + li:before, .downloads, .kenmerken dt { color: #a9b4bf; }
      .zoek input { background: #1d252d; color: #e6ebf0; border-color: #a9b4bf; }
    }

    @media print {
      nav.site, nav.kruimels, .downloads, .zoek { display: none; }
      .kolommen, ul.zoeklijst { columns: 2; }
      .kenmerken dt { font-size: 8pt; }
      .jaren { font-size: 7pt; }
    }
    """#
}
