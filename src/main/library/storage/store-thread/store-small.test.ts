import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { filesUnder } from '../check-library';
import { createOriginalStore } from '../original-store';
import { SMALL_BYTES } from './store-messages';
import { storeSmall } from './store-small';

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

function folderWith(files: Readonly<Record<string, string>>): { folder: string; originals: string } {
  const folder = temporaryFolder();
  const originals = join(folder, 'originals');
  mkdirSync(originals);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, originals };
}

describe('small originals kept together', () => {
  it('lie under their hashes, read-only, each once, and nothing else is left', async () => {
    const { folder, originals } = folderWith({ a: 'first', b: 'second', again: 'first' });
    const paths = ['a', 'b', 'again'].map((name) => ({ path: join(folder, name) }));
    const outcomes = await storeSmall({ originals, sources: [...paths, { bytes: Buffer.from('third') }] });
    const texts = ['first', 'second', 'first', 'third'];
    expect(outcomes).toEqual(texts.map((text) => ({ sha256: sha256Of(text), bytes: text.length })));
    expect(filesUnder(originals)).toHaveLength(3);
    for (const text of texts) {
      const file = join(originals, sha256Of(text).slice(0, 2), sha256Of(text));
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect(statSync(file).mode & 0o222).toBe(0);
    }
  });

  it('heal a file that was cut off, and leave a whole one alone', async () => {
    const { originals } = folderWith({});
    const sources = [{ bytes: Buffer.from('first') }];
    await storeSmall({ originals, sources });
    const file = join(originals, sha256Of('first').slice(0, 2), sha256Of('first'));
    const { ino } = statSync(file);
    await storeSmall({ originals, sources });
    expect(statSync(file).ino).toBe(ino);
    chmodSync(file, 0o600);
    writeFileSync(file, 'fi');
    await storeSmall({ originals, sources });
    expect(readFileSync(file, 'utf8')).toBe('first');
  });

  it('do not suffer from one that is missing, empty, large or a folder', async () => {
    const { folder, originals } = folderWith({ a: 'first', empty: '', large: 'x'.repeat(SMALL_BYTES + 1) });
    const sources = ['none', 'empty', 'large', 'originals', 'a'].map((name) => ({
      path: join(folder, name),
    }));
    const outcomes = await storeSmall({ originals, sources });
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
    const [outcome] = await storeSmall({
      originals: join(folder, 'gone'),
      sources: [{ path: join(folder, 'a') }],
    });
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
  });
});
