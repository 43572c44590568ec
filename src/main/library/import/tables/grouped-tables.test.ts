import { expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedDocument } from '../parsed-article';

async function read(table: string): Promise<ParsedDocument> {
  const outcome = await parseDocument({ bytes: Buffer.from(table), name: 'list.csv' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}
const row = (i: number): string =>
  `Story number ${String(i)} of the day,https://post.example/${String(i)},2019-09-0${String(i)},Rivermouth Post`;
const NAMES = 'Headline,URL,Date,Outlet';

it('Rows that head groups of a table are the section of the rows below, and no clippings', async () => {
  const { articles, refusedParts } = await read(
    [NAMES, 'Politics,,,', row(1), row(2), 'Economy,,,', row(3), row(4), 'Total: 4,,,'].join('\n'),
  );
  expect(articles.map(({ fields }) => [fields.headline.slice(13, 14), fields.section])).toEqual([
    ['1', 'Politics'],
    ['2', 'Politics'],
    ['3', 'Economy'],
    ['4', 'Economy'],
  ]);
  expect(refusedParts).toBeUndefined();
});

it('A headline whose row is not filled in stays a clipping', async () => {
  const { articles } = await read([NAMES, row(1), 'A story somebody still looks for,,,', row(2)].join('\n'));
  expect(articles).toHaveLength(3);
});

it('A day above a group of rows is the day of each of them that has none of its own', async () => {
  const { articles, refusedParts } = await read(
    [
      'Date,Outlet,Headline,URL',
      '"Monday, 16 September 2019",,,',
      ',Rivermouth Post,The quay wall holds,https://post.example/1',
      ',Hill Courier,A barrier for the old town,https://hill.example/2',
      '"Sunday, 15 September 2019",,,',
      '14/09/2019,Rivermouth Post,Ferries stop at noon,https://post.example/3',
      ',Hill Courier,Ferries sail again,https://hill.example/4',
    ].join('\n'),
  );
  expect(articles.map(({ fields }) => fields.datePublished?.value)).toEqual([
    '2019-09-16',
    '2019-09-16',
    '2019-09-14',
    '2019-09-15',
  ]);
  expect(articles.every(({ fields }) => fields.section === null)).toBe(true);
  expect(refusedParts).toBeUndefined();
});

it('A kind of media above a group of rows is that of each of them, until another heading comes', async () => {
  const { articles, refusedParts } = await read(
    [
      'Outlet,Headline,Date',
      'PRINT,,',
      'Rivermouth Post,The quay wall holds,16/09/2019',
      'Radio,,',
      'Wave FM,The mayor on the quay wall,16/09/2019',
      'SUPPLEMENTS,,',
      'Hill Courier,Ferries sail again,15/09/2019',
    ].join('\n'),
  );
  expect(articles.map(({ fields }) => [fields.mediaType, fields.section])).toEqual([
    ['print', null],
    ['radio', null],
    ['online', 'SUPPLEMENTS'],
  ]);
  expect(refusedParts).toBeUndefined();
});

it('A line that counts what is above it is no clipping, in whatever column it stands', async () => {
  const { articles } = await read([NAMES, row(1), row(2), 'Gesamt: 2 Artikel,,,'].join('\n'));
  expect(articles).toHaveLength(2);
});

it('A row with nothing but its day is refused where the others have days of their own', async () => {
  const { articles, refusedParts } = await read(
    ['Date,Headline,Text', '2019-09-18,Drains overflow again,The drains overflowed.', '2019-09-19,,'].join(
      '\n',
    ),
  );
  expect(articles.map(({ fields }) => fields.datePublished?.value)).toEqual(['2019-09-18']);
  expect(refusedParts).toHaveLength(1);
});
