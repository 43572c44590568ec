import type { DocumentReader } from '../document-reader';
import type { ParseOutcome } from '../parsed-article';
import { readTarEntries } from './tar-entries';
import { isTar } from './tar-header';
import { unpackBundle } from './unpack-bundle';

/** Tar archives. */
export const tarReader: DocumentReader = {
  format: 'tar archives',
  accepts: ({ bytes }) => isTar(bytes),
  read: ({ bytes }) => unpackTar(bytes),
};

/** What a tar archive holds. */
export function unpackTar(bytes: Uint8Array): ParseOutcome {
  const { entries, damage } = readTarEntries(bytes);
  return unpackBundle(
    entries,
    'application/x-tar',
    damage === null ? [] : [{ name: '…', refusal: { reason: 'unreadable', detail: damage } }],
  );
}
