/// The style rules of a report page: for screens wide and narrow, light and dark, and for paper.
///
/// Layout by normal flow and tables alone, colours written out, so that old print engines give a
/// decent page too. The colours of signals and charts are attributes of their shapes; those, like the
/// accent of the house style, on a screen that is dark stand in the rules before these.
package enum ReportCSS {
  package static let rules: StaticString = #"""
    * { box-sizing: border-box; }
    html { font-size: 100%; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 62rem;
      font-family: "Inter", "Open Sans", Arial, sans-serif; font-weight: 400; line-height: 1.55;
      color: #1b2733; background: #ffffff;
    }
    h1, h2, h3, h4, strong, th { font-weight: 600; }
    h1 { font-size: 2rem; line-height: 1.2; margin: 0.1rem 0 0.5rem; letter-spacing: -0.015em; }
    h2 {
      font-size: 1.375rem; line-height: 1.3; margin: 2.75rem 0 0.9rem; padding-top: 0.9rem;
      border-top-style: solid; border-top-width: 2px;
    }
    h3 { font-size: 1.0625rem; line-height: 1.35; margin: 1.75rem 0 0.5rem; }
    h4 { font-size: 0.9375rem; margin: 1.1rem 0 0.2rem; }
    h5, h6 { font-size: 0.9375rem; margin: 0.9rem 0 0.15rem; font-weight: 600; }
    p, ul, ol, dl { margin: 0 0 0.8rem; }
    p, li, dd { max-width: 40em; overflow-wrap: break-word; word-wrap: break-word; }
    ul, ol { padding-left: 1.3rem; }
    li { margin-bottom: 0.3rem; }
    a { text-underline-offset: 0.15em; }
    a:focus-visible, main:focus-visible, button:focus-visible, input:focus-visible,
    summary:focus-visible, .beeld:focus-visible { outline: 3px solid; outline-offset: 2px; }
    main:focus { outline: none; }
    pre { overflow-x: auto; padding: 0.75rem; background: #f2f5f7; }
    code { font-size: 0.9em; }
    blockquote { margin: 0 0 0.8rem; padding-left: 1rem; border-left: 3px solid #c9d1d9; }
    hr { border: 0; border-top: 1px solid #d5dbe1; margin: 1.5rem 0; }

    .skip { position: absolute; left: -999px; top: 0; padding: 0.5rem 1rem; background: #ffffff; }
    .skip:focus { left: 0; }
    .vh {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
      clip: rect(0 0 0 0); white-space: nowrap;
    }
    .alt { position: absolute; width: 20em; font-size: 1px; line-height: 1; color: transparent; }
    .waarde { white-space: nowrap; font-feature-settings: "tnum" 1; }
    h1 .waarde, h2 .waarde { white-space: normal; }
    .note, .when, .unit, .status, .bron { color: #56606a; }
    .note { font-size: 0.8125rem; }
    .note ul { margin-top: 0; }
    .code { color: #56606a; font-weight: 400; font-feature-settings: "tnum" 1; }
    .when, .unit { font-size: 0.8125em; font-weight: 400; }
    .tag {
      font-size: 0.6875rem; font-weight: 400; padding: 0 0.4em; border: 1px solid #c9d1d9;
      border-radius: 0.6em; color: #56606a; white-space: nowrap;
    }
    .runin { font-weight: 600; margin: 0.6rem 0 0.2rem; }
    .lead { font-size: 1.125rem; line-height: 1.5; margin-top: 1rem; }

    header.titel { padding-bottom: 0.5rem; border-top-style: solid; border-top-width: 6px; padding-top: 1rem; }
    .logo { display: inline-block; margin-bottom: 0.5rem; line-height: 0; }
    .organisatie { margin: 0; font-weight: 600; }
    .status { margin: 0; font-size: 0.875rem; }
    .status span + span:before { content: " · "; }
    nav.inhoud { margin: 0.75rem 0 0; font-size: 0.875rem; }
    nav.inhoud ul { list-style: none; padding: 0; margin: 0; }
    nav.inhoud li { display: inline-block; margin: 0 1.1rem 0.25rem 0; }
    nav.inhoud a { display: inline-block; padding: 0.25rem 0; }
    section > h2:first-child { clear: both; }
    footer { margin-top: 3rem; border-top: 1px solid #d5dbe1; padding-top: 0.75rem;
      font-size: 0.8125rem; color: #56606a; }

    .tiles { display: table; table-layout: fixed; width: 100%; list-style: none; padding: 0;
      margin: 0.5rem 0 1rem; border-collapse: collapse; }
    .tile { display: table-cell; padding: 0.6rem 0.9rem 0.7rem; border: 1px solid #d5dbe1;
      vertical-align: top; max-width: none; }
    .tile span { display: block; }
    .tile .count { font-size: 2rem; line-height: 1.1; font-weight: 600; }
    .tile .label { font-weight: 600; }
    .tile .meaning { font-size: 0.8125rem; color: #56606a; line-height: 1.3; }
    .changes { list-style: none; padding: 0; }
    .changes li { padding-left: 1.4rem; position: relative; }
    .changes .mark { position: absolute; left: 0; top: 0.38em; }

    .mark { vertical-align: -0.06em; }
    .gezicht { vertical-align: -0.2em; }
    .changes .gezicht { top: 0.25em; }
    .signal { white-space: nowrap; font-weight: 600; }
    .signal .word { white-space: normal; overflow-wrap: normal; word-wrap: normal; }
    .breed .signal { padding-right: 1.2em; }
    .breed .signal .word { white-space: nowrap; }
    .actiepunten thead th:first-child { width: 34%; }
    .actiepunten thead th:last-child { width: 16%; }
    .doelen thead th:first-child { width: 28%; }
    .maatregelen thead th { width: 12%; }
    .maatregelen thead th:first-child { width: 17%; }
    .maatregelen thead th:nth-child(5) { width: 24%; }
    .maatregelen thead th:nth-child(6) { width: 10%; }
    .signal-geen { color: #56606a; }
    .signal-geen { font-weight: 400; }

    table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; font-size: 0.875rem;
      line-height: 1.35; font-feature-settings: "tnum" 1, "lnum" 1; }
    caption { text-align: left; font-weight: 600; font-size: 1.0625rem; padding: 0.5rem 0; }
    .breed caption, .cyclus caption, .bronnen caption, .cijfers caption
      { font-size: 0.8125rem; font-weight: 400; color: #56606a; padding-top: 0; }
    th, td { text-align: left; vertical-align: top; padding: 0.38rem 0.5rem; }
    thead th { font-size: 0.75rem; color: #56606a; vertical-align: bottom;
      border-bottom: 1.5px solid #1b2733; }
    tbody th { font-weight: 400; }
    tbody tr { border-bottom: 1px solid #dfe4e9; }
    th:first-child, td:first-child { padding-left: 0; }
    th:last-child, td:last-child { padding-right: 0; }
    .num { text-align: right; white-space: nowrap; }
    .marges .num { white-space: normal; }
    thead .num { white-space: normal; }
    td .when { display: block; }
    .scorekaart { table-layout: fixed; }
    .scorekaart thead th { width: 10.5%; }
    .scorekaart thead th:first-child { width: 22.5%; }
    .scorekaart thead th:nth-child(2) { width: 9.5%; }
    .scorekaart thead th:nth-child(4) { width: 11%; }
    .scorekaart thead th:nth-child(7) { width: 11%; }
    .scorekaart thead th:last-child { width: 14%; }
    .scorekaart td { white-space: normal; }
    .scorekaart td.num { white-space: nowrap; }
    .statuswoord, .scorekaart .vh { white-space: normal; }
    .statuswoord { display: block; text-align: left; margin-right: -110%; }
    .scorekaart .verloop svg { max-width: 100%; height: auto; }

    .hash { font-size: 0.6875rem; word-break: break-all; }
    td, th { overflow-wrap: break-word; word-wrap: break-word; }

    .verdieping { margin-bottom: 2rem; }
    .verdict { font-size: 1rem; }
    .facts { margin: 0.75rem 0 0.65rem; }
    .facts div { display: inline-block; vertical-align: top; margin: 0 1.5rem 0.35rem 0; }
    .facts dt { font-size: 0.75rem; color: #56606a; }
    .facts dd { margin: 0; font-weight: 600; font-feature-settings: "tnum" 1; }
    .toelichting { margin-top: 0.5rem; }
    .naast { display: table; table-layout: fixed; width: 100%; }
    .naast div { display: table-cell; vertical-align: top; padding-right: 1.5rem; }
    .naast div:last-child { padding-right: 0; }
    .ontbreekt { border-left-style: solid; border-left-width: 4px; padding: 0.5rem 0.9rem; background: #fbf1f2; }
    .definities { font-size: 0.875rem; }
    .definities div { margin-bottom: 0.6rem; max-width: 40em; }
    .definities dt, .definities dd { display: inline; margin: 0; }
    .definities dt { font-weight: 600; }
    .definities dt:after { content: ". "; }

    .figuur { margin: 1rem 0 1.25rem; }
    .figuur svg { max-width: 100%; height: auto; display: block; }
    .grafiektitel { font-weight: 600; margin: 0; max-width: none; }
    .grafiekondertitel { margin: 0 0 0.4rem; font-size: 0.8125rem; color: #56606a; max-width: none; }
    .bron { font-size: 0.75rem; margin: 0.3rem 0 0; }
    .paneel { display: inline-block; vertical-align: top; width: 32.4%; margin: 0 0 0.6rem;
      padding-right: 0.6rem; }
    .twee .paneel { width: 49%; }
    .paneelnaam { font-size: 0.8125rem; font-weight: 600; line-height: 1.3; margin: 0 0 0.1rem; }
    details { font-size: 0.875rem; margin-top: 0.3rem; }
    summary { cursor: pointer; padding: 0.25rem 0; }
    .verloop { display: block; }
    .bijlage { display: none; }

    .bediening { font-size: 0.8125rem; margin: 0 0 0.5rem; }
    .bediening fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
    .bediening legend { padding: 0; color: #56606a; float: left; margin-right: 0.9rem;
      line-height: 1.75rem; }
    .bediening label { display: inline-block; margin-right: 0.9rem; line-height: 1.75rem;
      cursor: pointer; }
    .bediening input { margin: 0 0.35rem 0 0; width: 1.05rem; height: 1.05rem;
      vertical-align: -0.2em; }
    .bediening .note { clear: both; margin: 0; }
    .bediening .smal { display: none; }
    .bediening select { font: inherit; max-width: 100%; padding: 0.2rem; }
    button { font: inherit; background: none; cursor: pointer; }
    .bediening button { border: 1px solid; border-radius: 0.25rem;
      padding: 0.3rem 0.75rem; }
    th button { border: 0; padding: 0.25rem 0; margin: -0.25rem 0; color: inherit;
      text-align: inherit; text-decoration: underline dotted; text-underline-offset: 0.25em; }
    th[aria-sort] button { text-decoration: none; }
    th[aria-sort="ascending"] button:after { content: " \25B2" / ""; }
    th[aria-sort="descending"] button:after { content: " \25BC" / ""; }

    @media print, screen and (min-width: 46.01rem) {
      .scorekaart th + th, .scorekaart td { padding-left: 0.3rem; padding-right: 0.3rem; }
      .scorekaart td:last-child { padding-right: 0; }
    }

    @media screen and (max-width: 46rem) {
      body { padding: 1rem 0.9rem 2rem; }
      h1 { font-size: 1.625rem; }
      .tiles, .tiles li { display: block; }
      .tile { display: block; float: left; width: 50%; min-height: 8.25rem; margin: 0 -1px -1px 0; }
      .tiles:after { content: ""; display: block; clear: both; }
      .facts div { display: block; margin: 0 0 0.3rem; }
      .naast, .naast div { display: block; padding: 0; }
      .facts dt, .facts dd { display: inline; }
      .facts dt:after { content: ": "; }
      table, caption, tbody, tr, tbody th, tbody td { display: block; width: auto; }
      thead { position: absolute; left: -9999px; }
      thead button { display: none; }
      [hidden] { display: none !important; }
      tbody tr { padding: 0.6rem 0; }
      tbody th, tbody td, tbody td:first-child { padding: 0.12rem 0; }
        tbody th { font-weight: 600; }
      tbody td, tbody td.num { text-align: left; min-height: 1.4em; padding-left: 8.9em;
        text-indent: -8.9em; }
      tbody td:first-child { padding-left: 8.9em; }
      .verloop, tbody td:before { text-indent: 0; }
      .statuswoord { display: inline; margin: 0; }
      .beeld { overflow-x: auto; }
      .beeld svg { min-width: 33rem; }
      .panelen svg { min-width: 0; }
      .paneel { width: 48.5%; }
      .twee .paneel { width: 100%; }
      .bediening .smal { display: block; clear: both; margin: 0.2rem 0; }
      tbody td:before { content: attr(data-kop) ": "; color: #56606a; display: inline-block;
        min-width: 8.5em; padding-right: 0.4em; }
      .num, .scorekaart td.num { white-space: normal; }
      td .when { display: inline; }
      .verloop { display: inline-block; }
    }

    @media screen and (max-width: 34rem) {
      .paneel { width: 100%; padding-right: 0; }
    }

    @media screen and (prefers-color-scheme: dark) {
      .bediening select { color: inherit; background: #1d252d; border-color: #55616d; }
      body { color: #e6ebf0; background: #12181e; }
      .skip { background: #12181e; }
      .note, .when, .unit, .status, .bron, .code, .tag, footer, thead th, .tile .meaning,
      .breed caption, .cyclus caption, .bronnen caption, .cijfers caption,
      .facts dt, .bediening legend, .grafiekondertitel, .signal-geen,
      tbody td:before { color: #a9b4bf; }
      thead th { border-color: #e6ebf0; }
      tbody tr, .tile, footer, hr { border-color: #37424d; }
      .tag, blockquote { border-color: #55616d; }
      .logo { background: #ffffff; padding: 0.4rem; border-radius: 0.25rem; }
      pre { background: #1d252d; }
      .ontbreekt { background: #2c191d; }
    }

    @media print {
      @page { size: A4; margin: 18mm 17mm 19mm; }
      html { font-size: 62.5%; }
      body { font-size: 9.5pt; line-height: 1.45; padding: 0; max-width: none; }
      h1 { font-size: 20pt; }
      h2 { font-size: 13pt; margin: 13pt 0 6pt; padding-top: 5pt; }
      h3 { font-size: 10.5pt; margin: 8pt 0 3pt; }
      p, ul, ol, dl { margin-bottom: 5pt; }
      footer { margin-top: 8pt; padding-top: 4pt; break-before: avoid; page-break-before: avoid; }
      h4, h5, h6 { font-size: 9.5pt; }
      .lead { font-size: 10.5pt; margin-top: 6pt; }
      .tile .count { font-size: 20pt; }
      .tile .meaning, .note, .status, .grafiekondertitel, .definities, details, footer
        { font-size: 8pt; }
      .status, .organisatie { font-size: 9pt; }
      .verdict { font-size: 9.5pt; }
      .facts { margin: 4pt 0 3pt; }
      .facts div { margin: 0 14pt 2pt 0; }
      .naast div { padding-right: 12pt; }
      .naast h4 { margin-top: 4pt; }
      .vh { left: 0; }
      table { font-size: 8pt; margin-bottom: 10pt; }
      caption { font-size: 10.5pt; }
      .breed caption, .cyclus caption, .bronnen caption, .cijfers caption { font-size: 8pt; }
      thead th, .facts dt, .bron { font-size: 7pt; }
      .tag, .hash { font-size: 6.5pt; }
      th, td { padding: 2.6pt 4pt; }
      p, li, dd, .definities div { max-width: 136mm; }
      ul, ol { padding-left: 12pt; }
      .changes { padding-left: 0; }
      .changes li { padding-left: 14pt; }
      .gezicht { width: 9.5pt; height: 9.5pt; }
      .skip, nav.inhoud, details, .bediening { display: none; }
      .bijlage { display: block; }
      th button { font: inherit; color: inherit; text-decoration: none; }
      table[hidden] { display: table; }
      tr[hidden] { display: table-row; }
      a { color: inherit; text-decoration: none; }
      .logo img { image-rendering: crisp-edges; }
      thead { display: table-header-group; break-after: avoid; page-break-after: avoid; }
      tbody tr:first-child { break-before: avoid; page-break-before: avoid; }
      tr, .figuur, .paneel, svg, .tiles, .facts, .naast, .bronnen, .cyclus, .heel, .definities div { break-inside: avoid; page-break-inside: avoid; }
      h1, h2, h3, h4, h5, h6, caption, .runin, .grafiektitel, .grafiekondertitel, .verdict,
      .facts { break-after: avoid; page-break-after: avoid; }
      .nieuwe-pagina { break-before: page; page-break-before: always; }
      .kop { break-inside: avoid; page-break-inside: avoid; break-after: avoid;
        page-break-after: avoid; }
      p, li { orphans: 3; widows: 3; }
      header.titel, .tile { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """#
}
