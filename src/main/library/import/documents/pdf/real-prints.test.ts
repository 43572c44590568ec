import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createParsePool } from '../../job/parse-pool';
import type { ParsedArticle } from '../../parsed-article';

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

  it('from its reader view has the address of the page itself and its author', async () => {
    const { fields } = await read('firefox-reader-view.pdf');
    expect(fields).toMatchObject({ ...PAGE, authors: ['Lena Okafor'] });
    expect(fields.body).toContain(FIRST);
    expect(fields.body).not.toContain('minutes\n');
  });
});
