import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');
const folder = resolve(corpora, 'newsdb');

async function articles(content: string | Uint8Array): Promise<readonly ParsedArticle[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const outcome = await parseDocument({ bytes, name: 'export' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

/** RTF of lines; one that begins with `*` is bold. */
function rtf(lines: readonly string[]): string {
  const escaped = lines.map((line) => {
    const text = line
      .replace(/^\*/u, '')
      .replace(/[\u0080-\u00ff]/gu, (character) => `\\'${character.charCodeAt(0).toString(16)}`);
    return line.startsWith('*') ? `{\\b ${text}}\\par` : `${text}\\par`;
  });
  return `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\n${escaped.join('\n')}\n}`;
}

const factivaLines = [
  '*Bäume für die Hafenstraße',
  'Von Jane Doe',
  '464 Wörter',
  '1 April 2017',
  'Hafenzeitung',
  'HAFEN',
  '12',
  'Deutsch',
  'Copyright 2017 Hafen GmbH.',
  'Der Stadtrat beschloss am Dienstag, Bäume zu pflanzen.',
  'Die Kanäle sind eine andere Frage.',
  'Dokument HAFEN00020170401ed4100001',
  '*Des arbres pour le port',
  '358 mots',
  '2 avril 2017',
  'Le Port',
  'PORT',
  'Français',
  'Copyright 2017 Le Port.',
  'Le conseil a décidé de planter des arbres.',
  'Document PORTFR0020170402ed4100002',
];

const lexisLines = [
  '*Harbour road gets trees',
  'Rivermouth Post',
  'March 18, 2019 Monday',
  'Copyright 2019 Rivermouth Post Ltd. All Rights Reserved',
  '*Section: NEWS; Pg. 7',
  '*Length: 12 words',
  '*Byline: Jane Doe',
  '*Body',
  'The council agreed on trees along the harbour road before the winter comes.',
  '*Classification',
  'Language: ENGLISH',
  'End of Document',
];

describe('exports of news databases in documents and mails', () => {
  it('of Factiva as RTF give each article with its fields, in any language of its window', async () => {
    const [first, second, ...more] = await articles(rtf(factivaLines));
    expect(more).toEqual([]);
    expect(first?.fields).toMatchObject({
      headline: 'Bäume für die Hafenstraße',
      authors: ['Jane Doe'],
      outlet: 'Hafenzeitung',
      page: '12',
      language: 'de',
      externalId: 'HAFEN00020170401ed4100001',
      body: 'Der Stadtrat beschloss am Dienstag, Bäume zu pflanzen.\n\nDie Kanäle sind eine andere Frage.',
    });
    expect(second?.fields).toMatchObject({
      headline: 'Des arbres pour le port',
      outlet: 'Le Port',
      language: 'fr',
      datePublished: { value: '2017-04-02' },
    });
  });

  it('of Lexis Advance as RTF are read like its Word documents', async () => {
    expect(await articles(rtf(lexisLines))).toMatchObject([
      {
        fields: {
          headline: 'Harbour road gets trees',
          outlet: 'Rivermouth Post',
          datePublished: { value: '2019-03-18' },
          body: 'The council agreed on trees along the harbour road before the winter comes.',
        },
      },
    ]);
  });

  it('of APA give outlet, day, page, section and headline of each article', async () => {
    const lines = [
      '"Hafenkurier" Nr. 246 vom 23.10.2017 Seite: 2',
      'Ressort: Politik',
      'Abend',
      '*Bäume für die Hafenstraße',
      'von Jane Doe',
      'Der Stadtrat beschloss am Montag, Bäume zu pflanzen.',
      '"Hafen.at" gefunden am 28.12.2017 10:36 Uhr',
      '*Kanäle',
      'Sie sind eine andere Frage.',
    ];
    const [first, second, ...more] = await articles(rtf(lines));
    expect(more).toEqual([]);
    expect(first?.fields).toMatchObject({
      headline: 'Bäume für die Hafenstraße',
      outlet: 'Hafenkurier',
      datePublished: { value: '2017-10-23' },
      page: '2',
      section: 'Politik',
      edition: 'Abend',
      authors: ['Jane Doe'],
      mediaType: 'print',
      body: 'Der Stadtrat beschloss am Montag, Bäume zu pflanzen.',
    });
    expect(second?.fields).toMatchObject({
      outlet: 'Hafen.at',
      datePublished: { value: '2017-12-28T10:36' },
      mediaType: 'online',
    });
  });

  it('sent by mail give their articles, and not the mail', async () => {
    const record = (title: string, id: string): string =>
      `<p><b>${title}</b></p><p><strong>Author: </strong>Doe, Jane</p><p><strong>Publication info: </strong>Rivermouth Post ; Rivermouth 08 May 2010: A.2.</p>
<p><strong>Full text: </strong></p><p><body></p><p>The council agreed on trees.</p><p></body></p><p><strong>ProQuest document ID: </strong>${id}</p><p><strong>Database: </strong>Newsstream</p>`;
    const mail = `From: <noreply@proquest.example>\r\nTo: <a@office.example>\r\nSubject: Your research\r\nMIME-Version: 1.0\r\nMessage-ID: <1@x>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${record('Trees', '11')}${record('Drains', '12')}</body></html>`;
    expect((await articles(mail)).map(({ fields }) => [fields.headline, fields.externalId])).toEqual([
      ['Trees', '11'],
      ['Drains', '12'],
    ]);
  });

  it('of Factiva as XML give each article, with paragraphs marked or bare', async () => {
    const xml = `<?xml version="1.0"?><PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0"><ppsarticleResultSet><ppsarticle><article>
<accessionNo>POST000020120109e51700030</accessionNo><baseLanguage>EN</baseLanguage><copyright>(c) 2012 Post</copyright>
<headline><paragraph>Trees for the <hlt>harbour</hlt></paragraph></headline><byline>By Jane Doe</byline>
<leadParagraph>
The council agreed
on trees.
    The drains are
another matter.
</leadParagraph><publicationDate><dateTime>2012-01-09T01:35:58Z</dateTime></publicationDate><sourceName>Rivermouth Post</sourceName>
<newsSubject code="gpol"><name>Domestic Politics</name></newsSubject><tailParagraphs><paragraph>It rains.</paragraph></tailParagraphs></article></ppsarticle></ppsarticleResultSet></ppsArticleResponse></PPSResponse>`;
    expect(await articles(xml)).toMatchObject([
      {
        fields: {
          headline: 'Trees for the harbour',
          authors: ['Jane Doe'],
          outlet: 'Rivermouth Post',
          datePublished: { value: '2012-01-09T01:35:58Z' },
          externalId: 'POST000020120109e51700030',
          body: 'The council agreed on trees.\n\nThe drains are another matter.\n\nIt rains.',
        },
        tags: ['Domestic Politics'],
      },
    ]);
  });

  it.skipIf(!existsSync(folder)).each([
    ['amcat/test_files/apa/online.rtf', 38],
    ['amcat/test_files/apa/onlinemanager.rtf', 20],
    ['tm.plugin.proquest/inst/emls/sample.eml', 100],
    ['tm.plugin.proquest/inst/emls/forwarded.eml', 100],
    ['R.TeMiS/texts/reut21578-factiva.xml', 19],
    ['tm.plugin.factiva/inst/texts/factiva_test.xml', 3],
  ])(
    `of the public collection lose no article: %s has %i (skipped without ${folder})`,
    async (file, count) => {
      const found = await articles(readFileSync(resolve(folder, file)));
      expect(found.length).toBe(count);
      for (const { fields } of found) {
        expect(fields.headline).not.toBe('');
        expect(fields.body).not.toBe('');
        expect(fields.datePublished).not.toBeNull();
        expect(fields.body).not.toMatch(/_{10}$/u);
      }
    },
  );
});
