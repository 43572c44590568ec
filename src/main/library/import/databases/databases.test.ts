import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
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

const nexisText = `
Download Request: All Documents: 1-2

                               1 of 2 DOCUMENTS

                                Rivermouth Post

                            March 18, 2019 Monday
                                 City Edition

Harbour road gets trees;
Council agrees

BYLINE: By Jane Doe and Mark Poe in Rivermouth

SECTION: NEWS; Pg. 7

LENGTH: 12 words

The council agreed on trees along the harbour road before the winter comes.

NOTE: the drains are another matter, said the mayor of the town.

LOAD-DATE: March 19, 2019

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

                     Copyright 2019 Rivermouth Post Ltd.
                              All Rights Reserved

                          Dokument 2 von 2

                                Hafenzeitung

                           Dienstag 19. März 2019

Bäume für die Hafenstraße

AUTOR: Doe, Jane

RUBRIK: S. 3 Ausg. 66

LÄNGE: 10 Wörter

Der Stadtrat beschloss am Dienstag, längs der Hafenstraße Bäume zu pflanzen.

SPRACHE: GERMAN; DEUTSCH
`;

const factiva = `<html><body><div class="article frArticle"><table>
<tr><td class="index"><b>HD</b>&nbsp;</td><td><b class='frHeadline'>Des arbres pour le port</b></td></tr>
<tr><td class="index"><b>BY</b>&nbsp;</td><td>Par Jane Doe</td></tr><tr><td class="index"><b>PD</b>&nbsp;</td><td>29 décembre 2011</td></tr>
<tr><td class="index"><b>ET</b>&nbsp;</td><td>15:32</td></tr><tr><td class="index"><b>SN</b>&nbsp;</td><td>Le Port</td></tr>
<tr><td class="index"><b>LA</b>&nbsp;</td><td>Français</td></tr>
<tr><td class="index"><b>LP</b>&nbsp;</td><td><p class="articleParagraph">Premier alinéa.</p><p class="articleParagraph">Deuxième.</p></td></tr>
<tr><td class="index"><b>NS</b>&nbsp;</td><td>gpol : Domestic Politics | gvote : Elections</td></tr>
<tr><td class="index"><b>AN</b>&nbsp;</td><td>Document TESTFR0020111229e7ct0001r</td></tr></table></div>
<div class="article deArticle"><div>Berlin</div><div id="hd"><span class="deHeadline">Bäume am Hafen</span></div><div class="author">Von Jane Doe</div>
<div>464 Wörter</div><div>1 April 2017</div><div>Hafenzeitung</div><div>HAFEN</div><div>12</div><div>Deutsch</div><div>Copyright 2017 Hafen GmbH.</div>
<p class="articleParagraph">Erster Absatz.</p><p>Hafen GmbH</p><p>Dokument HAFEN00020170401ed4100001</p></div></body></html>`;

