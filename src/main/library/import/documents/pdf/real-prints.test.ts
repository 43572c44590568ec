import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createParsePool } from '../../job/parse-pool';
import { parseDocument } from '../../parse';
import type { ParsedArticle } from '../../parsed-article';
import { madePdf, type MadeLine } from './made-pdf';

const PRINTS = resolve(import.meta.dirname, '../../../../../../test/prints');

/** Reads it as the program does, in a worker. */
async function read(name: string): Promise<ParsedArticle> {
  const pool = createParsePool({ workers: 1 });
  onTestFinished(() => pool.close());
  const outcome = await pool.parse({ name, bytes: readFileSync(join(PRINTS, name)) });
  if (!('articles' in outcome) || outcome.articles[0] === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.articles[0];
}

const PAGE = {
  headline: 'Minister opens Elm flood barrier two years after the great storm',
  outlet: 'harbour-gazette.example',
  url: 'https://harbour-gazette.example/news/flood-barrier-opens',
  language: 'en',
};
const FIRST =
  'Environment Minister Ruth Dahl opened the new flood barrier at the mouth of the Elm on Thursday, two years after the storm that put four thousand homes in Port Elmsley under water.';
const LAST = 'and said the river upstream needed room as much as the harbour needed walls.';

describe('A page printed by Chromium', () => {
  it('has its address and the time, which Chromium marks as no content of the page', async () => {
    const { fields, provenance } = await read('chromium.pdf');
    expect(fields).toMatchObject({ ...PAGE, dateAccessed: { value: '2026-11-29T23:52:12+00:00' } });
    expect(provenance).toMatchObject({ url: { via: 'print' } });
    expect(fields.body).toContain(FIRST);
    expect(fields.body.endsWith(LAST)).toBe(true);
  });

  it('in Arabic has every letter and vowel sign where it is read, and no space inside a word', async () => {
    const { fields } = await read('chromium-arabic.pdf');
    expect(fields).toMatchObject({
      headline: 'وزيرة البيئة تفتتح حاجز الفيضانات عند مصب نهر إلم',
      url: 'https://al-marfa-daily.example/environment/barrier',
      language: 'ar',
    });
    expect(fields.body).toContain(
      'وبلغت كلفة الحاجز 380 مليوناً، ويمكن إغلاق بواباته الإحدى عشرة خلال تسعين دقيقة.',
    );
  });

  it('in Hindi has the vowel signs that its fonts have no letters for', async () => {
    const { fields } = await read('chromium-hindi.pdf');
    expect(fields).toMatchObject({
      url: 'https://nadi-samachar.example/barh-avrodh',
      language: 'hi',
      datePublished: { value: '2026-03-12' },
    });
    expect(fields.body).toContain(
      'मंत्री ने कहा कि अब किसी परिवार को अपना सामान ऊपर की मंज़िल पर नहीं ले जाना पड़ेगा।',
    );
  });
});

describe('A page printed by Firefox', () => {
  it('has its whole headline though its row cuts it off, and its address', async () => {
    const { fields } = await read('firefox.pdf');
    expect(fields).toMatchObject({
      ...PAGE,

      dateAccessed: { value: '2026-11-29T23:52:05Z' },
    });
    expect(fields.body).toContain(FIRST);
    expect(fields.body.endsWith(LAST)).toBe(true);
  });

  it('whose fonts do not say which letters they show waits to be recognised, with its address', async () => {
    const { fields, warnings } = await read('firefox-hindi.pdf');
    expect(warnings).toContain('text-garbled');
    expect(fields).toMatchObject({
      url: 'https://nadi-samachar.example/barh-avrodh',
      dateAccessed: { precision: 'second' },
    });
  });

  it('from its reader view has the address of the page itself and its author', async () => {
    const { fields } = await read('firefox-reader-view.pdf');
    expect(fields).toMatchObject({ ...PAGE, authors: ['Lena Okafor'] });
    expect(fields.body).toContain(FIRST);
    expect(fields.body).not.toContain('minutes\n');
  });
});

describe('A page whose browser cut its title off', () => {
  it('has its headline from the largest letters where that is another than the title', async () => {
    const headline = 'Mayor wades through harbour road';
    const text = [
      'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before the',
      'winter comes to town. Residents had asked for shade since the old elms were felled in the autumn of',
      'last year, a petition says, and for more benches where people may sit and look at the ships.',
    ];
    const row = 'Storm over town: what we know about the water in the low...';
    const bytes = madePdf([
      [
        [row, 20, 820, 8],
        ['https://www.rivermouth-post.example/town/mayor-wades-th...', 330, 820, 8],
        [headline, 50, 760, 24],
        ['18 September 2019', 50, 735],
        ...text.map((words, i): MadeLine => [words, 50, 700 - 14 * i]),
        ...text.map((words, i): MadeLine => [words, 50, 640 - 14 * i]),
        ['1 of 1', 20, 17, 8],
        ['11/29/26, 8:16 PM', 500, 17, 8],
      ],
    ]);
    const outcome = await parseDocument({ bytes, name: 'print.pdf' });
    expect(outcome).toMatchObject({
      articles: [{ fields: { headline, outlet: 'rivermouth-post.example', url: null } }],
    });
  });
});
