import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync, crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../../../test/zip-of';
import { parseDocument } from '../parse';
import type { ParseOutcome } from '../parsed-article';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');

function read(bytes: Uint8Array, name = 'bundle'): Promise<ParseOutcome> {
  return parseDocument({ bytes, name });
}

/** Paths taken, and reasons by path. */
async function contents(bytes: Uint8Array): Promise<{ taken: string[]; refused: Record<string, string> }> {
  const outcome = await read(bytes);
  if ('refusal' in outcome) return { taken: [], refused: { '': outcome.refusal.reason } };
  return {
    taken: (outcome.inner ?? []).map(({ name }) => name),
    refused: Object.fromEntries(
      (outcome.refusedParts ?? []).map(({ name, refusal }) => [name, refusal.reason]),
    ),
  };
}

function tarOf(entries: readonly { path: string; content: string; type?: string }[]): Buffer {
  const blocks = entries.map(({ path, content, type = '0' }) => {
    const header = Buffer.alloc(512);
    header.write(path, 0);
    header.write(Buffer.byteLength(content).toString(8).padStart(11, '0'), 124);
    header.write('        ', 148);
    header.write(type, 156);
    header.write('ustar\x0000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
    body.write(content);
    return Buffer.concat([header, body]);
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

it('a ZIP whose entries all share the same data gives no more of them than it has room for', async () => {
  const one = Buffer.from(
    zipOf([{ path: 'a.txt', content: 'The council agreed on trees along the harbour road. '.repeat(4) }]),
  );
  const at = one.readUInt32LE(one.length - 6);
  const entry = one.subarray(at, one.length - 22);
  const end = Buffer.from(one.subarray(one.length - 22));
  const many = 200;
  const list = Array.from({ length: many }, (_, i) => {
    const copy = Buffer.from(entry);
    copy.write(String.fromCharCode(97 + (i % 26)), 46);
    return copy;
  });
  end.writeUInt16LE(many, 8);
  end.writeUInt16LE(many, 10);
  end.writeUInt32LE(many * entry.length, 12);
  const packed = entry.readUInt32LE(20);
  const zip = Buffer.concat([one.subarray(0, at), ...list, end]);
  const outcome = await read(zip);
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  expect((outcome.inner?.length ?? 0) * packed).toBeLessThanOrEqual(zip.length);
  expect(outcome.refusedParts?.some(({ refusal }) => refusal.reason === 'expands-too-much')).toBe(true);
});

describe('a ZIP archive', () => {
  it('hands out its files in order, and passes over what systems and saved pages leave', async () => {
    const outcome = await read(
      zipOf([
        { path: 'b/page.html', content: '<p>Trees</p>' },
        { path: 'b/page_files/logo.png', content: 'PNG' },
        { path: 'b/', content: '' },
        { path: 'a.txt', content: 'Trees' },
        { path: '__MACOSX/._a.txt', content: 'x' },
        { path: 'b/.DS_Store', content: 'x' },
        { path: 'crossword/stored.txt', content: 'Stored', method: 0 },
      ]),
    );
    expect(outcome).toMatchObject({ mimeType: 'application/zip', articles: [] });
    if ('refusal' in outcome) throw new Error(outcome.refusal.reason);
    expect(outcome.inner?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['a.txt', 'Trees'],
      ['b/page.html', '<p>Trees</p>'],
      ['crossword/stored.txt', 'Stored'],
    ]);
    expect(outcome.refusedParts).toBeUndefined();
  });

  it('refuses each bad entry for its reason and keeps the others', async () => {
    expect(
      await contents(
        zipOf([
          { path: 'good.txt', content: 'Trees' },
          { path: '../up.txt', content: 'x' },
          { path: 'a/../../up.txt', content: 'x' },
          { path: '/etc/passwd', content: 'x' },
          { path: 'C:\\up.txt', content: 'x' },
          { path: '..\\..\\up.txt', content: 'x' },
          { path: 'secret.txt', content: 'x', flags: 0x801 },
          { path: 'link', content: '/etc/passwd', mode: 0o120777 },
          { path: 'odd.txt', content: 'x', method: 99 },
          { path: 'damaged.txt', content: 'Trees', checksum: 1 },
          { path: 'lies.txt', content: 'Trees', statedBytes: 3 },
          { path: 'huge.txt', content: 'Trees', statedBytes: 2 ** 31 },
          { path: 'empty.txt', content: '' },
          { path: 'bomb.txt', content: Buffer.alloc(20 * 1024 * 1024) },
        ]),
      ),
    ).toEqual({
      taken: ['good.txt'],
      refused: {
        '../up.txt': 'unsafe-path',
        'a/../../up.txt': 'unsafe-path',
        '/etc/passwd': 'unsafe-path',
        'C:/up.txt': 'unsafe-path',
        '../../up.txt': 'unsafe-path',
        'secret.txt': 'password-protected',
        link: 'unreadable',
        'odd.txt': 'unreadable',
        'damaged.txt': 'unreadable',
        'lies.txt': 'unreadable',
        'huge.txt': 'too-large',
        'empty.txt': 'empty',
        'bomb.txt': 'expands-too-much',
      },
    });
  });

  it('is refused as a whole when all of it is under a password, when it is empty, or when it is cut off', async () => {
    expect(await read(zipOf([{ path: 'a.txt', content: 'x', flags: 0x801 }]))).toEqual({
      refusal: { reason: 'password-protected' },
    });
    expect(await read(zipOf([]))).toEqual({ refusal: { reason: 'empty' } });
    const whole = zipOf([{ path: 'a.txt', content: 'Trees'.repeat(50) }]);
    expect(await contents(whole.subarray(0, 40))).toMatchObject({ taken: [] });
    expect(await read(whole.subarray(0, 20))).toMatchObject({ refusal: { reason: 'unreadable' } });
  });

  it('whose download broke off gives the entries before that, and names the one that is cut and the lost list', async () => {
    const whole = Buffer.from(
      zipOf([
        { path: 'a.txt', content: 'Trees along the harbour road' },
        { path: 'b.txt', content: 'Drains below it', method: 0 },
        { path: 'c.txt', content: 'And a bridge over both of them' },
      ]),
    );
    expect(await contents(whole.subarray(0, whole.indexOf('c.txt') + 10))).toEqual({
      taken: ['a.txt', 'b.txt'],
      refused: { 'c.txt': 'unreadable', '…': 'unreadable' },
    });
  });

  it('whose list of entries is damaged gives all of them by what stands before their data', async () => {
    const whole = Buffer.from(
      zipOf([
        { path: 'a.txt', content: 'Trees along the harbour road' },
        { path: 'b.txt', content: 'Drains below it' },
      ]),
    );
    whole.fill(0, whole.indexOf('PK\x01\x02', 0, 'latin1'), whole.lastIndexOf('a.txt'));
    expect(await contents(whole)).toEqual({ taken: ['a.txt', 'b.txt'], refused: {} });
  });

  it('that was written without knowing its sizes and broke off gives the entries before that', async () => {
    const streamed = (path: string, content: string): Buffer => {
      const [bytes, local, sizes] = [Buffer.from(content), Buffer.alloc(30), Buffer.alloc(16)];
      const packed = deflateRawSync(bytes);
      local.write('PK\x03\x04', 'latin1');
      local.writeUInt16LE(0x8, 6);
      local.writeUInt16LE(8, 8);
      local.writeUInt16LE(path.length, 26);
      sizes.write('PK\x07\x08', 'latin1');
      sizes.writeUInt32LE(crc32(bytes), 4);
      sizes.writeUInt32LE(packed.length, 8);
      sizes.writeUInt32LE(bytes.length, 12);
      return Buffer.concat([local, Buffer.from(path), packed, sizes]);
    };
    const cut = Buffer.concat([
      streamed('a.txt', 'Trees'),
      streamed('b.txt', 'Drains below them').subarray(0, 45),
    ]);
    expect(await contents(cut)).toEqual({
      taken: ['a.txt'],
      refused: { 'b.txt': 'unreadable', '…': 'unreadable' },
    });
  });

  it('of an office document is none', async () => {
    const outcome = await read(
      zipOf([
        { path: '[Content_Types].xml', content: '<Types/>' },
        { path: 'xl/workbook.xml', content: '<workbook/>' },
      ]),
    );
    expect(outcome).toMatchObject({ refusal: expect.anything() as unknown });
  });

  it('survives any damage', async () => {
    const whole = zipOf([
      { path: 'a.txt', content: 'Trees along the harbour road' },
      { path: 'b.txt', content: 'Stored', method: 0 },
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.nat(whole.length),
        async (at, byte, length) => {
          const damaged = Buffer.from(whole);
          damaged[at] = byte;
          for (const bytes of [damaged, damaged.subarray(0, length)]) {
            const outcome = await read(bytes);
            if ('refusal' in outcome) expect(outcome.refusal.reason).not.toBe('reader-failed');
          }
        },
      ),
    );
  });
});

it('an entry of a ZIP that is packed by another method is refused by its name, with what to do', async () => {
  const outcome = await read(zipOf([{ path: 'a.txt', content: 'x', method: 9 }]));
  expect('refusedParts' in outcome ? outcome.refusedParts[0]?.refusal : outcome).toEqual({
    reason: 'unreadable',
    detail: 'it is packed by Deflate64; unpack the archive and import the file',
  });
});

it('names in a tar archive that are not UTF-8 are read in the charset of their system', async () => {
  const tar = tarOf([{ path: 'Broschure-Rathausplatz.txt', content: 'Trees' }]);
  // ü of code page 850.
  tar[6] = 0x81;
  const sum = tar.subarray(0, 512).reduce((all, byte, i) => all + (i >= 148 && i < 156 ? 0x20 : byte), 0);
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  expect((await contents(tar)).taken).toEqual(['Broschüre-Rathausplatz.txt']);
});

describe('a tar archive', () => {
  const tar = tarOf([
    { path: 'a.txt', content: 'Trees' },
    { path: '../up.txt', content: 'x' },
    { path: 'link', content: '', type: '2' },
    { path: 'long', content: `${'folder/'.repeat(20)}b.txt\0`, type: 'L' },
    { path: 'short', content: 'Long' },
    { path: 'folder', content: '', type: '5' },
  ]);
  const expected = {
    taken: ['a.txt', `${'folder/'.repeat(20)}b.txt`],
    refused: { '../up.txt': 'unsafe-path', link: 'unreadable' },
  };

  it('hands out its files, plain and packed with gzip', async () => {
    expect(await contents(tar)).toEqual(expected);
    expect(await contents(gzipSync(tar))).toEqual(expected);
  });

  it('that breaks off keeps what came before', async () => {
    const cut = tarOf([
      { path: 'a.txt', content: 'Trees' },
      { path: 'b.txt', content: 'x'.repeat(2000) },
    ]).subarray(0, 2000);
    expect(await contents(cut)).toEqual({ taken: ['a.txt'], refused: { 'b.txt': 'unreadable' } });
  });

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(tar.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = Buffer.from(tar);
        damaged[at] = byte;
        const outcome = await read(damaged);
        if ('refusal' in outcome) expect(outcome.refusal.reason).not.toBe('reader-failed');
      }),
    );
  });
});

