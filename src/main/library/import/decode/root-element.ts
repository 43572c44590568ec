/** What may stand before the first element of a document, by how it begins and ends (XML 1.0, section 2.8). */
const BEFORE_ROOT = [
  ['<!--', '-->'],
  ['<?', '>'],
] as const;

const SPACE = /[\s\uFEFF]/u;
const NAME = /<((?:[\p{L}_][\w.-]*:)?[\p{L}_][\w.-]*)(?=[\s>/])/uy;

/** Elements a page, or a piece copied out of one, may begin with (HTML Standard, 4). */
const OF_PAGES = new Set(
  (
    'html head body meta title base link script style article main section nav aside header footer div h1 h2 h3 h4 h5 h6 p hr pre ' +
    'blockquote ol ul dl figure a b i u em strong span font small center br img picture video table form time'
  ).split(' '),
);

/** Whether an element belongs to web pages. */
export function isPageElement(name: string): boolean {
  return OF_PAGES.has(name.toLowerCase());
}

/** {@link qualifiedRoot} without its prefix. */
export function rootElement(text: string): string | null {
  return qualifiedRoot(text)?.replace(/^.*:/u, '') ?? null;
}

/**
 * The name of the first element of a text as it is written, with its prefix, and null for a text that begins with anything else. Byte
 * order marks, comments, instructions and document types before it are passed over, each looked at once: a page may begin with any number of them.
 */
export function qualifiedRoot(text: string): string | null {
  let at = 0;
  for (;;) {
    while (at < text.length && SPACE.test(text.charAt(at))) at += 1;
    const end = endOfProlog(text, at);
    if (end === null) break;
    at = end;
  }
  NAME.lastIndex = at;
  return NAME.exec(text)?.[1] ?? null;
}

/** Where what stands before the root ends; null when the root, or no markup, is at `at`. */
function endOfProlog(text: string, at: number): number | null {
  for (const [start, end] of BEFORE_ROOT)
    if (text.startsWith(start, at)) return after(text.indexOf(end, at + start.length), end.length);
  if (text.slice(at, at + 9).toLowerCase() !== '<!doctype') return null;
  const bracket = text.indexOf('[', at);
  const close = text.indexOf('>', at);
  if (bracket === -1 || close === -1 || close < bracket) return after(close, 1);
  // Declarations of its own, in brackets.
  const declared = text.indexOf(']', bracket);
  return declared === -1 ? null : after(text.indexOf('>', declared), 1);
}

function after(found: number, length: number): number | null {
  return found === -1 ? null : found + length;
}
