import type { DomElement } from '../html/dom';
import { flatPage, type FlatLine } from '../html/flat-page';
import { textOfElement } from '../html/html-to-text';
import { linkedSite, withSite } from '../html/linked-site';
import { readHtml } from '../html/read-html';
import type { ParsedArticle } from '../parsed-article';

/** Paragraphs that are nothing but links, as menus and lists of other stories are; an article that was pasted has few. */
const LEAST_MENUS = 15;
/** A paragraph is one when its links are nearly all of it. */
const MOSTLY = 0.9;

/**
 * The article of a document that is a whole web page, opened or pasted with its menus: most of its links lead to one site, and many paragraphs
 * are only links. Null for any other document, and for a page that is no article.
 */
export function readWholePage(body: DomElement): ParsedArticle | null {
  const links = [...body.querySelectorAll('a[href^="http"]')].map((link) => link.getAttribute('href') ?? '');
  const site = links.length < LEAST_MENUS ? null : linkedSite(links);
  if (site === null) return null;
  const blocks = [...body.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6')].filter(
    (block) => block.querySelector('p, li') === null,
  );
  const lines = blocks.map(lineOfBlock);
  if (lines.filter(({ isLink, level }) => isLink && level === 0).length < LEAST_MENUS) return null;
  const read = readHtml(flatPage(lines));
  return 'reason' in read ? null : withSite(read, site);
}

function lineOfBlock(block: DomElement): FlatLine {
  const text = textOfElement(block).replace(/\s+/gu, ' ').trim();
  let linked = 0;
  for (const link of block.querySelectorAll('a')) linked += (link.textContent ?? '').trim().length;
  return {
    text,
    html: text === '' ? '' : block.innerHTML,
    isLink: text !== '' && linked >= text.length * MOSTLY,
    isPoint: block.localName === 'li',
    level: /^h[1-6]$/u.test(block.localName) ? Number(block.localName.slice(1)) : 0,
  };
}
