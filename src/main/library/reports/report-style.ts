import { trustHtml } from '../html/html-template';

/**
 * The look of a report, on screen and on paper. One serif for reading, one sans for labels; one accent, used for links
 * and bars only. Families are named from the most to the least likely to be there on the three systems.
 */
export const reportStyle = trustHtml(`
:root {
  color-scheme: light;
  --ink: #1d1d1f; --secondary: #5f5f66; --hairline: #d9d9de; --wash: #f5f5f7; --accent: #0a5bd3;
  --serif: Charter, "Iowan Old Style", "Source Serif 4", "Noto Serif", Georgia, "Liberation Serif", serif,
    "Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Sans Thai", "Noto Naskh Arabic", "Noto Sans Arabic";
  --sans: -apple-system, "Segoe UI Variable Text", "Segoe UI", Inter, "Noto Sans", "Helvetica Neue", "Liberation Sans", sans-serif,
    "Noto Sans CJK SC", "Noto Sans Thai", "Noto Sans Arabic";
}
* { box-sizing: border-box; }
html { font: 1rem/1.55 var(--serif); color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%; }
body { margin: 0; font-variant-numeric: lining-nums; overflow-wrap: break-word; }
h1, h2, h3, p, ul, ol, figure, blockquote, dl, dd { margin: 0; padding: 0; }
a { color: inherit; text-decoration: none; }
h1, h2, h3 { font-weight: 600; line-height: 1.2; text-wrap: balance; }
.label, .meta, .count, .chip, th, .cover dl, figcaption, .colophon { font-family: var(--sans); }
.meta { color: var(--secondary); font-size: .82em; }

.cover { display: flex; flex-direction: column; }
.cover .organisation { font: 600 .95rem/1.4 var(--sans); letter-spacing: .01em; }
.cover h1 { font-size: 2.9rem; letter-spacing: -.015em; line-height: 1.08; margin-block: .35em .3em; }
.cover .period { font-size: 1.25rem; color: var(--secondary); }
.cover .confidentiality { font: 600 .8rem/1.4 var(--sans); letter-spacing: .08em; text-transform: uppercase; margin-block-start: 1.4rem; }
.cover .rule { inline-size: 3.2rem; block-size: 3px; background: var(--ink); margin-block: 1.6rem; }
.cover .summary { max-inline-size: 34rem; white-space: pre-line; }

.block > h1 { font-size: 1.7rem; letter-spacing: -.01em; margin-block-end: 1rem; }
.block h2.label { font-size: .78rem; font-weight: 600; color: var(--secondary); margin-block: 1.5rem .55rem; }

.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: .8rem; }
.tile { border-block-start: 2px solid var(--ink); padding-block-start: .5rem; }
.tile .value { font: 600 1.9rem/1.1 var(--sans); letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.charts { columns: 2; column-gap: 2rem; margin-block-start: 1.7rem; }
.chart { break-inside: avoid; padding-block-end: 1.3rem; }
.block .chart h2.label { margin-block-start: 0; }
.bar { display: grid; grid-template-columns: 9.5rem 1fr 2.6rem; gap: .6rem; align-items: center; font: .8rem/1.5 var(--sans); }
.bar .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.bar .track { display: block; }
.bar .fill { display: block; block-size: .62em; min-inline-size: 2px; border-radius: 1px; background: var(--accent); }
.bar .fill.none { min-inline-size: 0; }
.bar .fill.unrated { background: repeating-linear-gradient(-45deg, #b9b9c0 0 2px, #ececf0 2px 4px); }
.bar .fill.negative { background: #b3472f; }
.bar .fill.neutral { background: #8e8e95; }
.bar .fill.positive { background: #2f7d4f; }
.bar .count { text-align: end; font-variant-numeric: tabular-nums; }

.rows { list-style: none; }
.rows .heading { margin-block: 1rem .35rem; font-weight: 600; }
.row { display: grid; grid-template-columns: 2.2rem 1fr auto; align-items: end; break-inside: avoid; padding-block: .22rem; }
.row .no { color: var(--secondary); font: .82rem/1.55 var(--sans); align-self: start; padding-block-start: .12em; font-variant-numeric: tabular-nums; }
.row .what { display: flex; align-items: flex-end; min-inline-size: 0; }
.row .title { flex: 0 1 auto; min-inline-size: 0; }
.row .dots { flex: 1 0 1.4rem; margin-inline: .45rem .3rem; margin-block-end: .42em; border-block-end: 1.2px dotted #9a9aa2; }
.row .meta { grid-column: 2; }
.row .page { inline-size: 2.6rem; text-align: end; font: .88rem/1.6 var(--sans); font-variant-numeric: tabular-nums; }
.row.heading { grid-template-columns: 1fr auto; }
.reference .title { color: var(--secondary); }

.clip { padding-block: 2.2rem; border-block-start: 1px solid var(--hairline); }
.clip-header { display: grid; grid-template-columns: 1fr; gap: .1rem; font: .84rem/1.5 var(--sans); color: var(--secondary); margin-block-end: 1.3rem; }
.clip-header .outlet { color: var(--ink); font-weight: 600; font-size: 1.02em; }
.clip-header .headline { color: var(--ink); font: 600 1.75rem/1.18 var(--serif); letter-spacing: -.01em; margin-block: .55rem .35rem; }
.clip-header .subheadline { color: var(--ink); font: 1.1rem/1.4 var(--serif); margin-block-end: .35rem; }
.clip-header .summary { color: var(--ink); font: italic 1rem/1.5 var(--serif); margin-block: .5rem .4rem; }
.clip-header .copyright { border-block-start: 1px solid var(--hairline); padding-block-start: .45rem; margin-block-start: .25rem; }
.side-by-side { display: flex; flex-wrap: wrap; column-gap: .5em; }
.side-by-side p + p::before { content: "·"; margin-inline-end: .5em; }
.clip-header a { color: var(--accent); overflow-wrap: anywhere; }
.body { max-inline-size: 40rem; hyphens: auto; }
.body > * + *, .body p + p { margin-block-start: .8em; }
.body .subheading { font-weight: 600; margin-block-start: 1.3em; break-after: avoid; }
.body :is(ul, ol) { padding-inline-start: 1.4em; }
.body blockquote { padding-inline-start: 1em; border-inline-start: 2px solid var(--hairline); }
.body img { max-inline-size: 100%; block-size: auto; }
.body pre { white-space: pre-wrap; font-size: .85em; }
.body table { border-collapse: collapse; font-size: .85em; }
.body :is(th, td) { border: 1px solid var(--hairline); padding: .25em .5em; text-align: start; vertical-align: top; }
.body a { text-decoration: underline; text-decoration-color: #b9b9c0; text-underline-offset: .15em; }
.media { margin-block-start: 1.1rem; font: .84rem/1.5 var(--sans); color: var(--secondary); list-style: none; }
.remarks { margin-block-start: 1.3rem; padding: .8rem 1rem; background: var(--wash); border-radius: 6px; font-size: .94rem; break-inside: avoid; }
.remarks .label { font-weight: 600; font-size: .8rem; color: var(--secondary); }
.remarks blockquote { margin-block: .35rem; }
.remarks .note { white-space: pre-line; }

.item { padding-block: .8rem; border-block-start: 1px solid var(--hairline); break-inside: avoid; }
.item .title { font: 600 1.12rem/1.3 var(--serif); }
.item .title a { color: var(--ink); }
.item .text { margin-block-start: .2rem; }
.item .link { font-family: var(--sans); font-size: .8rem; color: var(--accent); overflow-wrap: anywhere; }

.index .entry { break-inside: avoid; margin-block-end: .7rem; }
.index .outlet { font-weight: 600; }
.index .where { font: .84rem/1.55 var(--sans); color: var(--secondary); }
.method li { list-style: none; margin-block-end: .5em; max-inline-size: 40rem; }
.colophon { font-size: .82rem; color: var(--secondary); margin-block-start: 1.2rem; }

.data { inline-size: 100%; border-collapse: collapse; font: .8rem/1.45 var(--sans); }
.data th { text-align: start; font-weight: 600; border-block-end: 1.5px solid var(--ink); padding: .35rem .5rem .35rem 0; vertical-align: bottom; }
.data td { border-block-end: 1px solid var(--hairline); padding: .35rem .5rem .35rem 0; vertical-align: top; }
.data td.number { text-align: end; font-variant-numeric: tabular-nums; }
.data tr { break-inside: avoid; }

@media screen {
  html { background: #ececef; }
  body { padding-block: 1px; }
  main { max-inline-size: 50rem; margin: 2rem auto; background: #fff; box-shadow: 0 1px 3px #0002, 0 12px 40px #0001; }
  main > * { padding-inline: clamp(1.2rem, 7vw, 5rem); }
  .cover { padding-block: 6rem 4rem; }
  .block { padding-block: 2.4rem; border-block-start: 1px solid var(--hairline); }
  main:has(.data) { max-inline-size: min(96vw, 110rem); }
  .scroll { overflow-x: auto; }
  a:hover .title, .index a:hover, .item .title a:hover { text-decoration: underline; text-underline-offset: .15em; }
  a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
  .clip:target, .block:target { scroll-margin-block-start: 0; }
}
@media screen and (max-width: 44rem) {
  main { margin: 0; box-shadow: none; }
  .tiles { grid-template-columns: repeat(2, 1fr); }
  .charts { columns: 1; }
  .cover h1 { font-size: 2.1rem; }
}
@media print {
  html { font-size: 10.5pt; }
  .cover { min-block-size: 88vh; justify-content: center; }
  .paged { break-before: page; }
  .clip { break-before: page; border: 0; padding-block: 0; }
  .data-title, .brief-title { margin-block-end: 1.6rem; }
  .block { margin-block-end: 1.4rem; }
  .clip-header, .tiles { break-inside: avoid; }
  h1, h2, h3, .heading, .clip-header { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  .body { max-inline-size: none; }
}
`);

/** Paper for a report that a person prints from a browser; the PDF's paper is set where it is printed. */
export const paperStyle = trustHtml('@page { size: A4; margin: 20mm 19mm 21mm; }');
