import { createReadStream } from 'node:fs';
import type { Transform } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip, createInflateRaw } from 'node:zlib';
import type { Refusal } from '../../../../shared/model/job';
import { reasonableSize } from '../bundles/bundle-entry';

/** Bytes that are read piece by piece, as often as needed, from any place of them on. */
export type ByteSource = (from: number) => AsyncIterable<Buffer>;

const PIECE_BYTES = 1 << 20;
/** So much is unpacked at once: what it may grow to must be held. */
const PACKED_BYTES = 1 << 16;

/** A stream that cannot be read to its end; what came before is good. */
export class BrokenSource extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/** A part of a file. */
export function fileSource(file: string, start: number, length: number): ByteSource {
  return async function* (from) {
    if (from >= length) return;
    const stream = createReadStream(file, {
      start: start + from,
      end: start + length - 1,
      highWaterMark: PIECE_BYTES,
    });
    yield* stream as AsyncIterable<Buffer>;
  };
}

/** A part of other bytes. */
export function slice(source: ByteSource, start: number, length: number): ByteSource {
  return async function* (from) {
    let left = length - from;
    if (left <= 0) return;
    for await (const piece of source(start + from)) {
      yield piece.subarray(0, left);
      left -= piece.length;
      if (left <= 0) return;
    }
  };
}

/** Bytes packed with gzip (RFC 1952), member after member; `packedBytes` of them may grow within reason. */
export function gunzipped(source: ByteSource, packedBytes: number): ByteSource {
  return unpacked(source, packedBytes, () => createGunzip({ chunkSize: PIECE_BYTES }));
}

/** Bytes packed with deflate (RFC 1951). */
export function inflated(source: ByteSource, packedBytes: number): ByteSource {
  return unpacked(source, packedBytes, () => createInflateRaw({ chunkSize: PIECE_BYTES }));
}

function unpacked(source: ByteSource, packedBytes: number, unpacker: () => Transform): ByteSource {
  return async function* (from) {
    const stream = unpacker();
    // Collected as it comes: a stream that fails forgets what was not yet taken from it.
    let ready: Buffer[] = [];
    let failure: unknown = null;
    stream.on('data', (piece: Buffer) => ready.push(piece));
    stream.on('error', (thrown) => (failure = thrown));
    let skipped = 0;
    let count = 0;
    const taken = function* (): Generator<Buffer> {
      const pieces = ready;
      ready = [];
      for (const piece of pieces) {
        count += piece.length;
        if (count > reasonableSize(packedBytes)) throw new BrokenSource({ reason: 'expands-too-much' });
        const passed = Math.min(from - skipped, piece.length);
        skipped += passed;
        if (passed < piece.length) yield piece.subarray(passed);
      }
      if (failure !== null) throw brokenBy(failure);
    };
    try {
      for await (const piece of source(0))
        for (let at = 0; at < piece.length; at += PACKED_BYTES) {
          await new Promise<void>((resolve) => {
            stream.write(piece.subarray(at, at + PACKED_BYTES), () => resolve());
          });
          yield* taken();
        }
      stream.end();
      await finished(stream).catch(() => undefined);
      yield* taken();
    } finally {
      stream.destroy();
    }
  };
}

function brokenBy(failure: unknown): unknown {
  const code = failure instanceof Error && 'code' in failure ? failure.code : null;
  return typeof code === 'string' && code.startsWith('Z_')
    ? new BrokenSource({ reason: 'unreadable', detail: 'its packed data is damaged or breaks off' })
    : failure;
}
