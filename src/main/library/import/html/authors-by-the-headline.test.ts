import { expect, it } from 'vitest';
import { readHtml } from './read-html';

/** Pages that name many people; only who stands by the headline wrote it. Names and texts are made up. */
const PROSE = [
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.',
  'Opponents said the money was needed for the drains, which overflowed twice last spring and once in the autumn before it.',
  'The mayor, Ann Lee, promised that the drains would come next, and that the trees would make the summers easier to bear.',
];
const HEADING = '<h1>Harbour road gets eleven thousand trees</h1>';

function authorsOf(before: string, byHeadline: string, behind = ''): readonly string[] {
  const text = PROSE.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const article = readHtml(
    `<!doctype html><html lang="en"><head><title>Harbour road gets eleven thousand trees</title></head><body>${before}` +
      `<div class="story">${HEADING}${byHeadline}<div class="text">${text}</div></div>${behind}</body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article.fields.authors;
}

const BYLINE = '<p class="byline">By <a href="/author/jane-doe">Jane Doe</a></p>';
const WRITERS = ['John Roe', 'Mary Major', 'Richard Miles']
  .map((name) => `<li><a href="/author/${name.toLowerCase().replace(' ', '-')}">${name}</a></li>`)
  .join('');

it('columnists who have a place in the menu are no authors of a story', () => {
  expect(authorsOf(`<ul class="c-nav-list">${WRITERS}</ul>`, BYLINE)).toEqual(['Jane Doe']);
});

it('of marks of authorship the one by the headline counts, not that of a story before it', () => {
  const mark = (name: string): string => `<a rel="author" href="/staff">${name}</a>`;
  const other = `<div class="summary"><h4><a href="/2">Drains overflow again in the old town</a></h4><p>By ${mark('John Roe')}</p></div>`;
  const filler = '<p>News</p><p>Sport</p><p>Weather</p><p>Markets</p>';
  expect(authorsOf(other + filler, `<p>By ${mark('Jane Doe')}</p>`)).toEqual(['Jane Doe']);
});

it('a mark that has a biography beside it is read, one in a box about somebody is not', () => {
  const marks =
    '<ul><li><div rel="author" class="author has-bio"><span>By</span> Jane Doe</div></li><li><div rel="author" class="author">John Roe</div></li></ul>';
  expect(authorsOf('', marks)).toEqual(['Jane Doe', 'John Roe']);
  expect(authorsOf('', '', '<div class="auth-bio"><a rel="author" href="/x">Mary Major</a></div>')).toEqual(
    [],
  );
});

it.each([
  [
    'a caption',
    '<figure><figcaption>The road.<small itemprop="author">Photograph by Mary Major</small></figcaption></figure>',
  ],
  [
    'a picture',
    '<div itemscope itemtype="http://schema.org/ImageObject"><img src="/p.jpg"><span itemprop="author">Mary Major</span></div>',
  ],
  [
    'a quotation',
    '<div class="pull-quote"><blockquote>We can wait.</blockquote><div class="pull-quote__author">Mary Major</div></div>',
  ],
])('who is named by %s wrote nothing', (_, html) => {
  expect(authorsOf('', html)).toEqual([]);
});

it.each([
  [
    'the word that introduces one',
    '<p class="byline"><span itemprop="author"><span itemprop="name">By</span></span></p>',
  ],
  ['a note to newsrooms', '<div>For Immediate Release</div><div>11 April 2015</div>'],
  ['a series', '<div>Weekly Address</div><div>11 April 2015</div>'],
  ['a button', '<div>Back To Slide</div><div>11 April 2015</div>'],
])('%s is no name', (_, html) => {
  expect(authorsOf('', html)).toEqual([]);
});

it('a name that is printed twice, for narrow and for wide screens, is read once', () => {
  expect(authorsOf('', '<p class="byline">by <a href="/x">Jane Doe</a><span>Jane Doe</span></p>')).toEqual([
    'Jane Doe',
  ]);
});

it('a post behind a name is no second author', () => {
  expect(
    authorsOf('', '<p class="byline">By <a rel="author" href="/x">Jane Doe, Executive Editor</a></p>'),
  ).toEqual(['Jane Doe']);
});

it('who is said to have written it counts more than links to authors far from the headline', () => {
  const topics = Array.from({ length: 12 }, (_, i) => `<li>Topic ${String(i)}</li>`).join('');
  const others = `<ul>${topics}</ul><h2>Related articles</h2><div class="title3"><a href="/author/john-roe">John Roe</a> / December 18, 2004</div>`;
  expect(authorsOf('', '<div class="post-info">by Jane Doe / January 19, 2017</div>', others)).toEqual([
    'Jane Doe',
  ]);
});

it('where somebody writes is no second author', () => {
  expect(authorsOf('<meta name="author" content="Jane Doe, TIME">', '')).toEqual(['Jane Doe']);
});
