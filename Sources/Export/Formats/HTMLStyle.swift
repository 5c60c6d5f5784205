/// How a page looks: on paper, on a wide screen and on a telephone, in the light and in the dark.
enum HTMLStyle {
  /// What the page may load: nothing. Its own style sheet stands in it.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// Colours of text have a contrast of at least 4.5 to 1 to what they stand on (WCAG 2.2 AA), in both schemes. Those of
  /// drawings have the names of ``Paint``.
  static let sheet = """

    :root{\(colours(dark: false))}
    @media screen and (prefers-color-scheme:dark){:root{\(colours(dark: true))}}
    \(Paint.allCases.map(\.rule).joined(separator: "\n"))
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}
    main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem}
    h1{font-size:1.7rem;line-height:1.25;margin:.2rem 0 .6rem}
    h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .6rem;padding-bottom:.2rem;border-bottom:2px solid var(--solid)}
    h3{font-size:1rem;line-height:1.4;margin:0}
    p{margin:.3rem 0;max-width:44rem}
    ul{margin:.3rem 0;padding-left:1.3rem;max-width:44rem}
    li{margin:.25rem 0}
    small{font-size:.875rem;color:var(--faint);font-weight:normal}
    sup{line-height:0}
    sup::before{content:"\\2060"}
    .kind{margin:0;color:var(--faint);font-weight:600}
    .state{color:var(--faint)}
    .entry{margin:0 0 1.1rem}
    .hint,.questions,.comment,.time{font-size:.9375rem;color:var(--faint)}
    .time{font-weight:normal;margin-left:.4rem;white-space:nowrap}
    .box{display:inline-block;width:1.3em}
    .answer{margin:.3rem 0 0;padding:.35rem .75rem;border-left:3px solid var(--solid);background:var(--tint)}
    .flag{display:block;font-size:.875rem;color:var(--warn)}
    th small{display:block}
    .number{font-weight:700}
    table{width:100%;border-collapse:collapse;margin:.5rem 0;font-size:.9375rem}
    th,td{padding:.4rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
    thead th{background:var(--tint);border-bottom:2px solid var(--solid)}
    tbody th{font-weight:600;width:30%}
    td.long{overflow-wrap:anywhere}
    figure{margin:1rem 0;display:flex;flex-wrap:wrap;gap:1rem;overflow-x:auto}
    figure svg{flex:1 1 20rem;min-width:0;max-width:30rem;height:auto}
    figure svg.wide{flex:0 1 auto;max-width:100%}
    footer{margin-top:2.5rem;font-size:.9375rem;color:var(--faint)}
    footer h2{color:var(--ink)}
    @media screen and (max-width:40rem){
    thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    table,tbody,tr,tbody th,td{display:block;width:auto}
    tr{margin:0 0 1rem;border:1px solid var(--line);border-radius:.4rem}
    tbody th{background:var(--tint);border-radius:.4rem .4rem 0 0}
    td{display:flex;gap:.75rem}
    td:last-child{border-bottom:0}
    td>span{min-width:0}
    td::before{content:attr(data-label);flex:0 0 42%;color:var(--faint)}
    figure svg.wide{flex:none;max-width:none;width:40rem}
    }
    @page{size:A4;margin:18mm 16mm}
    @media print{
    main{max-width:none;padding:0}
    body{font-size:10.5pt}
    h2,h3{break-after:avoid}
    tr,.entry,li,svg{break-inside:avoid}
    thead{display:table-header-group}
    figure svg{max-height:24cm}
    .answer,thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }

    """

  private static func colours(dark: Bool) -> String {
    Paint.allCases.map { "--\($0.rawValue):\(dark ? $0.dark : $0.light)" }.joined(separator: ";")
  }
}
