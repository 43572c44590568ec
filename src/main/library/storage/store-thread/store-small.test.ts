import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { filesUnder } from '../check-library';
import { libraryFiles } from '../library-files';
import { originalPlace } from '../original-place';
import { createOriginalStore } from '../original-store';
import { SMALL_BYTES } from './store-messages';
import { createSmallStore, LOGGED_BYTES } from './store-small';

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

function folderWith(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const { originals, originalLog: log } = libraryFiles(folder);
  mkdirSync(originals);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const placeOf = (text: string) => originalPlace(originals, sha256Of(text));
  return { folder, originals, log, placeOf, store: createSmallStore({ originals, log }) };
}

describe('small originals kept together', () => {
  it('lie under their hashes, read-only, each once, and nothing else is left', async () => {
    const { folder, originals, placeOf, store } = folderWith({ a: 'first', b: 'second', again: 'first' });
    const paths = ['a', 'b', 'again'].map((name) => ({ path: join(folder, name) }));
    const outcomes = await store.keep([...paths, { bytes: Buffer.from('third') }]);
    const texts = ['first', 'second', 'first', 'third'];
    expect(outcomes).toEqual(texts.map((text) => ({ sha256: sha256Of(text), bytes: text.length })));
    expect(filesUnder(originals)).toHaveLength(3);
    for (const text of texts) {
      expect(readFileSync(placeOf(text), 'utf8')).toBe(text);
      expect(statSync(placeOf(text)).mode & 0o222).toBe(0);
    }
  });

  it('heal a file that was cut off, and leave a whole one alone', async () => {
    const { placeOf, store } = folderWith({});
    const sources = [{ bytes: Buffer.from('first') }];
    await store.keep(sources);
    const file = placeOf('first');
    const { ino } = statSync(file);
    await store.keep(sources);
    expect(statSync(file).ino).toBe(ino);
    chmodSync(file, 0o600);
    writeFileSync(file, 'fi');
    await store.keep(sources);
    expect(readFileSync(file, 'utf8')).toBe('first');
  });

  it('do not suffer from one that is missing, empty, large or a folder', async () => {
    const large = 'x'.repeat(SMALL_BYTES + 1);
    const { folder, originals, store } = folderWith({ a: 'first', empty: '', large });
    const sources = ['none', 'empty', 'large', 'originals', 'a'].map((name) => ({
      path: join(folder, name),
    }));
    const outcomes = await store.keep(sources);
    expect(outcomes[0]).toMatchObject({ code: 'ENOENT' });
    expect(outcomes.slice(1, 3)).toEqual([
      { isFile: true, bytes: 0 },
      { isFile: true, bytes: SMALL_BYTES + 1 },
    ]);
    expect(outcomes[3]).toMatchObject({ isFile: false });
    expect(outcomes[4]).toEqual({ sha256: sha256Of('first'), bytes: 5 });
    expect(filesUnder(originals)).toHaveLength(1);
  });

  it('are refused with the error of the disk where they cannot be written', async () => {
    const { folder } = folderWith({ a: 'first' });
    const store = createSmallStore({ originals: join(folder, 'gone'), log: join(folder, 'log') });
    const [outcome] = await store.keep([{ path: join(folder, 'a') }]);
    expect(outcome).toMatchObject({ code: 'ENOENT' });
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  });

  it('are kept by a thread, all that are asked for at once, and errors come back as those of the file system', async () => {
    const { folder, originals } = folderWith({ a: 'first', b: 'second' });
    const store = createOriginalStore(folder);
    const kept = ['a', 'b', 'none'].map((name) => store.storeSmall({ path: join(folder, name) }));
    expect(await Promise.allSettled(kept)).toMatchObject([
      { value: { sha256: sha256Of('first') } },
      { value: { sha256: sha256Of('second') } },
      { reason: { code: 'ENOENT' } },
    ]);
    expect(store.storedThisSession(sha256Of('second'))).toBe(true);
    expect(readdirSync(originals)).toHaveLength(2);
    await store.close();
    expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'originals']);
  });

  it('are in the log until they are settled, and then no longer', async () => {
    const { log, placeOf, store } = folderWith({});
    await store.keep([{ bytes: Buffer.from('first') }, { bytes: Buffer.from('second') }]);
    expect(readFileSync(log, 'latin1')).toMatch(/first.*second/s);
    await store.settle();
    expect(statSync(log).size).toBe(0);
    await store.keep([{ bytes: Buffer.from('first') }, { bytes: Buffer.from('third') }]);
    expect(readFileSync(log, 'latin1')).not.toContain('first');
    rmSync(placeOf('third'));
    await store.settle();
    expect(statSync(log).size).toBe(0);
  });

  it('are kept and settled at the same time, and none is lost', async () => {
    const { log, placeOf, store } = folderWith({});
    const texts = Array.from({ length: 200 }, (_, i) => `text ${String(i)}`);
    const kept = texts.map((text) => store.keep([{ bytes: Buffer.from(text) }]));
    await Promise.all([store.settle(), ...kept, store.settle()]);
    for (const text of texts) expect(readFileSync(placeOf(text), 'utf8')).toBe(text);
    await store.settle();
    expect(statSync(log).size).toBe(0);
  });

  it('are kept as well where there can be no log, and when they are too large for it', async () => {
    const { log, placeOf, store } = folderWith({});
    mkdirSync(log);
    expect(await store.keep([{ bytes: Buffer.from('first') }])).toMatchObject([{ bytes: 5 }]);
    expect(readFileSync(placeOf('first'), 'utf8')).toBe('first');
    rmdirSync(log);
    const large = 'x'.repeat(LOGGED_BYTES + 1);
    await store.keep([{ bytes: Buffer.from(large) }]);
    expect(readFileSync(placeOf(large), 'utf8')).toBe(large);
    expect(existsSync(log)).toBe(false);
  });
});
