import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { parseDocument } from '../parse';
import type { ParsedDocument } from '../parsed-article';

const STORY = [
  'The council agreed on Tuesday to plant eleven trees along the harbour road before the winter comes, and to pay for them from the fund for the drains.',
  'Opponents said the money was needed for the drains, which overflowed twice in the last year and left the market under water for days each time.',
  'The mayor answered that trees drink water, too, and that the first of them will be planted beside the market hall, where the flood stood highest.',
];
const PAGE = `<html lang="en"><head><title>Harbour road gets trees</title></head><body><article><h1>Harbour road gets trees</h1>${STORY.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`;

async function read(bytes: Uint8Array, name = 'archive'): Promise<ParsedDocument> {
  const outcome = await parseDocument({ bytes, name });
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const record = (type: string, headers: string, block: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Date: 2019-09-18T16:34:09Z\r\n${headers}Content-Length: ${block.length}\r\n\r\n`,
    ),
    block,
    Buffer.from('\r\n\r\n'),
  ]);
const response = (path: string, status: string, headers: string, body: Buffer): Buffer =>
  record(
    'response',
    `WARC-Target-URI: https://post.example/${path}\r\nContent-Type: application/http; msgtype=response\r\n`,
    Buffer.concat([
      Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`),
      body,
    ]),
  );

describe('a WARC file', () => {
  const body = Buffer.from(PAGE);
  const chunked = Buffer.concat([
    Buffer.from(`${(300).toString(16)}\r\n`),
    body.subarray(0, 300),
    Buffer.from(`\r\n${(body.length - 300).toString(16)}\r\n`),
    body.subarray(300),
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
  const warc = Buffer.concat([
    record('warcinfo', '', Buffer.from('software: x')),
    response('a', '200 OK', '', body),
    response('b', '200 OK', 'Transfer-Encoding: chunked\r\n', chunked),
    response('c', '200 OK', 'Content-Encoding: gzip\r\n', gzipSync(body)),
    response('d', '200 OK', 'Content-Encoding: br\r\n', brotliCompressSync(body)),
    response('gone', '404 Not Found', '', body),
    response('front', '200 OK', '', Buffer.from('<html><body><a href="/a">Trees</a></body></html>')),
  ]);

  it('is every page that is an article, with its address and the day it was saved', async () => {
    const { articles } = await read(warc);
    expect(articles.map(({ fields }) => fields.url)).toEqual(
      ['a', 'b', 'c', 'd'].map((path) => `https://post.example/${path}`),
    );
    for (const { fields } of articles)
      expect(fields).toMatchObject({
        headline: 'Harbour road gets trees',
        body: STORY.join('\n\n'),
        dateAccessed: { value: '2019-09-18T16:34:09Z' },
      });
  });

  it('packed with gzip is handed out unpacked', async () => {
    const packed = Buffer.concat([gzipSync(warc.subarray(0, 500)), gzipSync(warc.subarray(500))]);
    const { inner } = await read(packed, 'crawl.warc.gz');
    expect(inner).toMatchObject([{ name: 'crawl.warc' }]);
    expect(Buffer.from(inner?.[0]?.bytes ?? []).equals(warc)).toBe(true);
  });

  it('that breaks off gives the pages before, and names the one it breaks off in, packed or not', async () => {
    const cut = warc.subarray(0, warc.indexOf('https://post.example/c') + 400);
    const breaksOff = {
      articles: [{}, {}],
      refusedParts: [
        {
          name: 'https://post.example/c',
          refusal: { reason: 'unreadable', detail: 'the archive breaks off inside it' },
        },
      ],
    };
    expect(await read(cut)).toMatchObject(breaksOff);
    const { inner } = await read(gzipSync(warc).subarray(0, -60), 'crawl.warc.gz');
    const unpacked = await read(inner?.[0]?.bytes ?? new Uint8Array());
    expect(unpacked.articles.length).toBeGreaterThan(0);
  });

  it('holds no page whose packing is not known, rather than one of its bytes', async () => {
    const packed = Buffer.concat([Buffer.from('28b52ffd', 'hex'), Buffer.from(STORY.join('\n'))]);
    const { articles } = await read(
      Buffer.concat([
        response('zstd', '200 OK', 'Content-Encoding: zstd\r\n', packed),
        response('plain', '200 OK', 'Content-Encoding: zstd\r\n', body),
      ]),
    );
    expect(articles.map(({ fields }) => fields.url)).toEqual(['https://post.example/plain']);
  });

  it('survives damage anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(warc.length - 1), fc.nat(255), async (at, value) => {
        const broken = Buffer.from(warc);
        broken[at] = value;
        const outcome = await parseDocument({ bytes: broken, name: 'x.warc' });
        if ('refusal' in outcome) expect(outcome.refusal.reason).not.toBe('reader-failed');
      }),
      { numRuns: 20 },
    );
  });
});

