import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';
import { parseXml } from './xml';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');
const feeds = resolve(corpora, 'feeds/rss-parser/test');
const dpa = resolve(corpora, 'newsstd/dpa-digitalwires-to-newsmlg2/tests/data');

async function articles(content: string | Uint8Array): Promise<readonly ParsedArticle[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const outcome = await parseDocument({ bytes, name: 'x' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Rivermouth Post</title><language>en</language>
<item><title>Trees &amp; drains</title><link>https://post.example/1</link><pubDate>Wed, 18 Sep 2019 16:34:09 +0800</pubDate><dc:creator>Jane Doe</dc:creator>
<category>Environment</category><guid>p1</guid><description>Short.</description>
<content:encoded><![CDATA[<p>The council <b>agreed</b>.</p><script>x()</script><p onclick="x()">Trees come.</p>]]></content:encoded></item>
<item><title>Second</title><description>&lt;p&gt;Only this.&lt;/p&gt;</description></item></channel></rss>`;

describe('news feeds', () => {
  it('give one clipping per item, the full content before the description', async () => {
    const [first, second, ...more] = await articles(rss);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      fields: {
        headline: 'Trees & drains',
        outlet: 'Rivermouth Post',
        authors: ['Jane Doe'],
        url: 'https://post.example/1',
        datePublished: { value: '2019-09-18T16:34:09+08:00', zoneGiven: true },
        body: 'The council agreed.\n\nTrees come.',
        summary: 'Short.',
        externalId: 'p1',
      },
      bodyHtml: '<p>The council <b>agreed</b>.</p><p>Trees come.</p>',
      tags: ['Environment'],
    });
    expect(second).toMatchObject({ fields: { headline: 'Second', body: 'Only this.' } });
  });

  it('of films give what they say of each film where an item says nothing itself', async () => {
    const [found] =
      await articles(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>Rivermouth TV</title><entry><title>Trees come</title>
      <media:group><media:title>Trees come</media:title><media:content url="https://tube.example/v1" type="video/mp4"/><media:description>The council agreed on trees.</media:description></media:group></entry></feed>`);
    expect(found?.fields).toMatchObject({
      headline: 'Trees come',
      body: 'The council agreed on trees.',
      media: [],
    });
  });

  it('have the text of a section beside a picture', async () => {
    const [found] = await articles(`<rss version="2.0"><channel><title>Post</title><item><title>Trees</title>
      <description><img src="https://post.example/i.jpg" alt="Trees"/>Now &amp;lt;b&gt; &amp; <![CDATA[<p>The council agreed.</p>]]></description></item></channel></rss>`);
    expect(found?.fields.body).toContain('The council agreed.');
    expect(found?.bodyHtml).not.toContain('CDATA');
  });

  it('have their text from their own elements, not from those of extensions of the same name', async () => {
    const [found] =
      await articles(`<rss version="2.0" xmlns:ex="https://ex.example/"><channel><title>Post</title><item><ex:title>No title</ex:title><ex:description>No text.</ex:description>
      <title>Trees</title><description>They come.</description></item></channel></rss>`);
    expect(found?.fields).toMatchObject({ headline: 'Trees', body: 'They come.' });
  });

  it('have the feed as their outlet where an address stands in the place of a source', async () => {
    const [found] =
      await articles(`<rss version="2.0"><channel><title>Post</title><item><title>Trees</title><description>They come.</description>
      <source url="https://post.example/rss">https://post.example/story/1</source></item></channel></rss>`);
    expect(found?.fields.outlet).toBe('Post');
  });

  it('keep what is said of their pictures, and words in bold where they stand', async () => {
    const [found] =
      await articles(`<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Post</title><item><title>Trees</title>
      <description>&lt;p&gt;They &lt;b&gt;come&lt;/b&gt;, at last.&lt;/p&gt;</description><content:encoded xmlns:content="c"><![CDATA[<p>The council agreed.</p>]]></content:encoded>
      <media:group><media:content url="https://post.example/i.jpg" medium="image"><media:credit>Jane Lens</media:credit><media:description>The road</media:description></media:content>
      <media:content url="https://post.example/small.jpg" medium="image"/></media:group></item></channel></rss>`);
    expect(found?.fields).toMatchObject({
      summary: 'They come, at last.',
      media: [
        { kind: 'image', caption: 'The road', creditLine: 'Jane Lens', file: 'https://post.example/i.jpg' },
      ],
    });
  });

  it('as JSON of the first version name one author', async () => {
    const [found] = await articles(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1',
        title: 'Post',
        items: [{ id: '1', title: 'Trees', content_text: 'They come.', author: { name: 'Jane Doe' } }],
      }),
    );
    expect(found?.fields.authors).toEqual(['Jane Doe']);
  });

  it('as JSON are read too', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Post',
      items: [
        {
          id: '1',
          url: 'https://post.example/1',
          title: 'Trees',
          content_html: '<p>They come.</p>',
          date_published: '2019-09-18',
        },
      ],
    };
    expect(await articles(JSON.stringify(feed))).toMatchObject([
      {
        fields: {
          headline: 'Trees',
          outlet: 'Post',
          body: 'They come.',
          datePublished: { value: '2019-09-18' },
        },
      },
    ]);
  });

  it('resolve addresses against the base or the page they name', async () => {
    const atom = (base: string, link: string): string =>
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"${base}><title>Post</title><link rel="self" href="https://post.example/news.atom"/><link rel="alternate" href="https://post.example/news/"/><entry><title>Trees</title><link href="${link}"/><summary>They come.</summary></entry></feed>`;
    const url = async (xml: string): Promise<unknown> => (await articles(xml))[0]?.fields.url;
    expect(await url(atom('', '/2019/trees'))).toBe('https://post.example/2019/trees');
    expect(await url(atom(' xml:base="https://a.example/b/"', 'trees'))).toBe('https://a.example/b/trees');
    expect(await url(atom('', 'https://other.example/1'))).toBe('https://other.example/1');
  });

  it('as JSON may give an address as the id alone', async () => {
    const feed = (id: string): string =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Post',
        items: [{ id, content_text: 'They come.' }],
      });
    expect((await articles(feed('https://post.example/1')))[0]?.fields.url).toBe('https://post.example/1');
    expect((await articles(feed('p1')))[0]?.fields.url).toBeNull();
  });

  it('may hold whole pages in CDATA sections whose tags nobody closes', async () => {
    const lines = '<BR>\n'.repeat(300);
    const feed = `<rss version="2.0"><channel><title>Post</title><!-- ${lines} --><item><title><![CDATA[Trees come]]></title><description><![CDATA[They come.${lines}They stay.]]></description></item></channel></rss>`;
    expect((await articles(feed))[0]?.fields).toMatchObject({ headline: 'Trees come' });
  });

  it.skipIf(!existsSync(feeds))(
    `of the public collection lose no item (skipped without ${feeds})`,
    async () => {
      for (const name of readdirSync(resolve(feeds, 'output'))) {
        const stem = name.replace(/\.json$/u, '');
        const input = readdirSync(resolve(feeds, 'input')).find(
          (file) => file.replace(/\.\w+$/u, '') === stem,
        );
        if (input === undefined) continue;
        const expected = JSON.parse(readFileSync(resolve(feeds, 'output', name), 'utf8')) as {
          feed: { items: { title?: string }[] };
        };
        const found = await articles(readFileSync(resolve(feeds, 'input', input)));
        expect([input, found.length]).toEqual([input, expected.feed.items.length]);
      }
    },
  );
});

