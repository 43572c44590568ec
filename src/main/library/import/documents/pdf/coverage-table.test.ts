import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import type { ParsedArticle } from '../../parsed-article';
import { madePdf, type MadeLine } from './made-pdf';
import { rowsByGaps, rowsByTops } from './table-rows';
import type { PdfLine } from './text-lines';

async function read(
  pages: readonly (readonly MadeLine[])[],
  links: Readonly<Record<string, string>> = {},
): Promise<readonly ParsedArticle[]> {
  const outcome = await parseDocument({ bytes: madePdf(pages, { links }), name: 'report.pdf' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

const LEFTS = [50, 130, 230, 430, 500];

/** Rows of cells from a height on, 12 points a line and 8 more between rows; in the middle of its row where `middle` says so. */
function table(top: number, rows: readonly (readonly (readonly string[])[])[], middle = false): MadeLine[] {
  let y = top;
  return rows.flatMap((row) => {
    const tallest = Math.max(...row.map(({ length }) => length));
    const lines = row.flatMap((cell, column) =>
      cell.map((text, i): MadeLine => {
        const down = middle ? ((tallest - cell.length) * 12) / 2 : 0;
        return [text, LEFTS[column] ?? 0, y - 12 * i - down, 9];
      }),
    );
    y -= 12 * tallest + 8;
    return lines;
  });
}

const names = [['Date'], ['Outlet'], ['Headline'], ['Reach'], ['Link']];
const rows = [
  [
    ['12 March 2026'],
    ['The Courier'],
    ['New flood barrier opens after', 'eleven years of building'],
    ['12,400'],
    ['View 1'],
  ],
  [['12 March 2026'], ['Rivermouth', 'Post'], ['Harbour trust praised for its calm'], ['8,530'], ['View 2']],
  [
    ['13 March 2026'],
    ['Coast Weekly'],
    ['Who pays for the barrier? Three', 'hundred millions, and the council', 'asks for help'],
    ['24,000'],
    ['View 3'],
  ],
  [['14 March 2026'], ['Harbour News'], ['Ferry lends its pumps'], ['1,200'], ['View 4']],
];
const links = {
  'View 1': 'https://courier.example.org/barrier',
  'View 2': 'https://post.example.com/calm',
  'View 3': 'https://weekly.example.net/pays',
  'View 4': 'https://news.example.edu/pumps',
};
const expected = [
  ['New flood barrier opens after eleven years of building', 'The Courier', '2026-03-12', links['View 1']],
  ['Harbour trust praised for its calm', 'Rivermouth Post', '2026-03-12', links['View 2']],
  [
    'Who pays for the barrier? Three hundred millions, and the council asks for help',
    'Coast Weekly',
    '2026-03-13',
    links['View 3'],
  ],
  ['Ferry lends its pumps', 'Harbour News', '2026-03-14', links['View 4']],
];
const said = (articles: readonly ParsedArticle[]): unknown =>
  articles.map(({ fields }) => [fields.headline, fields.outlet, fields.datePublished?.value, fields.url]);

describe('A report of coverage that is a table, as PDF', () => {
  const title: MadeLine = ['Media coverage of the harbour trust in March 2026, a report', 50, 800, 16];

  it('comes in row by row where headlines and outlets wrap in their cells', async () => {
    expect(said(await read([[title, ...table(770, [names, ...rows])]], links))).toEqual(expected);
  });

  it('comes in row by row where every cell stands in the middle of its row', async () => {
    expect(said(await read([[title, ...table(770, [names, ...rows], true)]], links))).toEqual(expected);
  });

  it('goes on on the next page, where the names of its columns are written again', async () => {
    const pages = [
      [title, ...table(770, [names, ...rows.slice(0, 3)])],
      table(800, [names, ...rows.slice(3)]),
    ];
    expect(said(await read(pages, links))).toEqual(expected);
  });

  it('needs no links where its columns are named', async () => {
    const unlinked = [names, ...rows].map((row) => row.slice(0, 4));
    const articles = await read([[title, ...table(770, unlinked)]]);
    expect(said(articles)).toEqual(expected.map(([headline, outlet, day]) => [headline, outlet, day, null]));
  });

  it('is no programme whose rows all link one site', async () => {
    const site = Object.fromEntries(
      Object.keys(links).map((text) => [text, `https://tickets.example.org/${text}`]),
    );
    const tours = [[['Date'], ['Gate'], ['Tour'], ['Seats'], ['Tickets']], ...rows];
    expect(
      await read([[['Programme of the harbour week', 50, 800, 16], ...table(770, tours)]], site),
    ).toHaveLength(1);
  });

  it('is no article with a table in it', async () => {
    const prose = (top: number): MadeLine[] =>
      Array.from({ length: 12 }, (_, i) => [
        'The council opened the barrier on Monday and the minister said that it would hold for a hundred years or so.',
        50,
        top - 13 * i,
        10,
      ]);
    const page = [title, ...prose(770), ...table(580, [names, ...rows]), ...prose(380)];
    expect(await read([page], links)).toHaveLength(1);
  });
});

describe('Rows of a table', () => {
  const lineAt = (y: number): PdfLine => ({
    text: 'x',
    x: 0,
    right: 5,
    y,
    size: 10,
    heading: 0,
    page: 1,
    column: 0,
    spaced: false,
  });

  it('hold every line once, however columns are divided', () => {
    const column = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 5 }), (heights) => {
        const columns = heights.map((ys) => ys.map(lineAt));
        const all = columns.flat();
        const found = rowsByGaps(columns).flat(2);
        expect(found).toHaveLength(all.length);
        expect(new Set(found)).toEqual(new Set(all));
        const byTops = rowsByTops(columns).flat(2);
        expect(new Set(byTops).size).toBe(byTops.length);
      }),
      { numRuns: 100 },
    );
  });
});
