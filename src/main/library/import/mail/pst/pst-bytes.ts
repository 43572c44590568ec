import { closeSync, openSync, readSync } from 'node:fs';

/** The bytes of a data file, from any place of it. */
export interface PstBytes {
  readonly size: number;
  /** @throws DamagedPst when the file ends before. */
  readonly read: (at: number, length: number) => Buffer;
}

/** What a file says of itself does not fit together: `message` says it in words for its owner. */
export class DamagedPst extends Error {
  override name = 'DamagedPst';
}

/** A data file that is at hand as a whole. */
export function bytesAtHand(bytes: Uint8Array): PstBytes {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: whole.length,
    read(at, length) {
      if (at + length > whole.length) throw new DamagedPst(ENDS_EARLY);
      return whole.subarray(at, at + length);
    },
  };
}

/** A file that is only looked at where it is asked for; `close` lets go of it. */
export function bytesOfFile(file: string, size: number): PstBytes & { readonly close: () => void } {
  const descriptor = openSync(file, 'r');
  return {
    size,
    read(at, length) {
      const buffer = Buffer.alloc(Math.min(length, Math.max(0, size - at)));
      if (buffer.length < length || readSync(descriptor, buffer, 0, length, at) < length)
        throw new DamagedPst(ENDS_EARLY);
      return buffer;
    },
    close: () => {
      closeSync(descriptor);
    },
  };
}

const ENDS_EARLY = 'it ends before the place where its contents lie';
