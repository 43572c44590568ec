import { randomBytes } from 'node:crypto';
import { closeSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { temporaryEngine, type TemporaryEngine } from '../../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { zipOf } from '../../../../../test/zip-of';
import type { ImportResult } from '../../../../shared/model/job';
import { importHandlers } from '../../handlers/import-handlers';
import { importLimits } from '../limits';
import { MailboxSplitter, splitMailbox, type MailboxMessage } from '../mail/split-mailbox';
import { splitFile } from './split-file';

// Each reads more than a hundred megabytes.
vi.setConfig({ testTimeout: 120_000 });

/** What no article is: larger than a file that is read as a whole may be. On the disk it is a hole. */
const HOLE = importLimits.fileBytes + 512;

function story(name: string): string {
  return `The council agreed on ${name} trees along the harbour road.\n\nOpponents of the ${name} trees said the money was needed for the drains, which overflowed twice in one summer.`;
}

function mail(name: string): string {
  return `From post@post.example Wed Sep 18 16:34:09 2019\nFrom: Post <post@post.example>\nTo: a@x.example\nDate: Wed, 18 Sep 2019 16:34:09 +0000\nMessage-ID: <${name}@post.example>\nSubject: Harbour road gets ${name} trees\n\n${story(name)}\n\n`;
}

function page(name: string): string {
  return `<html><head><title>Harbour road gets ${name} trees</title></head><body><article><h1>Harbour road gets ${name} trees</h1><p>${story(name).repeat(3)}</p></article></body></html>`;
}

function record(address: string, type: string, body: string, length = Buffer.byteLength(body)): string {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2019-09-18T16:34:09Z\r\nContent-Length: ${String(http.length + length)}\r\n\r\n${http}${body}`;
}

function tarHeader(path: string, size: number): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write(size.toString(8).padStart(11, '0'), 124);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

function tarEntry(path: string, content: string): Buffer {
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
  body.write(content);
  return Buffer.concat([tarHeader(path, Buffer.byteLength(content)), body]);
}

/** Writes pieces one after the other; a number is a hole of so many bytes. */
function write(file: string, pieces: readonly (string | Uint8Array | number)[]): string {
  const handle = openSync(file, 'w');
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === 'number') at += piece;
    else at += writeSync(handle, Buffer.from(piece), 0, undefined, at);
  }
  closeSync(handle);
  truncateSync(file, at);
  return file;
}

async function importFile(engine: TemporaryEngine, file: string): Promise<ImportResult> {
  const calls = importHandlers(engine);
  const { job } = await calls['import.paths']({ paths: [file], tags: [], dryRun: false, resumable: true });
  return calls['import.result']({ job });
}

/** What became of a large file, with the paths of its parts. */
async function outcomeOf(
  pieces: readonly (string | Uint8Array | number)[],
  name: string,
  engine: TemporaryEngine,
) {
  const file = write(join(temporaryFolder(), name), pieces);
  expect(statSync(file).size).toBeGreaterThan(importLimits.fileBytes);
  const result = await importFile(engine, file);
  const inside = (path: string): string => path.slice(file.length + 1);
  return {
    imported: result.imported.map(({ path, headline }) => [inside(path), headline]),
    refused: result.refused.map(({ path, refusal }) => [inside(path), refusal.reason]),
  };
}

describe('a file too large to be held as a whole', () => {
  it('that is a mailbox comes in message by message, and one too long is refused by itself', async () => {
    const engine = await temporaryEngine();
    const mailbox = [mail('ash'), mail('huge'), HOLE, '\n\n', mail('birch')];
    expect(await outcomeOf(mailbox, 'inbox.mbox', engine)).toEqual({
      imported: [
        ['1', 'Harbour road gets ash trees'],
        ['3', 'Harbour road gets birch trees'],
      ],
      refused: [['2', 'too-large']],
    });
    expect(await outcomeOf(mailbox, 'again.mbox', engine)).toMatchObject({ imported: [] });
  });

  it('that is a web archive comes in page by page; films and pages that are no articles are no loss', async () => {
    const outcome = await outcomeOf(
      [
        record('https://post.example/ash', 'text/html', page('ash')),
        '\r\n\r\n',
        record('https://post.example/film', 'video/mp4', '', HOLE),
        HOLE,
        '\r\n\r\n',
        record('https://post.example/frame', 'text/html', '<html><body></body></html>'),
        '\r\n\r\n',
        record('https://post.example/birch', 'text/html', page('birch')),
      ],
      'pages.warc',
      await temporaryEngine(),
    );
    expect(outcome).toEqual({
      imported: [
        ['https://post.example/ash', 'Harbour road gets ash trees'],
        ['https://post.example/birch', 'Harbour road gets birch trees'],
      ],
      refused: [],
    });
  });

  it('that is a web archive in the old notation comes in page by page', async () => {
    const about = '1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n';
    const filedesc = `filedesc://crawl.arc 0.0.0.0 20190918160000 text/plain ${String(about.length)}\n${about}`;
    const arc = (address: string, type: string, body: string, length = Buffer.byteLength(body)): string => {
      const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`;
      return `\n${address} 192.0.2.1 20190918163409 ${type} ${String(http.length + length)}\n${http}${body}`;
    };
    const pieces = [
      filedesc,
      arc('https://post.example/ash', 'text/html', page('ash')),
      arc('https://post.example/film', 'video/mp4', '', HOLE),
      HOLE,
      arc('https://post.example/birch', 'text/html', page('birch')),
      arc('https://post.example/huge', 'text/html', '', HOLE),
      HOLE,
    ];
    expect(await outcomeOf(pieces, 'crawl.arc', await temporaryEngine())).toEqual({
      imported: [
        ['https://post.example/ash', 'Harbour road gets ash trees'],
        ['https://post.example/birch', 'Harbour road gets birch trees'],
      ],
      refused: [['https://post.example/huge', 'too-large']],
    });
  });

  it('that is a web archive without an article says so once', async () => {
    const frame = record('https://post.example/frame', 'text/html', '<html><body></body></html>');
    const film = record('https://post.example/film', 'video/mp4', '', HOLE);
    const { imported, refused } = await outcomeOf(
      [film, HOLE, '\r\n\r\n', frame],
      'pages.warc',
      await temporaryEngine(),
    );
    expect([imported, refused]).toEqual([[], [['', 'not-an-article']]]);
  });

  it('that is a tar archive, packed or not, comes in file by file, a large mailbox in it message by message', async () => {
    const mailbox = [mail('oak'), mail('huge')];
    const size = Buffer.byteLength(mailbox.join('')) + HOLE;
    const pieces = [
      tarEntry('page.html', page('ash')),
      tarEntry('page_files/part.html', page('furniture')),
      tarHeader('film.mp4', HOLE),
      HOLE,
      tarEntry('../up.html', page('evil')),
      tarHeader('inbox.mbox', size),
      ...mailbox,
      HOLE,
      Math.ceil(size / 512) * 512 - size,
      tarEntry('z.html', page('birch')),
      Buffer.alloc(1024),
    ];
    expect(await outcomeOf(pieces, 'all.tar', await temporaryEngine())).toEqual({
      imported: [
        ['page.html', 'Harbour road gets ash trees'],
        ['inbox.mbox#1', 'Harbour road gets oak trees'],
        ['z.html', 'Harbour road gets birch trees'],
      ],
      refused: [
        ['film.mp4', 'too-large'],
        ['../up.html', 'unsafe-path'],
        ['inbox.mbox#2', 'too-large'],
      ],
    });
  });

  it('that is a ZIP archive comes in entry by entry', async () => {
    // The hole stands before the archive proper, as in a self-extracting one: offsets count from the file's beginning.
    const film = Buffer.from(zipOf([{ path: 'film.mp4', content: '', method: 0 }])).subarray(0, 38);
    const rest = Buffer.from(
      zipOf([
        { path: 'a.html', content: page('ash') },
        { path: 'secret.html', content: 'x', flags: 0x801 },
        { path: 'z.html', content: page('birch') },
      ]),
    );
    const base = film.length + HOLE;
    const directory = rest.readUInt32LE(rest.length - 6);
    for (let at = directory; at < rest.length - 22; at += 46 + rest.readUInt16LE(at + 28))
      rest.writeUInt32LE(rest.readUInt32LE(at + 42) + base, at + 42);
    rest.writeUInt32LE(directory + base, rest.length - 6);
    expect(await outcomeOf([film, HOLE, rest], 'all.zip', await temporaryEngine())).toEqual({
      imported: [
        ['a.html', 'Harbour road gets ash trees'],
        ['z.html', 'Harbour road gets birch trees'],
      ],
      refused: [['secret.html', 'password-protected']],
    });
  });

  it('of any other kind is refused with the limit of its kind', async () => {
    const engine = await temporaryEngine();
    const folder = temporaryFolder();
    const text = write(join(folder, 'a.txt'), ['Trees', HOLE]);
    const pdf = write(join(folder, 'a.pdf'), ['%PDF-1.7\n', importLimits.heavyFileBytes]);
    expect([
      ...(await importFile(engine, text)).refused,
      ...(await importFile(engine, pdf)).refused,
    ]).toMatchObject([
      { refusal: { reason: 'too-large', limit: importLimits.fileBytes } },
      { refusal: { reason: 'too-large', limit: importLimits.heavyFileBytes } },
    ]);
  });
});

describe('the documents of a large file', () => {
  it('are handed out a few at a time, go on where they were left, and are the same after another file was read', async () => {
    const folder = temporaryFolder();
    const long = `${randomBytes(250_000).toString('hex').replace(/.{60}/gu, '$&\n')}\n`;
    const messages = Array.from({ length: 40 }, (_, i) => `${mail(String(i))}${long}\n`);
    const file = write(join(folder, 'inbox.mbox.gz'), [gzipSync(messages.join(''), { level: 1 })]);
    const other = write(join(folder, 'other.mbox'), [mail('other')]);
    const names: string[] = [];
    let largest = 0;
    for (let given: number | null = 0; given !== null;) {
      const batch = await splitFile(file, given);
      if (!('inner' in batch)) throw new Error(JSON.stringify(batch));
      names.push(...batch.inner.map(({ name }) => name));
      largest = Math.max(
        largest,
        batch.inner.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
      );
      ({ given } = batch);
      if (names.length > 20) await splitFile(other, 0);
    }
    expect(names).toEqual(messages.map((_, i) => String(i + 1)));
    expect(largest).toBeLessThan(importLimits.streamedBytes + long.length + 1000);
    expect(messages.join('').length).toBeGreaterThan(2 * importLimits.streamedBytes);
  });

  it('that break off keep what came before, with the reason', async () => {
    const whole = gzipSync([mail('ash'), mail('birch'), mail('oak')].join(''), { level: 0 });
    const file = write(join(temporaryFolder(), 'inbox.mbox.gz'), [whole.subarray(0, whole.length - 200)]);
    expect(await splitFile(file, 0)).toMatchObject({
      inner: [{ name: '1' }, { name: '2' }],
      refusedParts: [{ name: '…', refusal: { reason: 'unreadable' } }],
      given: null,
    });
  });
});

describe('a mailbox that comes in pieces', () => {
  it('is the same messages however it is cut', () => {
    const quoted = `${mail('ash')}>From here on\n>>From there\n\nFrom now on 2019 at 16:34 o'clock\n\n`;
    const whole = Buffer.from(
      `${quoted}${mail('birch')}From x@x.example Wed Sep 18 16:34:09 2019\n\n${mail('oak')}`,
    );
    const expected = splitMailbox(whole).map(String);
    expect(expected).toHaveLength(3);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), (sizes) => {
        const splitter = new MailboxSplitter(Infinity);
        const found: string[] = [];
        for (let at = 0, i = 0; at < whole.length; i += 1) {
          const size = sizes[i % sizes.length] ?? 1;
          found.push(...splitter.push(whole.subarray(at, at + size)).map(textOf));
          at += size;
        }
        expect([...found, ...splitter.end().map(textOf)]).toEqual(expected);
      }),
    );
  });
});

function textOf(message: MailboxMessage): string {
  return 'bytes' in message ? String(message.bytes) : 'too long';
}
