/** The style of an exported page: quiet, readable on a screen in either theme, black on white on paper. */
export const reviewStyle = `
:root { color-scheme: light dark; --text: #24292f; --quiet: #57606a; --line: #d0d7de; --page: #fff; --link: #0550ae; }
@media (prefers-color-scheme: dark) {
  :root { --text: #d4d4d4; --quiet: #a0a0a0; --line: #3c3c3c; --page: #1f1f1f; --link: #6cb6ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.55 system-ui, "Segoe UI", sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; }
h1 + p { color: var(--quiet); margin: .25rem 0 1.5rem; }
h1 + p + ul { list-style: none; margin: 0 0 1rem; padding: 0; display: flex; flex-wrap: wrap; border: 1px solid var(--line); border-radius: 6px; }
h1 + p + ul li { flex: 1 1 10rem; padding: .75rem 1rem; color: var(--quiet); font-size: .85rem; }
h1 + p + ul strong { display: block; color: var(--text); font-size: 1.35rem; line-height: 1.3; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
h3 + p { margin-top: 0; }
p, ul { margin: .4rem 0; }
ul { padding-left: 1.3rem; }
a { color: var(--link); }
code { font: .85em ui-monospace, Consolas, monospace; }
em { color: var(--quiet); font-style: normal; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .6rem 0; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 4px; }
blockquote { margin: .6rem 0; padding-left: .9rem; border-left: 3px solid var(--line); }
hr { border: 0; border-top: 1px solid var(--line); margin: 1rem 0; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { font-weight: 600; color: var(--quiet); }
td:first-child, td:nth-child(2) { white-space: nowrap; }
#evidence + .table table { table-layout: fixed; min-width: 40rem; }
#evidence + .table :is(th, td) { white-space: normal; overflow-wrap: anywhere; }
#evidence + .table td:first-child { white-space: nowrap; }
#evidence + .table th:nth-child(1) { width: 13%; }
#evidence + .table th:nth-child(2) { width: 17%; }
#evidence + .table th:nth-child(4) { width: 14%; }
#evidence + .table th:nth-child(5) { width: 13%; }
#evidence + .table th:nth-child(6) { width: 18%; }
@page {
  margin: 18mm 16mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, "Segoe UI", sans-serif; color: #444; }
}
@media print {
  :root { color-scheme: light; --text: #000; --quiet: #444; --line: #bbb; --page: #fff; --link: #000; }
  body { font-size: 10pt; }
  h1 + p + ul li { flex-basis: 6.5rem; padding: .6rem .7rem; }
  main { max-width: none; padding: 0; }
  p, li { orphans: 3; widows: 3; }
  h1, h2, h3, h4, h3 + p { break-after: avoid; }
  li, tr, pre, blockquote, h1 + p + ul { break-inside: avoid; }
  thead { display: table-header-group; }
  .table { overflow: visible; break-inside: avoid; }
  #evidence { break-before: page; margin-top: 0; }
  #evidence + .table { break-inside: auto; }
  #evidence + .table table { min-width: 0; font-size: 8.5pt; }
}
`;
