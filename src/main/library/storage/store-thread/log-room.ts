import { HEADER_BYTES, writeHeader } from './log-format';
import type { StoredBytes } from './store-messages';

/** Room for entries that go to the log together: files are read right to where they are written from. */
export interface LogRoom {
  /** Where the next original's bytes go: as long as the longest may be, and one more. */
  readonly next: () => Buffer;
  /** Takes what was put there into the entries. */
  readonly take: (kept: StoredBytes) => void;
  /** The entries taken since the last {@link clear}. */
  readonly entries: () => Uint8Array;
  readonly clear: () => void;
}

/** Makes room for so many entries of at most so many bytes each. */
export function createLogRoom(entries: number, bytes: number): LogRoom {
  const memory = Buffer.allocUnsafeSlow(entries * (HEADER_BYTES + bytes) + 1);
  let end = 0;
  return {
    next: () => memory.subarray(end + HEADER_BYTES, end + HEADER_BYTES + bytes + 1),
    take(kept) {
      writeHeader(memory.subarray(end), kept.sha256, kept.bytes);
      end += HEADER_BYTES + kept.bytes;
    },
    entries: () => memory.subarray(0, end),
    clear() {
      end = 0;
    },
  };
}
