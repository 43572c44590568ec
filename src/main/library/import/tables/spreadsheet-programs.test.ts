import { utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedDocument } from '../parsed-article';
import { linkOfFormula } from './link-formula';

async function read(bytes: Uint8Array): Promise<ParsedDocument> {
  const outcome = await parseDocument({ bytes, name: 'coverage' });
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const ROWS = [
  ['Date', 'Headline', 'Outlet', 'Link', 'Id'],
  ['2025-03-04', 'Ferry line grows', 'Bay Post', 'Read', 'https://bay.example/1'],
];

it('A link that a formula makes of other cells is the clipping’s address', async () => {
  const sheet = utils.aoa_to_sheet(ROWS);
  sheet['D2'] = { t: 's', v: 'Read', f: 'HYPERLINK($E2,"Read")' };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'March');
  for (const bookType of ['xlsx', 'ods', 'xlml'] as const) {
    const { articles } = await read(new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer));
    expect([bookType, articles[0]?.fields.url]).toEqual([bookType, 'https://bay.example/1']);
  }
});

it('A formula makes its link of texts and cells put together, and none where it works it out otherwise', () => {
  const textAt = (column: string, row: number): string => `${column}${String(row)}`;
  const link = (formula: string): string | null => linkOfFormula(formula, textAt)?.address ?? null;
  expect(link('HYPERLINK("https://bay.example/?a=""1"" & b, c")')).toBe('https://bay.example/?a="1" & b, c');
  expect(link('HYPERLINK("https://bay.example/" & $A$5 & "/" & 7, B5)')).toBe('https://bay.example/A5/7');
  expect(link('HYPERLINK(CONCATENATE("https://bay.example/",A5),"Read")')).toBe('https://bay.example/A5');
  expect(linkOfFormula('of:=HYPERLINK("https://bay.example/";[.$A5])', textAt)?.text).toBe('A5');
  expect(link('HYPERLINK(VLOOKUP(A5,B1:C9,2),"Read")')).toBeNull();
  expect(link('HYPERLINK(Addresses!A5,"Read")')).toBeNull();
  expect(link('HYPERLINK("https://bay.example/"')).toBeNull();
  expect(link('SUM(A1:A5)')).toBeNull();
});

it('A workbook of OpenDocument that was packed again, its type last, is one', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), 'March');
  const { mimetype, ...parts } = unzipSync(
    new Uint8Array(write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer),
  );
  if (mimetype === undefined) throw new Error('The workbook has no type.');
  const { articles } = await read(zipSync({ ...parts, mimetype }));
  expect(articles[0]?.fields).toMatchObject({ headline: 'Ferry line grows', outlet: 'Bay Post' });
});

const PAGE = (generator: string, title: string, rows: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="generator" content="${generator}"><style>${'td { color: black } '.repeat(120)}</style></head><body>${title}<table><colgroup span="4"></colgroup>${rows}</table></body></html>`;
const NAMES =
  '<tr><td>Date</td><td>Headline</td><td>Outlet</td><td>Link</td><td>Reach</td><td>Notes</td></tr>';

it.each([
  ['LibreOffice 7.4', '<a name="table0"><h1>Sheet 1: <em>Clippings</em></h1></a>'],
  ['Gnumeric 1.12', '<p></p>'],
])('A workbook that %s saved as a web page gives its rows', async (generator, title) => {
  const { articles } = await read(
    Buffer.from(
      PAGE(
        generator,
        title,
        `${NAMES}<tr><td rowspan=2>2025-03-04</td><td><a class="comment-indicator"></a><comment>Check this</comment>Ferry line grows</td><td rowspan=2><font><br>Bay Post</font></td><td><a href="https://bay.example/1">Read</a></td><td>1,200</td><td>Good<br>
      and long</td></tr><tr><td>Dam divides town</td><td><a href="https://bay.example/2">Read</a></td><td>80</td><td></td></tr>`,
      ),
    ),
  );
  expect(
    articles.map(({ fields }) => [
      fields.headline,
      fields.outlet,
      fields.datePublished?.value,
      fields.url,
      fields.reach?.value,
      fields.notes,
    ]),
  ).toEqual([
    ['Ferry line grows', 'Bay Post', '2025-03-04', 'https://bay.example/1', 1200, 'Good\nand long'],
    ['Dam divides town', 'Bay Post', '2025-03-04', 'https://bay.example/2', 80, null],
  ]);
});

it('A page whose cells say they reach over more rows and columns than there are is read in its own time', async () => {
  const wide = '<td rowspan="999999999" colspan="999999999">x</td>';
  const { articles } = await read(
    Buffer.from(
      PAGE(
        'Gnumeric',
        '',
        `${NAMES}<tr><td>2025-03-04</td><td>Ferry line grows</td><td>Bay Post</td><td>https://bay.example/1</td><td></td>${wide}</tr>${'<tr><td>y</td></tr>'.repeat(2000)}`,
      ),
    ),
  );
  expect(articles[0]?.fields.headline).toBe('Ferry line grows');
});
