import { trustHtml, type SafeHtml } from '../html/html-template';
import type { TextMatcher } from '../search/highlight/text-matcher';
import { readTextToken, type TextToken } from './text-token';

/** Markup with its matches marked, and how many there are. */
export interface MarkedHtml {
  readonly html: SafeHtml;
  readonly matches: number;
}

/** Elements that do not interrupt a sentence; any other tag ends the text that is matched as one. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q rb rp rt ruby s samp small span strike strong ' +
    'sub sup time tt u var wbr'
  ).split(' '),
);

/**
 * Wraps what the matcher finds in `<mark>`, numbered in the order of the document: the first piece of match n has the id
 * `mn`. Only text is touched; a match may run through several elements. Style sheets, and elements with `data-unmatched`
 * (our own labels), are passed over. The markup must have been written by a serialiser that escapes `<` and `>`
 * wherever they are text, as both of ours do.
 */
export function markMatches(content: SafeHtml, matcher: Pick<TextMatcher, 'ranges' | 'empty'>): MarkedHtml {
  if (matcher.empty) return { html: content, matches: 0 };
  let written = '';
  let matches = 0;
  let pieces: (string | TextToken)[] = [];

  const endBlock = (): void => {
    const marked = markBlock(pieces, matcher, matches);
    written += marked.markup;
    matches += marked.matches;
    pieces = [];
  };

  for (const token of tokensOf(content.toString())) {
    if (token.kind === 'text') pieces.push(readTextToken(token.markup));
    else {
      if (token.kind === 'block') endBlock();
      pieces.push(token.markup);
    }
  }
  endBlock();
  return { html: trustHtml(written), matches };
}

interface Token {
  readonly kind: 'text' | 'inline' | 'block';
  readonly markup: string;
}

function* tokensOf(markup: string): Generator<Token> {
  const tag = /<(\/?)([a-z][a-z0-9]*)[^>]*>|<![^>]*>/gi;
  let at = 0;
  for (let found = tag.exec(markup); found !== null; found = tag.exec(markup)) {
    if (found.index > at) yield { kind: 'text', markup: markup.slice(at, found.index) };
    const name = (found[2] ?? '').toLowerCase();
    const opens = found[1] === '';
    const whole = opens && (name === 'style' || / data-unmatched[ >]/.test(found[0]));
    const end = whole ? endOfElement(markup, name, tag.lastIndex) : tag.lastIndex;
    yield { kind: INLINE.has(name) ? 'inline' : 'block', markup: markup.slice(found.index, end) };
    tag.lastIndex = end;
    at = end;
  }
  if (at < markup.length) yield { kind: 'text', markup: markup.slice(at) };
}

function endOfElement(markup: string, name: string, from: number): number {
  const end = markup.indexOf(`</${name}>`, from);
  return end < 0 ? markup.length : end + name.length + 3;
}

/** Matches one block's text as a whole and writes its pieces back with the marks in them. */
function markBlock(
  pieces: readonly (string | TextToken)[],
  matcher: Pick<TextMatcher, 'ranges'>,
  before: number,
): { readonly markup: string; readonly matches: number } {
  const text = pieces.map((piece) => (typeof piece === 'string' ? '' : piece.text)).join('');
  const ranges = text.trim() === '' ? [] : matcher.ranges(text);
  let markup = '';
  let start = 0;
  let next = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      markup += piece;
      continue;
    }
    const end = start + piece.text.length;
    let at = start;
    for (let i = next; i < ranges.length; i += 1) {
      const range = ranges[i];
      if (range === undefined || range.start >= end) break;
      const from = Math.max(range.start, start);
      const to = Math.min(range.end, end);
      const id = range.start >= start ? ` id="m${before + i + 1}"` : '';
      markup += `${piece.markupOf(at - start, from - start)}<mark${id}>${piece.markupOf(from - start, to - start)}</mark>`;
      at = to;
      if (range.end > end) break;
      next = i + 1;
    }
    markup += piece.markupOf(at - start, piece.text.length);
    start = end;
  }
  return { markup, matches: ranges.length };
}
