import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { sampleClipping, sampleDate } from '../../../../test/sample-clipping';
import type { Clipping } from '../../../shared/model/clipping';
import { createTextMatcher } from '../search/highlight/text-matcher';
import { parseQuery } from '../search/query/parse-query';
import { writePageArchive } from '../links/write-page-archive';
import { originalDocument } from './original-document';
import { readerDocument, type ReaderOptions } from './reader-document';

const hostile = `"><img src=x onerror=alert(1)><script>alert(1)</script></title></style><a href="javascript:alert(1)">'`;

function options(query = '', textSize = 17): ReaderOptions {
  const { node } = parseQuery(query, { now: 0 });
  return {
    matcher: createTextMatcher(node, { growing: false, variants: [], fields: ['headline', 'body'] }),
    textSize,
  };
}
function parse(page: string): Document {
  return parseHTML(page).document;
}
function original(mimeType: string, name = 'page.html'): Clipping {
  const clipping = sampleClipping(1);
  return { ...clipping, original: { ...clipping.original, mimeType, name } };
}

/** Nothing runs, nothing loads, nothing leaves the frame but links that the window looks at. */
function expectInert(page: string): void {
  const document = parse(page);
  expect(
    document.querySelectorAll('script, iframe, object, embed, link, form, base, svg, math, video, audio'),
  ).toHaveLength(0);
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      expect(name).not.toMatch(/^on|^srcset$|^action$|^formaction$|^background$/);
      if (name === 'href') expect(element.getAttribute(name)).toMatch(/^(https?|mailto):/);
      if (name === 'src') expect(element.getAttribute(name)).toMatch(/^data:image\//);
    }
  }
  expect(page).not.toMatch(/url\((?!["']?data:)|@import/i);
}

describe('the reader’s document', () => {
  it('stays inert with hostile text in every field', () => {
    const clipping = sampleClipping(1, {
      headline: hostile,
      subheadline: hostile,
      outlet: hostile,
      source: hostile,
      authors: [hostile],
      language: hostile,
      body: hostile,
      datePublished: { ...sampleDate('2019'), raw: hostile, value: hostile },
      media: [{ kind: 'image', caption: hostile, creditLine: hostile, file: hostile }],
    });
    for (const bodyHtml of [null, hostile, `<p>${hostile}</p><svg onload=x><style>@import "//x"</style>`]) {
      const { html } = readerDocument(clipping, bodyHtml, options('alert'));
      expectInert(html);
      expect(parse(html).querySelector('title')?.textContent).toBe(hostile);
      expect(parse(html).querySelector('html')?.getAttribute('lang')).toBe('');
    }
  });

  it('shows plain text as paragraphs and keeps single line breaks', () => {
    const { html } = readerDocument(
      sampleClipping(1, { body: 'One\nline & <two>\n\nThree' }),
      null,
      options(),
    );
    expect(parse(html).querySelector('article')?.innerHTML.trim()).toBe(
      '<p dir="auto">One<br>line &amp; &lt;two&gt;</p><p dir="auto">Three</p>',
    );
  });

  it('marks an inferred date and says what is unknown', () => {
    const inferred = readerDocument(
      sampleClipping(1, { datePublished: sampleDate('2019-09-18', true) }),
      null,
      options(),
    );
    expect(parse(inferred.html).querySelector('.facts')?.textContent).toContain(
      '18 September 2019 (inferred)',
    );
    const unknown = readerDocument(
      sampleClipping(1, { datePublished: null, outlet: null }),
      null,
      options('unknown inferred'),
    );
    expect(parse(unknown.html).querySelector('.facts')?.textContent).toMatch(/Outlet unknown\s+Date unknown/);
    expect(unknown.matches).toBe(0);
  });

  it('marks matches in headline, body and captions, in this order', () => {
    const clipping = sampleClipping(1, {
      headline: 'Forum opens',
      body: 'The forum met. A forum ended.',
      media: [{ kind: 'image', caption: 'The forum hall', creditLine: 'X/Agency', file: null }],
    });
    const { html, matches } = readerDocument(clipping, null, options('forum'));
    expect(matches).toBe(4);
    const marks = [...parse(html).querySelectorAll('mark')];
    expect(marks.map((mark) => `${mark.id}:${mark.closest('h1, article, .captions')?.localName}`)).toEqual([
      'm1:h1',
      'm2:article',
      'm3:article',
      'm4:ul',
    ]);
    expect(parse(html).querySelector('title')?.textContent).toBe('Forum opens');
  });

  it('has the text size asked for, within what the reader offers', () => {
    const size = (asked: number): string | undefined =>
      /--size: ([^;]+);/.exec(readerDocument(sampleClipping(1), null, options('', asked)).html)?.[1];
    expect([20, 2, 1000, Number.NaN].map(size)).toEqual(['20px', '12px', '28px', '17px']);
  });
});

describe('the original’s document', () => {
  it('shows a page in the charset it came in, without what runs or loads', () => {
    const page = `<html><head><meta charset="gbk"><style>p{color:red;background:url(//x)}</style></head><body onload=x()><p>\u0000${hostile}</p>`;
    const gbk = Buffer.concat([
      Buffer.from(page.replace('\u0000', '')),
      Buffer.from([0xbb, 0xb7, 0xbe, 0xb3, 0xba, 0xcf, 0xd7, 0xf7]),
    ]);
    const { html, matches } = originalDocument(original('text/html; charset=gbk'), gbk, options('环境'));
    expectInert(html);
    expect(matches).toBe(1);
    expect(parse(html).querySelector('mark')?.textContent).toBe('环境');
  });

  it('shows a text to the character, first line break and all', () => {
    const text = `\n > <b>English</b> & News\n\n  ${hostile}\tend`;
    const { html } = originalDocument(original('text/plain', 'a.txt'), Buffer.from(text), options());
    expectInert(html);
    // HTML drops one line break at the beginning of <pre>; ours stands there to be dropped.
    expect(parse(html).querySelector('pre')?.textContent.replace(/^\n/, '')).toBe(text);
  });

  it('is a page saved with its pictures, shown with them and with its style, and nothing that runs or loads', () => {
    const png = Buffer.from('iVBORw0KGgo=', 'base64');
    const archive = writePageArchive({
      page: {
        url: 'https://post.example/city/trees.html',
        contentType: 'text/html; charset=utf-8',
        bytes: Buffer.from(
          '<html><head><link rel="stylesheet" href="/s.css"><style>p{color:red}</style></head><body><p>Bäume am Hafen</p><img src="../t.png?a=1&amp;b=2"><img src="spacer.gif" data-src="/late.png"><img src="https://tracker.example/p.gif"><script>x()</script></body></html>',
        ),
      },
      resources: [
        { url: 'https://post.example/t.png?a=1&b=2', contentType: 'image/png', bytes: png },
        { url: 'https://post.example/late.png', contentType: 'image/png', bytes: png },
        { url: 'https://post.example/s.css', contentType: 'text/css', bytes: Buffer.from('p{margin:9px}') },
      ],
      savedAt: new Date(0),
    });
    const { html, matches } = originalDocument(original('multipart/related'), archive, options('Bäume'));
    expect(matches).toBe(1);
    expect(html.match(/src="data:image\/png;base64,iVBORw0KGgo="/gu)).toHaveLength(2);
    expect(html).toContain('margin:9px');
    expect(html).not.toMatch(/<script>x|https:\/\/tracker/u);
  });

  it('says what an original is that cannot be shown, whatever it is called', () => {
    const { html } = originalDocument(original('application/pdf', hostile), gzipSync('x'), options());
    expectInert(html);
    expect(parse(html).querySelector('.note strong')?.textContent).toBe(hostile);
    const binary = originalDocument(original('text/plain'), new Uint8Array([0, 1, 2, 0, 255, 0]), options());
    expect(parse(binary.html).querySelector('.note')).not.toBeNull();
  });
});
