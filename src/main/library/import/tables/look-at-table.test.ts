import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { TableLook } from '../../../../shared/model/table-mapping';
import { openDocument, parseDocument } from '../parse';
import type { ReadChoices } from '../read-choices';
import { keepsOf, lookAtTable, openTables } from './look-at-table';
import type { TableWish } from './table-wish';

const look = async (content: string | Uint8Array, wish: Partial<TableWish> = {}): Promise<TableLook> =>
  lookAtTable(
    await openTables(openDocument(typeof content === 'string' ? Buffer.from(content) : content, 'x')),
    { mappings: [], ...wish },
  );

const doubtsOf = async (content: string | Uint8Array, choices?: Partial<ReadChoices>): Promise<unknown> => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const outcome = await parseDocument({ bytes, name: 'x' }, choices);
  return outcome.question?.kind === 'columns' ? outcome.question.doubts : [];
};

const workbookOf = (sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Uint8Array => {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};

const AMBIGUOUS = 'Date,Title,Outlet\n03/04/2021,Trees,Post\n05/04/2021,Drains,Post\n';
const UNKNOWN = 'Aaa,Bbb,Ccc\nTrees at last,Post,2021-04-03\nDrains overflow,Post,2021-04-04\n';

describe('a table of coverage', () => {
  it('that is understood leaves no doubt', async () => {
    expect(await doubtsOf('Date,Title,Outlet\n2021-04-03,Trees,Post\n')).toEqual([]);
    expect(await doubtsOf('Date,Title\n03/04/2021,Trees\n13/04/2021,Drains\n')).toEqual([]);
  });

  it.each([
    ['whose dates could be read two ways', AMBIGUOUS, ['day-order']],
    ['whose columns have unknown names', UNKNOWN, ['no-columns']],
    ['without a headline', 'Link,Date\nhttps://x.example/1,2021-04-03\n', ['no-headline']],
    [
      'whose addresses alone are known',
      'What,Link\nTrees come,https://x.example/1\nDrains overflow,https://x.example/2\n',
      ['no-headline'],
    ],
    ['with texts and no headline', 'Full text,Date\nThe trees come.,2021-04-03\n', ['no-headline']],
    [
      'whose dates have an unknown name',
      'Title,Outlet,Xyz\nTrees,Post,2021-04-03\nDrains,Post,2021-04-04\n',
      ['no-date'],
    ],
    [
      'whose headline is told by a part of its name',
      'Clip Headline,Outlet,Date\nTrees,Post,2021-04-03\nDrains,Post,2021-04-04\n',
      ['unsure-names'],
    ],
  ])('%s is doubtful for just that', async (_, csv, doubts) => {
    expect(await doubtsOf(csv)).toEqual(doubts);
  });

  it('in a workbook with clippings on a second sheet gives those of both', async () => {
    const bytes = workbookOf({
      Summary: [['Total', 3]],
      Print: [
        ['Title', 'Outlet', 'Date'],
        ['Trees', 'Post', '2021-04-03'],
        ['Drains', 'Post', '2021-04-04'],
      ],
      Online: [['March'], [], ['Headline', 'URL'], ['Trees on the web', 'https://post.example/1']],
    });
    expect(await doubtsOf(bytes)).toEqual([]);
    const outcome = await parseDocument({ bytes, name: 'x' });
    expect('articles' in outcome ? outcome.articles.map(({ fields }) => fields.headline) : []).toEqual([
      'Trees',
      'Drains',
      'Trees on the web',
    ]);
  });

  it('in a workbook with unsure columns on a second sheet is doubtful', async () => {
    const bytes = workbookOf({
      April: [
        ['Title', 'Outlet'],
        ['April 0', 'Post'],
        ['April 1', 'Post'],
      ],
      May: [
        ['Clip Headline', 'Outlet'],
        ['May 0', 'Post'],
      ],
    });
    expect(await doubtsOf(bytes)).toEqual(['other-sheets']);
    expect(await look(bytes)).toMatchObject({
      sheets: [
        { name: 'April', rows: 3 },
        { name: 'May', rows: 2 },
      ],
      choice: { sheet: 0, headerRow: 0 },
    });
    expect((await look(bytes, { sheet: 1 })).preview.map(({ headline }) => headline)).toEqual(['May 0']);
  });

  it('shows its rows as they would become clippings, and a date that could be two days', async () => {
    expect(await look(AMBIGUOUS)).toMatchObject({
      sheets: [{ name: '', rows: 3 }],
      choice: {
        headerRow: 0,
        columns: [
          { column: 2, field: 'outlet' },
          { column: 1, field: 'headline' },
          { column: 0, field: 'date', dayOrder: null },
        ],
      },
      columns: [{ header: 'Date', samples: ['03/04/2021', '05/04/2021'] }, {}, {}],
      ambiguousDate: { text: '03/04/2021', dayFirst: '2021-04-03', monthFirst: '2021-03-04' },
      preview: [
        { row: 2, headline: 'Trees', outlet: 'Post', taken: true },
        { row: 3, headline: 'Drains' },
      ],
      clippings: 2,
      without: 0,
    });
  });

  it('is shown by another choice of columns, and as one whose first row is a clipping already', async () => {
    const columns = [
      { column: 0, field: 'headline', metric: null, dayOrder: null },
      { column: 2, field: 'date', metric: null, dayOrder: null },
    ] as const;
    const seen = await look(UNKNOWN, { headerRow: 0, columns: [...columns] });
    expect(seen.preview).toMatchObject([
      { headline: 'Trees at last', date: '2021-04-03', outlet: '' },
      { headline: 'Drains overflow', date: '2021-04-04' },
    ]);
    expect((await look(UNKNOWN, { headerRow: -1, columns: [...columns] })).clippings).toBe(3);
    expect((await look(UNKNOWN, { headerRow: 0, columns: [columns[1]] })).without).toBe(2);
  });

  it('is read as a person chose, and so are others with the same names in another order', async () => {
    const choice = {
      sheet: 0,
      headerRow: 0,
      columns: [
        { column: 1, field: 'outlet', metric: null, dayOrder: null },
        { column: 0, field: 'headline', metric: null, dayOrder: null },
      ],
    } as const;
    const chosen = { ...choice, columns: [...choice.columns] };
    const opened = await openTables(openDocument(Buffer.from(UNKNOWN), 'x'));
    const kept = keepsOf(opened, chosen, 'april.csv');
    expect(kept).toMatchObject({ name: 'april.csv' });
    const mappings = kept === null ? [] : [kept];
    const other = 'Monthly report,,\nCCC,aaa,Bbb\n2021-05-01,Ferry,Courier\n';
    const outcome = await parseDocument({ bytes: Buffer.from(other), name: 'x' }, { mappings });
    expect(outcome).toMatchObject({
      articles: [{ fields: { headline: 'Ferry', outlet: 'Courier', datePublished: null } }],
    });
    expect(outcome.question).toBeUndefined();
  });

  it('keeps the order of day and month that was chosen, unless a later file says otherwise itself', async () => {
    const opened = await openTables(openDocument(Buffer.from(AMBIGUOUS), 'x'));
    const seen = lookAtTable(opened, { mappings: [] });
    const columns = seen.choice.columns.map((one) =>
      one.field === 'date' ? { ...one, dayOrder: 'month-first' as const } : one,
    );
    const kept = keepsOf(opened, { ...seen.choice, columns }, 'a.csv');
    const mappings = kept === null ? [] : [kept];
    const dates = async (csv: string): Promise<unknown> => {
      const outcome = await parseDocument({ bytes: Buffer.from(csv), name: 'x' }, { mappings });
      return 'articles' in outcome
        ? outcome.articles.map(({ fields }) => fields.datePublished?.value)
        : outcome;
    };
    expect(await dates(AMBIGUOUS)).toEqual(['2021-03-04', '2021-05-04']);
    expect(await doubtsOf(AMBIGUOUS, { mappings })).toEqual([]);
    expect(await dates('Title,Outlet,Date\nA,P,03/04/2021\nB,P,13/04/2021\n')).toEqual([
      '2021-04-03',
      '2021-04-13',
    ]);
  });
});
