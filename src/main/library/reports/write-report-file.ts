import { open } from 'node:fs/promises';
import { writeAtomically } from '../storage/write-file-atomically';

/** Pieces are gathered to about this many characters before they are written. */
const CHUNK_LENGTH = 256 * 1024;

/**
 * Writes text piece by piece to a temporary file beside `file`, forces it to the disk and renames it: a reader sees the
 * old report or the new one, never half of it.
 *
 * @throws AppError `file-unwritable`; what `pieces` throws is passed on, and `file` is untouched then too.
 */
export async function writeReportFile(
  file: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  await writeAtomically(file, async (partial) => {
    const handle = await open(partial, 'wx');
    try {
      let gathered = '';
      for await (const piece of pieces) {
        gathered += piece;
        if (gathered.length < CHUNK_LENGTH) continue;
        await handle.writeFile(gathered);
        gathered = '';
      }
      await handle.writeFile(gathered);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}
