import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import type { ParsedArticle } from '../../parsed-article';
import { madePdf, type MadeLine } from './made-pdf';

const WIDE =
  'The harbour trust opened its new barrier on Monday, and the minister said it would hold for a hundred years or';
const END = 'more, as the old one had not.';

async function read(pages: readonly (readonly MadeLine[])[]): Promise<readonly ParsedArticle[]> {
  const outcome = await parseDocument({ bytes: madePdf(pages), name: 'export.pdf' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

/** Lines from the top of a page, 14 points apart; a larger gap is an empty line. */
const rows = (...texts: readonly string[]): MadeLine[] =>
  texts.flatMap((text, i): MadeLine[] => (text === '' ? [] : [[text, 50, 790 - 14 * i, 10]]));

describe('A database’s export as PDF', () => {
  const factiva = (headline: string, day: string, id: string, page: number): MadeLine[] => [
    [headline, 50, 790, 14],
    ...rows(
      '',
      'By Jane Doe',
      '475 words',
      day,
      'Rivermouth Post',
      'RMPOST',
      '14',
      'English',
      '(c) 2019 Rivermouth Post',
      '',
      WIDE,
      END,
      '',
      WIDE,
      END,
      '',
      `Document ${id}`,
    ),
    [`Page ${String(page)} of 3 (c) 2019 Factiva, Inc. All rights reserved.`, 50, 20, 8],
  ];

  it('of Factiva gives an article for each of its records, also where all of them begin a page with the same lines', async () => {
    const articles = await read([
      factiva('Barrier opens at last', '18 September 2019', 'RMPOST0020190918ef9i0001r', 1),
      factiva('Ferry lends its pumps', '18 September 2019', 'RMPOST0020190918ef9i0002s', 2),
      factiva('Pears win a prize', '18 September 2019', 'RMPOST0020190918ef9i0003t', 3),
    ]);
    expect(articles.map(({ fields }) => fields)).toMatchObject(
      [
        ['Barrier opens at last', 'RMPOST0020190918ef9i0001r'],
        ['Ferry lends its pumps', 'RMPOST0020190918ef9i0002s'],
        ['Pears win a prize', 'RMPOST0020190918ef9i0003t'],
      ].map(([headline, externalId]) => ({
        headline,
        externalId,
        outlet: 'Rivermouth Post',
        authors: ['Jane Doe'],
        datePublished: { value: '2019-09-18' },
        page: '14',
        body: `${WIDE} ${END}\n\n${WIDE} ${END}`,
      })),
    );
  });

  it('of Lexis gives its articles without the headline that is repeated on their further pages', async () => {
    const lexis = (headline: string, end: string): MadeLine[][] => [
      [
        [headline, 150, 790, 14],
        ...rows(
          '',
          'Rivermouth Post',
          'May 30, 2014 Friday',
          '',
          'Copyright 2014 Rivermouth Post All Rights Reserved',
          '',
          'Section: NEWS; Pg. 7',
          'Length: 937 words',
          'Byline: Jane Doe',
          '',
          'Body',
          '',
          WIDE,
          END,
          '',
          WIDE,
        ),
      ],
      [
        ['Page 2 of 2', 450, 815, 8],
        [headline, 150, 803, 8],
        ...rows('', end, '', 'Load-Date: May 31, 2014', '', 'End of Document'),
      ],
    ];
    const articles = await read([
      ...lexis('Barrier opens at last', 'more, as the first had not.'),
      ...lexis('Ferry lends its pumps', 'less, as all others had.'),
    ]);
    expect(articles.map(({ fields }) => fields)).toMatchObject(
      [
        ['Barrier opens at last', 'more, as the first had not.'],
        ['Ferry lends its pumps', 'less, as all others had.'],
      ].map(([headline, end]) => ({
        headline,
        outlet: 'Rivermouth Post',
        authors: ['Jane Doe'],
        datePublished: { value: '2014-05-30' },
        section: 'NEWS',
        page: '7',
        body: `${WIDE} ${END}\n\n${WIDE} ${end ?? ''}`,
      })),
    );
  });

  it('of Nexis, printed without a network, has its outlet and not the address of its logo', async () => {
    const [article] = await read([
      rows(
        '1 of 1 DOCUMENTS',
        '',
        'https://www.nexis.example/results/docview/attachRetrieve.do?',
        'smi=LOGOS&key=20278&type=logo&inline=y',
        '',
        'Rivermouth Post',
        '',
        'March 14, 2013 Thursday',
        '',
        'Barrier opens at last',
        '',
        'LENGTH: 239 words',
        '',
        WIDE,
        END,
        '',
        'LOAD-DATE: March 15, 2013',
        '',
        'Copyright 2013 Rivermouth Post All Rights Reserved',
      ),
    ]);
    expect(article?.fields).toMatchObject({
      headline: 'Barrier opens at last',
      outlet: 'Rivermouth Post',
      datePublished: { value: '2013-03-14' },
    });
  });

  it('of Genios gives its articles, too', async () => {
    const articles = await read([
      rows(
        'Rivermouth Zeitung vom 12.03.2024, Seite 5',
        '',
        'Hochwasser geht zurück',
        '',
        WIDE,
        END,
        '',
        'Quelle: Rivermouth Zeitung vom 12.03.2024, Seite 5',
        'Ressort: Politik',
        'Dokumentnummer: RZ1',
        '',
        '© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH',
      ),
      rows(
        'Hafenkurier vom 13.03.2024, Seite 1',
        '',
        'Hafen öffnet wieder',
        '',
        WIDE,
        END,
        '',
        'Quelle: Hafenkurier vom 13.03.2024, Seite 1',
        'Dokumentnummer: HK1',
        '',
        '© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH',
      ),
    ]);
    expect(articles.map(({ fields }) => [fields.headline, fields.outlet, fields.page, fields.body])).toEqual([
      ['Hochwasser geht zurück', 'Rivermouth Zeitung', '5', `${WIDE} ${END}`],
      ['Hafen öffnet wieder', 'Hafenkurier', '1', `${WIDE} ${END}`],
    ]);
  });
});
