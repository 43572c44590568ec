import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../../../test/zip-of';
import { parseDocument } from '../parse';
import type { ParsedArticle, ParseOutcome } from '../parsed-article';

const CONTAINER =
  '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

const text = (about: string): string =>
  [
    `The council agreed on Tuesday to plant eleven thousand ${about} along the harbour road before winter, the mayor said after a long debate.`,
    `Opponents had asked for a smaller plan, since the ${about} would take the places of four hundred cars, but they found no majority in the end.`,
    `The first ${about} are to be planted in October by the city's own gardeners, and schools may adopt one, the city's office for parks announced.`,
  ]
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');

const page = (title: string, body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>${title}</title><script src="x.js"/></head><body><a id="top"/>${body}</body></html>`;

interface Book {
  readonly metadata: string;
  readonly pages: Readonly<Record<string, string>>;
  readonly manifest?: string;
  readonly others?: Readonly<Record<string, string>>;
}

function outcomeOf(book: Book): Promise<ParseOutcome> {
  return parseDocument({ bytes: bytesOf(book), name: 'issue.epub' });
}

function bytesOf({ metadata, pages, manifest = '', others = {} }: Book): Buffer {
  const names = Object.keys(pages);
  const items = names.map(
    (name) =>
      `<item id="${name.replace(/\W/gu, '')}" href="${encodeURI(name)}" media-type="application/xhtml+xml"/>`,
  );
  const spine = names.map((name) => `<itemref idref="${name.replace(/\W/gu, '')}"/>`);
  const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${items.join('')}${manifest}</manifest><spine toc="ncx">${spine.join('')}</spine><guide><reference type="cover" href="cover.xhtml"/></guide></package>`;
  const bytes = zipOf([
    { path: 'mimetype', content: 'application/epub+zip' },
    { path: 'META-INF/container.xml', content: CONTAINER },
    { path: 'OEBPS/content.opf', content: opf },
    ...Object.entries(pages).map(([name, content]) => ({ path: `OEBPS/${name}`, content })),
    ...Object.entries(others).map(([path, content]) => ({ path, content })),
  ]);
  return Buffer.from(bytes);
}

