import { expect, it } from 'vitest';
import { parseDocument } from '../parse';

const STORY =
  'The council agreed on trees along the harbour road before the winter comes, and on new drains.';

it.each([
  ['blank lines', '\n'.repeat(200_000)],
  ['lines of spaces', '\r\n \r\n'.repeat(50_000)],
  ['spaces', ' '.repeat(200_000)],
  ['digits', '1'.repeat(200_000)],
  ['short lines', 'a\n'.repeat(200_000)],
  ['lines of a paragraph', 'the mayor of the town, who had asked for the trees and the\n'.repeat(8000)],
  ['lines of a header', 'Section: Local\n'.repeat(60_000)],
])('a text with a long run of %s is read in the time of any other', { timeout: 20_000 }, async (_, run) => {
  const bytes = Buffer.from(`Harbour road gets trees\n\n18 September 2019\n${run}\n\n${STORY}\n`);
  expect(await parseDocument({ bytes, name: 'x.txt' })).toMatchObject({
    articles: [{ fields: { headline: 'Harbour road gets trees', datePublished: { value: '2019-09-18' } } }],
  });
});
