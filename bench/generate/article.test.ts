import { describe, expect, it } from 'vitest';
import { clippingFieldsSchema } from '../../src/shared/model/clipping';
import { writeArticle, type Article } from './article';
import { writeHtmlFile, writeTextFile } from './article-files';

const SEED = 7;
const COUNT = 1_200;
const articles = Array.from({ length: COUNT }, (_, index) =>
  writeArticle({ seed: SEED, index, count: COUNT }),
);

/** Words of the English articles, in the order they were written. */
function englishWords(some: readonly Article[]): string[] {
  return some
    .filter(({ fields }) => fields.language === 'en')
    .flatMap(({ fields }) => fields.body.toLowerCase().match(/\p{L}+/gu) ?? []);
}

describe('a made-up article', () => {
  it('is the same whenever it is written, and another with another seed', () => {
    expect(writeArticle({ seed: SEED, index: 500, count: COUNT })).toEqual(articles[500]);
    expect(writeArticle({ seed: SEED + 1, index: 500, count: COUNT }).fields.body).not.toBe(
      articles[500]?.fields.body,
    );
  });

  it('is what a library may hold', () => {
    for (const { fields } of articles.slice(0, 100))
      expect(clippingFieldsSchema.parse(fields)).toEqual(fields);
  });

  it('is written as a text file that begins with its headline, and as a page with its paragraphs', () => {
    for (const article of articles.slice(0, 40)) {
      const { headline, body } = article.fields;
      expect(writeTextFile(article).startsWith(`${headline}\n`)).toBe(true);
      const page = writeHtmlFile(article, SEED);
      expect(page.match(/<p>/g)?.length).toBeGreaterThan(body.split('\n\n').length);
    }
  });
});

describe('a made-up library', () => {
  it('is in eight languages', () => {
    expect([...new Set(articles.map(({ fields }) => fields.language))].sort()).toEqual([
      'ar',
      'de',
      'en',
      'es',
      'fr',
      'th',
      'vi',
      'zh-CN',
    ]);
  });

  it('gains words as real text does: twice the text brings 1.3 to 1.5 times the words (Heaps)', () => {
    const words = englishWords(articles);
    const half = new Set(words.slice(0, words.length / 2)).size;
    const growth = new Set(words).size / half;
    expect(growth).toBeGreaterThan(1.3);
    expect(growth).toBeLessThan(1.5);
  });

  it('says few words often: the hundred most frequent are a third to two thirds of the text (Zipf)', () => {
    const counts = new Map<string, number>();
    const words = englishWords(articles);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const frequent = [...counts.values()].sort((a, b) => b - a).slice(0, 100);
    const part = frequent.reduce((sum, count) => sum + count, 0) / words.length;
    expect(part).toBeGreaterThan(1 / 3);
    expect(part).toBeLessThan(2 / 3);
  });

  it('spans years, has most of its inbox among the newest, and a few stars', () => {
    const years = articles.map(({ fields }) => Number(fields.datePublished?.value.slice(0, 4)));
    expect(new Set(years).size).toBeGreaterThan(8);
    const inbox = articles.flatMap(({ fields }, index) => (fields.status === 'inbox' ? index : []));
    expect(inbox.filter((index) => index > COUNT * 0.9).length / inbox.length).toBeGreaterThan(0.8);
    const stars = articles.filter(({ fields }) => fields.starred).length;
    expect(stars).toBeGreaterThan(0);
    expect(stars).toBeLessThan(COUNT / 10);
  });
});
