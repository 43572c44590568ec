import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../../../test/zip-of';
import { parseDocument } from '../parse';

const story = (title: string): string =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${Array.from({ length: 4 }, (_, i) => `<p>The council agreed on Tuesday to plant tree number ${String(i)} along the harbour road before the winter comes, and to pay for it from the fund for the drains.</p>`).join('')}</article></body></html>`;
const response = (address: string, html: string): Buffer => {
  const block = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2019-09-18T16:34:09Z\r\nContent-Type: application/http\r\nContent-Length: ${block.length}\r\n\r\n`,
    ),
    block,
    Buffer.from('\r\n\r\n'),
  ]);
};
// As its writers pack it: each record by itself.
const warc = (...pages: readonly (readonly [string, string])[]): Uint8Array =>
  Buffer.concat(pages.map(([address, html]) => gzipSync(response(address, html))));
const visited = [
  ['https://post.example/trees', story('Harbour road gets trees')],
  ['https://post.example/frame', story('A teaser nobody opened')],
] as const;

describe('a WACZ archive', () => {
  it('gives a clipping for each page that was visited, with its address and the time it was saved', async () => {
    const bytes = zipOf([
      { path: 'datapackage.json', content: '{"profile":"data-package"}' },
      { path: 'archive/data.warc.gz', content: warc(...visited), method: 0 },
      {
        path: 'pages/pages.jsonl',
        content:
          '{"format":"json-pages-1.0","id":"pages"}\n{"url":"https://post.example/trees#top","title":"Trees"}\nnot json\n',
      },
    ]);
    expect(await parseDocument({ bytes, name: 'web.wacz' })).toMatchObject({
      mimeType: 'application/wacz',
      articles: [
        {
          fields: {
            headline: 'Harbour road gets trees',
            url: 'https://post.example/trees',
            dateAccessed: { value: '2019-09-18T16:34:09Z' },
          },
        },
      ],
    });
  });

  it('without a list gives every article, and names the part that is damaged', async () => {
    const bytes = zipOf([
      { path: 'archive/a.warc.gz', content: warc(...visited) },
      { path: 'archive/b.warc.gz', content: gzipSync('WARC/1.0').subarray(0, 12) },
    ]);
    const outcome = await parseDocument({ bytes, name: 'web.wacz' });
    expect(outcome).toMatchObject({
      articles: [{}, {}],
      refusedParts: [{ name: 'archive/b.warc.gz', refusal: { reason: 'unreadable' } }],
    });
  });

  it('with nothing but assets is refused', async () => {
    const bytes = zipOf([
      { path: 'archive/a.warc.gz', content: warc(['https://x.example/', '<p>Hello</p>']) },
    ]);
    expect(await parseDocument({ bytes, name: 'web.wacz' })).toEqual({
      refusal: { reason: 'not-an-article' },
    });
  });
});
