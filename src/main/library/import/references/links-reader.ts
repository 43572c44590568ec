import { readPropertyList } from '../archives/property-list';
import { articlesOutcome } from '../databases/database-document';
import type { DocumentReader } from '../document-reader';
import { webAddress } from '../html/page-url';
import { plainText } from '../html/unescape';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';

interface Link {
  readonly url: string;
  readonly title: string;
}

const LONGEST_SHORTCUT = 8000;
/** Longer texts are no lists of links that a person made. */
const LONGEST = 2_000_000;
const SHORTCUT = /^\s*\[(?:InternetShortcut|\{?Desktop Entry\}?)\]/iu;
const WEBLOC = /<plist\b[^>]*>\s*<dict>\s*<key>URL<\/key>\s*<string>([^<]+)<\/string>/iu;
/** `https://…`, `https://… | Title` (as OneTab writes it), `- [Title](https://…)`, a number or bullet before it. */
const LINE = /^(?:[-*•]|\d{1,4}[.)])?\s*<?(https?:\/\/[^\s<>|]+)>?(?:\s*[|\t]\s*(.+)|\s+[-–—]\s+(.+))?$/iu;
const MARKDOWN = /^(?:[-*•]|\d{1,4}[.)])?\s*\[([^\]]+)\]\((https?:\/\/[^\s()]+)\)$/iu;

/** Texts that are nothing but links, a line each, and the shortcuts to a page that Windows, Linux and macOS keep as files. */
export const linksReader: DocumentReader = {
  format: 'links',
  accepts: (document) =>
    isBinaryShortcut(document.head) ||
    SHORTCUT.test(document.head) ||
    linksOf(document.text()?.text ?? '').length > 0,
  read(document) {
    const links = isBinaryShortcut(document.head)
      ? linksOfBinary(document.bytes)
      : linksOf(document.text()?.text ?? '');
    if (links.length === 0) return { refusal: { reason: 'unreadable', detail: NO_PAGE } };
    return articlesOutcome(
      links.map((link) => articleOf(link, document.name)),
      'text/plain',
      document.text()?.by === 'guess',
    );
  },
};

const NO_PAGE = 'it is a shortcut that leads to no page of the web';

/** macOS writes some of its shortcuts as a binary property list of this one entry. */
function isBinaryShortcut(head: string): boolean {
  return head.length < LONGEST_SHORTCUT && /^bplist00[\s\S]{0,20}SURL/u.test(head);
}

function linksOfBinary(bytes: Uint8Array): Link[] {
  const list = readPropertyList(bytes);
  const found = list !== null && typeof list === 'object' && 'URL' in list ? list['URL'] : null;
  const url = webAddress(typeof found === 'string' ? found : null, null);
  return url === null ? [] : [{ url, title: '' }];
}

function linksOf(text: string): Link[] {
  if (text.length > LONGEST) return [];
  const shortcut = SHORTCUT.test(text)
    ? (/^[ \t]*URL[ \t]*=[ \t]*(\S+)[ \t]*$/imu.exec(text)?.[1] ?? null)
    : text.includes('<')
      ? (WEBLOC.exec(text.slice(0, 4000))?.[1] ?? null)
      : null;
  if (shortcut !== null) {
    const url = webAddress(plainText(shortcut), null);
    const title = /^[ \t]*Name[ \t]*=[ \t]*(\S.*)$/imu.exec(text)?.[1]?.trim() ?? '';
    return url === null ? [] : [{ url, title }];
  }
  // Most texts are none by their first line.
  const first = /\S[^\r\n]*/u.exec(text)?.[0].trim() ?? '';
  if (linkOf(first) === null) return [];
  const links: Link[] = [];
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u)) {
    if (line.trim() === '') continue;
    const link = linkOf(line.trim());
    if (link === null) return [];
    links.push(link);
  }
  return links;
}

function linkOf(line: string): Link | null {
  const marked = MARKDOWN.exec(line);
  const plain = marked === null ? LINE.exec(line) : null;
  const url = webAddress(marked?.[2] ?? plain?.[1] ?? null, null);
  return url === null ? null : { url, title: plainText(marked?.[1] ?? plain?.[2] ?? plain?.[3] ?? '') };
}

/** A shortcut is called what its file is; a link without words is called by its address. */
function articleOf({ url, title }: Link, fileName: string): ParsedArticle {
  const taken = new RecordFields('link');
  const ofFile = /^(.+)\.(?:url|webloc|desktop)$/iu.exec(fileName)?.[1] ?? '';
  taken.take('headline', cutWhole(title || ofFile || url, fieldLimits.headline), title || ofFile || url);
  taken.take('url', url, url);
  return settleArticle(taken, { isReference: true });
}
