import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');
const cases = resolve(corpora, 'refs/zotero-testcases/RIS');

async function articles(content: string | Uint8Array): Promise<readonly ParsedArticle[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const outcome = await parseDocument({ bytes, name: 'x' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

const ris = `TY  - NEWS
TI  - Harbour road
gets trees
T2  - Rivermouth Post
AU  - Doe, Jane
DA  - 2019/09/18/
KW  - Environment
KW  - Politics/Local
UR  - https://post.example/1
SP  - 7
LA  - English
ER  - 
TY  - NEWS
TI  - Drains
PY  - 2018
ER  - `;

const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE>
<DL><p><DT><H3>News</H3><DL><p>
<DT><A HREF="https://post.example/1" ADD_DATE="1568824449" TAGS="trees,city">Harbour road gets trees</A>
<DD>Read again
<DT><A HREF="javascript:alert(1)">Run</A></DL><p></DL><p>`;

describe('references and bookmarks', () => {
  it('in RIS give a clipping each, with their tags', async () => {
    const [first, second, ...more] = await articles(ris);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      fields: {
        headline: 'Harbour road gets trees',
        outlet: 'Rivermouth Post',
        authors: ['Jane Doe'],
        datePublished: { value: '2019-09-18', precision: 'day', raw: '2019/09/18/' },
        url: 'https://post.example/1',
        page: '7',
        language: 'en',
        type: 'article-newspaper',
      },
      tags: ['Environment', 'Politics-Local'],
    });
    expect(second).toMatchObject({
      fields: { headline: 'Drains', datePublished: { value: '2018', precision: 'year' } },
    });
  });

  it('in BibTeX give a clipping each, with accents as they are read', async () => {
    const bib = `@article{doe2019,\n title = {{Harbour} road gets tr{\\'e}es},\n author = {Doe, J{\\"u}rgen and Jane Poe},\n journal = "The Post",\n year = 2019, month = sep,
 url = {https://post.example/1},\n keywords = {trees, city}\n}\n@misc{b, title={Second}, date={2018-05-04}}`;
    expect(await articles(bib)).toMatchObject([
      {
        fields: {
          headline: 'Harbour road gets trées',
          authors: ['Jürgen Doe', 'Jane Poe'],
          outlet: 'The Post',
          datePublished: { value: '2019-09', precision: 'month' },
          url: 'https://post.example/1',
          externalId: 'doe2019',
        },
        tags: ['trees', 'city'],
      },
      { fields: { headline: 'Second', datePublished: { value: '2018-05-04' } } },
    ]);
  });

  it('of a browser are clippings with an address and a warning that there is little text', async () => {
    const found = await articles(bookmarks);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      fields: {
        headline: 'Harbour road gets trees',
        url: 'https://post.example/1',
        dateAccessed: { value: '2019-09-18T16:34:09Z' },
        datePublished: null,
      },
      tags: ['trees', 'city', 'News'],
    });
    expect(found[0]?.warnings).toContain('reference-only');
  });

  it('in folders of a browser have them as tags, and not the ones every browser has', async () => {
    const found = await articles(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
    <DL><p>
        <DT><A HREF="https://post.example/1" ADD_DATE="1">One</A>
        <DT><H3 ADD_DATE="1">Press</H3>
        <DD>What the papers say
        <DL><p>
            <DT><A HREF="https://post.example/2" ADD_DATE="1">Two</A>
            <DT><H3 ADD_DATE="1">Roads/Rail</H3>
            <DL><p>
                <DT><A HREF="https://post.example/3" ADD_DATE="1">Three</A>
                <DD>A note
            </DL><p>
            <DT><A HREF="https://post.example/4" ADD_DATE="1">Four</A>
        </DL><p>
    </DL><p>
    <DT><A HREF="https://post.example/5" ADD_DATE="1">Five</A>
</DL><p>`);
    expect(found.map(({ tags }) => tags)).toEqual([
      undefined,
      ['Press'],
      ['Press/Roads-Rail'],
      ['Press'],
      undefined,
    ]);
  });

  it('in lists of a read-later service have the list as a tag where a person made it', async () => {
    const found = await articles(
      '<!DOCTYPE html><html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol><li><a href="https://post.example/1">One</a></ol><h1>Roads</h1><ol><li><a href="https://post.example/2">Two</a></ol></body></html>',
    );
    expect(found.map(({ tags }) => tags)).toEqual([undefined, ['Roads']]);
  });

  it('of a bookmark service come with its notes, and without scripts and searches', async () => {
    const [note, ...more] = await articles(
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>x</TITLE>\n<DL><p>\n<DT><A HREF="?Z-mb0g" ADD_DATE="1463262544" TAGS="trees">Call with the mayor</A>\n<DD>She agreed.\n<DT><A HREF="javascript:alert(1)" ADD_DATE="1">Script</A>\n<DT><A HREF="place:sort=8" ADD_DATE="1">Search</A>\n</DL><p>',
    );
    expect(more).toEqual([]);
    expect(note).toMatchObject({
      fields: { headline: 'Call with the mayor', summary: 'She agreed.', url: null },
      tags: ['trees'],
    });
  });

  it('kept with a read-later service come with their text and labels', async () => {
    const saved = [
      {
        title: 'Trees',
        url: 'https://post.example/1',
        labels: ['city', { name: 'trees' }],
        content: '<p onclick="x()">They come.</p>',
        publishedAt: '2019-09-18T16:34:09Z',
        savedAt: '2019-09-19T00:00:00Z',
      },
    ];
    expect(await articles(JSON.stringify(saved))).toMatchObject([
      {
        fields: { headline: 'Trees', body: 'They come.', datePublished: { value: '2019-09-18T16:34:09Z' } },
        bodyHtml: '<p>They come.</p>',
        tags: ['city', 'trees'],
      },
    ]);
  });

  it('clipped with Evernote come with address, tags and text', async () => {
    const enex = `<?xml version="1.0"?><!DOCTYPE en-export SYSTEM "http://x.example/e.dtd"><en-export><note><title>Trees</title>
<content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "http://x.example/n.dtd"><en-note><div>They come.</div><script>x()</script></en-note>]]></content>
<created>20230121T235548Z</created><tag>city</tag><note-attributes><source-url>https://post.example/1</source-url></note-attributes></note></en-export>`;
    expect(await articles(enex)).toMatchObject([
      {
        fields: {
          headline: 'Trees',
          body: 'They come.',
          url: 'https://post.example/1',
          dateAccessed: { value: '2023-01-21T23:55:48Z' },
        },
        tags: ['city'],
      },
    ]);
  });

  it('clipped with Evernote keep their pictures where they stand, and hand out the files in them', async () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const hash = createHash('md5').update(Buffer.from(png, 'base64')).digest('hex');
    const note = `<?xml version="1.0"?><en-export><note><title>Trees</title><content><![CDATA[<!DOCTYPE en-note><en-note><div>The council agreed.</div><en-media type="image/png" hash="${hash}" width="600"/><div>Shade at last.</div><en-media type="application/pdf" hash="00000000000000000000000000000000"></en-media></en-note>]]></content><resource><data encoding="base64">\n${png.slice(0, 40)}\n${png.slice(40)}\n</data><mime>image/png</mime></resource><resource><data encoding="base64">JVBERi0xLjQ=</data><mime>application/pdf</mime><resource-attributes><file-name>plan.pdf</file-name></resource-attributes></resource></note></en-export>`;
    const outcome = await parseDocument({ bytes: Buffer.from(note), name: 'x' });
    if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
    const [article] = outcome.articles;
    expect(article?.fields.body).toBe('The council agreed.\n\nShade at last.');
    expect(article?.bodyHtml).toMatch(
      /agreed\.<\/div><img src="data:image\/png;base64,[^"]+" alt="[^"]*" \/>\s*<div>Shade/u,
    );
    expect(outcome.inner).toMatchObject([{ name: 'Trees/plan.pdf', fileName: 'plan.pdf' }]);
  });

  it('survive any text inside them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(ris, bookmarks),
        fc.nat(200),
        async (noise, text, at) => {
          const outcome = await parseDocument({
            bytes: Buffer.from(text.slice(0, at) + noise + text.slice(at)),
            name: 'x',
          });
          if ('refusal' in outcome) expect(outcome.refusal.reason).not.toBe('reader-failed');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of EndNote with tags give a clipping each', async () => {
    const enw =
      '%0 Newspaper Article\r\n%T Trees come\r\n%A Doe, Jane\r\n%A Poe, Mark\r\n%B The Post\r\n%D 2019\r\n%8 September 18\r\n%P A1\r\n%K trees\r\ncity hall\r\n%U https://post.example/1\r\n%X They come.\r\n\r\n%0 Web Page\r\n%T Drains\r\n%D 2018\r\n';
    expect(await articles(enw)).toMatchObject([
      {
        fields: {
          headline: 'Trees come',
          authors: ['Jane Doe', 'Mark Poe'],
          outlet: 'The Post',
          datePublished: { value: '2019-09-18' },
          page: 'A1',
          url: 'https://post.example/1',
          body: 'They come.',
          type: 'article-newspaper',
        },
        tags: ['trees', 'city hall'],
      },
      { fields: { headline: 'Drains', datePublished: { value: '2018' }, type: 'webpage' } },
    ]);
  });

  it('that are only addresses give a clipping each, under the words beside them', async () => {
    const found = async (text: string, name = 'x'): Promise<unknown[]> => {
      const outcome = await parseDocument({ bytes: Buffer.from(text), name });
      return 'articles' in outcome ? outcome.articles.map(({ fields }) => [fields.headline, fields.url]) : [];
    };
    const one = 'https://post.example/1';
    expect(
      await found(
        `${one}\r\n\r\nhttps://post.example/2?a=1 | Drains, again\n- [Ferry](https://post.example/3)\n`,
      ),
    ).toEqual([
      [one, one],
      ['Drains, again', 'https://post.example/2?a=1'],
      ['Ferry', 'https://post.example/3'],
    ]);
    expect(await found(`[InternetShortcut]\r\nURL=${one}\r\nIconIndex=0\r\n`, 'Trees come.url')).toEqual([
      ['Trees come', one],
    ]);
    const webloc = `<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x"><plist version="1.0"><dict><key>URL</key><string>${one}?a=1&amp;b=2</string></dict></plist>`;
    expect(await found(webloc, 'Trees.webloc')).toEqual([['Trees', `${one}?a=1&b=2`]]);
    expect(await found(`Trees come\n\nThe council agreed.\n${one}`)).toHaveLength(1);
  });

  it('in BibTeX may stand in parentheses, keep names in braces whole, and name no "others"', async () => {
    const bib = String.raw`@newspaper(a, title = {Trees -- at last}, author = {{Barnes and Noble Press} and Nguy{\~{\^e}}n, V{\u a}n and others},
      date = {2019-02-28/2019-03-02}, pages = {4--5}, url = {https://post.example/~doe/a--b_c?x=1\&y=2},)
      @misc{b, author={{Associated Press}}, title = {Cut off in the mid`;
    const found = (await articles(bib)).map(({ fields }) => fields);
    expect(found).toMatchObject([
      {
        headline: 'Trees – at last',
        datePublished: { value: '2019-02-28' },
        page: '4-5',
        url: 'https://post.example/~doe/a--b_c?x=1&y=2',
      },
      { headline: 'Cut off in the mid', authors: [], source: 'Associated Press' },
    ]);
    expect(found[0]?.authors).toContain('Văn Nguyễn');
    expect(found[0]?.authors).not.toContain('others');
  });

  it('in CSL-JSON have an agency among the authors as the source', async () => {
    const [item] = await articles(
      '[{"type":"article-newspaper","title":"Trees","author":[{"literal":"Xinhua"},{"family":"Doe","given":"Jane"}]}]',
    );
    expect(item?.fields).toMatchObject({ authors: ['Jane Doe'], source: 'Xinhua' });
  });

  it('in CSL-JSON come in all of them, also those whose date is words or missing', async () => {
    const list = [
      { type: 'article-newspaper', title: 'Full', issued: { 'date-parts': [[2019, 9, 18]] } },
      { type: 'post-weblog', title: 'Words', issued: { literal: 'early autumn 2019' } },
      { type: 'webpage', title: 'EDTF', issued: '2019-09-18/2019-09-20' },
      { type: 'article-newspaper', title: 'Nothing else' },
    ];
    expect(
      (await articles(JSON.stringify(list))).map(({ fields }) => [
        fields.headline,
        fields.datePublished?.value ?? null,
      ]),
    ).toEqual([
      ['Full', '2019-09-18'],
      ['Words', null],
      ['EDTF', '2019-09-18'],
      ['Nothing else', null],
    ]);
  });

  it.skipIf(!existsSync(cases))(
    `of the public collection lose none and keep their titles (skipped without ${cases})`,
    async () => {
      for (const name of readdirSync(cases).filter((file) => file.endsWith('.ris'))) {
        const expected = JSON.parse(
          readFileSync(resolve(cases, name.replace('.ris', '.expected.json')), 'utf8'),
        ) as { title?: string }[];
        const found = await articles(readFileSync(resolve(cases, name)));
        expect([name, found.length]).toEqual([name, expected.length]);
      }
    },
  );
});

it('an address that stands in for a headline says nothing of the language', async () => {
  const [one, two] = await articles(
    'https://www.nst.com.my/news/1234\nhttps://www.thestar.com.my/news/nation/5678\n',
  );
  expect([one?.fields.language, two?.fields.language]).toEqual([null, null]);
});
