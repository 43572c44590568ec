import type { DocumentReader } from '../document-reader';
import { articlesOfPages, documentOfPages } from './warc-reader';
import { cutPage, pageOf, type WarcPage } from './warc-records';

const MIME_TYPE = 'application/x-ia-arc';
const LINE_FEED = 10;
/** A record's first line: address, server, date and type of what was served, and the bytes that follow; version 2 has more between. */
const RECORD =
  /^(?<address>\S.*?) (?:[\da-f.:]+|-) (?<date>\d{14}) (?<kind>\S+)(?: .*)? (?<length>\d{1,12})$/iu;
/** Longer lines begin no record. */
export const ARC_LONGEST_LINE = 8192;

/** How an ARC file begins: with a record about itself. */
export const ARC_HEAD = /^filedesc:\/\/\S* \S+ \d{14} /u;

/** The first line of a record, `length` in bytes of what follows it; null for another line. */
export function readArcRecord(line: string): {
  readonly address: string;
  readonly date: string;
  readonly kind: string;
  readonly length: number;
} | null {
  const { address = '', date = '', kind = '', length } = RECORD.exec(line)?.groups ?? {};
  return length === undefined ? null : { address, date, kind, length: Number(length) };
}

/** ARC files (Internet Archive, 1996, version 1 and 2), WARC's forerunner: every page that is an article is a clipping. */
export const arcReader: DocumentReader = {
  format: 'ARC web archives',
  accepts: ({ head }) => ARC_HEAD.test(head),
  read({ bytes }) {
    return documentOfPages(articlesOfPages(arcPages(bytes), MIME_TYPE), MIME_TYPE);
  },
};

/** Every web page among the records of an ARC file. What does not begin as a record is passed over line by line. */
export function* arcPages(bytes: Uint8Array): Generator<WarcPage> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < file.length) {
    const found = file.indexOf(LINE_FEED, at);
    const end = found === -1 ? file.length : found;
    const record =
      end - at > ARC_LONGEST_LINE ? null : readArcRecord(file.toString('utf8', at, end).trimEnd());
    at = end + 1;
    if (record === null) continue;
    const { address, date } = record;
    const block = file.subarray(at, at + record.length);
    at += block.length;
    const headers = new Map([
      ['warc-type', 'response'],
      // Crawlers wrote addresses as pages had them, with spaces.
      ['warc-target-uri', URL.canParse(address) ? new URL(address).href : address],
      ['warc-date', date.replace(/(....)(..)(..)(..)(..)(..)/u, '$1-$2-$3T$4:$5:$6Z')],
    ]);
    const page = block.length < record.length ? cutPage(headers, block) : pageOf(headers, block);
    if (page !== null) yield page;
  }
}
