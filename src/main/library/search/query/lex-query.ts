import { looksLikeUrl } from './normalise-url';

/** A piece of a query as typed. Offsets are UTF-16 units. */
export type QueryToken =
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'minus'; readonly end: number }
  | { readonly kind: 'url'; readonly url: string; readonly end: number }
  | {
      readonly kind: 'term';
      /** `field` of `field:value`, as typed; null for a bare word or phrase. */
      readonly field: string | null;
      /** What stands between `field:` and a quotation mark: `=`, `>=` and so on. */
      readonly prefix: string;
      readonly text: string;
      readonly quoted: boolean;
      /** The n of `"…"~n`. */
      readonly near: number | null;
      readonly end: number;
    };

const QUOTES = /[“”„‟＂]/g;
const SPACE = /\s/u;
const FIELD_BEFORE_QUOTE = /^(\p{L}+):([<>]?=?)$/u;
const NEAR = /^~(\d{1,3})(?![\p{L}\p{N}])/u;

/** Typed for the mark of an abbreviation (צה"ל), not to quote. */
const HEBREW_ABBREVIATION = /(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu;
const OPERATORS = /(?<!\S)(?:AND|OR|NOT)(?!\S)/gu;
/** Words of an English sentence that nobody types among search words in capitals. */
const SENTENCE_WORDS =
  /(?<!\S)(?:THE|OF|TO|IN|AT|FOR|ON|OVER|UNDER|ABOUT|AGAINST|BETWEEN|DURING|AFTER|INTO|WITH|BY|FROM|THAT|WHICH|WHAT|WHO|IS|ARE|WAS|WERE|HAVE|HAS|HAD|ITS|THEIR|HIS)(?!\S)/u;
const MIN_SENTENCE = 5;

/** In a sentence written all in capitals AND, OR and NOT are its words; in `NATO OR EU` they are not. */
function isSentenceInCapitals(query: string): boolean {
  return (
    query === query.toUpperCase() && query.split(/\s+/u).length >= MIN_SENTENCE && SENTENCE_WORDS.test(query)
  );
}

/**
 * Cuts a query into tokens. Every string can be cut: a quotation mark without a partner is skipped, so that its words
 * are plain words while the phrase is still being typed.
 */
export function lexQuery(query: string): QueryToken[] {
  const plain = query.replace(QUOTES, '"').replace(HEBREW_ABBREVIATION, '״');
  const text = isSentenceInCapitals(plain) ? plain.replace(OPERATORS, (word) => word.toLowerCase()) : plain;
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (SPACE.test(character)) at += 1;
    else if (character === '(' || character === ')') {
      at += 1;
      tokens.push({ kind: character === '(' ? 'open' : 'close', end: at });
    } else if (character === '"') at = lexQuote(text, at, null, '', tokens);
    else if (character === '-' && startsOperand(text, at + 1)) {
      at += 1;
      tokens.push({ kind: 'minus', end: at });
    } else at = lexBare(text, at, tokens);
  }
  return tokens;
}

/** A minus excludes only what it is written onto, so that `a - b` and `--x` are text. */
function startsOperand(text: string, at: number): boolean {
  const next = text.charAt(at);
  return next !== '' && next !== '-' && next !== ')' && !SPACE.test(next);
}

function lexQuote(
  text: string,
  at: number,
  field: string | null,
  prefix: string,
  tokens: QueryToken[],
): number {
  const close = text.indexOf('"', at + 1);
  if (close === -1) return at + 1;
  const near = NEAR.exec(text.slice(close + 1, close + 6));
  const end = close + 1 + (near?.[0].length ?? 0);
  tokens.push({
    kind: 'term',
    field,
    prefix,
    text: text.slice(at + 1, close),
    quoted: true,
    near: near?.[1] === undefined ? null : Number(near[1]),
    end,
  });
  return end;
}

function lexBare(text: string, start: number, tokens: QueryToken[]): number {
  const address = readAddress(text, start);
  if (address !== null) {
    tokens.push({ kind: 'url', url: address, end: start + address.length });
    return start + address.length;
  }
  let at = start;
  while (at < text.length && !SPACE.test(text.charAt(at)) && !'()"'.includes(text.charAt(at))) at += 1;
  const word = text.slice(start, at);
  if (text.charAt(at) === '"' && text.includes('"', at + 1)) {
    const [, field, prefix] = FIELD_BEFORE_QUOTE.exec(word) ?? [];
    if (field !== undefined) return lexQuote(text, at, field, prefix ?? '', tokens);
  }
  if (word === 'OR') tokens.push({ kind: 'or', end: at });
  else if (word === 'AND') tokens.push({ kind: 'and', end: at });
  else if (word === 'NOT') tokens.push({ kind: 'not', end: at });
  else if (looksLikeUrl(word)) tokens.push({ kind: 'url', url: word, end: at });
  else tokens.push(bareTerm(word, at));
  return at;
}

/** A web address may hold brackets of its own; one that closes a group around it is not part of it. */
function readAddress(text: string, start: number): string | null {
  if (!/^(?:https?:\/\/|www\.)/iu.test(text.slice(start, start + 8))) return null;
  let address = /^[^\s"]*/u.exec(text.slice(start))?.[0] ?? '';
  while (address.endsWith(')') && count(address, ')') > count(address, '(')) address = address.slice(0, -1);
  return looksLikeUrl(address) ? address : null;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function bareTerm(word: string, end: number): QueryToken {
  const colon = word.indexOf(':');
  const name = word.slice(0, Math.max(colon, 0));
  const hasField = /^\p{L}+$/u.test(name) && colon + 1 < word.length;
  return {
    kind: 'term',
    field: hasField ? name : null,
    prefix: '',
    text: hasField ? word.slice(colon + 1) : word,
    quoted: false,
    near: null,
    end,
  };
}
