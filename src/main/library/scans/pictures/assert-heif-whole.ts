import { UnreadablePicture } from './unreadable-picture';

const HEADER = 8;
const LONG_HEADER = 16;
/** The boxes a picture lies in; what programs append behind them does not matter. */
const NEEDED = new Set(['meta', 'mdat']);

/**
 * Walks over the outer boxes of a file (ISO/IEC 14496-12, 4.2). @throws UnreadablePicture when one with pictures says it is longer than
 * the file: its decoder would show what is missing as black tiles
 */
export function assertHeifWhole(file: Uint8Array): void {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 0; at + HEADER <= view.byteLength;) {
    const type = Buffer.from(file.subarray(at + 4, at + HEADER)).toString('latin1');
    const short = view.getUint32(at);
    // 0 is a box up to the end of the file, 1 one with a longer size behind its name.
    if (short === 0 || (short === 1 && at + LONG_HEADER > view.byteLength)) return;
    const size = short === 1 ? Number(view.getBigUint64(at + HEADER)) : short;
    if (size < HEADER) return;
    if (NEEDED.has(type) && at + size > view.byteLength) throw new UnreadablePicture();
    at += size;
  }
}
