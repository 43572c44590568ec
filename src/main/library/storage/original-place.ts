import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Where an original lies in the folder of originals, by its SHA-256. */
export function originalPlace(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/** Bytes of a file; undefined when there is none. */
export function bytesOfFile(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
