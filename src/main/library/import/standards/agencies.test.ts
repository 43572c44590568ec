import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';
import { readWireMessages } from './wire-message';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');
const fixtures = resolve(corpora, 'newsstd/superdesk-core/fixtures');
const releases = resolve(corpora, 'newsstd/newsinjson/examples/NewsML');

async function articles(content: string | Uint8Array): Promise<readonly ParsedArticle[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const outcome = await parseDocument({ bytes, name: 'wire' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

const newsMl = `<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML Version="1.2"><NewsEnvelope><DateAndTime>20140829T135006Z</DateAndTime></NewsEnvelope>
<NewsItem xml:lang="en"><Identification><NewsIdentifier><PublicIdentifier>urn:newsml:post.example:20140829:T1:1</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20140829T134951+0200</FirstCreated><ThisRevisionCreated>20140829T150000+0200</ThisRevisionCreated></NewsManagement>
<NewsComponent><NewsLines><CopyrightLine>Copyright 2014 Post</CopyrightLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Harbour &amp; Post"/></Provider></AdministrativeMetadata>
<NewsComponent><NewsLines><HeadLine>Trees</HeadLine><ByLine>By Jane Doe</ByLine><DateLine>RIVERMOUTH, Aug 29</DateLine></NewsLines>
<DescriptiveMetadata><Language FormalName="en"/><Property FormalName="Keyword" Value="Environment"/></DescriptiveMetadata>
<NewsComponent><Role FormalName="Contact"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>Call us.</p></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content><p>The council agreed.</p><p>Trees come.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>The road</HeadLine></NewsLines><ContentItem Href="road.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent>
<NewsComponent><NewsLines><HeadLine>Bäume</HeadLine></NewsLines><DescriptiveMetadata><Language FormalName="de"/></DescriptiveMetadata><ContentItem><MediaType FormalName="Text"/><DataContent><p>Der Stadtrat stimmte zu.</p></DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsItem></NewsML>`;

const iptc =
  '\x01eca0003 3 i 380  dpa 0045\r\n\nHarbour/trees/\r\n\x02EXTRA\nTrees for the harbour road\nBy Jane Doe, The Post =\r\n\nRivermouth (dpa) - The council agreed on trees along the\r\nharbour road.\r\n\nThe drains are another matter.\r\n\ndpa grj rmo\r\n\r\n\x03212101 GMT Nov 18\r\n\x7f\n\x7f\x04';
const anpa =
  "\x16\x16\x01W2870\x1f_asian\nf l\x13\x11 BC-Trees 11-13 1049\n\x02^BC-LT--Harbour-Trees,466<\n^Trees for the road <\n^AP Photo X1<\n^By JANE DOE=\n^Associated Press=\n\t   RIVERMOUTH (AP) _ The council said: ``Trees.''\n\n\t   More follows.\n\t   \x03AP-WF-11-13-13 1509GMT<\n\x0c\n\x04";

describe('NewsML 1', () => {
  it('gives one clipping for each story, with its main text and pictures, and what its holder says', async () => {
    const [english, german, ...more] = await articles(newsMl);
    expect(more).toEqual([]);
    expect(english).toMatchObject({
      fields: {
        headline: 'Trees',
        authors: ['Jane Doe'],
        outlet: 'Harbour & Post',
        body: 'The council agreed.\n\nTrees come.',
        dateline: 'RIVERMOUTH, Aug 29',
        datePublished: { value: '2014-08-29T13:49:51+02:00' },
        dateModified: { value: '2014-08-29T15:00:00+02:00' },
        externalId: 'urn:newsml:post.example:20140829:T1:1',
        copyrightNotice: 'Copyright 2014 Post',
        media: [{ kind: 'image', caption: 'The road', file: 'road.jpg' }],
      },
      tags: ['Environment'],
    });
    expect(german?.fields).toMatchObject({ headline: 'Bäume', body: 'Der Stadtrat stimmte zu.' });
  });
});

describe('wire messages', () => {
  it('of IPTC 7901 give headline, byline, date and paragraphs', async () => {
    expect(await articles(iptc)).toMatchObject([
      {
        fields: {
          headline: 'Trees for the harbour road',
          authors: ['Jane Doe'],
          source: 'dpa',
          datePublished: { value: '2018-11-21T21:01Z' },
          place: 'Rivermouth',
          externalId: 'eca0003',
          body: 'Rivermouth (dpa) - The council agreed on trees along the harbour road.\n\nThe drains are another matter.',
        },
      },
    ]);
  });

  it('of ANPA 1312 are read without their marks, several in one file', async () => {
    const [first, second] = await articles(anpa + anpa.replace('Trees for the road', 'Drains'));
    expect(first?.fields).toMatchObject({
      headline: 'Trees for the road',
      authors: ['JANE DOE'],
      outlet: 'Associated Press',
      datePublished: { value: '2013-11-13T15:09Z' },
      body: 'RIVERMOUTH (AP) — The council said: “Trees.”\n\nMore follows.',
    });
    expect(second?.fields.headline).toBe('Drains');
  });

  it.each([
    [
      'a headline without a mark, above a dateline',
      'FRA /AFP-X',
      'Gare-trafic',
      'Trafic perturb\xe9 au port mardi\r\n\r\n   RIVERMOUTH, 8 mai 2023 (AFP) - Le trafic sera lent mardi.\r\n\r\nabc/de/fg',
      'AFP 081230 GMT MAI 23',
      {
        headline: 'Trafic perturbé au port mardi',
        source: 'AFP',
        datePublished: { value: '2023-05-08T12:30Z' },
        body: 'RIVERMOUTH, 8 mai 2023 (AFP) - Le trafic sera lent mardi.',
      },
    ],
    [
      'the byline between the two',
      'RTR',
      'HARBOUR-TREES',
      'Trees come to the port\r\n\r\nBy Jane Doe\r\n\r\nRIVERMOUTH, May 8 (Reuters) - Trees come to the port.',
      'REUTERS 081530 GMT May 23',
      {
        headline: 'Trees come to the port',
        authors: ['Jane Doe'],
        outlet: 'Reuters',
        body: 'RIVERMOUTH, May 8 (Reuters) - Trees come to the port.',
      },
    ],
    [
      'the day in numbers, and the word that closes it',
      '5 II 0345',
      'Hafen/Budget',
      'Budget verteidigt - Kritik =\r\n   Wien (APA) - Der Rat stimmt zu.\r\n(Schluss) ab/cd',
      '\r\nAPA0123    2023-05-08/12:15',
      {
        headline: 'Budget verteidigt - Kritik',
        datePublished: { value: '2023-05-08T12:15' },
        body: 'Wien (APA) - Der Rat stimmt zu.',
      },
    ],
  ])('give %s', async (_, heading, slug, content, foot, fields) => {
    const wire = `\x01abc0123 4 i 210 ${heading}\r\n${slug}\x02\r\n${content}\r\n\x03${foot}\r\n\x04`;
    expect(await articles(wire)).toMatchObject([{ fields }]);
  });

  it('keep the zone an American wire writes', async () => {
    const [article] = await articles(anpa.replace('1509GMT', '1509EDT'));
    expect(article?.fields.datePublished?.value).toBe('2013-11-13T15:09-04:00');
  });

  it('never throw, whatever the line made of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('\x01', '\x02', '\x03', '\x04', '^', '=', '<', 'a b', '\n')),
        (parts) => {
          for (const { lines } of readWireMessages(parts.join('')))
            expect(lines.join('')).not.toMatch(/[\x00-\x08]/u);
        },
      ),
    );
  });
});

describe('the public collection', () => {
  it.skipIf(!existsSync(fixtures))(
    `of wire messages and NewsML 1 is read with headline, text and date (skipped without ${fixtures})`,
    async () => {
      const wires = readdirSync(fixtures).filter((name) => /\.tst$|^dpa_.*\.txt$/u.test(name));
      expect(wires.length).toBeGreaterThan(10);
      const files = [
        ...[...wires, 'afp.xml', 'afp20.xml', 'ana1.xml'].map((name) => resolve(fixtures, name)),
        ...readdirSync(releases).map((name) => resolve(releases, name)),
      ];
      for (const file of files) {
        const [article, ...more] = await articles(readFileSync(file));
        expect(more, file).toEqual([]);
        expect(article?.fields.headline, file).not.toBe('');
        expect(article?.fields.body.length, file).toBeGreaterThan(30);
        expect(article?.fields.datePublished, file).not.toBeNull();
      }
    },
  );
});
