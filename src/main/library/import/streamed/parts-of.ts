import { ARC_HEAD } from '../archives/arc-reader';
import { isTar } from '../bundles/tar-header';
import { mailFormat } from '../decode/text-formats';
import { importLimits } from '../limits';
import { ByteReader } from './byte-reader';
import { gunzipped, type ByteSource } from './byte-source';
import { arcParts } from './streamed-arc';
import { mailboxParts } from './streamed-mailbox';
import type { StreamedParts } from './streamed-part';
import { tarParts } from './streamed-tar';
import { warcParts } from './streamed-warc';

const HEAD_BYTES = 8192;

/**
 * What bytes that are read piece by piece hold; null when they are no kind of file that is read so. `size` is how many they are,
 * `depth` in how many others they lie.
 */
export async function partsOf(source: ByteSource, size: number, depth = 0): Promise<StreamedParts | null> {
  if (depth > importLimits.innerDepth) return null;
  const head = await headOf(source);
  const text = head.toString('latin1');
  if (mailFormat(text) === 'mailboxes') return mailboxParts(source);
  if (/^WARC\/\d/u.test(text)) return warcParts(source);
  if (ARC_HEAD.test(text)) return arcParts(source);
  if (isTar(head)) return tarParts(source, (content, length) => partsOf(content, length, depth + 1));
  if (text.startsWith('\x1f\x8b')) return partsOf(gunzipped(source, size), size, depth + 1);
  return null;
}

/** The first bytes. */
export async function headOf(source: ByteSource): Promise<Buffer> {
  const reader = new ByteReader(source(0));
  try {
    return await reader.peek(HEAD_BYTES);
  } finally {
    await reader.close();
  }
}
