import type { DocumentReader } from '../document-reader';
import { isRefusal } from '../bundles/bundle-entry';
import { unpackEntry } from '../bundles/zip-reader';
import { damagedList, packedBytes, readZipDirectory } from '../bundles/zip-directory';
import type { ZipEntry } from '../bundles/zip-entry';
import { parseJson } from '../decode/parse-json';
import { importLimits } from '../limits';
import type { ParseOutcome, RefusedPart } from '../parsed-article';
import { recordsOf, stringOf } from '../standards/json-values';
import type { KeptHighlight } from './kept-highlights';
import { savedArticle } from './saved-articles-reader';

const LIST = /^(?:[^/]+\/)?metadata_\d+_to_\d+\.json$/u;
const PART = /^(?:[^/]+\/)?(content|highlights)\/(.+)\.(?:html?|md)$/u;

/** The archive Omnivore exports: lists of articles, and for each its page and the passages marked in it under its `slug`. */
export const omnivoreArchiveReader: DocumentReader = {
  format: 'archives of Omnivore',
  accepts({ head, bytes }) {
    if (!head.startsWith('PK\x03\x04')) return false;
    const paths = filesOf(bytes).map(({ path }) => path);
    // Whatever else is in it would be lost.
    return paths.some((path) => LIST.test(path)) && paths.every((path) => LIST.test(path) || PART.test(path));
  },
  read: ({ bytes }) => readArchive(bytes),
};

function filesOf(bytes: Uint8Array): readonly ZipEntry[] {
  return (readZipDirectory(bytes)?.entries ?? []).filter(({ path }) => !path.endsWith('/'));
}

function readArchive(bytes: Uint8Array): ParseOutcome {
  const entries = filesOf(bytes);
  const refusedParts: RefusedPart[] = damagedList(readZipDirectory(bytes));
  let bytesLeft: number = importLimits.innerBytes;
  const textOf = (entry: ZipEntry | undefined): string => {
    if (entry === undefined) return '';
    const limit = Math.min(importLimits.fileBytes, bytesLeft);
    const unpacked = unpackEntry(entry, packedBytes(bytes, entry), limit);
    if (isRefusal(unpacked)) {
      refusedParts.push({ name: entry.path, refusal: unpacked });
      return '';
    }
    bytesLeft -= unpacked.byteLength;
    return new TextDecoder().decode(unpacked);
  };
  const parts = new Map(
    entries.flatMap((entry) => {
      const [, folder = '', slug = ''] = PART.exec(entry.path) ?? [];
      return folder === '' ? [] : [[`${folder}/${slug}`, entry] as const];
    }),
  );
  const articles = entries
    .filter(({ path }) => LIST.test(path))
    .flatMap((entry) => {
      const records = recordsOf(parseJson(textOf(entry)));
      if (records.length === 0)
        refusedParts.push({
          name: entry.path,
          refusal: { reason: 'unreadable', detail: 'it is no list of articles' },
        });
      return records;
    })
    .map((record) => {
      const slug = stringOf(record, 'slug');
      const take = (folder: string): string => {
        const entry = parts.get(`${folder}/${slug}`);
        parts.delete(`${folder}/${slug}`);
        return textOf(entry);
      };
      return savedArticle({
        ...record,
        content: take('content'),
        highlights: markedPassages(take('highlights')).map(({ text, note }) => ({ quote: text, note })),
      });
    });
  for (const { path } of parts.values())
    refusedParts.push({
      name: path,
      refusal: { reason: 'unreadable', detail: 'no list in the archive names its article' },
    });
  return {
    mimeType: 'application/zip',
    articles,
    ...(refusedParts.length === 0 ? {} : { refusedParts }),
  };
}

/** Passages as Markdown quotes, with what was written about each below it. */
function markedPassages(markdown: string): KeptHighlight[] {
  const found: { text: string[]; note: string[] }[] = [];
  let inQuote = false;
  for (const line of markdown.split(/\r?\n/u)) {
    const quoted = /^>\s?(.*)$/u.exec(line)?.[1];
    if (quoted !== undefined && !inQuote) found.push({ text: [], note: [] });
    inQuote = quoted !== undefined;
    const last = found.at(-1);
    if (quoted === undefined) last?.note.push(line);
    else last?.text.push(quoted);
  }
  return found.map(({ text, note }) => ({ text: text.join('\n').trim(), note: note.join('\n').trim() }));
}
