import fc from 'fast-check';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { filesUnder } from '../check-library';
import { libraryFiles } from '../library-files';
import { originalPlace } from '../original-place';
import { HEADER_BYTES } from './log-format';
import { restoreLoggedOriginals } from './restore-logged';
import { createSmallStore } from './store-small';

/** A library folder whose originals are in the log, and not forced to the disk where they lie. */
async function keptIn(texts: readonly string[]) {
  const files = libraryFiles(temporaryFolder());
  const { originals, originalLog: log } = files;
  mkdirSync(originals);
  const store = createSmallStore({ originals, log });
  await store.keep(texts.map((text) => ({ bytes: Buffer.from(text) })));
  const placeOf = (text: string) => originalPlace(originals, createHash('sha256').update(text).digest('hex'));
  return { files, placeOf };
}

describe('originals a power cut took', () => {
  it('come back from the log: missing, empty and spoilt ones, and no other is touched', async () => {
    const texts = ['missing', 'emptied', 'spoilt', 'whole'];
    const { files, placeOf } = await keptIn(texts);
    rmSync(placeOf('missing'));
    for (const [text, instead] of [
      ['emptied', ''],
      ['spoilt', '\0\0\0\0\0\0'],
    ] as const) {
      chmodSync(placeOf(text), 0o600);
      writeFileSync(placeOf(text), instead);
    }
    const { ino } = statSync(placeOf('whole'));
    expect(restoreLoggedOriginals(files)).toBe(3);
    for (const text of texts) {
      expect(readFileSync(placeOf(text), 'utf8')).toBe(text);
      expect(statSync(placeOf(text)).mode & 0o222).toBe(0);
    }
    expect(statSync(placeOf('whole')).ino).toBe(ino);
    expect(filesUnder(files.originals)).toHaveLength(texts.length);
    // They are as little settled as before.
    expect(restoreLoggedOriginals(files)).toBe(0);
    expect(statSync(files.originalLog).size).toBeGreaterThan(0);
  });

  it('come back even where their whole folder is gone', async () => {
    const { files, placeOf } = await keptIn(['first', 'second']);
    rmSync(files.originals, { recursive: true });
    expect(restoreLoggedOriginals(files)).toBe(2);
    expect(readFileSync(placeOf('second'), 'utf8')).toBe('second');
  });

  it('come back up to the first that is not whole in the log, which is cut off there and goes on from there', async () => {
    const texts = ['first', 'the second', 'third'];
    const { files, placeOf } = await keptIn(texts);
    const { originals, originalLog: log } = files;
    const copy = join(files.folder, 'copy');
    copyFileSync(log, copy);
    const ends = texts.map((_, i) =>
      texts.slice(0, i + 1).reduce((sum, text) => sum + HEADER_BYTES + text.length, 0),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: ends.at(-1) ?? 0 }),
        fc.option(fc.integer({ min: 0, max: 255 }), { nil: null }),
        async (cut, garbage) => {
          copyFileSync(copy, log);
          truncateSync(log, cut);
          if (garbage !== null) writeFileSync(log, Buffer.alloc(50, garbage), { flag: 'a' });
          rmSync(originals, { recursive: true });
          const whole = ends.filter((end) => end <= cut).length;
          expect(restoreLoggedOriginals(files)).toBe(whole);
          for (const [i, text] of texts.entries()) expect(existsSync(placeOf(text))).toBe(i < whole);
          const store = createSmallStore({ originals, log });
          await store.keep([{ bytes: Buffer.from('later') }]);
          rmSync(originals, { recursive: true });
          expect(restoreLoggedOriginals(files)).toBe(whole + 1);
          expect(readFileSync(placeOf('later'), 'utf8')).toBe('later');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are none without a log', () => {
    expect(restoreLoggedOriginals(libraryFiles(temporaryFolder()))).toBe(0);
  });
});
