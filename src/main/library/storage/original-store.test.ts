import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../test/temporary-library';
import { filesUnder } from './check-library';
import { createOriginalStore } from './original-store';

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytes = Buffer.from('The first clipping ever.\r\n\0é', 'utf8');

describe('the original store', () => {
  it('gives back exactly the bytes it was given, under the name of their hash, read-only', async () => {
    const folder = temporaryFolder();
    const store = createOriginalStore(folder);
    const stored = await store.storeBytes(bytes);
    expect(stored).toEqual({ sha256: sha256Of(bytes), bytes: bytes.byteLength });
    expect(Buffer.from(await store.read(stored.sha256))).toEqual(bytes);
    const file = join(folder, 'originals', stored.sha256.slice(0, 2), stored.sha256);
    expect(store.pathOf(stored.sha256)).toBe(file);
    expect(statSync(file).mode & 0o222).toBe(0);
  });

  it('stores a file by streaming it, and the same bytes only once', async () => {
    const folder = temporaryFolder();
    const store = createOriginalStore(folder);
    const big = Buffer.alloc(3_000_000, 'clipping ');
    writeFileSync(join(folder, 'page.html'), big);
    const stored = await store.storeFile(join(folder, 'page.html'), 4_000_000);
    expect(stored).toEqual({ sha256: sha256Of(big), bytes: big.byteLength });
    expect(await store.storeBytes(big)).toEqual(stored);
    expect(filesUnder(join(folder, 'originals'))).toEqual([store.pathOf(stored.sha256)]);
  });

  it('stores the same bytes twice at the same time without harm', async () => {
    const folder = temporaryFolder();
    const store = createOriginalStore(folder);
    await Promise.all(Array.from({ length: 8 }, () => store.storeBytes(bytes)));
    expect(filesUnder(join(folder, 'originals'))).toHaveLength(1);
  });

  it('refuses a file over the limit and leaves nothing of it', async () => {
    const folder = temporaryFolder();
    const store = createOriginalStore(folder);
    writeFileSync(join(folder, 'page.html'), bytes);
    await expect(store.storeFile(join(folder, 'page.html'), 5)).rejects.toThrow('invalid-input');
    await expect(store.storeFile(join(folder, 'none.html'), 5)).rejects.toThrow('ENOENT');
    expect(readdirSync(join(folder, 'originals'))).toEqual([]);
  });

  it('says when an original is missing', async () => {
    const store = createOriginalStore(temporaryFolder());
    const sha256 = 'a'.repeat(64);
    await expect(store.read(sha256)).rejects.toMatchObject({ data: { code: 'original-missing', sha256 } });
    await expect(store.copyTo(sha256, '/nowhere')).rejects.toThrow('original-missing');
    expect(store.has(sha256)).toBe(false);
    store.remove(sha256);
  });

  it('never passes changed bytes off as the original, and heals a cut file when the bytes come again', async () => {
    const folder = temporaryFolder();
    const store = createOriginalStore(folder);
    const { sha256 } = await store.storeBytes(bytes);
    chmodSync(store.pathOf(sha256), 0o600);
    truncateSync(store.pathOf(sha256), 4);
    await expect(store.read(sha256)).rejects.toMatchObject({ data: { code: 'original-damaged', sha256 } });
    await expect(store.copyTo(sha256, join(folder, 'copy'))).rejects.toThrow('original-damaged');
    expect(readdirSync(folder)).toEqual(['originals']);
    expect(await store.isWhole(sha256)).toBe(false);
    await store.storeBytes(bytes);
    expect(await store.isWhole(sha256)).toBe(true);
  });

  it('copies an original whole or not at all', async () => {
    const folder = temporaryFolder();
    const store = createOriginalStore(folder);
    const { sha256 } = await store.storeBytes(bytes);
    await store.copyTo(sha256, join(folder, 'copy'));
    expect(readFileSync(join(folder, 'copy'))).toEqual(bytes);
    mkdirSync(join(folder, 'taken'));
    await expect(store.copyTo(sha256, join(folder, 'taken'))).rejects.toThrow('file-unwritable');
    await expect(store.copyTo(sha256, join(folder, 'no', 'such', 'folder'))).rejects.toThrow(
      'file-unwritable',
    );
    expect(readdirSync(folder).sort()).toEqual(['copy', 'originals', 'taken']);
  });

  it('removes an original, read-only as it is', async () => {
    const store = createOriginalStore(temporaryFolder());
    const { sha256 } = await store.storeBytes(bytes);
    store.remove(sha256);
    expect(store.has(sha256)).toBe(false);
  });
});
