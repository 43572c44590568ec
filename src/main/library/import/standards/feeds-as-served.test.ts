import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';
import { withoutShortcodes } from './feed-kind';
import { withoutFeedTail } from './feed-tail';

async function items(content: string, namespaces = ''): Promise<readonly ParsedArticle[]> {
  const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" ${namespaces}><channel><title>Harbour Post</title><link>https://post.example/</link><language>en</language>${content}</channel></rss>`;
  const outcome = await parseDocument({ bytes: Buffer.from(rss), name: 'feed' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

const ITUNES = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
const RECORDING = '<enclosure url="https://post.example/1.mp3" type="audio/mpeg" length="1"/>';

describe('items of feeds', () => {
  it('are episodes where the feed is a podcast, and keep the recording', async () => {
    const [episode] = await items(
      `<item><title>Trees</title><description>About trees.</description>${RECORDING}<itunes:keywords>harbour,trees,storms</itunes:keywords></item>`,
      ITUNES,
    );
    expect(episode).toMatchObject({
      fields: {
        mediaType: 'podcast',
        type: 'broadcast',
        media: [{ kind: 'audio', file: 'https://post.example/1.mp3' }],
      },
      tags: ['harbour', 'trees', 'storms'],
    });
  });

  it('are articles where a paper only has them read aloud', async () => {
    const [article] = await items(
      `<item><title>Trees</title><link>https://post.example/trees</link>${RECORDING}</item>`,
    );
    expect(article?.fields).toMatchObject({ mediaType: 'online', type: 'webpage' });
  });

  it('end with their text, not with the way to the rest or where it stood first', async () => {
    const [rest, first, german] = await items(
      `<item><title>A</title><description><![CDATA[<p>Trees come to the quay.</p> <a href="https://post.example/a">Continue reading...</a>]]></description></item>
       <item><title>B</title><content:encoded><![CDATA[<p>Trees come to the quay. <a href="https://post.example/b">Read more &raquo;</a></p><p>The post <a href="https://post.example/b">B</a> appeared first on <a href="https://post.example">Harbour Post</a>.</p>]]></content:encoded><description>Trees come to the quay.</description></item>
       <item><title>C</title><description><![CDATA[<p>Bäume kommen an den Kai.</p><p>Der Beitrag <a href="https://post.example/c">C</a> erschien zuerst auf <a href="https://post.example">Hafenpost</a>.</p>]]></description></item>`,
    );
    expect(rest?.fields.body).toBe('Trees come to the quay.');
    expect(first?.fields).toMatchObject({ body: 'Trees come to the quay.', summary: null });
    expect(german?.fields.body).toBe('Bäume kommen an den Kai.');
  });

  it('keep a last sentence that only begins like the way to the rest', () => {
    for (const text of [
      '<p>Read more books, the librarian said on the last day of the fair.</p>',
      '<p>One.</p><p>The post office appeared first on the list of the council, and the school second.</p>',
    ])
      expect(withoutFeedTail(text)).toContain(text.slice(3, 20));
  });

  it('have the publication, section, page and day that PRISM gives them', async () => {
    const [article] = await items(
      '<item><title>Trees</title><prism:publicationName>Quay Times</prism:publicationName><prism:section>Local</prism:section><prism:startingPage>14</prism:startingPage><prism:publicationDate>2019-09-18</prism:publicationDate></item>',
      'xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"',
    );
    expect(article?.fields).toMatchObject({
      outlet: 'Quay Times',
      section: 'Local',
      page: '14',
      datePublished: { value: '2019-09-18' },
    });
  });

  it('of a paper have the agency they credit as their source, and labels of categories as tags', async () => {
    const [article] = await items(
      '<item><title>Trees</title><source url="https://dpa.example/rss">dpa</source><category term="env-1" label="Environment"/></item>',
    );
    expect(article).toMatchObject({
      fields: { outlet: 'Harbour Post', source: 'dpa' },
      tags: ['Environment'],
    });
    const [other] = await items(
      '<item><title>Trees</title><source url="https://quay.example/rss">Quay Times</source></item>',
    );
    expect(other?.fields).toMatchObject({ outlet: 'Quay Times', source: null });
  });

  it('say what kind of medium they are from where their site tells', async () => {
    const [post] = await items(
      '<item><title>Trees</title><link>https://www.youtube.com/watch?v=1</link></item>',
    );
    expect(post?.fields.mediaType).toBe('social');
  });
});

describe('exports of WordPress', () => {
  const WORDPRESS = 'xmlns:wp="http://wordpress.org/export/1.2/"';

  it('are its texts, without its pictures and menus, and without marks that are made on the page', async () => {
    const all = await items(
      `<item><title>Trees</title><link>https://post.example/trees</link><pubDate></pubDate><wp:post_date>2019-09-18 10:00:00</wp:post_date><wp:post_type>post</wp:post_type><content:encoded><![CDATA[[dropcap]T[/dropcap]rees come.

[caption id="1" width="300"]<img src="https://post.example/quay.jpg" /> The quay[/caption] [gallery ids="1,2"]

They are [sic] tall [1].]]></content:encoded></item>
      <item><title>quay.jpg</title><wp:post_type>attachment</wp:post_type></item><item><title>Menu</title><wp:post_type>nav_menu_item</wp:post_type></item>`,
      WORDPRESS,
    );
    expect(all).toHaveLength(1);
    expect(all[0]?.fields).toMatchObject({
      datePublished: { value: '2019-09-18T10:00:00' },
      media: [{ caption: 'The quay', file: 'https://post.example/quay.jpg' }],
    });
    expect(all[0]?.fields.body).toMatch(/^Trees come\.[^[]*They are \[sic\] tall \[1\]\.$/u);
  });

  it('stay as they are where nothing stands in brackets', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replaceAll('[', '');
        expect(withoutShortcodes(plain)).toBe(plain);
      }),
    );
  });
});
