import { describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { PAGE_HEADLINE as HEADLINE, PAGE_TEXT as TEXT } from '../../../../../test/sample-page';
import { readHtml } from './read-html';

/** Bylines as designs write them; sites, names and texts are made up. */
interface Parts {
  readonly head?: string;
  readonly menu?: string;
  readonly above?: string;
  readonly below?: string;
}

function fieldsOf({ head = '', menu = '', above = '', below = '' }: Parts): ClippingFields {
  const article = readHtml(
    `<!doctype html><html lang="en"><head><title>${HEADLINE}</title>${head}</head><body>${menu}<main><article><h1>${HEADLINE}</h1>${above}` +
      `<div class="text">${TEXT}${below}</div></article></main></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article.fields;
}

const data = (author: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: HEADLINE, author })}</script>`;

describe('the authors are', () => {
  it.each<[string, Parts, readonly string[]]>([
    [
      'those the page marks beside the only one its data has',
      {
        head: data([{ '@type': 'Person', name: 'Jane Doe' }]),
        above:
          '<div><address><a rel="author" href="/r">John Roe</a></address><address><a rel="author" href="/d">Jane Doe</a></address></div>',
      },
      ['John Roe', 'Jane Doe'],
    ],
    [
      'not the others, where what the page marks does not hold the one of its data',
      {
        head: data([{ '@type': 'Person', name: 'Jane Doe' }]),
        above: '<a rel="author" href="/r">John Roe</a>',
      },
      ['Jane Doe'],
    ],
    [
      'in the footer of the article, where HTML has them',
      { below: '</div><footer><address class="p-author h-card">Jane Doe</address></footer><div>' },
      ['Jane Doe'],
    ],
    [
      'behind a section in the same line',
      { above: '<p>News | By Jane Doe | April 13, 2020</p>' },
      ['Jane Doe'],
    ],
    [
      'without what they do before the name',
      { above: '<p class="author">Rechtsanwältin Jane Doe</p>' },
      ['Jane Doe'],
    ],
    [
      'one person, where an element gives the surname first',
      { head: '<meta name="author" content="Doe, Jane">' },
      ['Jane Doe'],
    ],
    ['a name and a day', { above: '<p>Jane Doe | 05.04.2025 - Updated: 06.04.2025</p>' }, ['Jane Doe']],
  ])('%s', (_, parts, authors) => {
    expect(fieldsOf(parts).authors).toEqual(authors);
  });
});

describe('no author is', () => {
  it.each<[string, Parts]>([
    [
      'made of words of the menu beside a day',
      {
        menu: '<nav><ul><li><a href="/v">Volunteers</a></li><li><a href="/y">Youth</a></li></ul></nav>',
        above: '<div>Volunteers Youth 23.01.2020</div>',
      },
    ],
    ['a line that only looks like a name', { below: '<p>Unsere Geschichte</p>' }],
    ['a heading of the page', { below: '<p>App Store</p><p>Google Play</p>' }],
    ['a line of capitals', { below: '<p class="author">CLIMATE VON COMPANIES</p>' }],
    ['a login', { above: '<p>By <a rel="author" href="/u">rivermouth</a></p>' }],
    ['a place of the publisher', { head: '<meta name="author" content="paper.test, Rivermouth, Germany">' }],
    ['who is thanked for a picture', { above: '<p class="author">Cortesía</p>' }],
    ['the account that came with the software', { head: '<meta name="author" content="Super User">' }],
  ])('%s', (_, parts) => {
    expect(fieldsOf(parts).authors).toEqual([]);
  });
});

it('An editor is no author, also where the data says so', () => {
  const { authors, editor } = fieldsOf({
    head: data([{ '@type': 'Person', name: 'Heryadi' }]),
    above: '<div class="author-2">Jane Doe</div>',
    below: '<p>Editor : Heryadi</p>',
  });
  expect(authors).toEqual(['Jane Doe']);
  expect(editor).toBe('Heryadi');
});
