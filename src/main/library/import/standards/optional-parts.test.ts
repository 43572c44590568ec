import { expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';

async function articles(content: string): Promise<readonly ParsedArticle[]> {
  const outcome = await parseDocument({ bytes: Buffer.from(content), name: 'item' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

const g2 = (items: string): string =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:xhtml="http://www.w3.org/1999/xhtml"><itemSet>${items}</itemSet></newsMessage>`;
const text = `<newsItem guid="urn:n:1" xml:lang="de"><itemMeta><itemClass qcode="ninat:text"/><provider literal="APA"/><versionCreated>2021-03-03T09:30:00+01:00</versionCreated><embargoed>2021-03-04T00:00:00+01:00</embargoed><edNote>Absatz 2 ist neu</edNote></itemMeta>
<contentMeta><located><name xml:lang="en">Vienna</name><name xml:lang="de">Wien</name></located><headline xml:lang="en" role="hldrole:translated">Trees for the harbour road</headline><headline xml:lang="de">Bäume für die Hafenstraße</headline><headline xml:lang="de" role="hldrole:sub">Rat einig</headline><subject><name xml:lang="en">environment</name><name xml:lang="de">Umwelt</name></subject></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><xhtml:html><xhtml:body><xhtml:p>Der Stadtrat beschloss <xhtml:b>Bäume</xhtml:b>.</xhtml:p><xhtml:figure><xhtml:img src="a.jpg"/><xhtml:figcaption>Die Straße. Foto: A. Yang</xhtml:figcaption></xhtml:figure><xhtml:p>Zweiter Absatz.</xhtml:p></xhtml:body></xhtml:html></inlineXML></contentSet></newsItem>`;
const picture = `<newsItem guid="urn:p:1" xml:lang="de"><itemMeta><itemClass qcode="ninat:picture"/><versionCreated>2021-03-03T09:30:00+01:00</versionCreated></itemMeta><contentMeta><creator><name>Xian Yang</name></creator><headline>Straße</headline><description>Die Hafenstraße am Dienstag</description></contentMeta><contentSet><remoteContent href="p.jpg"/></contentSet></newsItem>`;

it('Text of NewsML-G2 whose elements have a prefix keeps its paragraphs, and its captions are no text', async () => {
  const [one] = await articles(g2(text));
  expect(one?.fields).toMatchObject({
    body: 'Der Stadtrat beschloss Bäume.\n\nZweiter Absatz.',
    media: [{ caption: 'Die Straße.', creditLine: 'A. Yang' }],
  });
});

it('Of what NewsML-G2 says in several languages that of the text is taken', async () => {
  const [one] = await articles(g2(text));
  expect(one).toMatchObject({
    fields: { headline: 'Bäume für die Hafenstraße', subheadline: 'Rat einig', place: 'Wien' },
    tags: ['Umwelt'],
  });
});

it('An embargo and the agency’s remark are noted', async () => {
  const [one] = await articles(g2(text));
  expect(one?.fields.notes).toBe('Embargo: 2021-03-04T00:00:00+01:00\nAbsatz 2 ist neu');
});

it('The pictures of a message with one text are that text’s; with several each stays by itself', async () => {
  const [one, ...none] = await articles(g2(text + picture));
  expect(none).toEqual([]);
  expect(one?.fields.media[0]).toEqual({
    kind: 'image',
    caption: 'Die Hafenstraße am Dienstag',
    creditLine: 'Xian Yang',
    file: 'p.jpg',
  });
  const empty = '<newsItem guid="urn:e"><itemMeta><itemClass qcode="ninat:text"/></itemMeta></newsItem>';
  expect(await articles(g2(empty + picture))).toMatchObject([{ fields: { headline: 'Straße' } }]);
  const several = await articles(g2(text + picture + text.replace('urn:n:1', 'urn:n:2')));
  expect(several.map(({ fields }) => fields.headline)).toEqual([
    'Bäume für die Hafenstraße',
    'Straße',
    'Bäume für die Hafenstraße',
  ]);
});

it('A note to editors in NITF is not the text, and each person of the byline is an author', async () => {
  const [one] =
    await articles(`<nitf><head><docdata><identified-content><location>Elsewhere</location></identified-content></docdata></head><body><body.head><hedline><hl1>Trees come</hl1></hedline>
<note><body.content><p>EDITORS: not for print</p></body.content></note><byline>By <person>Jane Doe</person> and <person>Mark Poe</person><byttl>Staff Writers</byttl></byline><dateline><location>Rivermouth</location></dateline></body.head>
<body.content><p>The council agreed.</p></body.content></body></nitf>`);
  expect(one?.fields).toMatchObject({
    body: 'The council agreed.',
    authors: ['Jane Doe', 'Mark Poe'],
    place: 'Rivermouth',
  });
});

it('NewsML 1 gives the keyword lines and the credit of a picture', async () => {
  const [one] =
    await articles(`<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Trees come</HeadLine><KeywordLine>trees</KeywordLine><KeywordLine>harbour</KeywordLine></NewsLines>
<NewsComponent><Role FormalName="Main"/><ContentItem><DataContent><p>The council agreed.</p></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Picture"/><NewsLines><HeadLine>The road</HeadLine><CreditLine>AFP/Yang</CreditLine></NewsLines><ContentItem Href="a.jpg"/></NewsComponent></NewsComponent></NewsItem></NewsML>`);
  expect(one).toMatchObject({
    fields: { media: [{ caption: 'The road', creditLine: 'AFP/Yang', file: 'a.jpg' }] },
    tags: ['trees', 'harbour'],
  });
});

const ninjs = (more: object): string =>
  JSON.stringify({
    uri: 'urn:1',
    type: 'text',
    headline: 'Trees come',
    body_text: 'Agreed.',
    versioncreated: '2021-03-03T09:00:00Z',
    ...more,
  });

it.each([
  [
    '1',
    {
      associations: {
        featured: {
          type: 'picture',
          description_text: 'The road',
          byline: 'By A. Yang',
          renditions: { full: { href: 'https://x.example/a.jpg' } },
        },
      },
    },
  ],
  [
    '3',
    {
      associations: [
        {
          type: 'picture',
          descriptions: [{ role: 'caption', value: 'The road' }],
          by: 'A. Yang',
          renditions: [{ href: 'https://x.example/a.jpg' }],
        },
      ],
    },
  ],
])('Pictures that belong to an item of ninjs %s have caption, credit and address', async (_, more) => {
  const [one] = await articles(ninjs(more));
  expect(one?.fields.media).toEqual([
    { kind: 'image', caption: 'The road', creditLine: 'A. Yang', file: 'https://x.example/a.jpg' },
  ]);
});

it('A package of ninjs is the texts it holds', async () => {
  const found = await articles(
    ninjs({
      type: 'composite',
      headline: 'Package',
      body_text: undefined,
      embargoed: '2021-03-04T00:00:00Z',
      associations: {
        a: JSON.parse(ninjs({ ednote: 'UPDATES' })) as unknown,
        b: { uri: 'urn:2', type: 'text', headline: 'Only named' },
      },
    }),
  );
  expect(found).toMatchObject([{ fields: { headline: 'Trees come', body: 'Agreed.', notes: 'UPDATES' } }]);
});

const rss = (item: string): string =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title><item>${item}</item></channel></rss>`;

it('What a feed says of a picture is not taken for the text, wherever it stands', async () => {
  const [one] = await articles(
    rss(
      '<media:title>IMG 1</media:title><media:description>The road</media:description><media:content url="https://x.example/c.jpg" medium="image"><media:credit>A. Yang</media:credit></media:content><title>Trees come</title><description>Short.</description>',
    ),
  );
  expect(one?.fields).toMatchObject({
    headline: 'Trees come',
    body: 'Short.',
    media: [{ caption: 'The road', creditLine: 'A. Yang', file: 'https://x.example/c.jpg' }],
  });
});

it('Figures in the text of a feed’s item keep their captions', async () => {
  const [one] = await articles(
    rss(
      '<title>Trees come</title><content:encoded><![CDATA[<p>Agreed.</p><figure><img src="https://x.example/a.jpg"><figcaption>The road. Photo: A. Yang</figcaption></figure>]]></content:encoded>',
    ),
  );
  expect(one?.fields).toMatchObject({
    body: 'Agreed.',
    media: [{ caption: 'The road.', creditLine: 'A. Yang' }],
  });
});