describe('exports of news databases', () => {
  it('of Nexis as text give each document with its fields, whatever the language of its labels', async () => {
    const [first, second, ...more] = await articles(nexisText);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      fields: {
        headline: 'Harbour road gets trees; Council agrees',
        outlet: 'Rivermouth Post',
        authors: ['Jane Doe', 'Mark Poe'],
        datePublished: { value: '2019-03-18', precision: 'day' },
        section: 'NEWS',
        page: '7',
        edition: 'City Edition',
        language: 'en',
        mediaType: 'print',
        copyrightNotice: 'Copyright 2019 Rivermouth Post Ltd. All Rights Reserved',
      },
    });
    expect(first?.fields.body).toContain('NOTE: the drains are another matter');
    expect(first?.fields.body).not.toContain('LOAD-DATE');
    expect(second).toMatchObject({
      fields: {
        headline: 'Bäume für die Hafenstraße',
        outlet: 'Hafenzeitung',
        authors: ['Jane Doe'],
        datePublished: { value: '2019-03-19' },
        page: '3',
        edition: 'Ausg. 66',
        language: 'de',
      },
    });
  });

  it('of Factiva are read by their codes and by their order', async () => {
    const [coded, ordered] = await articles(factiva);
    expect(coded).toMatchObject({
      fields: {
        headline: 'Des arbres pour le port',
        authors: ['Jane Doe'],
        datePublished: { value: '2011-12-29T15:32' },
        outlet: 'Le Port',
        language: 'fr',
        body: 'Premier alinéa.\n\nDeuxième.',
        externalId: 'TESTFR0020111229e7ct0001r',
      },
      tags: ['Domestic Politics', 'Elections'],
    });
    expect(ordered).toMatchObject({
      fields: {
        headline: 'Bäume am Hafen',
        section: 'Berlin',
        page: '12',
        outlet: 'Hafenzeitung',
        language: 'de',
        body: 'Erster Absatz.',
        rightsHolder: 'Hafen GmbH',
        externalId: 'HAFEN00020170401ed4100001',
      },
    });
  });

  it('of Factiva as text are read with field codes and without', async () => {
    const text = `HD  Harbour road gets trees\nBY  By Jane Doe\nPD  9 January 2019\nSN  The Post\nLA  English\nLP  First.\n\nTD  Second.\n
AN  Document POST000020190109e7ct0001r\n\nForeign Desk\nDrains overflow in the old town again\nBy Jane Doe\n877 words\n9 January 2019
The Post\nPOST\nA4\nEnglish\nCopyright 2019 The Post\n\nText one.\n\nText two.\n\nDocument POST000020190109e7ct0002r\n`;
    expect(await articles(text)).toMatchObject([
      { fields: { headline: 'Harbour road gets trees', body: 'First.\n\nSecond.', outlet: 'The Post' } },
      {
        fields: {
          headline: 'Drains overflow in the old town again',
          section: 'Foreign Desk',
          page: 'A4',
          body: 'Text one.\n\nText two.',
          copyrightNotice: 'Copyright 2019 The Post',
        },
      },
    ]);
  });

  it('of Factiva as text are known with tabs behind the codes, down to the id', async () => {
    const record = (headline: string, id: string): string =>
      `HD\t${headline}\nBY\tBy Jane Doe\nPD\t12 March 2019\nET\t14:05\nSN\tHarbour Gazette\nSC\tHARBG\nPG\t6\nLA\tEnglish\nLP\t\nThe council agreed.\n\nTD\t\nWork begins.\n\nAN\tDocument ${id}\n`;
    expect(
      await articles(
        `${record('Trees', 'HARBG0020190312ef3c0001')}\n${record('Drains', 'HARBG0020190312ef3c0002')}`,
      ),
    ).toMatchObject([
      {
        fields: {
          headline: 'Trees',
          outlet: 'Harbour Gazette',
          authors: ['Jane Doe'],
          datePublished: { value: '2019-03-12T14:05' },
          page: '6',
          body: 'The council agreed.\n\nWork begins.',
        },
      },
      { fields: { headline: 'Drains' } },
    ]);
  });

  it('of ProQuest as text end their article where the list of fields begins', async () => {
    const record = (end: string): string =>
      `Document 1 of 1\n\nTrees\n\nFull text: The council agreed.\n\nSource: unnamed, it said.\n\nWork begins.\n\n${end}Title: Trees\n\nPublication title: The Post\n\nProQuest document ID: 12\n`;
    const body = 'The council agreed.\n\nSource: unnamed, it said.\n\nWork begins.';
    expect(await articles(record(''))).toMatchObject([{ fields: { headline: 'Trees', body, authors: [] } }]);
    expect(await articles(record('Credit: Jane Doe\n\n'))).toMatchObject([
      { fields: { headline: 'Trees', body, authors: ['Jane Doe'] } },
    ]);
  });

  it('of Europresse and ProQuest give each article with its fields', async () => {
    const europresse = `<html><body><article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Port, no. 12</span></div>
<span class="DocHeader">Culture, vendredi 5 janvier 2018, p. 12</span><div class="titreArticle"><p class="titreArticleVisu">Des arbres</p></div><p class="sm-margin-bottomNews">Jane Doe</p></header>
<section><div class="docOcurrContainer"><p>Premier alinéa.</p><p>Deuxième alinéa.</p></div></section><footer><p>© 2018 Le Port. Tous droits réservés.</p><p>news·20180105·LP·123</p></footer></article></body></html>`;
    expect(await articles(europresse)).toMatchObject([
      {
        fields: {
          headline: 'Des arbres',
          outlet: 'Le Port',
          edition: 'no. 12',
          section: 'Culture',
          page: '12',
          authors: ['Jane Doe'],
          datePublished: { value: '2018-01-05' },
          body: 'Premier alinéa.\n\nDeuxième alinéa.',
          externalId: 'news·20180105·LP·123',
        },
      },
    ]);
    const proquest = `Document 1 of 1\n\nTrees come\n\nAuthor: Doe, Jane\n\nPublication info: The Post [Rivermouth] 08 May 2010: A2.\n\nProQuest document link\n
Full text: The council agreed.\n\nTrees come.\n\nSubject: Trees; Cities\n\nPublication title: The Post; Rivermouth\n\nPages: A2\n\nPublication date: May 8, 2010\n
Language of publication: English\n\nProQuest document ID: 251\n\nDatabase: Dailies\n`;
    expect(await articles(proquest)).toMatchObject([
      {
        fields: {
          headline: 'Trees come',
          authors: ['Jane Doe'],
          outlet: 'The Post',
          page: 'A2',
          datePublished: { value: '2010-05-08' },
          body: 'The council agreed.\n\nTrees come.',
          externalId: '251',
        },
        tags: ['Trees', 'Cities'],
      },
    ]);
  });

  it('never hand out markup of the export', async () => {
    const [one] = await articles(
      factiva.replace('Premier alinéa.', '<script>x()</script>Premier <b onclick="x()">alinéa</b>.'),
    );
    expect(one?.bodyHtml).toBe('<p>Premier alinéa.</p><p>Deuxième.</p>');
  });

  it('survive any text between their signs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.nat(nexisText.length),
        async (noise, at) => {
          const outcome = await parseDocument({
            bytes: Buffer.from(nexisText.slice(0, at) + noise + nexisText.slice(at)),
            name: 'x',
          });
          if ('refusal' in outcome) expect(outcome.refusal.reason).not.toBe('reader-failed');
        },
      ),
      { numRuns: 60 },
    );
  });
});