describe('news agencies', () => {
  it('whose NITF has nothing between its tags keep persons, their titles and days apart', async () => {
    const [found] = await articles(
      '<nitf><body><body.head><hedline><hl1>Trees</hl1></hedline><byline>By <person>Jan Berg</person><byttl>Staff writer</byttl></byline><dateline><location>Rivermouth</location><story.date>5 March</story.date></dateline></body.head><body.content><p>They come.</p></body.content></body></nitf>',
    );
    expect(found?.fields).toMatchObject({ authors: ['Jan Berg'], dateline: 'Rivermouth 5 March' });
  });

  it('repeat the headline above the text, and sign with a company or a login name: none of them is taken', async () => {
    const item = (by: string): string =>
      `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>Trees come</headline><creator><name>${by}</name></creator></contentMeta><contentSet><inlineXML><html><body><section><p class="teaser">Trees come</p><p>The council agreed.</p></section></body></html></inlineXML></contentSet></newsItem>`;
    const fields = async (by: string): Promise<unknown> => (await articles(item(by)))[0]?.fields;
    expect(await fields('kosel')).toMatchObject({ authors: [], body: 'The council agreed.' });
    expect(await fields('The Sports Network, Inc.')).toMatchObject({ authors: [] });
    expect(await fields('Jane Doe')).toMatchObject({ authors: ['Jane Doe'] });
  });

  it('whose file breaks off say so', async () => {
    const item = (n: number): string =>
      `<item><title>Story ${String(n)}</title><description>Trees come.</description></item>`;
    const feed = `<?xml version="1.0"?>\n<!-- made -->\n<rss version="2.0"><channel><title>Post</title>${item(1)}${item(2)}</channel></rss>\n<!-- end -->\n`;
    const cut = async (text: string): Promise<boolean[]> =>
      (await articles(text)).map(({ warnings }) => warnings.includes('cut-off'));
    expect(await cut(feed)).toEqual([false, false]);
    expect(await cut(feed.slice(0, feed.lastIndexOf('Trees come.') + 5))).toEqual([false, true]);
    expect(await cut(feed.slice(0, feed.indexOf('</channel>')))).toEqual([false, true]);
  });

  it('give NITF with its fields and its own notation of dates', async () => {
    const nitf = `<?xml version="1.0"?><nitf><head><docdata><doc-id id-string="n1"/><date.issue norm="20131020T192751+1100"/><doc.copyright year="2013" holder="Agency"/>
<key-list><keyword key="trees"/></key-list></docdata><pubdata name="Post" edition.name="Late" position.section="A"/></head><body><body.head><hedline><hl1>Trees come</hl1><hl2>Council agrees</hl2></hedline>
<byline>By Jane Doe</byline><dateline><location>Rivermouth</location></dateline></body.head><body.content><block><p>One.</p><p>Two.</p></block></body.content></body></nitf>`;
    expect(await articles(nitf)).toMatchObject([
      {
        fields: {
          headline: 'Trees come',
          subheadline: 'Council agrees',
          outlet: 'Post',
          authors: ['Jane Doe'],
          datePublished: { value: '2013-10-20T19:27:51+11:00' },
          edition: 'Late',
          section: 'A',
          externalId: 'n1',
          body: 'One.\n\nTwo.',
        },
        tags: ['trees'],
      },
    ]);
  });

  it.each(['hoerfunk', 'dw-1', 'tvo_pol', 'with_dateline'])(
    'tell %s alike as JSON and NewsML-G2',
    async (name) => {
      if (!existsSync(dpa)) return;
      const [json] = await articles(readFileSync(resolve(dpa, `input/${name}.json`)));
      const [xml] = await articles(readFileSync(resolve(dpa, `output/${name}.xml`)));
      expect(xml?.fields.headline).toBe(json?.fields.headline);
      const words = (text = ''): Set<string> => new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
      const [one, other] = [words(json?.fields.body), words(xml?.fields.body)];
      expect([...one].filter((word) => other.has(word)).length).toBeGreaterThan(one.size * 0.9);
    },
  );
});

