import { lineOf, parsePage, type DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';
import { behindRedirect } from '../redirect-link';
import { headingIn, isRule } from '../text/text-blocks';

/** A line of a document that may list articles. */
export interface ListLine {
  /** Without a number or bullet, and without the address where that is written out. */
  readonly text: string;
  /** The pages it links; front pages of sites are none. */
  readonly urls: readonly string[];
  /** The words that link the first of them; empty where the address itself is written. */
  readonly words: string;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** A blank line, or the beginning of a paragraph, stands above it. */
  readonly gap: boolean;
}

/** The words of a link that is a headline weigh as much (`textWeight`). */
export const LINKED_HEADLINE = 18;

const ADDRESS = /<?(?:https?:\/\/|www\.(?=[^\s/]+\/\S))[^\s<>"“”|]+>?/giu;
const AFTER_ADDRESS = /[)\].,;:!?'’»]+$/u;
const BULLET =
  /^\s*(?:(?:\(?\d{1,3}[.)](?!\d)|[-–—*•●▪◦·‣■□➢►>]+)\s+|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、．]\s*|[①-⑳]\s*)/u;
/** What stands before an address, or for it, */
const LABEL =
  /(?<!\p{L})(?:links?|urls?|web|online|source|read (?:more|on)|quelle|zum artikel|artikel|lien|enlace|ligação|collegamento|koppeling|ссылка|链接|連結|鏈接|原文|网址|網址|リンク|liên kết|nguồn|ลิงก์|ที่มา|tautan|pautan|sumber)$/iu;
/** and what parts it from both. */
const JOINT = /[\s(|·•–—:：-]+$/u;
/** So near to the address. */
const NEAR = 60;
/** A longer line is text, whatever it links. */
const LONGEST_LINE = 2000;
const LINES = 'p, li, h1, h2, h3, h4, h5, h6, tr, dt, dd, div';
/** What parts the cells of a row. */
const CELLS = ' | ';

/** The lines of a plain text. */
export function linesOfText(text: string): readonly ListLine[] {
  const lines: ListLine[] = [];
  let gap = true;
  for (const written of text.split(/\r\n?|\n/u)) {
    if (written.trim() === '' || isRule(written.trim())) {
      gap = true;
      continue;
    }
    const { text: words, heading } = headingIn(written.trim());
    lines.push({ ...withoutAddresses(words), words: '', level: heading, gap });
    gap = false;
  }
  return lines;
}

/** The lines of a document that was converted to simple HTML. */
export function linesOfBlocks(body: DomElement): readonly ListLine[] {
  const blocks = [...body.querySelectorAll(LINES)].filter((block) => isLine(block));
  return blocks.flatMap((block) => {
    if (block.localName === 'tr') return lineOf(block) === '' ? [] : [lineOfElement(block, 0, true)];
    const level = Number(/^h([1-6])$/u.exec(block.localName)?.[1] ?? 0);
    const parts = block.innerHTML.split(/<br\b[^>]*>/iu);
    const elements = parts.length === 1 ? [block] : parts.map((part) => parsePage(`<p>${part}</p>`).body);
    return elements
      .filter((element) => lineOf(element) !== '')
      .map((element, i) => lineOfElement(element, level, i === 0));
  });
}

/** A row of a table is a line, whatever its cells hold; another block where it holds no further ones. */
function isLine(block: DomElement): boolean {
  const row = block.closest('tr');
  if (row !== null) return row === block && block.querySelector('tr') === null;
  return block.querySelector(LINES) === null;
}

function textOfLine(element: DomElement): string {
  if (element.localName !== 'tr') return lineOf(element);
  return [...element.children]
    .map(lineOf)
    .filter((text) => text !== '')
    .join(CELLS);
}

function lineOfElement(element: DomElement, level: number, gap: boolean): ListLine {
  const written = withoutAddresses(textOfLine(element));
  const links = [...element.querySelectorAll('a[href]')].flatMap((link) => {
    const url = pageAt(link.getAttribute('href') ?? '');
    return url === null ? [] : [{ url, words: lineOf(link) }];
  });
  const urls = [...new Set([...links.map(({ url }) => url), ...written.urls])];
  const worded = links.find(({ words }) => /\p{L}/u.test(words) && withoutAddresses(words).urls.length === 0);
  return { text: written.text, urls, words: worded?.words ?? '', level, gap };
}

/** A line of which some words link a page, as a PDF tells it; an address may be broken over several. */
export function listLine(
  line: string,
  link: { readonly url: string; readonly words: string } | null,
  level: number,
): ListLine {
  const written = withoutAddresses(line);
  const url = link === null ? null : pageAt(link.url);
  if (link === null || url === null) return { ...written, words: '', level, gap: true };
  const isAddress = !/\s/u.test(line.trim());
  const words = isAddress || written.urls.length > 0 ? '' : withoutAddresses(link.words).text;
  return { text: isAddress ? '' : written.text, urls: [url], words, level, gap: true };
}

/** What stands before an address, without what only says that it is one. */
function withoutLabel(before: string): string {
  const far = Math.max(0, before.length - NEAR);
  const near = before.slice(far).replace(JOINT, '').replace(LABEL, '').replace(JOINT, '');
  return `${before.slice(0, far)}${near}`;
}

/** A line without its bullet and the addresses written in it, and these. */
export function withoutAddresses(line: string): Pick<ListLine, 'text' | 'urls'> {
  if (line.length > LONGEST_LINE) return { text: line, urls: [] };
  const urls: string[] = [];
  let text = '';
  let from = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const address = found.replace(/^<|>$/gu, '').replace(AFTER_ADDRESS, '');
    const url = pageAt(address.startsWith('www.') ? `https://${address}` : address);
    if (url === null) continue;
    text += withoutLabel(line.slice(from, index));
    from = index + found.length;
    if (!urls.includes(url)) urls.push(url);
  }
  text += line.slice(from);
  return {
    text: text
      .replace(BULLET, '')
      .replace(/^[\s)|]+$/u, '')
      .trim(),
    urls,
  };
}

/** The page an address leads to; null for the front page of a site, and for what is no page of the web. */
export function pageAt(address: string): string | null {
  const direct = webAddress(address, null);
  const url = direct === null ? null : behindRedirect(direct);
  if (url === null) return null;
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '' ? null : url;
}
