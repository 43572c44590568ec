import { describe, expect, it } from 'vitest';
import type { ParsedArticle } from '../parsed-article';
import { readHtml } from './read-html';

const TEXT = [
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.',
  'Opponents said the money was needed for the drains, which overflowed twice last spring and once in the autumn before it.',
  'The mayor, Ann Lee, promised that the drains would come next, and that the trees would make the summers easier to bear.',
]
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('');

function read(head: string, above = '<h1>Trees for the harbour road</h1>'): ParsedArticle {
  const article = readHtml(
    `<!doctype html><html lang="en"><head>${head}</head><body><article>${above}${TEXT}</article></body></html>`,
  );
  if ('reason' in article) throw new Error(article.reason);
  return article;
}

describe('what other places of a page say about a field', () => {
  it('is kept with its place, each value once, without the one that was chosen', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Trees for the harbour road',
      author: { name: 'Jane Doe' },
    };
    const { fields, provenance } = read(
      `<title>Harbour road: trees</title><meta property="og:title" content="Harbour road: trees">
       <meta name="author" content="John Roe"><script type="application/ld+json">${JSON.stringify(data)}</script>`,
    );
    expect(fields.headline).toBe('Trees for the harbour road');
    expect(provenance['headline']).toMatchObject({
      certainty: 'sure',
      others: [{ value: 'Harbour road: trees', via: 'meta og:title' }],
    });
    expect(provenance['authors']).toMatchObject({
      certainty: 'likely',
      others: [{ value: ['John Roe'], via: 'meta author' }],
    });
  });

  it('makes a date sure when two places agree on the day, however they write the time', () => {
    const { provenance } = read(
      '<meta property="article:published_time" content="2019-09-18T16:34:09+08:00"><meta name="date" content="2019-09-18">',
      '<h1>Trees for the harbour road</h1><time datetime="2019-09-20">20 September</time>',
    );
    expect(provenance['datePublished']).toMatchObject({
      certainty: 'sure',
      others: [{ value: { value: '2019-09-20' }, via: 'time' }],
    });
  });

  it('is nothing where no place says anything', () => {
    const { fields, provenance } = read('');
    expect(fields.sectionPath).toEqual([]);
    expect(provenance['sectionPath']).toBeUndefined();
    expect(provenance['authors']).toBeUndefined();
  });
});