async function read(book: Book): Promise<readonly ParsedArticle[]> {
  const outcome = await outcomeOf(book);
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

describe('An EPUB', () => {
  it('of a paper that Calibre made gives its articles with outlet, day, section and address', async () => {
    const nav =
      '<div class="calibre_navbar1">| <a href="../index.html">Main menu</a> | <a href="b.html">Next</a> |</div>';
    const from =
      '<p class="calibre_navbar2">This article was downloaded by <b>calibre</b> from <a rel="calibre-downloaded-from" href="https://post.example/trees">https://post.example/trees</a></p>';
    const found = await read({
      metadata:
        '<dc:title>Rivermouth Post [Tue, 12 Mar 2024]</dc:title><dc:publisher>calibre</dc:publisher><dc:date>2024-03-12T05:00:00+00:00</dc:date><meta name="calibre:publication_type" content="periodical:newspaper:Rivermouth Post"/>',
      pages: {
        'cover.xhtml': page('Cover', '<img src="cover.jpg"/>'),
        'feed 0/index.html': page(
          'City',
          `<ul>${['Trees', 'Cars', 'Boats', 'Bikes'].map((one) => `<li><a href="${one}.html">Harbour road gets ${one} before the winter</a></li>`).join('')}</ul>`,
        ),
        'feed 0/a.html': page(
          'Harbour road gets trees',
          `${nav}<h1>Harbour road gets trees</h1>${text('trees')}${from}`,
        ),
        'feed 0/b.html': page(
          'Harbour road gets cars',
          `${nav}<h1>Harbour road gets cars</h1>${text('cars')}`,
        ),
      },
      manifest: '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
      others: {
        'OEBPS/toc.ncx':
          '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>City</text></navLabel><content src="feed%200/index.html"/><navPoint><navLabel><text>Harbour road gets trees</text></navLabel><content src="feed%200/a.html#top"/></navPoint></navPoint></navMap></ncx>',
      },
    });
    expect(found.map(({ fields }) => fields.headline)).toEqual([
      'Harbour road gets trees',
      'Harbour road gets cars',
    ]);
    expect(found[0]?.fields).toMatchObject({
      outlet: 'Rivermouth Post',
      datePublished: { value: '2024-03-12', precision: 'day' },
      section: 'City',
      url: 'https://post.example/trees',
      language: 'en',
    });
    expect(found[0]?.fields.body).toMatch(/^The council agreed[^]*announced\.$/u);
  });

  it.each([
    ['Rivermouth Post, 12 March 2024', '', 'Rivermouth Post'],
    ['Rivermouth Post (2024-03-12)', '', 'Rivermouth Post'],
    [
      'Rivermouth Post',
      '<dc:identifier>urn:issn:1234-5679</dc:identifier><dc:date>2024-03-12</dc:date>',
      'Rivermouth Post',
    ],
    [
      'Edition of today',
      '<meta property="prism:publicationName">Rivermouth Post</meta><dc:date>2024-03-12</dc:date>',
      'Rivermouth Post',
    ],
  ])('called %s is an issue', async (title, metadata, outlet) => {
    const [article] = await read({
      metadata: `<dc:title>${title}</dc:title>${metadata}`,
      pages: { 'a.xhtml': page('Trees', `<h1>Harbour road gets trees</h1>${text('trees')}`) },
    });
    expect(article?.fields).toMatchObject({ outlet, datePublished: { value: '2024-03-12' } });
  });

  it('that is a book has no outlet, but its title to choose, and titles from its contents', async () => {
    const [article] = await read({
      metadata: '<dc:title>A history of harbours</dc:title><dc:date>2001</dc:date>',
      pages: { 'a.xhtml': page('', text('trees')) },
      manifest: '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
      others: {
        'OEBPS/nav.xhtml':
          '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol><li><a href="a.xhtml">The first harbour</a></li></ol></nav></body></html>',
      },
    });
    expect(article?.fields).toMatchObject({
      outlet: null,
      datePublished: null,
      headline: 'The first harbour',
    });
    expect(article?.provenance['outlet']?.others).toEqual([
      { value: 'A history of harbours', via: 'dc:title' },
    ]);
  });

  it('that is encrypted for a reader is refused in words; disguised fonts are no matter', async () => {
    const book = (algorithm: string): Book => ({
      metadata: '<dc:title>Rivermouth Post, 12 March 2024</dc:title>',
      pages: { 'a.xhtml': page('Trees', `<h1>Harbour road gets trees</h1>${text('trees')}`) },
      others: {
        'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><enc:EncryptedData xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
      },
    });
    expect(await outcomeOf(book('http://www.w3.org/2001/04/xmlenc#aes128-cbc'))).toMatchObject({
      refusal: { reason: 'unreadable', detail: expect.stringContaining('DRM') as string },
    });
    expect(await read(book('http://www.idpf.org/2008/embedding'))).toHaveLength(1);
  });

  it('one of whose documents is damaged gives the articles of the others, and names it', async () => {
    const pages = Object.fromEntries(
      ['trees', 'cars'].map((one) => [`${one}.xhtml`, page(one, `<h1>Road gets ${one}</h1>${text(one)}`)]),
    );
    const whole = bytesOf({ metadata: '<dc:title>Rivermouth Post</dc:title>', pages });
    const at = whole.indexOf('OEBPS/cars.xhtml') + 'OEBPS/cars.xhtml'.length;
    whole.fill(0xff, at, at + 40);
    const outcome = await parseDocument({ bytes: whole, name: 'issue.epub' });
    expect(outcome).toMatchObject({
      articles: [{ fields: { headline: 'Road gets trees' } }],
      refusedParts: [{ name: 'OEBPS/cars.xhtml', refusal: { reason: 'unreadable' } }],
    });
  });

  it('without an article or without a list of its parts is refused', async () => {
    expect(
      await outcomeOf({ metadata: '', pages: { 'cover.xhtml': page('', '<img src="a.jpg"/>') } }),
    ).toEqual({
      refusal: { reason: 'not-an-article' },
    });
    const bytes = zipOf([{ path: 'mimetype', content: 'application/epub+zip' }]);
    expect(await parseDocument({ bytes, name: 'a.epub' })).toMatchObject({
      refusal: { reason: 'unreadable' },
    });
  });

  it('whose parts hold anything at all is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 120 }), async (odd) => {
        const outcome = await outcomeOf({
          metadata: `<dc:title>${odd}</dc:title>`,
          pages: { 'a.xhtml': odd },
          manifest: `<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>`,
          others: { 'OEBPS/toc.ncx': `<ncx><navMap>${odd}`, 'META-INF/encryption.xml': odd },
        });
        expect('refusal' in outcome ? outcome.refusal.reason : '').not.toBe('reader-failed');
      }),
      { numRuns: 40 },
    );
  });
});
