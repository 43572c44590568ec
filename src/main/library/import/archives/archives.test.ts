import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import { readMhtml } from './mhtml';
import { readMimeParts } from './mime-parts';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');

const PARAGRAPH =
  'The council agreed on eleven thousand trees along the harbour road before the winter comes, after a debate that went on until the evening. ';
const PAGE = `<!DOCTYPE html><html><head><title>Harbour road gets trees</title></head><body><article><h1>Harbour road gets trees</h1>${`<p>${PARAGRAPH.repeat(3)}</p>`.repeat(4)}<p>See <a href="/drains">the drains</a>.</p></article></body></html>`;

function archive(head: string, type = 'text/html'): string {
  return `${head}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n\r\n----b--\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://post.example/trees\r\n\r\n${PAGE.replaceAll('=', '=3D')}\r\n----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://post.example/a.png\r\n\r\niVBORw0KGgo=\r\n----b----\r\n`;
}

describe('a page saved as MHTML', () => {
  it.each([
    [
      'Chrome',
      archive(
        'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/trees\r\nSubject: Harbour\r\nDate: Wed, 18 Sep 2019 08:34:09 -0000\r\n',
      ),
    ],
    [
      'Internet Explorer',
      archive(
        'From: "Saved by Windows Internet Explorer 8"\r\nSubject: Harbour\r\nDate: Wed, 18 Sep 2019 16:34:09 +0800\r\n',
        'text/html;\r\n\tcharset="utf-8"',
      ),
    ],
  ])('by %s is an article with its address and when it was saved', async (_, content) => {
    const outcome = await parseDocument({ bytes: Buffer.from(content), name: 'x.mhtml' });
    expect(outcome).toMatchObject({
      mimeType: 'multipart/related',
      articles: [
        {
          fields: {
            headline: 'Harbour road gets trees',
            url: 'https://post.example/trees',
            dateAccessed: { precision: 'second', zoneGiven: true },
            datePublished: null,
          },
        },
      ],
    });
    if (!('articles' in outcome)) return;
    expect(outcome.articles[0]?.fields.body).toContain(PARAGRAPH.trim());
    expect(outcome.articles[0]?.bodyHtml).toContain('href="https://post.example/drains"');
  });

  it('without a page is refused', async () => {
    const content =
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nPNG\r\n--b--\r\n';
    expect(await parseDocument({ bytes: Buffer.from(content), name: 'x.mhtml' })).toMatchObject({
      refusal: { reason: 'unreadable' },
    });
  });

  it('loses no part, whatever the bytes in them', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 80 }), { minLength: 1, maxLength: 5 }), (contents) => {
        const parts = contents.map((content) =>
          Buffer.concat([Buffer.from('--bound\r\nContent-Type: x/y\r\n\r\n'), content, Buffer.from('\r\n')]),
        );
        const { parts: found } = readMimeParts(
          Buffer.concat([
            Buffer.from('Content-Type: multipart/related; boundary=bound\r\n\r\n'),
            ...parts,
            Buffer.from('--bound--\r\n'),
          ]),
        );
        expect(found.map(({ content }) => Buffer.from(content).toString('hex'))).toEqual(
          contents.map((content) => Buffer.from(content).toString('hex')),
        );
      }),
    );
  });
});

describe('real archives', () => {
  const table = resolve(corpora, 'mhtml/oracle.tsv');
  it.skipIf(!existsSync(table))(
    `have the parts, address, title and time another parser finds (skipped without ${table})`,
    () => {
      const rows = readFileSync(table, 'utf8').trimEnd().split('\n').slice(1);
      for (const row of rows) {
        const [file = '', parts = '', url = '', subject = '', date = ''] = row.split('\t');
        const page = readMhtml(readFileSync(resolve(corpora, file)));
        expect([file, page.parts]).toEqual([file, Number(parts)]);
        if (url !== '') expect([file, page.url]).toEqual([file, url]);
        expect([file, page.title]).toEqual([file, subject]);
        expect([file, page.savedAt?.value.slice(0, 10) ?? null]).toEqual([
          file,
          date === '' ? null : new Date(date).toISOString().slice(0, 10),
        ]);
        expect([file, page.html === null]).toEqual([file, file.includes('error-version')]);
      }
      expect(rows).toHaveLength(11);
    },
  );

  it.skipIf(!existsSync(table))(`end in an article or a reason (skipped without ${table})`, async () => {
    const found: Record<string, string> = {};
    for (const row of readFileSync(table, 'utf8').trimEnd().split('\n').slice(1)) {
      const [file = ''] = row.split('\t');
      const outcome = await parseDocument({ bytes: readFileSync(resolve(corpora, file)), name: file });
      found[file] =
        'refusal' in outcome ? outcome.refusal.reason : (outcome.articles[0]?.fields.headline ?? '');
    }
    expect(Object.values(found)).not.toContain('reader-failed');
    expect(found['mhtml/mhtml-parser/demos/wikipedia.mhtml']).toBe('Node.js');
  });
});
