import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Refusal } from '../../../../shared/model/job';
import { importLimits } from '../limits';
import { refusalOf, type ListedFile } from './list-files';

/** The bytes of one input and their hash. */
export interface Source {
  /** As given, for messages. */
  readonly path: string;
  /** The file's own name, kept with the original. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Reads a listed file; a file that is empty, too large or unreadable is refused before anything is stored. */
export async function readSource(
  file: ListedFile,
): Promise<Source | { readonly path: string; readonly refusal: Refusal }> {
  if ('refusal' in file) return file;
  const { path: given } = file;
  if (file.bytes > importLimits.fileBytes) {
    return {
      path: given,
      refusal: { reason: 'too-large', bytes: file.bytes, limit: importLimits.fileBytes },
    };
  }
  try {
    return sourceOf(given, path.basename(given), await readFile(given));
  } catch (thrown) {
    return { path: given, refusal: refusalOf(thrown) };
  }
}

/** An input whose bytes are in hand. */
export function sourceOf(
  given: string,
  name: string,
  bytes: Uint8Array,
): Source | { path: string; refusal: Refusal } {
  if (bytes.byteLength === 0) return { path: given, refusal: { reason: 'empty' } };
  return { path: given, name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
