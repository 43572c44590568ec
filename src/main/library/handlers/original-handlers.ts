import { resolve } from 'node:path';
import type { Engine, Handlers } from '../engine';
import { readClipping } from '../storage/clipping-table';

/** The untouched imported bytes of a clipping. */
export function originalHandlers(engine: Engine): Handlers<'original'> {
  return {
    'original.read': async ({ id }) => {
      const { name, mimeType, sha256 } = readClipping(engine.db, id).original;
      return { name, mimeType, sha256, bytes: await engine.originals.read(sha256) };
    },
    'original.copyTo': async ({ id, file }) => {
      const { sha256 } = readClipping(engine.db, id).original;
      await engine.originals.copyTo(sha256, resolve(file));
      return { sha256 };
    },
  };
}
