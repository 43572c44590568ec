import { expect, it, onTestFinished } from 'vitest';
import { createParsePool } from '../../job/parse-pool';
import type { ParseOutcome } from '../../parsed-article';
import { madePdf, type MadeLine } from './made-pdf';

/** Reads it as the program does, in a worker: pdf.js tells of damage where it is built so. */
async function read(bytes: Uint8Array): Promise<ParseOutcome> {
  const pool = createParsePool({ workers: 1 });
  onTestFinished(() => pool.close());
  return pool.parse({ name: 'harbour.pdf', bytes });
}

const sentence = (page: number, line: number): string =>
  `On page ${page}, line ${line}, the council of Elmsley heard of ${line * 37 + page} lorries and ${line * line * 11 + 5} trees.`;
const linesOf = (page: number): MadeLine[] =>
  Array.from({ length: 30 }, (_, line) => [sentence(page, line), 60, 780 - line * 14] as const);
const PAGES = [1, 2, 3].map(linesOf);
const WHOLE = madePdf(PAGES, { packed: true });

/** The file with the second half of a page's packed content overwritten. */
function damaged(page: number): Buffer {
  const file = Buffer.from(WHOLE);
  let at = 0;
  for (let i = 0; i < page; i += 1) at = file.indexOf('\nstream\n', at + 1);
  const from = at + '\nstream\n'.length;
  const end = file.indexOf('\nendstream', from);
  return file.fill(0, from + Math.floor((end - from) / 2), end);
}

it('A PDF with damaged packed text on a page says which one, and that text may be missing', async () => {
  const outcome = await read(damaged(2));
  expect(outcome).toMatchObject({
    articles: [{ warnings: expect.arrayContaining(['pages-missing']) as unknown }],
    refusedParts: [{ name: 'page 2', refusal: { reason: 'unreadable' } }],
  });
  const body = 'articles' in outcome ? (outcome.articles[0]?.fields.body ?? '') : '';
  expect(body).toContain('On page 1, line 29,');
  expect(body).toContain('On page 2, line 3,');
  expect(body).not.toContain('On page 2, line 29,');
  expect(body).toContain('On page 3, line 29,');
});

it('A PDF whose packed text is whole has no such doubt', async () => {
  const outcome = await read(WHOLE);
  expect(outcome).not.toHaveProperty('refusedParts');
  expect('articles' in outcome && outcome.articles[0]?.warnings).not.toContain('pages-missing');
});