describe('a file packed with gzip', () => {
  it('is the document it holds', async () => {
    expect(await read(gzipSync('Trees'), 'story.txt.gz')).toMatchObject({
      articles: [],
      inner: [{ name: 'story.txt', bytes: Buffer.from('Trees') }],
    });
  });

  it('that is a bomb, cut off or damaged is refused', async () => {
    expect(await read(gzipSync(Buffer.alloc(30 * 1024 * 1024)))).toEqual({
      refusal: { reason: 'expands-too-much' },
    });
    expect(await read(gzipSync('Trees'.repeat(99)).subarray(0, 20))).toMatchObject({
      refusal: { reason: 'unreadable' },
    });
  });
});

describe('hostile archives', () => {
  const yauzl = resolve(corpora, 'hostile/yauzl/test');
  it.skipIf(!existsSync(yauzl))(
    `of a ZIP library’s tests end in files or a reason (skipped without ${yauzl})`,
    async () => {
      const outcomes: Record<string, Awaited<ReturnType<typeof contents>>> = {};
      for (const file of readdirSync(yauzl, { recursive: true, encoding: 'utf8' }).sort())
        if (file.endsWith('.zip')) outcomes[file] = await contents(readFileSync(resolve(yauzl, file)));
      expect(Object.keys(outcomes).length).toBeGreaterThan(40);
      expect(Object.values(outcomes).flatMap(({ refused }) => Object.values(refused))).not.toContain(
        'reader-failed',
      );
    },
  );

  const slip = resolve(corpora, 'hostile/zip-slip-vulnerability/archives');
  it.skipIf(!existsSync(slip))(`never lead out of themselves (skipped without ${slip})`, async () => {
    for (const file of ['zip-slip.zip', 'zip-slip-win.zip', 'zip-slip.tar', 'zip-slip-win.tar']) {
      const { taken, refused } = await contents(readFileSync(resolve(slip, file)));
      expect([file, taken]).toEqual([file, ['good.txt']]);
      expect(Object.values(refused)).toEqual(['unsafe-path']);
    }
  });
});
