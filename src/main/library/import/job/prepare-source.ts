import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../../shared/app-error';
import type { ClippingId } from '../../../../shared/model/clipping';
import type { ReaderQuestion } from '../../../../shared/model/import-question';
import type { Refusal } from '../../../../shared/model/job';
import { fetchLink, type FetchedLink, type LinkSurroundings } from '../../links/fetch-link';
import { findByOriginal } from '../../storage/clipping-table';
import type { LibraryDatabase } from '../../storage/library-database';
import type { OriginalStore } from '../../storage/original-store';
import { SMALL_BYTES, type NotKept, type StoredBytes } from '../../storage/store-thread/store-messages';
import { importLimits } from '../limits';
import type { ParsedDocument } from '../parsed-article';
import type { SplitBatch } from '../streamed/split-file';
import { readKeptChoices } from '../questions/read-kept-choices';
import { refusalOfFileError } from './file-refusals';
import { withAddress, withTags } from './fill-in-articles';
import type { HeldOriginals } from './held-originals';
import type { ImportSource } from './import-source';
import type { ParsePool } from './parse-pool';
import { sha256Of } from '../../storage/sha256-of';

/** A source that is ready to be written, or is known not to be. `held` originals must be let go afterwards. */
export type PreparedSource =
  | {
      readonly kind: 'parsed';
      readonly source: ImportSource;
      readonly stored: StoredBytes;
      readonly document: ParsedDocument;
      readonly held: boolean;
      /** Originals it brought, held as well. */
      readonly brought: readonly string[];
    }
  /** Some of the documents of a large file. */
  | { readonly kind: 'split'; readonly source: ImportSource; readonly batch: SplitBatch }
  | { readonly kind: 'duplicate'; readonly source: ImportSource; readonly sha256: string }
  /** A link whose page is here already; it was not fetched again. */
  | { readonly kind: 'known'; readonly source: ImportSource; readonly id: ClippingId }
  /** It waits for a person's answer; its original is held. */
  | {
      readonly kind: 'asked';
      readonly source: ImportSource;
      readonly stored: StoredBytes;
      readonly mimeType: string;
      readonly about: ReaderQuestion;
    }
  | { readonly kind: 'refused'; readonly source: ImportSource; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' };

/** A source whose bytes are at hand. */
type StoredSource = Extract<ImportSource, { kind: 'file' | 'bytes' }>;
type KeptSource = Extract<ImportSource, { kind: 'kept' }>;

export interface PrepareServices {
  readonly db: LibraryDatabase;
  readonly originals: OriginalStore;
  readonly held: HeldOriginals;
  readonly pool: ParsePool;
  readonly signal: AbortSignal;
  /** Stores nothing: the bytes are hashed and read where they lie. */
  readonly dryRun: boolean;
  /** What is doubtful waits for a person's answer; else it is taken as read. */
  readonly ask: boolean;
  readonly surroundings: LinkSurroundings;
}

/**
 * Takes one source in: size, original into the store (hashed on the way), known bytes, then the reader. Whatever is wrong with
 * it becomes a refusal; only failures of the library itself are thrown.
 */
export async function prepareSource(
  source: ImportSource,
  services: PrepareServices,
): Promise<PreparedSource> {
  if (source.kind === 'link') return prepareLink(source, services);
  if (source.kind === 'kept') return readStored(source, source.stored, services);
  if (source.kind === 'rest') return prepareRest(source, services);
  const small = await prepareSmall(source, services);
  if (small !== null) return small;
  const size = await sizeOf(source);
  if (typeof size !== 'number') return { kind: 'refused', source, refusal: size };
  if (source.kind === 'file' && size > importLimits.fileBytes) return prepareLarge(source, size, services);
  const isArchive = source.kind === 'bytes' && source.isArchive === true;
  return prepareWhole(source, size, isArchive ? importLimits.innerBytes : importLimits.fileBytes, services);
}

/** Most sources are small files: their bytes are kept aside, many together. Null for all others. */
async function prepareSmall(source: StoredSource, services: PrepareServices): Promise<PreparedSource | null> {
  const { originals, held, dryRun } = services;
  if (dryRun || (source.kind === 'bytes' && !isSmall(source))) return null;
  let kept: StoredBytes | NotKept;
  try {
    kept = await held.store(() =>
      originals.storeSmall(source.kind === 'bytes' ? { bytes: source.bytes } : { path: source.path }),
    );
  } catch (thrown) {
    return { kind: 'refused', source, refusal: refusalOfFileError(thrown) };
  }
  return 'sha256' in kept ? readStored(source, kept, services) : null;
}

function isSmall({ bytes, depth = 0 }: Extract<StoredSource, { kind: 'bytes' }>): boolean {
  return bytes.byteLength > 0 && bytes.byteLength <= SMALL_BYTES && depth <= importLimits.innerDepth;
}

/** Takes a file in as a whole, unless it is larger than `limit`. */
async function prepareWhole(
  source: StoredSource,
  bytes: number,
  limit: number,
  services: PrepareServices,
): Promise<PreparedSource> {
  if (bytes > limit) return { kind: 'refused', source, refusal: { reason: 'too-large', bytes, limit } };
  return services.dryRun ? prepareDry(source, services) : prepareStored(source, limit, services);
}

/** A large file is taken document by document where it holds many, else as a whole where it is of a kind that may be so large. */
async function prepareLarge(
  source: Extract<ImportSource, { kind: 'file' }>,
  bytes: number,
  services: PrepareServices,
): Promise<PreparedSource> {
  const split = await splitLarge(source, 0, services);
  return 'wholeUpTo' in split ? prepareWhole(source, bytes, split.wholeUpTo, services) : split;
}

async function prepareLink(
  source: Extract<ImportSource, { kind: 'link' }>,
  services: PrepareServices,
): Promise<PreparedSource> {
  const { db, signal, surroundings } = services;
  const known = db.get<{ id: ClippingId }>(
    'SELECT id FROM clipping WHERE url = ? AND trashed_at IS NULL ORDER BY seq LIMIT 1',
    source.path,
  );
  if (known !== undefined) return { kind: 'known', source, id: known.id };
  let fetched: FetchedLink | Refusal;
  try {
    fetched = await fetchLink(source.path, surroundings, signal);
  } catch (thrown) {
    if (signal.aborted) return { kind: 'cancelled' };
    throw thrown;
  }
  if ('reason' in fetched) return { kind: 'refused', source, refusal: fetched };
  const { name, bytes, url } = fetched;
  const prepared = await prepareSource(
    { kind: 'bytes', path: source.path, name, bytes, within: { link: source.path } },
    services,
  );
  return prepared.kind === 'parsed'
    ? { ...prepared, document: withAddress(prepared.document, url, source.tags) }
    : prepared;
}

/** Stores the originals a document brought; held until its clippings are written. */
async function storeBrought(
  { originals: brought = [] }: ParsedDocument,
  originals: OriginalStore,
  held: HeldOriginals,
): Promise<string[]> {
  const stored: string[] = [];
  for (const { bytes } of brought) stored.push((await held.store(() => originals.storeBytes(bytes))).sha256);
  return stored;
}

async function prepareRest(
  source: Extract<ImportSource, { kind: 'rest' }>,
  services: PrepareServices,
): Promise<PreparedSource> {
  const split = await splitLarge(source, source.given, services);
  if (!('wholeUpTo' in split)) return split;
  return {
    kind: 'refused',
    source,
    refusal: { reason: 'unreadable', detail: 'it was changed while it was read' },
  };
}

/** The next documents of a large file; how large it may be where it is read as a whole only. */
async function splitLarge(
  source: ImportSource,
  given: number,
  { pool, signal }: PrepareServices,
): Promise<Extract<PreparedSource, { kind: 'split' | 'refused' | 'cancelled' }> | { wholeUpTo: number }> {
  try {
    const outcome = await pool.split({ file: source.path, given }, signal);
    if ('wholeUpTo' in outcome) return outcome;
    if ('refusal' in outcome) return { kind: 'refused', source, refusal: outcome.refusal };
    return { kind: 'split', source, batch: outcome };
  } catch (thrown) {
    if (signal.aborted) return { kind: 'cancelled' };
    throw thrown;
  }
}

/** The bytes of a source, or why they are none to be read. */
async function sizeOf(source: StoredSource): Promise<number | Refusal> {
  // An archive may hold itself.
  if (source.kind === 'bytes' && (source.depth ?? 0) > importLimits.innerDepth)
    return { reason: 'too-deep', limit: importLimits.innerDepth };
  let size: number;
  if (source.kind === 'bytes') size = source.bytes.byteLength;
  else
    try {
      const info = await stat(source.path);
      // Reading a pipe or a device may never end.
      if (!info.isFile()) return { reason: 'unreadable', detail: 'it is not an ordinary file' };
      size = info.size;
    } catch (thrown) {
      return refusalOfFileError(thrown);
    }
  return size === 0 ? { reason: 'empty' } : size;
}

async function prepareStored(
  source: StoredSource,
  limit: number,
  services: PrepareServices,
): Promise<PreparedSource> {
  const { originals, held } = services;
  let stored: StoredBytes;
  try {
    stored = await held.store(() =>
      source.kind === 'bytes' ? originals.storeBytes(source.bytes) : originals.storeFile(source.path, limit),
    );
  } catch (thrown) {
    // It grew after its size was looked at.
    if (thrown instanceof AppError && thrown.data.code === 'invalid-input') {
      return {
        kind: 'refused',
        source,
        refusal: { reason: 'too-large', bytes: limit + 1, limit },
      };
    }
    return { kind: 'refused', source, refusal: refusalOfFileError(thrown) };
  }
  return readStored(source, stored, services);
}

/** Reads a source whose bytes are in the store. */
async function readStored(
  source: StoredSource | KeptSource,
  stored: StoredBytes,
  { db, originals, held, pool, signal, ask }: PrepareServices,
): Promise<PreparedSource> {
  const { sha256 } = stored;
  if (findByOriginal(db, sha256).length > 0) {
    held.letGo(sha256);
    return { kind: 'duplicate', source, sha256 };
  }
  try {
    const choices = { ...readKeptChoices(db), ...(source.kind === 'kept' ? source.chosen : {}) };
    const outcome = await pool.parse(
      { file: originals.pathOf(sha256), name: source.name, size: stored.bytes, choices },
      signal,
    );
    if (ask && outcome.question !== undefined) {
      const { question: about, mimeType = 'application/octet-stream' } = outcome;
      return { kind: 'asked', source, stored, about, mimeType };
    }
    if (!('refusal' in outcome)) {
      const document = source.kind === 'kept' ? withTags(outcome, source.tags) : outcome;
      const brought = await storeBrought(document, originals, held);
      return { kind: 'parsed', source, stored, document, held: true, brought };
    }
    held.letGo(sha256);
    return { kind: 'refused', source, refusal: outcome.refusal };
  } catch (thrown) {
    held.letGo(sha256);
    if (signal.aborted) return { kind: 'cancelled' };
    throw thrown;
  }
}

async function prepareDry(
  source: StoredSource,
  { db, pool, signal }: PrepareServices,
): Promise<PreparedSource> {
  let bytes: Uint8Array;
  try {
    bytes = source.kind === 'bytes' ? source.bytes : await readFile(source.path);
  } catch (thrown) {
    return { kind: 'refused', source, refusal: refusalOfFileError(thrown) };
  }
  const stored = { sha256: sha256Of(bytes), bytes: bytes.byteLength };
  if (findByOriginal(db, stored.sha256).length > 0)
    return { kind: 'duplicate', source, sha256: stored.sha256 };
  try {
    const outcome = await pool.parse({ bytes, name: source.name, choices: readKeptChoices(db) }, signal);
    if ('refusal' in outcome) return { kind: 'refused', source, refusal: outcome.refusal };
    return { kind: 'parsed', source, stored, document: outcome, held: false, brought: [] };
  } catch (thrown) {
    if (signal.aborted) return { kind: 'cancelled' };
    throw thrown;
  }
}