const COUNTS: readonly (readonly [string, number])[] = [
  ['newspapers/factiva/irish-independence_1_2017-11-14.html', 44],
  ['newspapers/factiva/chosun_ilbo_1_2018-05-28.html', 59],
  ['newspapers/factiva/german-ui.html', 100],
  ['amcat/test_files/factivia/az01.htm', 100],
  ['amcat/test_files/factivia/SO00.htm', 100],
  ['newspapers/lexis/nyt1.docx', 50],
  ['newspapers/lexis/washington-post.docx', 50],
  ['newspapers/lexis/misc.docx', 100],
  ['newspapers/lexis/usa-today.docx', 7],
  ['newspapers/nexis/irish-times_1995-06-12_0001.html', 166],
  ['newspapers/nexis/spiegel_2012-02-01_0001.html', 49],
  ['newspapers/nexis/afp_2013-03-12_0501.html', 74],
  ['LexisNexisTools/inst/extdata/sample.TXT', 10],
  ['tm.plugin.europresse/inst/texts/europresse_test1.html', 3],
  ['tm.plugin.proquest/inst/htmlfiles/sample-1.html', 1],
  ['newspapers/yomidasu/yomidasu_1987-01-01_001.html', 78],
  ['newspapers/yomidasu/yomidasu_2018-01-01_001.html', 27],
  ['newspapers/yomidasu/yomidasu_2009-01-01_001.html', 40],
  ['newspapers/integrum/moscow_1993-06-06_1994-09-02.html', 27],
  ['tm.plugin.factiva/inst/texts/factiva_test.html', 2],
];

describe('the public collection of exports', () => {
  it.skipIf(!existsSync(folder)).each(COUNTS)(
    `%s holds %i articles with headline, body and date (skipped without ${folder})`,
    async (file, count) => {
      const found = await articles(readFileSync(resolve(folder, file)));
      expect(found).toHaveLength(count);
      const whole = found.filter(
        ({ fields, warnings }) =>
          fields.headline !== '' &&
          !warnings.includes('headline-unknown') &&
          fields.body !== '' &&
          fields.outlet !== null,
      );
      // Some pages of 1987 are kept as pictures only.
      expect(whole.length).toBeGreaterThanOrEqual(count - Math.max(1, count * 0.11));
      expect(found.filter(({ fields }) => fields.datePublished !== null).length).toBeGreaterThanOrEqual(
        count - 1,
      );
    },
  );
});
