import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Collections of pages with known truth. The first two have goals; the truths of the others are mostly what another program gave. */
const COLLECTIONS = [
  'fundus',
  'trafilatura',
  'readability',
  'defuddle',
  'htmldate',
  'newspaper4k',
  'goose3',
] as const;
export type Collection = (typeof COLLECTIONS)[number];

export function isCollection(name: string): name is Collection {
  return (COLLECTIONS as readonly string[]).includes(name);
}

/** Which publishers are judged: rules may be improved by looking at one half only, the other then shows what they are worth. */
export type Half = 'seen' | 'held-out' | 'both';

/** What is true of a page, as far as its collection says; null where it does not. */
export interface PageTruth {
  readonly collection: Collection;
  /** Below the corpora folder. */
  readonly file: string;
  readonly publisher: string;
  /** BCP 47, lower case; null where nobody knows. */
  readonly language: string | null;
  readonly title: string | null;
  readonly authors: readonly string[] | null;
  /** ISO 8601, with a zone where one is known. */
  readonly date: string | null;
  readonly url: string;
  readonly outlet: string | null;
  /** Paragraphs of the whole body. */
  readonly body: string | null;
  /** Pieces that belong to the body, and pieces that do not. */
  readonly pieces: { readonly inside: readonly string[]; readonly outside: readonly string[] } | null;
}

/** A line of the corpora's `html/oracle.jsonl`. */
interface OracleLine {
  readonly collection: string;
  readonly file: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly lang?: string;
  readonly title?: string;
  readonly authors?: string | readonly string[];
  readonly date?: string;
  readonly body?: string;
  readonly body_from_html?: string;
  readonly body_md?: string;
  readonly site?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** Publishers whose pages declare the language of their software instead of their own, and what the texts there are written in. */
const WRONGLY_DECLARED: Readonly<Record<string, string>> = {
  Dizindaba: 'xh',
  IsolezweLesiXhosa: 'xh',
  Isolezwe: 'zu',
  EyethuNews: 'zu',
  HabariLeo: 'sw',
  'simplyscience.ch': 'de',
  'helge.at': 'de',
  'wolfgangschmale.eu': 'de',
  'feuerwehrtaucher-oldenburg.de': 'de',
  'rueda.wikidot.com': 'de',
  'harddecor.at': 'de',
  'springer.com': 'de',
  'html/trafilatura/eval/100noticias.com-millones.html': 'es',
};

/** The file that lists the truths. */
export function oracleOf(corpora: string): string {
  return join(corpora, 'html', 'oracle.jsonl');
}

/** The truths of all pages that are there. Files are read when they are judged. */
export function readTruths(corpora: string, half: Half = 'both'): readonly PageTruth[] {
  return readFileSync(oracleOf(corpora), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as OracleLine)
    .map(toTruth)
    .filter((truth) => truth !== null)
    .filter((truth) => half === 'both' || halfOf(truth.publisher) === half)
    .filter((truth) => existsSync(join(corpora, truth.file)));
}

/** The bytes of a page, unpacked. */
export function readPageBytes(corpora: string, file: string): Uint8Array {
  const bytes = readFileSync(join(corpora, file));
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** Publishers fall into the halves by their name, so that all pages of one are in the same half. */
export function halfOf(publisher: string): Exclude<Half, 'both'> {
  return (createHash('sha256').update(publisher).digest()[0] ?? 0) % 2 === 0 ? 'seen' : 'held-out';
}

function toTruth(line: OracleLine): PageTruth | null {
  const { collection, file, url = '', authors } = line;
  if (!isCollection(collection)) return null;
  const publisher =
    line.publisher ?? (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : file);
  return {
    collection,
    file,
    publisher,
    language: WRONGLY_DECLARED[publisher] ?? WRONGLY_DECLARED[file] ?? line.lang ?? null,
    title: line.title ?? null,
    authors: authors === undefined ? null : typeof authors === 'string' ? authors.split(/\s*;\s*/u) : authors,
    date: line.date === undefined || Number.isNaN(Date.parse(line.date.slice(0, 10))) ? null : line.date,
    // Some lines of the oracle name no address.
    url: URL.canParse(url) && /^https?:/u.test(url) ? url : '',
    outlet: line.publisher ?? line.site ?? null,
    body: line.body ?? line.body_from_html ?? line.body_md ?? null,
    pieces: line.with === undefined ? null : { inside: line.with, outside: line.without ?? [] },
  };
}
