/// The style rules that the pages of the manual add to those of a report and of a site.
enum ManualStyle {
  static let rules: StaticString = #"""

    h2, h3, h4 { scroll-margin-top: 1rem; }
    main > nav.inhoud { margin-bottom: 1.5rem; }
    nav.diep li { display: block; margin: 0 0 0.5rem; max-width: none; }
    nav.diep > ul > li > a { font-weight: 600; }
    nav.diep ul ul { padding-left: 1rem; }
    nav.diep ul ul li { margin: 0; }
    nav.diep ul.kort { padding-left: 0; }
    nav.diep ul.kort li { display: inline-block; margin: 0 0.9rem 0 0; }
    nav.inhoud code, h2 code, h3 code, h4 code { font-size: 1em; }
    code { font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: 0.84em;
      overflow-wrap: break-word; }
    pre { border: 1px solid #dfe4e9; border-radius: 0.25rem; line-height: 1.5; }
    pre:focus-visible { outline: 3px solid; outline-offset: 2px; }
    th code, td code { font-size: 0.95em; }
    .uitleg td code { overflow-wrap: anywhere; }
    tbody th { font-weight: 400; }
    section > h3 { border-top: 1px solid #dfe4e9; padding-top: 1rem; }
    section > h2 + h3 { border-top: 0; padding-top: 0; margin-top: 1rem; }
    .zegt pre { white-space: pre-wrap; }
    .codeblok { margin: 0 0 1rem; }
    .codeblok pre { margin: 0; }
    .codeblok figcaption { font-size: 0.8125rem; color: #56606a; margin: 0 0 0.2rem; }
    .voorbeeld { margin: 1.25rem 0 2rem; padding: 0.25rem 1.1rem 0.75rem; border: 1px solid #c9d1d9;
      border-radius: 0.375rem; }
    .voorbeeld > figcaption { font-size: 0.8125rem; color: #56606a; padding: 0.5rem 0 0.4rem;
      margin-bottom: 0.5rem; border-bottom: 1px solid #dfe4e9; }
    .voorbeeld .verdieping { margin-bottom: 0.5rem; }
    .voorbeeld section > h3, .voorbeeld h3 { border-top: 0; padding-top: 0; }
    nav.blader { margin: 3rem 0 0; border-top: 1px solid #d5dbe1; padding-top: 1rem; }
    nav.blader ul { list-style: none; padding: 0; margin: 0; }
    nav.blader li { display: inline-block; width: 49%; max-width: none; vertical-align: top; margin: 0; }
    nav.blader li.next:last-child { text-align: right; }
    nav.blader li.next:first-child { width: 98%; }
    nav.blader a { font-weight: 600; display: block; padding: 0.2rem 0; }
    .kenmerken dd { max-width: 40em; }

    @media print, screen and (min-width: 46.01rem) {
      .uitleg tbody th code { white-space: nowrap; }
    }

    @media screen and (max-width: 62rem) {
      .voorbeeld { border-left: 0; border-right: 0; border-radius: 0; padding: 0.25rem 0 0.75rem; }
    }

    @media screen and (max-width: 46rem) {
      .uitleg tbody td, .uitleg tbody td:first-child { padding-left: 0; text-indent: 0; }
      .uitleg tbody td:before { display: block; font-size: 0.75rem; min-width: 0; }
      .uitleg tbody td[data-kop=""]:before { content: none; }
      tbody td:empty { display: none; }
      nav.blader li, nav.blader li.next { display: block; width: auto; text-align: left;
        margin-bottom: 0.6rem; }
      nav.blader li.next:last-child { text-align: left; }
    }

    @media screen and (prefers-color-scheme: dark) {
      pre, .voorbeeld, .voorbeeld > figcaption, section > h3, nav.blader { border-color: #37424d; }
      .voorbeeld > figcaption, .codeblok figcaption { color: #a9b4bf; }
    }

    @media print {
      pre { font-size: 7.5pt; white-space: pre-wrap; orphans: 4; widows: 4; }
      .codeblok figcaption { font-size: 8pt; break-after: avoid; }
      nav.blader { display: none; }
      .voorbeeld { padding: 2pt 8pt; }
      .voorbeeld > figcaption { font-size: 8pt; break-after: avoid; }
    }
    """#
}
