import { expect, it } from 'vitest';
import { parseDocument } from '../parse';

const sentence =
  'The council said on Monday, as it had before, that the road “by the river” will be rebuilt. ';

it.each([
  ['paragraphs', 3, 40],
  ['one paragraph', 1, 40],
  ['so much text that the first rows fill what is looked at', 12, 200],
])('A table whose cells hold whole articles comes in row by row: %s', async (_, paragraphs, sentences) => {
  const text = Array.from({ length: paragraphs }, () => sentence.repeat(sentences / paragraphs)).join('\n\n');
  const rows = Array.from(
    { length: 30 },
    (_row, i) => `"Road, number ${String(i)}",2021-03-04,Harbour Times,"Source:Harbour Times\n\n${text}"`,
  );
  const bytes = Buffer.from(`Headline,Date,Outlet,Text\n${rows.join('\n')}\n`);
  const outcome = await parseDocument({ name: 'coverage.csv', bytes });
  const headlines = 'articles' in outcome ? outcome.articles.map(({ fields }) => fields.headline) : outcome;
  expect(headlines).toEqual(rows.map((_row, i) => `Road, number ${String(i)}`));
});
