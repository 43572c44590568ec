import { webAddress } from '../html/page-url';
import type { ParsedArticle } from '../parsed-article';
import { readHeaderLine } from '../text/header-line';
import { withField } from '../text/with-field';

const ADDRESS = /https?:\/\/[^\s<>"]+/giu;
const LONGEST = 140;

/**
 * An article with what the lines above and below its pages say of it and its text does not: its address, where they name a single one, and
 * the paper, by a label or because its name ends as papers' do.
 */
export function withMargins(article: ParsedArticle, lines: readonly string[]): ParsedArticle {
  const short = [...new Set(lines.map((line) => line.replace(/\s+/gu, ' ').trim()))].filter(
    (line) => line !== '' && line.length <= LONGEST,
  );
  const addresses = new Set(
    short.flatMap((line) => [...line.matchAll(ADDRESS)].map(([address]) => webAddress(address, null) ?? '')),
  );
  const [url = ''] = addresses;
  const outlets = short.flatMap((line) => {
    const outlet = outletIn(line);
    return outlet === null ? [] : [{ outlet, line }];
  });
  const [named] = outlets;
  const withAddress = addresses.size === 1 && url !== '' ? withField(article, 'url', url) : article;
  return named === undefined ? withAddress : withField(withAddress, 'outlet', named.outlet, named.line);
}

/** A name alone is read as beside a day, where it counts only if it ends as names of papers do. */
function outletIn(line: string): string | null {
  const context = { language: null };
  const facts = readHeaderLine(line, context) ?? readHeaderLine(`${line}, 1 May 2019`, context) ?? [];
  const fact = facts.find(({ kind }) => kind === 'outlet');
  return fact !== undefined && 'text' in fact ? fact.text : null;
}
