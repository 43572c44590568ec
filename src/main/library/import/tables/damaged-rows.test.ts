import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import { splitDamagedRows } from './damaged-rows';

const ROWS = Array.from(
  { length: 12 },
  (_, i) =>
    `2021-04-0${String((i % 9) + 1)},"Trees, part ${String(i)}",https://x.example/${String(i)},"The council agreed, again,\non trees ${String(i)}"`,
);

async function headlinesOf(rows: readonly string[]): Promise<string[]> {
  const bytes = Buffer.from(`Date,Title,Link,Text\n${rows.join('\n')}\n`);
  const outcome = await parseDocument({ bytes, name: 'x.csv' });
  return 'articles' in outcome ? outcome.articles.map(({ fields }) => fields.headline) : [];
}

describe('A table in which a quotation mark is missing', () => {
  const all = ROWS.map((_, i) => `Trees, part ${String(i)}`);

  it.each([
    ['behind a headline', 'part 5"', 'part 5'],
    ['behind a text of several lines', 'trees 5"', 'trees 5'],
  ])('%s loses none of its rows', async (_, from, to) => {
    expect(await headlinesOf(ROWS.map((row) => row.replace(from, to)))).toEqual(all);
  });

  it('in several rows loses none of them', async () => {
    const rows = ROWS.map((row, i) =>
      i % 3 === 1 ? row.replace(`part ${String(i)}"`, `part ${String(i)}`) : row,
    );
    expect(await headlinesOf(rows)).toEqual(all);
  });

  it('keeps every character of its cells', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', ' '), maxLength: 80 }), (odd) => {
        const text = `a,b,c\n1,2,3\n4,5,6\n${odd}\n7,8,9\n`;
        const letters = (one: string): number => one.replace(/[^a-z0-9]/gu, '').length;
        expect(letters((splitDamagedRows(text, ',') ?? []).flat().join(''))).toBe(letters(text));
      }),
    );
  });
});
