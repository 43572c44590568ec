import { expect, it } from 'vitest';
import { parsePage } from './dom';
import { readPage } from './page';
import { readHtml } from './read-html';
import { storyByHeadline } from './story-by-headline';

/** Very short news; names and texts are made up. */
const HEADLINE = 'Knife detects rotten wood';
const STORY = [
  'A knife that can tell rotten wood from sound wood has been made in Rivermouth.',
  'The team hopes to spare shipbuilders the common problem of leaving bits of it in a hull.',
  'It is now being tested in two yards to see if it saves boats.',
];
const FOOT = `<div id="foot"><h2>Links</h2><ul><li><a href="/m">Mobile site</a></li><li><a href="/t">Terms of Use</a></li></ul>
  <p>Post © 2013 <a href="/links">The Post is not responsible for the content of external sites. Read more.</a></p>
  <p>This page is best viewed in an up-to-date web browser with style sheets (CSS) enabled. While you will be able to view the content of this page in your current browser, you will not be able to get the full visual experience. Please consider upgrading your browser software or enabling style sheets (CSS) if you are able to do so.</p>
  <p>Mechanical rights in the sounds of this page are held by the Rivermouth Society, whose address is known to the office, and may be asked for there on any day, but for those on which the office is closed.</p></div>`;
const PAGE = `<!doctype html><html lang="en"><head><title>${HEADLINE} - Post</title></head><body><div id="main"><h1>${HEADLINE}</h1>
  <span class="date">17 July 2013</span><div class="supplemental" id="film-notes">${STORY.map((text) => `<p>${text}</p>`).join('')}</div></div>${FOOT}</body></html>`;

it('Short news is the story, and not the longer foot of its page', () => {
  const article = readHtml(PAGE);
  expect('fields' in article ? article.fields.body : article).toBe(STORY.join('\n\n'));
});

it('What was found is left alone where it has any of the paragraphs by the headline', () => {
  const { blocks } = readPage(() => parsePage(PAGE));
  expect(storyByHeadline(blocks, HEADLINE, 'Something else.')).toEqual(STORY);
  expect(storyByHeadline(blocks, HEADLINE, `Other words. ${STORY[1] ?? ''}`)).toBeNull();
});

it('One sentence by the headline is a caption or a teaser', () => {
  const html = PAGE.replace(/<\/p><p>[\s\S]*?(?=<\/div>)/u, '</p>');
  const { blocks } = readPage(() => parsePage(html));
  expect(storyByHeadline(blocks, HEADLINE, 'Something else.')).toBeNull();
});

it('A story is read where the menu of its page was taken for the text', () => {
  const teams = Array.from(
    { length: 240 },
    (_, i) => `<li><a href="/t/${String(i)}">Team number ${String(i)}</a></li>`,
  );
  const html = PAGE.replace(
    '<div id="main">',
    `<div class="teams"><ul>${teams.join('')}</ul></div><div id="main">`,
  );
  const article = readHtml(html.replace(FOOT, ''));
  expect('fields' in article ? article.fields.body : article).toBe(STORY.join('\n\n'));
});
