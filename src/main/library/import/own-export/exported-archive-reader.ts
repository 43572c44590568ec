import { z } from 'zod';
import { knownNameSchema } from '../../../../shared/model/known-name';
import type { DocumentReader } from '../document-reader';
import { isRefusal } from '../bundles/bundle-entry';
import { unpackEntry } from '../bundles/zip-reader';
import { damagedList, packedBytes, readZipDirectory } from '../bundles/zip-directory';
import { parseJson } from '../decode/parse-json';
import { articleHtml } from '../html/article-html';
import { importLimits } from '../limits';
import type { KeptOriginal, ParsedArticle, ParseOutcome, RefusedPart } from '../parsed-article';
import { archiveEntries, archiveManifestSchema } from './archive-entries';
import { readExportedClippings } from './exported-clippings-reader';
import { sha256Of } from '../../storage/sha256-of';

const MIME_TYPE = 'application/vnd.clipdesk+zip';

/**
 * Clippings exported by Clipdesk as ZIP: they come back with their fields, tags, notes, corrections and the originals they
 * were made from, each checked by its SHA-256; and with them the names that library knows.
 */
export const exportedArchiveReader: DocumentReader = {
  format: 'Clipdesk archives',
  accepts: ({ head, bytes }) =>
    head.startsWith('PK\x03\x04') &&
    readZipDirectory(bytes)?.entries.some(({ path }) => path === archiveEntries.manifest) === true,
  read: ({ bytes }) => readArchive(bytes),
};

function readArchive(bytes: Uint8Array): ParseOutcome {
  const directory = readZipDirectory(bytes);
  const entries = directory?.entries ?? [];
  let bytesLeft: number = importLimits.innerBytes;
  const unpack = (
    wanted: (path: string) => boolean,
    limit: number = importLimits.fileBytes,
  ): ReturnType<typeof unpackEntry> | null => {
    const entry = entries.find(({ path }) => wanted(path));
    if (entry === undefined) return null;
    const unpacked = unpackEntry(entry, packedBytes(bytes, entry), Math.min(limit, bytesLeft));
    if (!isRefusal(unpacked)) bytesLeft -= unpacked.byteLength;
    return unpacked;
  };
  const json = (name: string): unknown => {
    const unpacked = unpack((path) => path === name);
    return unpacked === null || isRefusal(unpacked)
      ? undefined
      : parseJson(Buffer.from(unpacked).toString('utf8'));
  };
  const manifest = archiveManifestSchema.safeParse(json(archiveEntries.manifest));
  const records = json(archiveEntries.clippings);
  if (!manifest.success || !Array.isArray(records))
    return {
      refusal: {
        reason: 'unreadable',
        detail: 'it is an archive of Clipdesk that is damaged, or was written by a newer Clipdesk',
      },
    };
  const { articles, refusedParts } = readExportedClippings(records);
  const names = z.array(knownNameSchema).safeParse(json(archiveEntries.names));
  const originals = new Map<string, KeptOriginal>();
  const lost: RefusedPart[] = damagedList(directory);
  if (!names.success && entries.some(({ path }) => path === archiveEntries.names))
    lost.push({
      name: archiveEntries.names,
      refusal: { reason: 'unreadable', detail: 'the list of names is not what an export holds there' },
    });
  const tried = new Set<string>();
  const withOriginal = (article: ParsedArticle): ParsedArticle => {
    const { exported } = article;
    if (exported === undefined) return article;
    const sha256 = exported.originalSha256;
    if (!tried.has(sha256)) {
      tried.add(sha256);
      const folder = archiveEntries.originalFolder(sha256);
      const unpacked = unpack((path) => path.startsWith(folder), importLimits.heavyFileBytes);
      if (unpacked !== null && !isRefusal(unpacked) && sha256Of(unpacked) === sha256)
        originals.set(sha256, { sha256, bytes: unpacked });
      else
        lost.push({
          name: folder,
          refusal:
            unpacked !== null && isRefusal(unpacked)
              ? unpacked
              : { reason: 'unreadable', detail: 'the original is missing, or is not what its name says' },
        });
    }
    const html = unpack((path) => path === archiveEntries.body(exported.id));
    const bodyHtml =
      html === null || isRefusal(html)
        ? null
        : articleHtml(Buffer.from(html).toString('utf8'), article.fields.url);
    const part = manifest.data.parts[exported.id] ?? 1;
    return {
      ...article,
      bodyHtml,
      exported: originals.has(sha256) ? { ...exported, part } : { ...exported, original: null },
    };
  };
  const whole = articles.map(withOriginal);
  const refused = [...refusedParts, ...lost];
  const [first] = refused;
  if (whole.length === 0) return { refusal: first?.refusal ?? { reason: 'empty' } };
  return {
    mimeType: MIME_TYPE,
    articles: whole,
    originals: [...originals.values()],
    ...(names.success ? { names: names.data } : {}),
    ...(first === undefined ? {} : { refusedParts: refused }),
  };
}
