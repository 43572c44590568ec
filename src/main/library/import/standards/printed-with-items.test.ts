import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';
import { notesForPrinters } from './notes-for-printers';

async function articles(content: string): Promise<readonly ParsedArticle[]> {
  const outcome = await parseDocument({ bytes: Buffer.from(content), name: 'item' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

async function first(content: string): Promise<ParsedArticle> {
  const [article] = await articles(content);
  if (article === undefined) throw new Error('no article');
  return article;
}

const PARAGRAPHS =
  '<p>The harbour council agreed on Tuesday to plant four hundred trees along the quay before the winter storms.</p>' +
  '<p>Work begins in October and will be paid for by the port itself, the mayor said.</p>';

interface NitfParts {
  readonly attributes?: string;
  readonly head?: string;
  readonly docdata?: string;
  readonly bodyHead?: string;
  readonly content?: string;
  readonly end?: string;
}

function nitf({
  attributes = '',
  head = '',
  docdata = '',
  bodyHead = '',
  content = PARAGRAPHS,
  end = '',
}: NitfParts): string {
  return `<?xml version="1.0" encoding="UTF-8"?><nitf ${attributes}><head><title>Harbour trees</title>${head}<docdata>${docdata}</docdata></head>
<body><body.head><hedline><hl1>Four hundred trees for the quay</hl1></hedline>${bodyHead}</body.head><body.content>${content}</body.content><body.end>${end}</body.end></body></nitf>`;
}

describe('NITF', () => {
  it('appears in the agency that sends it where no publication is named, without the sentence behind the name', async () => {
    const holder = await first(
      nitf({ docdata: '<doc.copyright year="2020" holder="Harbour Press. All rights reserved."/>' }),
    );
    expect(holder.fields).toMatchObject({
      outlet: 'Harbour Press',
      rightsHolder: 'Harbour Press',
      mediaType: 'agency',
    });
    const sent = await first(nitf({ bodyHead: '<distributor><org>Quay News</org></distributor>' }));
    expect(sent.fields).toMatchObject({ outlet: 'Quay News', source: 'Quay News' });
  });

  it('is a printed article where its publication has a page, a section or an edition', async () => {
    const { fields } = await first(
      nitf({
        head: '<meta name="print_page_number" content="14"/><meta name="print_section" content="B"/><meta name="dsk" content="Metropolitan Desk"/>',
        docdata: '',
      }).replace(
        '</head>',
        '<pubdata name="The Quay Times" date.publication="19880305T000000" ex-ref="https://quaytimes.example/1988/trees"/></head>',
      ),
    );
    expect(fields).toMatchObject({
      outlet: 'The Quay Times',
      mediaType: 'print',
      page: 'B14',
      section: 'Metropolitan Desk',
      url: 'https://quaytimes.example/1988/trees',
      datePublished: { value: '1988-03-05T00:00:00' },
    });
  });

  it('does not print the first paragraph twice where an archive gives it in a block of its own', async () => {
    const { fields } = await first(
      nitf({
        content: `<block class="lead_paragraph"><p>LEAD: The harbour council agreed on trees.</p></block><block class="full_text"><p>LEAD: The harbour council agreed on trees.</p>${PARAGRAPHS}</block><block class="correction_text"><p>The number of trees was wrong.</p></block>`,
      }),
    );
    expect(fields.body).toMatch(/^The harbour council agreed on Tuesday/u);
    expect(fields.body.match(/harbour council agreed/gu)).toHaveLength(1);
    expect(fields.notes).toBe('The number of trees was wrong.');
  });

  it('has a place and a country apart, and no comment or stamp of a machine in its dateline', async () => {
    const { fields } = await first(
      nitf({
        bodyHead:
          '<dateline><!-- Use norm instead. --><location><city>Rivermouth</city> <state>Ontario</state> <country>Canada</country></location><story.date norm="20200703T165136-0400">20200703T165136-0400</story.date> -</dateline>',
      }),
    );
    expect(fields).toMatchObject({
      place: 'Rivermouth',
      country: 'Canada',
      dateline: 'Rivermouth Ontario Canada',
      datePublished: { value: '2020-07-03T16:51:36-04:00' },
    });
  });

  it('passes over dates that are only a pattern', async () => {
    const { fields } = await first(
      nitf({
        docdata: '<date.issue norm="YYYYMMDD000000-HHMM"/><date.release norm="20200703T165136-0400"/>',
      }),
    );
    expect(fields.datePublished?.value).toBe('2020-07-03T16:51:36-04:00');
  });

  it('tells that it was withdrawn, until when it may not be printed, and what the agency says of it', async () => {
    const { fields } = await first(
      nitf({
        docdata:
          '<date.issue norm="20200703T100000Z"/><date.release norm="20200704T060000Z"/><ed-msg info="ADDS comment"/>',
        content: `<note><body.content><p>Eds: a picture follows.</p></body.content></note>${PARAGRAPHS}`,
      }).replace('<docdata>', '<docdata management-status="canceled">'),
    );
    expect(fields.notes).toBe(
      'Status: canceled\nEmbargo: 2020-07-04T06:00:00Z\nADDS comment\nEds: a picture follows.',
    );
    expect(fields.body).not.toContain('picture');
  });

  it('is tagged with its key words however they are written, and with the narrowest word of each subject', async () => {
    const { tags } = await first(
      nitf({
        head: '<tobject><tobject.subject tobject.subject.type="Environment" tobject.subject.matter="Nature" tobject.subject.detail="Trees"/><tobject.subject tobject.subject.type="Politics"/></tobject>',
        docdata: '<key-list><keyword key="Harbour"/><keyword>Storms</keyword></key-list>',
      }),
    );
    expect(tags).toEqual(['Harbour', 'Storms', 'Nature', 'Trees', 'Politics']);
  });

  it('takes a byline from above the text, and leaves out initials and markup below it', async () => {
    const { fields } = await first(
      nitf({
        content: `<p>By Jane Doe</p>${PARAGRAPHS}<p>&lt;div class="embed"&gt;&lt;/div&gt;&lt;script async&gt;&lt;/script&gt;</p><p>hh/ph/ts</p>`,
      }),
    );
    expect(fields.authors).toEqual(['Jane Doe']);
    expect(fields.body).toMatch(/^The harbour council[^<]*the mayor said\.$/u);
  });

  it('keeps the line below its headline apart from headings in the text, and empty where it repeats the headline', async () => {
    const inText = await first(nitf({ content: `<hl2>Costs</hl2>${PARAGRAPHS}` }));
    expect(inText.fields.subheadline).toBeNull();
    expect(inText.bodyHtml).toContain('<h2>Costs</h2>');
    const repeated = await first(
      nitf({ bodyHead: '<hedline><hl2>Four hundred  trees for the quay</hl2></hedline>' }),
    );
    expect(repeated.fields.subheadline).toBeNull();
  });

  it('is in the language its root declares', async () => {
    const { fields } = await first(
      nitf({
        attributes: 'baselang="nb-NO"',
        content: '<p>Nye trær langs kaia i havnen før vinteren kommer, sier ordføreren i byen.</p>',
      }),
    );
    expect(fields.language).toMatch(/^nb/u);
  });

  it('ends with the line about its author that is printed below it, and has no picture of which nothing is known', async () => {
    const { fields } = await first(
      nitf({
        bodyHead: '<abstract><media><media-metadata name="x" value="1"/></media></abstract>',
        end: '<tagline>Jane Doe is a gardener in Rivermouth.</tagline>',
      }),
    );
    expect(fields.body.split('\n\n').at(-1)).toBe('Jane Doe is a gardener in Rivermouth.');
    expect(fields.media).toEqual([]);
  });
});

function newsItem(itemMeta: string, contentMeta: string, contentSet: string, rights = ''): string {
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:quay.example:1" standard="NewsML-G2" xml:lang="en"><rightsInfo>${rights}</rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/>${itemMeta}<versionCreated>2025-01-23T14:10:47+01:00</versionCreated></itemMeta><contentMeta>${contentMeta}</contentMeta><contentSet>${contentSet}</contentSet></newsItem>`;
}

const inlineHtml = (content: string): string =>
  `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${content}</body></html></inlineXML>`;

describe('wire messages', () => {
  it('are tagged with the words of their key word line', async () => {
    const message =
      '\x01eca0003 3 i 380  dpa 0045\r\n\nHarbour/trees/\r\n\x02Trees for the harbour road =\r\n\r\nRivermouth (dpa) - The council agreed on trees along the road.\r\n\r\n\x03212101 GMT Nov 18\r\n\x7f\x04';
    const { tags } = await first(message);
    expect(tags).toEqual(['Harbour', 'trees']);
  });

  it('and articles write places that stand in capitals as other texts do', async () => {
    const place = async (name: string): Promise<string | null> =>
      (await first(nitf({ bodyHead: `<dateline><location>${name}</location></dateline>` }))).fields.place;
    expect(await place('NEW YORK')).toBe('New York');
    expect(await place('USA')).toBe('USA');
  });
});

describe('NewsML-G2', () => {
  it('knows an agency by its code, a country by what lies around the place, and says the terms of use', async () => {
    const { fields, tags } = await first(
      newsItem(
        '<provider qcode="nprov:QUAY"/><pubStatus qcode="stat:withheld"/>',
        '<headline>Trees</headline><located><name>Rivermouth</name><broader type="cptype:country"><name>Canada</name></broader></located><dateline>Rivermouth (Quay) - </dateline><subject type="desk"><name>vm</name></subject><subject><name>Forestry</name></subject><genre><name>Interview</name></genre>',
        inlineHtml(PARAGRAPHS),
        '<usageTerms>Not for use\n after June</usageTerms>',
      ),
    );
    expect(fields).toMatchObject({
      outlet: 'QUAY',
      place: 'Rivermouth',
      country: 'Canada',
      dateline: 'Rivermouth (Quay)',
      notes: 'Status: withheld\nUsage terms: Not for use after June',
    });
    expect(tags).toEqual(['Forestry', 'Interview']);
  });

  it('keeps numbers of persons who may not be called out of its notes, and gives points of notes a line each', async () => {
    const { fields } = await first(
      newsItem(
        '<edNote role="x:contacts" pubconstraint="x:nonpublic">Call 555 0199</edNote><edNote role="x:notepad"><section xmlns="http://www.w3.org/1999/xhtml"><header><h3>Notebook</h3></header><h4>Pictures</h4><ul><li>Quay</li><li>Trees</li></ul><section class="np-nonpublic"><p>Call 555 0199</p></section></section></edNote>',
        '<headline>Trees</headline>',
        inlineHtml(PARAGRAPHS),
      ),
    );
    expect(fields.notes).toMatch(/^Pictures\n.*Quay\n.*Trees$/u);
  });

  it('prints a teaser that stands above the text as summary only', async () => {
    const teaser = 'The port pays for the trees itself, and work begins before the storms of the winter.';
    const { fields } = await first(
      newsItem(
        '',
        `<headline>Trees</headline><description>${teaser}</description>`,
        inlineHtml(`<p>${teaser}</p>${PARAGRAPHS}`),
      ),
    );
    expect(fields.summary).toBe(teaser);
    expect(fields.body).toMatch(/^The harbour council/u);
  });

  it('takes the headline of the article inside where its own head has none', async () => {
    const { fields } = await first(
      newsItem(
        '<provider literal="Quay"/>',
        '',
        '<inlineXML contenttype="application/nitf+xml"><nitf><head><title>Trees for the quay</title></head><body><body.head><byline>By Jane Doe</byline></body.head><body.content><p>Trees come.</p></body.content></body></nitf></inlineXML>',
      ),
    );
    expect(fields).toMatchObject({ headline: 'Trees for the quay', authors: ['Jane Doe'] });
  });
});

describe('NewsML 1', () => {
  it('is tagged with the names of its subjects and says until when it may not be printed', async () => {
    const { fields, tags } = await first(
      `<NewsML><NewsItem xml:lang="en"><NewsManagement><FirstCreated>20240710T125902Z</FirstCreated><Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20240711T060000Z</DateAndTime></StatusWillChange></NewsManagement>
<NewsComponent><TopicSet><Topic><TopicType FormalName="SubjectMatter"/><FormalName>06000000</FormalName><Description xml:lang="fr" Variant="Name">Environnement</Description><Description xml:lang="en" Variant="Name">Environment</Description></Topic></TopicSet>
<NewsLines><HeadLine>Trees</HeadLine><DateLine>Strasbourg, 10 July 2024 (AFP)</DateLine><NewsLine><NewsLineType FormalName="EditorialNote"/><NewsLineText>Picture follows</NewsLineText></NewsLine></NewsLines>
<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata><ContentItem><MediaType FormalName="Text"/><DataContent>${PARAGRAPHS}<p>hh/ph</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    );
    expect(fields).toMatchObject({
      place: 'Strasbourg',
      notes: 'Status: Embargoed\nEmbargo: 20240711T060000Z\nPicture follows',
    });
    expect(fields.body).toMatch(/the mayor said\.$/u);
    expect(tags).toEqual(['Environment']);
  });
});

const ninjs = (item: object): string =>
  JSON.stringify({
    uri: 'urn:quay:1',
    type: 'text',
    versioncreated: '2025-01-23T14:10:47Z',
    headline: 'Trees',
    ...item,
  });

describe('items in JSON', () => {
  it('appear in the source or the holder of the rights where no provider is named', async () => {
    const own = { body_text: 'The harbour council agreed on trees.' };
    expect((await first(ninjs({ ...own, source: 'Quay' }))).fields.outlet).toBe('Quay');
    expect((await first(ninjs({ ...own, copyrightholder: 'Quay Press' }))).fields.outlet).toBe('Quay Press');
    expect((await first(ninjs({ ...own, creditline: 'Jane Doe/Quay' }))).fields.outlet).toBeNull();
  });

  it('are read out of the answer of an interface that lists them', async () => {
    const item = JSON.parse(ninjs({ body_text: 'Trees come.' })) as object;
    for (const answer of [
      { data: { items: [{ meta: {}, item }] } },
      { data: { item } },
      { _items: [item] },
      { total: 1, item: [item] },
    ])
      expect(await articles(JSON.stringify(answer))).toHaveLength(1);
  });

  it('say in their notes that they correct another one, and what the agency says, but not whom to call', async () => {
    const { fields, tags } = await first(
      ninjs({
        body_text: 'Trees come.',
        signal: 'sig:correction',
        usageterms: 'By agreement only',
        ednotes: [
          { role: 'x:correction', ednote: 'Day corrected' },
          { role: 'x:contacts', ednote: 'Call 555 0199' },
        ],
        genre_names: ['Interview'],
        dpasubject_names: ['Forestry'],
      }),
    );
    expect(fields.notes).toBe('Status: correction\nDay corrected\nUsage terms: By agreement only');
    expect(tags).toEqual(['Forestry', 'Interview']);
  });

  it('have what is said of a picture as text, not whom to credit, and keep the box beside an article', async () => {
    const picture = await first(
      ninjs({
        type: 'picture',
        descriptions: [
          { role: 'creditline', value: 'QUAY PRESS' },
          { role: 'caption', value: 'The quay at noon.' },
        ],
      }),
    );
    expect(picture.fields.body).toBe('The quay at noon.');
    const boxed = await first(
      ninjs({
        article_html: '<p>Trees come.</p>',
        infobox_html: '<h2>Links</h2><p>Who plants</p>',
        kicker: 'Harbour',
      }),
    );
    expect(boxed.fields).toMatchObject({
      body: 'Trees come.\n\nLinks\n\nWho plants',
      subheadline: 'Harbour',
    });
  });

  it('of a feed have the authors and the language of the feed where they say none', async () => {
    const [article] = await articles(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Quay Radio',
        language: 'de-AT',
        authors: [{ name: 'Jane Doe' }],
        items: [
          {
            id: '1',
            title: 'Bäume',
            content_text: 'Der Rat stimmt den Bäumen am Hafen zu, sagt die Bürgermeisterin.',
            attachments: [{ url: 'https://quay.example/1.mp3', mime_type: 'audio/mpeg' }],
          },
        ],
      }),
    );
    expect(article?.fields).toMatchObject({ authors: ['Jane Doe'], language: 'de-AT', mediaType: 'podcast' });
  });
});

describe('notes for printers', () => {
  it('say a remark once that stands in another one', () => {
    expect(notesForPrinters({ remarks: ['Eds: adds quote', 'adds quote', 'Eds: adds quote', ' '] })).toBe(
      'Eds: adds quote',
    );
    expect(notesForPrinters({ status: 'stat:usable', remarks: [] })).toBe('');
  });
});