describe('a page of frames', () => {
  const FRAMES =
    '<html><head><title>Post</title></head><body><iframe src="https://post.example/in"></iframe></body></html>';
  const shown = {
    headline: 'Harbour road gets trees',
    body: STORY.join('\n\n'),
    url: 'https://post.example/out',
  };

  it('saved by Chrome is the article that one of them shows', async () => {
    const part = (path: string, html: string): string =>
      `--b\r\nContent-Type: text/html\r\nContent-Location: https://post.example/${path}\r\n\r\n${html}\r\n`;
    const { articles } = await read(
      Buffer.from(
        `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/out\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n${part('out', FRAMES)}${part('ad', '<html><body><a href="x">Buy</a></body></html>')}${part('in', PAGE)}--b--\r\n`,
      ),
    );
    expect(articles).toMatchObject([{ fields: shown }]);
  });

  const resource = (html: string, path: string, type = 'text/html'): string =>
    `<key>WebMainResource</key><dict><key>WebResourceData</key><data>${Buffer.from(html).toString('base64')}</data><key>WebResourceMIMEType</key><string>${type}</string><key>WebResourceTextEncodingName</key><string>UTF-8</string><key>WebResourceURL</key><string>https://post.example/${path}</string></dict>`;
  const archive = (content: string): Buffer =>
    Buffer.from(`<?xml version="1.0"?><plist version="1.0"><dict>${content}</dict></plist>`);

  it('saved by Safari is the article that one of them shows', async () => {
    const frames = `<key>WebSubframeArchives</key><array><dict>${resource(PAGE, 'in')}</dict></array>`;
    const { articles } = await read(archive(resource(FRAMES, 'out') + frames));
    expect(articles).toMatchObject([{ fields: shown }]);
  });

  it('is told from a PDF that Safari saved, which is handed out', async () => {
    expect(await read(archive(resource('%PDF-1.4', 'a/report.pdf', 'application/pdf')))).toMatchObject({
      articles: [],
      inner: [{ name: 'report.pdf' }],
    });
  });
});

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');
const safari = resolve(corpora, 'webarchive/pywebarchive/webarchive/sample_data/Wikipedia.webarchive');
const crawl = resolve(corpora, 'warc/warcio/test/data/example-iana.org-chunked.warc');

describe('a page that lists what others published', () => {
  const items = ['gazette', 'tide', 'courier', 'radio'].map(
    (site, i) =>
      `<li>1${String(i)} March 2026 – <em>The Elm ${site}</em>: <a href="https://${site}.example/news/${String(i)}">The harbour road gets trees number ${String(i)}</a></li>`,
  );
  const list = `<html lang="en"><head><title>In the media</title></head><body><main><h1>In the media</h1><ul>${items.join('')}</ul></main></body></html>`;

  it('saved by Chrome as one file is a clipping for each of them, with its own address', async () => {
    const mhtml = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://university.example/press/media',
      'Date: Wed, 18 Mar 2026 16:34:09 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      'Content-Location: https://university.example/press/media',
      '',
      list,
      '--b--',
      '',
    ].join('\r\n');
    const { articles } = await read(Buffer.from(mhtml), 'media.mhtml');
    expect(articles.map(({ fields }) => fields.url)).toEqual([
      'https://gazette.example/news/0',
      'https://tide.example/news/1',
      'https://courier.example/news/2',
      'https://radio.example/news/3',
    ]);
    expect(articles.every(({ fields }) => fields.dateAccessed === null)).toBe(true);
  });

  it('is one page of a crawl, like any other', async () => {
    const crawl = Buffer.concat([
      response('media', '200 OK', '', Buffer.from(list)),
      response('a', '200 OK', '', Buffer.from(PAGE)),
    ]);
    expect((await read(crawl)).articles.map(({ fields }) => fields.url)).toEqual([
      'https://post.example/media',
      'https://post.example/a',
    ]);
  });
});

describe('archives of public collections', () => {
  const fieldsOf = async (file: string): Promise<ClippingFields | undefined> =>
    (await read(readFileSync(file))).articles[0]?.fields;

  it.skipIf(!existsSync(safari))(`of Safari are read (skipped without ${safari})`, async () => {
    expect(await fieldsOf(safari)).toMatchObject({ url: 'https://en.wikipedia.org/wiki/Main_Page' });
  });

  it.skipIf(!existsSync(crawl))(`of crawlers are read (skipped without ${crawl})`, async () => {
    expect(await fieldsOf(crawl)).toMatchObject({
      url: 'http://iana.org/',
      dateAccessed: { value: '2017-03-06T16:54:09Z' },
    });
  });
});
