import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { open, type FileHandle } from 'node:fs/promises';
import { AppError } from '../../../shared/app-error';
import type { Clipping } from '../../../shared/model/clipping';
import type { KnownName } from '../../../shared/model/known-name';
import { archiveEntries, type ArchiveManifest } from '../import/own-export/archive-entries';
import { writeAtomically } from '../storage/write-file-atomically';
import { writeJson } from './write-json';

/** What an archive holds besides the clippings' fields. */
export interface ArchiveSources {
  /** The article's sanitised HTML; null when it came as plain text. */
  readonly bodyHtml: (clipping: Clipping) => string | null;
  /** Which article of its original a clipping is, from 1. */
  readonly part: (clipping: Clipping) => number;
  /** The names with their spellings that the library knows. */
  readonly names: readonly KnownName[];
  /** @throws AppError `original-missing` or `original-damaged` */
  readonly original: (sha256: string) => Promise<Uint8Array>;
}

/** A ZIP without the 64-bit extension ends here (APPNOTE.TXT 4.4.1.4). */
const MOST_BYTES = 0xffffffff;
const MOST_ENTRIES = 0xffff;
/** Formats that are packed already. */
const PACKED = /^(?:image\/(?!svg|bmp|tiff)|video|audio)|zip|pdf|openxml|opendocument/u;

/**
 * Writes clippings whole into a ZIP: their fields as `export --format json` gives them, their articles' HTML, and their
 * originals, each once; with them the names the library knows. Importing it elsewhere gives the same clippings with the same originals. One original is in memory at
 * a time.
 *
 * @throws AppError `invalid-input` when it would be too large for a ZIP, `original-missing`, `file-unwritable`
 */
export async function writeArchive(
  file: string,
  clippings: AsyncIterable<Clipping>,
  sources: ArchiveSources,
): Promise<void> {
  await writeAtomically(file, async (partial) => {
    const handle = await open(partial, 'wx');
    try {
      const archive = openArchive(handle);
      const parts: Record<string, number> = {};
      const originals = new Map<string, Clipping['original']>();
      const noted = async function* (): AsyncGenerator<Clipping> {
        for await (const clipping of clippings) {
          parts[clipping.id] = sources.part(clipping);
          originals.set(clipping.original.sha256, clipping.original);
          yield clipping;
        }
      };
      const bodies: { readonly id: string; readonly html: string }[] = [];
      const withBodies = async function* (): AsyncGenerator<Clipping> {
        for await (const clipping of noted()) {
          const html = sources.bodyHtml(clipping);
          if (html !== null) bodies.push({ id: clipping.id, html });
          yield clipping;
        }
      };
      await archive.add(archiveEntries.clippings, writeJson(withBodies(), []), true);
      const manifest: ArchiveManifest = { format: 'clipdesk-export', version: 1, parts };
      await archive.add(archiveEntries.manifest, [JSON.stringify(manifest)], true);
      if (sources.names.length > 0)
        await archive.add(archiveEntries.names, [JSON.stringify(sources.names)], true);
      for (const { id, html } of bodies) await archive.add(archiveEntries.body(id), [html], true);
      for (const { sha256, name, mimeType } of originals.values())
        await archive.add(
          archiveEntries.original(sha256, name),
          [await sources.original(sha256)],
          !PACKED.test(mimeType),
        );
      await archive.end();
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/** A ZIP that is written to a file piece by piece. */
function openArchive(handle: FileHandle): {
  readonly add: (
    name: string,
    pieces: AsyncIterable<string> | Iterable<string | Uint8Array>,
    pack: boolean,
  ) => Promise<void>;
  readonly end: () => Promise<void>;
} {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  let entries = 0;
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error !== null) failure = error;
    else waiting.push(piece);
  });
  const write = async (): Promise<void> => {
    if (failure !== null) throw failure;
    const pieces = waiting;
    waiting = [];
    for (const piece of pieces) {
      bytes += piece.byteLength;
      await handle.writeFile(piece);
    }
    if (bytes > MOST_BYTES || entries > MOST_ENTRIES)
      throw new AppError({
        code: 'invalid-input',
        detail:
          'Together this is too large for one ZIP file (4 GB, 65,535 entries). Export fewer clippings at a time.',
      });
  };
  return {
    async add(name, pieces, pack) {
      entries += 1;
      const entry = pack ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
      // The same clippings give the same bytes, whenever they are exported.
      entry.mtime = new Date(1980, 0, 1);
      zip.add(entry);
      for await (const piece of pieces) {
        entry.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece, false);
        await write();
      }
      entry.push(new Uint8Array(), true);
      await write();
    },
    async end() {
      zip.end();
      await write();
    },
  };
}
