import { parsePage, type DomElement } from './dom';
import type { ElementIndex } from './element-index';
import { paragraphsOf } from './html-to-text';
import { textWeight } from '../text/text-weight';

/** A string of a script that may hold HTML: in it, markup is written as it is or with its angle brackets escaped. */
const HOLDS_MARKUP = /(?:<|\\u003c)(?:p|div|br)\b/iu;
/** What a template puts where something is filled in later: `$$AD$$`, `{{share}}`. */
const PLACEHOLDER = /(\$\$|%%)[\w-]{2,40}\1|\{\{[^{}]{1,60}\}\}/gu;
const STRING = /"((?:[^"\\]|\\.){200,})"/gsu;
const MARKUP = /<(?:p|div|br)\b[^>]*>/giu;
const FEWEST_MARKS = 2;
const SHORTEST = 250;
const DEEPEST = 3;
const MOST_STRINGS = 400;

/**
 * Pages that build themselves in the browser carry their article as HTML in the data of a script (Next.js' `__NEXT_DATA__` and
 * `__next_f`, Nuxt's and other frameworks' state), as a JSON string, sometimes JSON inside JSON. Gathers the scripts that may
 * hold some; call it before the document is changed.
 */
export function scriptsWithMarkup(elements: ElementIndex): readonly string[] {
  return elements
    .all('script:not([src])')
    .filter((script) => !/ld\+json/iu.test(script.getAttribute('type') ?? ''))
    .map((script) => script.textContent ?? '')
    .filter((text) => HOLDS_MARKUP.test(text));
}

/** The piece of HTML with the most text in the strings of some scripts, parsed; null when none holds an article's worth. */
export function articleInScripts(scripts: readonly string[]): DomElement | null {
  const pieces: string[] = [];
  for (const script of scripts) gather(script, 0, pieces);
  let best: DomElement | null = null;
  let most = SHORTEST;
  for (const html of pieces) {
    const { body } = parsePage(html);
    const weight = textWeight(paragraphsOf(body).join('\n'));
    if (weight < most) continue;
    most = weight;
    best = body;
  }
  return best;
}

const LEAD =
  /\\?"(?:sub_?title|sub_?head(?:line)?|standfirst|lede?|deck|dek|intro(?:duction)?|excerpt|summary)\\?"\s*:\s*\\?"((?:[^"\\]|\\[^"]){20,1200})\\?"/iu;

/** The standfirst that the data of some scripts names, as paragraphs. */
export function leadInScripts(scripts: readonly string[]): readonly string[] {
  for (const script of scripts) {
    const value = unescapeString(LEAD.exec(script)?.[1]?.replace(/\\+$/u, '') ?? '') ?? '';
    if (value !== '') return paragraphsOf(parsePage(value.replace(/<br\s*\/?>/giu, '</p><p>')).body);
  }
  return [];
}

function gather(text: string, depth: number, pieces: string[]): void {
  for (const [, escaped = ''] of text.matchAll(STRING)) {
    if (pieces.length >= MOST_STRINGS) return;
    if (!HOLDS_MARKUP.test(escaped)) continue;
    const value = unescapeString(escaped);
    if (value === null) continue;
    // A string that holds JSON, whose strings hold the markup.
    if (depth < DEEPEST && /^\s*(?:\w+:)?[[{]/u.test(value)) gather(value, depth + 1, pieces);
    else if ((value.match(MARKUP)?.length ?? 0) >= FEWEST_MARKS)
      pieces.push(value.slice(value.indexOf('<'), value.lastIndexOf('>') + 1).replace(PLACEHOLDER, ' '));
  }
}

/** The value of a JSON string without its quotes; null for what is none. */
function unescapeString(escaped: string): string | null {
  try {
    return JSON.parse(`"${escaped.replace(/[\u0000-\u001f]/gu, ' ')}"`) as string;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
