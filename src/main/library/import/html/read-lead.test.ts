import { describe, expect, it } from 'vitest';
import type { ParsedArticle } from '../parsed-article';
import { readHtml } from './read-html';

const HEADLINE = 'Harbour road gets eleven thousand trees';
const PARAGRAPHS = [
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.',
  'Opponents said the money was needed for the drains, which overflowed twice last spring and once in the autumn before it.',
  'The mayor, Ann Lee, promised that the drains would come next, and that the trees would make the summers easier to bear.',
];
const TEXT = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const LEAD = 'After two years of quarrel the council has decided, and nobody expects the shade before 2035';

function read(head: string, inHeader: string): ParsedArticle {
  const article = readHtml(
    `<!doctype html><html lang="en"><head>${head}</head><body><main><header><h1>${HEADLINE}</h1>${inHeader}</header>` +
      `<div class="share-bar"><a href="/s">Share this story with your friends and followers on every network there is</a></div>` +
      `<div class="text">${TEXT}</div></main></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article;
}

function bodyOf(inHeader: string, head = ''): string {
  return read(head, inHeader).fields.body;
}

describe('the standfirst of a page', () => {
  it.each([
    ['a paragraph', `<p>${LEAD}</p>`],
    ['a heading of the second rank', `<h2>${LEAD}</h2>`],
    ['an element with the name of one', `<div class="article__standfirst">${LEAD}</div>`],
  ])('%s between headline and text is the first paragraph of the body', (_, html) => {
    expect(bodyOf(html)).toBe([LEAD, ...PARAGRAPHS].join('\n\n'));
  });

  it('what the page gives as its description is one, wherever it stands before the text', () => {
    const short = 'Shade for the port, but not soon enough';
    const head = `<meta name="description" content="${short}">`;
    expect(bodyOf(`<div class="x1">${short}</div>`, head)).toBe([short, ...PARAGRAPHS].join('\n\n'));
  });

  it('is in the HTML of the body as well, escaped', () => {
    const article = read('', `<p>${LEAD} &lt;b&gt; &amp; the rest</p>`);
    expect(article.bodyHtml).toMatch(/^<p>After two years .* &lt;b&gt; &amp; the rest<\/p>/u);
  });

  it.each([
    [
      'a byline',
      '<p class="byline">By Jane Doe, our correspondent at the harbour of Rivermouth for many years</p>',
    ],
    ['a date', '<p>Published on 18 September 2019 at 16:34, updated an hour later</p>'],
    ['a caption', `<figure><img src="a.jpg"><figcaption>${LEAD}</figcaption></figure>`],
    ['a teaser of another story', `<aside><p>${LEAD}</p></aside>`],
    ['a line that is a link', `<p><a href="/other">${LEAD}</a></p>`],
    ['the headline again', `<p>${HEADLINE}</p>`],
    ['a hidden text', `<p hidden>${LEAD}</p>`],
  ])('%s is none', (_, html) => {
    expect(bodyOf(html)).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('a first paragraph that is in the body already is not doubled', () => {
    const head = `<meta name="description" content="${PARAGRAPHS[0] ?? ''}">`;
    expect(bodyOf('', head)).toBe(PARAGRAPHS.join('\n\n'));
  });
});
