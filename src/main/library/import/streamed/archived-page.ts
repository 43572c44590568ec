import { importLimits } from '../limits';
import type { ByteReader } from './byte-reader';
import type { StreamedParts } from './streamed-part';

/**
 * The page whose record comes next, of `length` bytes, as a document; or why it cannot be taken. The record is read past in any case.
 *
 * @param before what its record needs before it to be an archive of its own
 */
export async function* archivedPage(
  reader: ByteReader,
  address: string,
  length: number,
  before: readonly Uint8Array[],
): StreamedParts {
  if (length > importLimits.fileBytes) {
    yield { name: address, refusal: { reason: 'too-large', bytes: length, limit: importLimits.fileBytes } };
    await reader.skip(length);
    return;
  }
  const block = await reader.take(length);
  if (block.length < length)
    yield {
      name: address,
      refusal: { reason: 'unreadable', detail: 'the archive breaks off inside it' },
    };
  else yield { name: address, bytes: Buffer.concat([...before, block]), isPage: true };
}
