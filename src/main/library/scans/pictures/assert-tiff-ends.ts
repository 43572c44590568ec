import { UnreadablePicture } from './unreadable-picture';

/** Bytes of a value by its type (TIFF 6.0, section 2; 13 is an offset of a directory, as Adobe's technical note 1 has it). */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
/** Tags whose values are places of further directories: smaller pictures, and what cameras note. */
const DIRECTORIES = new Set([330, 34665, 34853, 40965]);
const ENTRY_BYTES = 12;

/**
 * Walks through the directories of a TIFF as its decoder will. @throws UnreadablePicture when they lead back to one that was read before,
 * or promise more values than the file has bytes: the decoder would go round for ever
 */
export function assertTiffEnds(file: ArrayBuffer): void {
  const view = new DataView(file);
  const little = view.byteLength > 0 && view.getUint8(0) === 0x49;
  const seen = new Set<number>();
  const waiting = [view.byteLength < 8 ? 0 : view.getUint32(4, little)];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === 0 || at + 2 > view.byteLength) continue;
    if (seen.has(at))
      throw new UnreadablePicture('it is damaged: its list of pages leads back to its beginning');
    seen.add(at);
    const count = view.getUint16(at, little);
    const end = at + 2 + count * ENTRY_BYTES;
    for (let entry = at + 2; entry < Math.min(end, view.byteLength); entry += ENTRY_BYTES) {
      // Of the last one before the end of the file there may be a part only.
      const isWhole = entry + ENTRY_BYTES <= view.byteLength;
      const values = numberAt(view, entry + 4, little);
      const bytes = values * (isWhole ? (SIZES[view.getUint16(entry + 2, little)] ?? 1) : 1);
      if (bytes > view.byteLength)
        throw new UnreadablePicture('it is damaged: it promises more than it holds');
      if (!isWhole || !DIRECTORIES.has(view.getUint16(entry, little))) continue;
      const first = bytes <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
      for (let i = 0; i < values && first + i * 4 + 4 <= view.byteLength; i += 1)
        waiting.push(view.getUint32(first + i * 4, little));
    }
    if (end + 4 <= view.byteLength) waiting.push(view.getUint32(end, little));
  }
}

/** The four bytes of a number; behind the end of the file, which may lie inside of it, they are 0, as the decoder takes them. */
function numberAt(view: DataView, at: number, little: boolean): number {
  const four = new DataView(new ArrayBuffer(4));
  for (let i = 0; i < 4 && at + i < view.byteLength; i += 1) four.setUint8(i, view.getUint8(at + i));
  return four.getUint32(0, little);
}
