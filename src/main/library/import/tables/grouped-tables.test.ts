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
