import { trustHtml, type SafeHtml } from '../html/html-template';

/** The text sizes the reader offers, CSS pixels. */
const SMALLEST = 12;
const LARGEST = 28;

/**
 * The look of the reading column, in the window's own colours, light and dark. `textSize` in CSS pixels; what is out of
 * range is brought into it.
 */
export function readerStyle(textSize: number): SafeHtml {
  const size = Number.isFinite(textSize) ? Math.min(LARGEST, Math.max(SMALLEST, textSize)) : 17;
  return trustHtml(`:root { --size: ${size}px; }${STYLE}`);
}

const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1d1d1f; --secondary: #6e6e73; --hairline: #e3e3e8; --wash: #f5f5f7;
  --accent: #0a6cff; --mark: #ffe58a; --mark-ink: #1d1d1f; --current: #ff9f0a;
  --serif: Charter, "Iowan Old Style", "Source Serif 4", "Noto Serif", Georgia, "Liberation Serif", serif,
    "Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Sans Thai", "Noto Naskh Arabic", "Noto Sans Arabic";
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", Inter, "Noto Sans", "Liberation Sans",
    sans-serif, "Noto Sans CJK SC", "Noto Sans Thai", "Noto Sans Arabic";
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1e1f22; --ink: #e8e8ea; --secondary: #a1a1a6; --hairline: #36373c; --wash: #27282c;
    --accent: #6aa8ff; --mark: #7a6420; --mark-ink: #fff6d6; --current: #d98a00;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: var(--size)/1.62 var(--serif); -webkit-text-size-adjust: 100%; }
::-webkit-scrollbar { width: 11px; height: 11px; }
::-webkit-scrollbar-thumb { border: 3px solid transparent; border-radius: 6px; background: color-mix(in srgb, var(--ink) 24%, transparent) padding-box; }
body { margin: 0; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, blockquote, pre { margin: 0; padding: 0; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }
main { max-inline-size: 68ch; margin: 0 auto; padding: 2.2rem clamp(1.2rem, 5vw, 2.6rem) 5rem; }
header { margin-block-end: 1.7em; }
header h1 { font: 640 1.72em/1.2 var(--serif); letter-spacing: -.012em; text-wrap: balance; }
header .subheadline { font-size: 1.12em; line-height: 1.42; color: var(--secondary); margin-block-start: .45em; }
header .facts { display: flex; flex-wrap: wrap; column-gap: 1.2em; overflow: clip; margin-block-start: .85em; padding-block-start: .75em;
  border-block-start: 1px solid var(--hairline); font: max(.76em, 11.5px)/1.5 var(--sans); color: var(--secondary); }
/* The dot of what begins a line stands outside, where it is cut off. */
header .facts > * { position: relative; }
header .facts > * + *::before { content: "·"; position: absolute; inset-inline-start: -.75em; }
header .outlet { color: var(--ink); font-weight: 600; }
article > * + * { margin-block-start: .95em; }
article :is(div, section) > * + * { margin-block-start: .95em; }
article :is(h1, h2, h3, h4, h5, h6) { font-size: 1.1em; line-height: 1.3; font-weight: 640; margin-block-start: 1.5em; }
article :is(ul, ol) { padding-inline-start: 1.5em; }
article li + li { margin-block-start: .3em; }
article blockquote { padding-inline-start: 1.1em; border-inline-start: 3px solid var(--hairline); color: var(--secondary); }
article img { max-inline-size: 100%; block-size: auto; border-radius: 4px; }
article figcaption { font: .8em/1.5 var(--sans); color: var(--secondary); margin-block-start: .4em; }
article :is(pre, code) { font-size: .88em; white-space: pre-wrap; }
article table { border-collapse: collapse; font: .85em/1.5 var(--sans); display: block; max-inline-size: 100%; overflow-x: auto; }
article :is(th, td) { border: 1px solid var(--hairline); padding: .35em .6em; text-align: start; vertical-align: top; }
.sheets { max-inline-size: 1100px; padding-block-start: 1.2rem; }
.sheet { position: relative; margin: 0 auto 1.2rem; background: #ffffff; box-shadow: 0 0 0 1px var(--hairline), 0 2px 10px rgb(0 0 0 / .12); }
.sheet img { display: block; inline-size: 100%; min-block-size: 4rem; color: #6e6e73; font: .8em/4rem var(--sans); text-align: center; }
.sheet mark.box { position: absolute; border-radius: 2px; background: #ffd54a; mix-blend-mode: multiply; }
.sheet mark.box:target { background: #ff9f0a; outline: 2px solid #c76a00; }
.scan { margin-block-start: 2.4em; padding-block-start: 1.2em; border-block-start: 1px solid var(--hairline); }
.scan-note { font: max(.76em, 11.5px)/1.5 var(--sans); color: var(--secondary); margin-block-end: .9em; }
.captions { margin-block-start: 2em; padding-block-start: 1em; border-block-start: 1px solid var(--hairline);
  font: max(.8em, 12px)/1.5 var(--sans); color: var(--secondary); list-style: none; }
.captions li + li { margin-block-start: .6em; }
.empty { color: var(--secondary); font: .9em/1.5 var(--sans); }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; box-shadow: 0 0 0 1px var(--mark); scroll-margin-block: 40vh; }
mark:target { background: var(--current); color: #1d1d1f; box-shadow: 0 0 0 2px var(--current); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.as-it-came { white-space: pre-wrap; font: .88em/1.6 ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace; }
.page { color-scheme: light; background: #fff; color: #000; font: 16px/1.5 var(--sans); min-block-size: 100vh; padding: 1.2rem; overflow-x: auto; }
.page img { max-inline-size: 100%; block-size: auto; }
.note { max-inline-size: 30rem; margin: 20vh auto 0; padding: 0 1.5rem; text-align: center; font: .9em/1.55 var(--sans); color: var(--secondary); }
.note strong { display: block; color: var(--ink); font-weight: 600; margin-block-end: .3em; overflow-wrap: anywhere; }
`;
