import { describe, expect, it } from 'vitest';
import { samplePage, type PageParts } from '../../../../../test/sample-pages';
import { readHtml } from './read-html';

/** Whom bylines name beside persons, or instead of any; names are made up. A desk is neither a person nor where the outlet took a story from. */
function bylineOf(parts: PageParts): { readonly authors: readonly string[]; readonly source: string | null } {
  const article = readHtml(samplePage('en', parts));
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  const { authors, source } = article.fields;
  return { authors, source };
}

function data(...names: readonly string[]): PageParts {
  const author = names.map((name) => ({ '@type': 'Person', name }));
  const article = JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', author });
  return {
    head: `<meta property="og:site_name" content="Harbour Post"><script type="application/ld+json">${article}</script>`,
  };
}

function meta(author: string, parts: PageParts = {}): PageParts {
  return { ...parts, head: `${parts.head ?? ''}<meta name="author" content="${author}">` };
}

describe('persons are the authors, and agencies the source:', () => {
  it.each<[string, PageParts, readonly string[], string | null]>([
    ['both of two agencies', data('AFP', 'Reuters'), [], 'AFP, Reuters'],
    [
      'an agency once, by its whole name',
      data('dpa', 'Deutsche Presse-Agentur'),
      [],
      'Deutsche Presse-Agentur',
    ],
    ['a desk beside a person', data('Jane Doe', 'Trains Team'), ['Jane Doe'], null],
    ['a desk alone', data('HP24 Redaktion'), [], null],
    [
      'a desk behind the agency',
      data('Deutsche Presse-Agentur', 'HP-Redaktion'),
      [],
      'Deutsche Presse-Agentur',
    ],
    ['the desk of the outlet itself', data('Harbour Post Redaktion'), [], null],
    [
      'the agency that only a meta element names beside the person',
      meta('Jane Doe, AFP', data('Jane Doe')),
      ['Jane Doe'],
      'AFP',
    ],
    [
      'the agency that only the visible byline names',
      { ...data('Jane Doe'), above: '<p>By Jane Doe, Associated Press</p>' },
      ['Jane Doe'],
      'Associated Press',
    ],
    [
      'the agency of the data, where a mark names the person',
      { ...data('AFP'), above: '<p>By <a rel="author" href="/a/1">Jane Doe</a></p>' },
      ['Jane Doe'],
      'AFP',
    ],
  ])('%s', (_, parts, authors, source) => {
    expect(bylineOf(parts)).toEqual({ authors, source });
  });
});

it('A desk does not take the place of the agency that the page credits below its text', () => {
  expect(bylineOf({ ...data('HP24 Redaktion'), after: '<p>© 2024 AFP</p>' }).source).toBe('AFP');
});

it('A word for any desk, a login and a publisher’s address are nobody', () => {
  const nobody = { authors: [], source: null };
  expect(bylineOf(data('Redaktion'))).toEqual(nobody);
  expect(bylineOf(data('harbour news'))).toEqual(nobody);
  const address = meta('Harbour Post, Rivermouth, Germany', {
    head: '<meta property="og:site_name" content="Harbour Post">',
  });
  expect(bylineOf(address)).toEqual({ authors: ['Harbour Post'], source: null });
});

it('Who took the picture is no author, also in a box that is called one of authors', () => {
  expect(bylineOf({ above: '<span class="autorenfeld">Foto: Lynne Doe</span>' }).authors).toEqual([]);
});
