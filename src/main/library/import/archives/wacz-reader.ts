import { isRefusal } from '../bundles/bundle-entry';
import { gunzip } from '../bundles/inflate';
import { binaryFormat } from '../decode/known-formats';
import type { DocumentReader } from '../document-reader';
import { readZipParts, refusedLost } from '../documents/zip-parts';
import { webAddress } from '../html/page-url';
import { importLimits } from '../limits';
import type { ParsedArticle } from '../parsed-article';
import { recordOf, stringOf } from '../standards/json-values';
import { articlesOfWarc } from './warc-reader';

const MIME_TYPE = 'application/wacz';
const ARCHIVE = /^archive\/[^/]+\.warc(?:\.gz)?$/u;
const PAGES = /^pages\/[^/]+\.jsonl$/u;

/**
 * Web archives as WACZ 1.1 (Webrecorder's browser extension, ArchiveWeb.page, Browsertrix): WARC files in a ZIP with a list
 * of the pages that were visited. Those pages are the clippings; what they loaded besides is none. Without a list, every
 * page that is an article.
 */
export const waczReader: DocumentReader = {
  format: 'WACZ web archives',
  accepts: ({ head, bytes }) => head.startsWith('PK') && binaryFormat(head, bytes) === 'WACZ web archives',
  read({ bytes }) {
    const unpacked = readZipParts(
      bytes,
      (name) => ARCHIVE.test(name) || PAGES.test(name),
      importLimits.innerBytes,
    );
    if ('problem' in unpacked) return { refusal: { reason: 'unreadable', detail: unpacked.problem } };
    const visited = new Set<string>();
    for (const [name, content] of unpacked.parts)
      if (PAGES.test(name))
        for (const address of visitedAddresses(content.toString('utf8'))) visited.add(address);
    const found = new Map<string, ParsedArticle>();
    const refusedParts = refusedLost(unpacked.lost);
    let left: number = importLimits.innerBytes;
    for (const [name, content] of [...unpacked.parts].filter(([part]) => ARCHIVE.test(part))) {
      const records = name.endsWith('.gz') ? gunzip(content, left) : new Uint8Array(content);
      if (isRefusal(records)) {
        refusedParts.push({ name, refusal: records });
        continue;
      }
      left -= records.byteLength;
      const read = articlesOfWarc(records, MIME_TYPE);
      for (const [address, article] of read.articles) found.set(address, article);
      refusedParts.push(...read.refusedParts);
    }
    const listed = [...found].filter(([address]) => visited.has(plainAddress(address)));
    const articles = (listed.length > 0 ? listed : [...found]).map(([, article]) => article);
    const [refused] = refusedParts;
    if (articles.length === 0) return { refusal: refused?.refusal ?? { reason: 'not-an-article' } };
    return { mimeType: MIME_TYPE, articles, ...(refused === undefined ? {} : { refusedParts }) };
  },
};

/** Whether an entry of a WACZ is a WARC file. */
export function isArchiveOfRecords(path: string): boolean {
  return ARCHIVE.test(path);
}

/** Whether an entry of a WACZ is a list of the pages that were visited. */
export function isPageList(path: string): boolean {
  return PAGES.test(path);
}

/** The addresses in a list of pages: a JSON object on each line; the first is a head. */
export function visitedAddresses(list: string): string[] {
  return list.split('\n').flatMap((line) => {
    let entry: unknown;
    try {
      entry = JSON.parse(line);
    } catch (thrown) {
      if (!(thrown instanceof SyntaxError)) throw thrown;
      return [];
    }
    const record = recordOf(entry);
    const address = record === null ? null : webAddress(stringOf(record, 'url'), null);
    return address === null ? [] : [plainAddress(address)];
  });
}

/** An address without the place in its page, by which pages are known. */
export function plainAddress(address: string): string {
  return address.replace(/#.*$/u, '');
}
