import { lineOf, type DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';

/** The address a document names as its own, in a link that is a whole line. */
export interface OwnLink {
  readonly url: string;
  readonly line: string;
}

const LINES = 'p, h1, h2, h3, h4, h5, h6';
/** Lines on top in which a link leads to the article, whatever links come later. */
const LINES_ON_TOP = 5;
/** "Link", "Read the article", "Zum Artikel": longer words are a headline's. */
const LONGEST_WORDS = 40;

/**
 * The link of a document to the article it holds: the only one that is a whole line, or the only one among its first lines. The
 * line goes where it says nothing but that.
 */
export function ownLink(body: DomElement): OwnLink | null {
  const lines = [...body.querySelectorAll(LINES)].filter((line) => lineOf(line) !== '');
  const links = lines.flatMap((line, i) => {
    const link = line.querySelector('a[href]');
    const url = webAddress(link?.getAttribute('href') ?? null, null);
    return url === null || lineOf(link) !== lineOf(line) ? [] : [{ i, line, url }];
  });
  const onTop = links.filter(({ i }) => i < LINES_ON_TOP);
  const among = onTop.length > 0 ? onTop : links;
  const [first] = among;
  if (first === undefined || among.some(({ url }) => url !== first.url)) return null;
  const text = lineOf(first.line);
  for (const { line } of among)
    if (line.localName === 'p' && lineOf(line).length <= LONGEST_WORDS && line !== lines[0]) line.remove();
  return { url: first.url, line: text };
}
