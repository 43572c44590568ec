import { zipSync } from 'fflate';
import { clippingSchema } from '../../../../shared/model/clipping';
import { isRefusal } from '../bundles/bundle-entry';
import type { ZipEntry } from '../bundles/zip-entry';
import { parseJson } from '../decode/parse-json';
import { importLimits } from '../limits';
import { archiveEntries, archiveManifestSchema, type ArchiveManifest } from '../own-export/archive-entries';
import type { ByteSource } from './byte-source';
import type { StreamedParts } from './streamed-part';
import { contentOf, readEntry, type ZipFile } from './streamed-zip';

/** Clippings of one part at most, however small they are. */
const MOST_CLIPPINGS = 200;
const LINE_FEED = 10;

/** One clipping of the list: its line, and what belongs to it. */
interface Listed {
  readonly line: string;
  readonly id: string;
  readonly sha256: string;
}

/**
 * The clippings of a Clipdesk archive of any size, some at a time: each part is an archive of its own with their originals, so
 * that it is read like any other. The list of clippings has one to a line.
 */
export async function* ownArchiveParts(zip: ZipFile): StreamedParts {
  const entries = new Map(zip.entries.map((entry) => [entry.path, entry] as const));
  const manifest = readManifest(zip, entries.get(archiveEntries.manifest));
  const list = entries.get(archiveEntries.clippings);
  const content = list === undefined ? null : contentOf(zip, list);
  if (manifest === null || content === null) {
    const detail = 'it is an archive of Clipdesk that is damaged, or was written by a newer Clipdesk';
    yield { name: archiveEntries.manifest, refusal: { reason: 'unreadable', detail } };
    return;
  }
  const originals = new Map(
    zip.entries.flatMap((entry) => {
      const sha256 = /^originals\/([0-9a-f]{64})\//u.exec(entry.path)?.[1];
      return sha256 === undefined ? [] : [[sha256, entry] as const];
    }),
  );
  let batch: Listed[] = [];
  let bytes = 0;
  let [first, last, number] = [1, 0, 0];
  // They belong to no clipping: the first part has them.
  let names = entries.get(archiveEntries.names);
  const held = new Set<string>();
  const part = (): { name: string; bytes: Uint8Array; isArchive: true } => {
    const bytes = archiveOf(zip, batch, { manifest, names, entries, originals });
    names = undefined;
    return { name: `${String(first)}-${String(last)}.zip`, bytes, isArchive: true };
  };
  for await (const line of linesOf(content)) {
    const listed = listedOf(line);
    if (listed === undefined) continue;
    number += 1;
    if (listed === null) {
      const detail = 'its line in the list of clippings is damaged';
      yield { name: String(number), refusal: { reason: 'unreadable', detail } };
      continue;
    }
    if (batch.length === 0) first = number;
    batch.push(listed);
    last = number;
    bytes += line.length;
    if (!held.has(listed.sha256)) bytes += originals.get(listed.sha256)?.bytes ?? 0;
    held.add(listed.sha256);
    if (bytes < importLimits.streamedBytes && batch.length < MOST_CLIPPINGS) continue;
    yield part();
    batch = [];
    bytes = 0;
    held.clear();
  }
  if (batch.length > 0) yield part();
}

function readManifest(zip: ZipFile, entry: ZipEntry | undefined): ArchiveManifest | null {
  const bytes = entry === undefined ? null : readEntry(zip, entry);
  if (bytes === null || isRefusal(bytes)) return null;
  const read = archiveManifestSchema.safeParse(parseJson(Buffer.from(bytes).toString('utf8')));
  return read.success ? read.data : null;
}

/** An archive of these clippings alone. What cannot be read is left out, and told by the reader of the part. */
function archiveOf(
  zip: ZipFile,
  clippings: readonly Listed[],
  {
    manifest,
    names,
    entries,
    originals,
  }: {
    readonly manifest: ArchiveManifest;
    readonly names: ZipEntry | undefined;
    readonly entries: ReadonlyMap<string, ZipEntry>;
    readonly originals: ReadonlyMap<string, ZipEntry>;
  },
): Uint8Array {
  const parts = Object.fromEntries(clippings.map(({ id }) => [id, manifest.parts[id] ?? 1]));
  const files: Record<string, Uint8Array> = {
    [archiveEntries.manifest]: Buffer.from(JSON.stringify({ ...manifest, parts })),
    [archiveEntries.clippings]: Buffer.from(`[\n${clippings.map(({ line }) => line).join(',\n')}\n]\n`),
  };
  const add = (entry: ZipEntry | undefined, limit: number): void => {
    if (entry === undefined || entry.path in files) return;
    const bytes = readEntry(zip, entry, limit);
    if (!isRefusal(bytes)) files[entry.path] = bytes;
  };
  add(names, importLimits.fileBytes);
  for (const { id, sha256 } of clippings) {
    add(entries.get(archiveEntries.body(id)), importLimits.fileBytes);
    add(originals.get(sha256), importLimits.heavyFileBytes);
  }
  return zipSync(files, { level: 0 });
}

/** A line as the clipping it holds; null for a damaged one, undefined for the brackets around the list. */
function listedOf(text: string): Listed | null | undefined {
  const line = text.trim().replace(/,$/u, '');
  if (/^[[\]]*$/u.test(line)) return undefined;
  const read = clippingSchema.pick({ id: true, original: true }).safeParse(parseJson(line));
  return read.success ? { line, id: read.data.id, sha256: read.data.original.sha256 } : null;
}

/** The lines of a text in UTF-8; one longer than a file may be is cut there, and so is no clipping. */
async function* linesOf(source: ByteSource): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  let length = 0;
  const take = (piece: Buffer): void => {
    const room = importLimits.fileBytes - length;
    if (room > 0) begun.push(piece.subarray(0, room));
    length += piece.length;
  };
  const line = (): string => {
    const text = Buffer.concat(begun).toString('utf8');
    begun = [];
    length = 0;
    return text;
  };
  for await (const piece of source(0)) {
    let at = 0;
    for (let end = piece.indexOf(LINE_FEED); end !== -1; end = piece.indexOf(LINE_FEED, at)) {
      take(piece.subarray(at, end));
      yield line();
      at = end + 1;
    }
    take(piece.subarray(at));
  }
  if (length > 0) yield line();
}