describe('ninjs', () => {
  it('of every edition gives headlines, texts, bylines and sources by the names it has for them', async () => {
    const fields = {
      headline: 'Trees come',
      subheadline: 'At last',
      body: 'The council agreed.',
      authors: ['Jane Doe'],
    };
    const one = { uri: 'urn:x:1', type: 'text', versioncreated: '2019-03-12T14:05:00Z' };
    expect(
      await articles(
        JSON.stringify({
          ...one,
          byline: 'By Jane Doe',
          headline_main: 'Trees come',
          headline_sub: 'At last',
          body_main: 'The council agreed.',
        }),
      ),
    ).toMatchObject([{ fields }]);
    expect(
      await articles(
        JSON.stringify({
          ...one,
          by: 'Jane Doe',
          headlines: [
            { role: 'main', value: 'Trees come' },
            { role: 'sub', value: 'At last' },
          ],
          bodies: [{ contentType: 'text/html', value: '<p>The council agreed.</p>' }],
          infoSources: [{ name: 'dpa' }],
        }),
      ),
    ).toMatchObject([{ fields: { ...fields, source: 'dpa' } }]);
  });
});

describe('XML', () => {
  it('expands no entity of a document and survives any text', () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]><r>&b;&b;</r>`;
    expect(parseXml(bomb)?.textContent?.length ?? 0).toBeLessThan(20);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(rss.length), (noise, at) => {
        expect(() => parseXml(rss.slice(0, at) + noise + rss.slice(at))).not.toThrow();
      }),
      { numRuns: 100 },
    );
    expect(parseXml('<a>'.repeat(100_000))).toBeNull();
  });
});
