import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import type { ParsedArticle } from '../../parsed-article';
import { madePdf, type MadeLine } from './made-pdf';

const WIDE = 'Le conseil a ouvert lundi la nouvelle barrière du port, et la ministre a dit qu’elle';
const MORE = 'tiendrait cent ans ou davantage, à la différence de celle qui fut emportée par la';
const END = 'crue de mars.';
const BULLET = '\u0095';

async function read(pages: readonly (readonly MadeLine[])[]): Promise<readonly ParsedArticle[]> {
  const outcome = await parseDocument({ bytes: madePdf(pages), name: 'export.pdf' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

/** Lines from a height on, 13 points apart; an empty one is a gap. */
const rows = (x: number, top: number, size: number, ...texts: readonly string[]): MadeLine[] =>
  texts.flatMap((text, i): MadeLine[] => (text === '' ? [] : [[text, x, top - 13 * i, size]]));

const straight = (text: string): string => text.replaceAll('’', "'");
const BODY = straight(`${WIDE} ${MORE} ${END}`);
const text = (x: number, top: number): MadeLine[] =>
  rows(x, top, 9, ...[WIDE, MORE, END, '', WIDE, MORE, END].map(straight));

const box = (x: number, top: number, outlet: string, type: string): MadeLine[] =>
  ['Nom de la source', outlet, 'Type de source', type, 'Périodicité', 'Quotidien', 'Provenance'].flatMap(
    (line, i): MadeLine[] => [[line, x, top - 11 * i, i % 2 === 0 ? 7 : 9]],
  );

const foot = (x: number, top: number, outlet: string, id: readonly string[]): MadeLine[] =>
  [
    `© 2020 ${outlet}. Tous droits`,
    'réservés. Le présent document est',
    'protégé par les lois et conventions.',
    'Certificat émis le 14 mai 2020 à UNIV',
    ...id,
  ].map((line, i): MadeLine => [line, x, top - 9 * i, 7]);

const cover: MadeLine[] = [
  ['Documents sauvegardés', 50, 600, 16],
  ['2 documents', 50, 570, 9],
];
const contents: MadeLine[] = [
  ['Sommaire', 50, 790, 14],
  ['Le Port', 50, 760, 9],
  ['12 mai 2020', 50, 748, 9],
  ['La barrière ouvre enfin', 200, 760, 9],
  ['3', 540, 760, 9],
];

describe('Europresse’s own PDF', () => {
  it('gives an article for each box that names a source, without cover and contents', async () => {
    const articles = await read([
      cover,
      contents,
      [
        ...box(50, 790, 'Le Port', `Presse ${BULLET} Journaux`),
        ['Paris, Ile-de-France, France', 50, 713, 9],
        ...foot(50, 690, 'Le Port', ['news·20200512·LP·2020-05-', '12_566283']),
        ['mardi 12 mai 2020', 200, 790, 9],
        [`Le Port ${BULLET} Politique, p. A5 ${BULLET} 845 mots`, 200, 777, 9],
        ['La barrière ouvre enfin', 200, 750, 15],
        ['Par Jeanne Dupont et Yann Le Goff', 200, 730, 9],
        ...text(200, 710),
      ],
      [
        ...box(50, 790, 'Le Quai (site web)', `Presse Web ${BULLET} Presse`),
        ['Nantes, Pays de la Loire, France', 50, 713, 9],
        ...foot(50, 690, 'Le Quai', ['news·20200511·QUAI·42']),
        ['lundi 11 mai 2020', 200, 790, 9],
        [`Le Quai (site web) ${BULLET} 312 mots`, 200, 777, 9],
        ['Trente millions pour rien', 200, 750, 15],
        ...text(200, 720),
      ],
    ]);
    expect(articles.map(({ fields }) => fields)).toMatchObject([
      {
        headline: 'La barrière ouvre enfin',
        outlet: 'Le Port',
        authors: ['Jeanne Dupont', 'Yann Le Goff'],
        datePublished: { value: '2020-05-12' },
        section: 'Politique',
        page: 'A5',
        place: 'Paris, Ile-de-France',
        country: 'France',
        mediaType: 'print',
        language: 'fr',
        copyrightNotice: '© 2020 Le Port. Tous droits réservés.',
        externalId: 'news·20200512·LP·2020-05-12_566283',
        body: `${BODY}\n\n${BODY}`,
      },
      {
        headline: 'Trente millions pour rien',
        outlet: 'Le Quai (site web)',
        authors: [],
        datePublished: { value: '2020-05-11' },
        page: null,
        mediaType: 'online',
        externalId: 'news·20200511·QUAI·42',
        body: `${BODY}\n\n${BODY}`,
      },
    ]);
  });

  it('is read where the copyright stands below the text and the text goes on on the next page', async () => {
    const page = (outlet: string, title: string): MadeLine[] => [
      ...box(50, 790, outlet, `Presse ${BULLET} Journaux`),
      ['Montréal, Québec, Canada', 50, 713, 9],
      ['jeudi 7 mai 2020', 200, 790, 9],
      [`${outlet} ${BULLET} p. A5`, 200, 777, 9],
      [`${BULLET} 98 mots`, 200, 764, 9],
      [title, 200, 740, 15],
      ...text(50, 680),
    ];
    const end = (outlet: string, id: string): MadeLine[] => [
      ...text(50, 790),
      ...foot(50, 680, outlet, [id]),
    ];
    const articles = await read([
      page('Le Port', 'Un court billet'),
      end('Le Port', 'news·20200507·LP·1'),
      page('Le Quai', 'Un long billet'),
      end('Le Quai', 'news·20200507·LQ·2'),
    ]);
    const body = [BODY, BODY, BODY, BODY].join('\n\n');
    expect(articles.map(({ fields }) => fields)).toMatchObject([
      { headline: 'Un court billet', outlet: 'Le Port', page: 'A5', externalId: 'news·20200507·LP·1', body },
      { headline: 'Un long billet', outlet: 'Le Quai', page: 'A5', externalId: 'news·20200507·LQ·2', body },
    ]);
  });

  it('is no report whose tables have labels of the same names', async () => {
    const articles = await read([
      [
        ['Les sources du corpus', 50, 800, 16],
        ...box(50, 770, 'Le Port', 'Presse'),
        ...box(50, 600, 'Le Quai', 'Presse'),
        ...text(200, 770),
      ],
    ]);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.fields.headline).toBe('Les sources du corpus');
  });
});
