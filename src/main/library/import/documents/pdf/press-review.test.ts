import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import type { ParsedArticle } from '../../parsed-article';
import { madePdf, type MadeExtras, type MadeLine } from './made-pdf';

const TREES = 'Harbour road gets trees after all';
const FERRY = 'Ferry lends its pumps to the town';
const SCHOOL = 'School garden wins a prize for its pears';

const head = (page: number): MadeLine[] => [
  ['Pressespiegel der Hafenverwaltung, 29.11.2026', 50, 815, 8],
  [`Seite ${String(page)}`, 500, 20, 8],
];
const story = (page: number, headline: string, paper: string, day: string, about: string): MadeLine[] => [
  ...head(page),
  [paper, 50, 780, 24],
  [headline, 50, 740, 16],
  [day, 50, 715],
  ...Array.from({ length: 6 }, (_, i): MadeLine => [
    `${about}, and line ${String(i + 1)} of it says what the others leave out about it.`,
    50,
    690 - 14 * i,
  ]),
];
const contents: MadeLine[] = [
  ...head(1),
  ['Pressespiegel', 50, 770, 24],
  [`${TREES} ........ 2`, 50, 720],
  [`${FERRY} ........ 3`, 50, 700],
  [`${SCHOOL} ........ 5`, 50, 680],
];
const pages: readonly (readonly MadeLine[])[] = [
  contents,
  story(2, TREES, 'Rivermouth Post', '18 September 2019', 'The council plants eleven thousand trees'),
  story(3, FERRY, 'Harbour Weekly', '19 September 2019', 'The ferry company lends its pumps for the trees'),
  [
    ...head(4),
    ...Array.from({ length: 6 }, (_, i): MadeLine => [
      `The harbour master keeps the key, and whoever comes first takes pump ${String(i + 1)} home.`,
      50,
      780 - 14 * i,
    ]),
  ],
  story(5, SCHOOL, 'Island Echo', '20 September 2019', 'The pears of the school garden win a prize'),
];
const outline: MadeExtras['outline'] = [
  [`Rivermouth Post: ${TREES}`, 2],
  [`Harbour Weekly: ${FERRY}`, 3],
  [`Island Echo: ${SCHOOL}`, 5],
];

async function read(bytes: Uint8Array, name = 'review.pdf'): Promise<readonly ParsedArticle[]> {
  const outcome = await parseDocument({ bytes, name });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

describe('A press review as PDF', () => {
  it('is one clipping for each article of its outline, with the headline and the paper the outline gives and the day of the paper', async () => {
    const articles = await read(madePdf(pages, { outline }));
    expect(
      articles.map(({ fields }) => [fields.headline, fields.outlet, fields.datePublished?.value]),
    ).toEqual([
      [TREES, 'Rivermouth Post', '2019-09-18'],
      [FERRY, 'Harbour Weekly', '2019-09-19'],
      [SCHOOL, 'Island Echo', '2019-09-20'],
    ]);
    expect(articles.flatMap(({ fields }) => fields.authors)).toEqual([]);
    expect(articles[1]?.fields.body).toContain('takes pump 6 home');
    for (const { fields } of articles) expect(fields.body).not.toMatch(/Pressespiegel|Seite \d/u);
  });

  it('without an outline is split by the links of its contents', async () => {
    const leads = { [`${TREES} ........ 2`]: 2, [`${FERRY} ........ 3`]: 3, [`${SCHOOL} ........ 5`]: 5 };
    const articles = await read(madePdf(pages, { leads }));
    expect(articles.map(({ fields }) => fields.headline)).toEqual([TREES, FERRY, SCHOOL]);
  });

  it('has no clipping of its cover, its contents and its method, and none of these in its last article', async () => {
    const method: MadeLine[] = [
      ...head(6),
      ['How these figures were made', 50, 780, 16],
      ['By counting.', 50, 750],
    ];
    const leads = { [`${TREES} ........ 2`]: 2, [`${FERRY} ........ 3`]: 3, [`${SCHOOL} ........ 5`]: 5 };
    const all: MadeExtras['outline'] = [['Contents', 1], ...outline, ['How these figures were made', 6]];
    for (const extras of [{ outline: all, leads }, { outline: all.filter(([, page]) => page < 6) }]) {
      const articles = await read(madePdf(extras.outline === all ? [...pages, method] : pages, extras));
      expect(articles.map(({ fields }) => fields.headline)).toEqual([TREES, FERRY, SCHOOL]);
      expect(articles[2]?.fields.body).not.toContain('By counting');
    }
  });

  it('without contents is split where each page opens with a headline, its paper and its day', async () => {
    const page = (number: number, headline: string, source: string): MadeLine[] => [
      ...head(number),
      [headline, 50, 770, 20],
      [source, 50, 745],
      ...Array.from({ length: 6 }, (_, i): MadeLine => [
        `The council of the town says so in its answer, and line ${String(i + 1)} of it says what the others leave out.`,
        50,
        710 - 14 * i,
      ]),
    ];
    const plain = [
      page(1, TREES, 'Rivermouth Post, 18 September 2019'),
      page(2, FERRY, 'Harbour Weekly, 19 September 2019'),
      page(3, SCHOOL, 'Island Echo, 20 September 2019'),
    ];
    const articles = await read(madePdf(plain));
    expect(
      articles.map(({ fields }) => [fields.headline, fields.outlet, fields.datePublished?.value]),
    ).toEqual([
      [TREES, 'Rivermouth Post', '2019-09-18'],
      [FERRY, 'Harbour Weekly', '2019-09-19'],
      [SCHOOL, 'Island Echo', '2019-09-20'],
    ]);
  });

  it('whose pages are pictures in part stays whole, to be recognised', async () => {
    const articles = await read(
      madePdf([...pages, []], { outline: [...outline, ['Echo: The last page', 6]] }),
    );
    expect(articles).toHaveLength(1);
  });
});

describe('A document with an outline', () => {
  it('that is no press review stays one', async () => {
    const report = pages.map((lines) =>
      lines.map(([text, ...place]): MadeLine => [text.replace('Pressespiegel', 'Bericht'), ...place]),
    );
    expect(await read(madePdf(report, { outline }))).toHaveLength(1);
  });

  it('is a press review when its name says so', async () => {
    const report = pages.map((lines) =>
      lines.map(([text, ...place]): MadeLine => [text.replace('Pressespiegel', 'Bericht'), ...place]),
    );
    expect(await read(madePdf(report, { outline }), '2026-11-29_Revue-de-presse.pdf')).toHaveLength(3);
  });
});
