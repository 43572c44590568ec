import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import { arcPages } from './arc-reader';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');
const example = resolve(corpora, 'warc/warcio/test/data/example.arc');

const STORY =
  'The council agreed on new trees along the harbour road, after a debate of three hours. '.repeat(4);
const PAGE = `<html><head><title>Harbour road</title></head><body><article><h1>Harbour road gets trees</h1><p>${STORY}</p></article></body></html>`;

function record(address: string, served: string, more = ''): string {
  return `${address} 192.0.2.7 20190918163409 text/html ${more}${String(Buffer.byteLength(served))}\n${served}\n`;
}

const version =
  'filedesc://crawl.arc 0.0.0.0 20190918160000 text/plain 76\n1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n\n'.padEnd(
    140,
    '\n',
  );
const page = record('https://post.example/a b', `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`);
const picture = record(
  'https://post.example/p',
  'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG',
  '200 - - 0 x ',
);
const arc = Buffer.from(`${version}${picture}${page}`);

describe('an ARC file', () => {
  it('gives its articles with their address and the time they were saved', async () => {
    expect(await parseDocument({ bytes: arc, name: 'crawl.arc' })).toMatchObject({
      mimeType: 'application/x-ia-arc',
      articles: [
        {
          fields: {
            headline: 'Harbour road gets trees',
            url: 'https://post.example/a%20b',
            dateAccessed: { value: '2019-09-18T16:34:09Z' },
          },
        },
      ],
    });
  });

  it('packed with gzip is the file it holds', async () => {
    expect(await parseDocument({ bytes: gzipSync(arc), name: 'crawl.arc.gz' })).toMatchObject({
      inner: [{ name: 'crawl.arc' }],
    });
  });

  it('survives any damage', () => {
    fc.assert(
      fc.property(fc.nat(arc.length - 1), fc.nat(255), fc.nat(arc.length), (at, byte, length) => {
        const damaged = Buffer.from(arc);
        damaged[at] = byte;
        expect([...arcPages(damaged.subarray(0, length))].length).toBeLessThan(3);
      }),
    );
  });
});

describe.skipIf(!existsSync(example))(`an ARC file of a crawler (skipped without ${example})`, () => {
  it('is read record by record', () => {
    expect([...arcPages(readFileSync(example))].map(({ address }) => address)).toEqual([
      'http://example.com/',
    ]);
  });
});
