import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html';

/** The text of an article as a framework keeps it for the browser; everything is made up. */
const PARAGRAPHS = [
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.',
  'Opponents said the money was needed for the drains, which overflowed twice last spring and once in the autumn before it.',
  'The mayor, Ann Lee, promised that the drains would come next, and that the trees would make the summers easier to bear.',
];
const HTML = PARAGRAPHS.map((text) => `<p class="editor">${text}</p>`).join('$$AD$$');
const RECORD = {
  title: 'Harbour road gets eleven thousand trees',
  subTitle: 'Council votes after two years<br>Drains come next year',
  deployDt: '2019.09.18 16:34',
  contentHtml: HTML,
};

function read(scripts: string): ReturnType<typeof readHtml> {
  return readHtml(
    '<!doctype html><html lang="en"><head><meta property="og:type" content="article">' +
      '<meta name="headline" content="Harbour road gets eleven thousand trees">' +
      '<meta property="og:title" content="Harbour road gets eleven thousand trees-CityㅣRivermouth Post"></head>' +
      `<body><div id="root"></div>${scripts}</body></html>`,
  );
}

/** JSON as frameworks write it into a page, so that no tag of it ends the script. */
const inPage = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>]/gu, (sign) => (sign === '<' ? '\\u003c' : '\\u003e'));

describe('a page that builds itself in the browser', () => {
  it.each([
    [
      'the state of the page as JSON',
      `<script type="application/json">${inPage({ props: RECORD })}</script>`,
    ],
    ['a state assigned by a script', `<script>window.__STATE__ = ${inPage({ props: RECORD })};</script>`],
    [
      'JSON in strings that a script pushes',
      `<script>self.__next_f.push([1,${inPage(`5:${JSON.stringify([RECORD])}`)}])</script>`,
    ],
  ])('has its article in %s', (_, scripts) => {
    const article = read(scripts);
    if ('reason' in article) throw new Error(`refused: ${article.reason}`);
    const { headline, body, datePublished } = article.fields;
    expect(headline).toBe(RECORD.title);
    expect(body).toBe(['Council votes after two years', 'Drains come next year', ...PARAGRAPHS].join('\n\n'));
    expect(datePublished?.value).toBe('2019-09-18T16:34');
    expect(article.provenance['body']?.via).toBe('script-data');
    expect(article.bodyHtml).toContain(`<p>${PARAGRAPHS[2] ?? ''}</p>`);
  });

  it('is still no article when its data holds none', () => {
    expect(read('<script>window.__STATE__ = {"menu":"<p>Home</p><p>City</p>"};</script>')).toEqual({
      reason: 'not-an-article',
      instead: 'too-little-text',
    });
  });

  it('is read as it is shown when it shows its article', () => {
    const shown = PARAGRAPHS.map((text) => `<p>${text} Or so they say.</p>`).join('');
    const article = read(`<main>${shown}</main><script>window.__STATE__ = ${inPage(RECORD)};</script>`);
    if ('reason' in article) throw new Error(`refused: ${article.reason}`);
    expect(article.provenance['body']?.via).toBe('readability');
  });
});
