import { expect, it } from 'vitest';
import type { ParsedArticle } from '../parsed-article';
import { readHtml } from './read-html';

const PARAGRAPH =
  '<p>The harbour society looks after the pilot boats, the lighthouse and the school for young sailors, and opens its archive to everybody on the first Sunday of the month.</p>';

function read(html: string): ParsedArticle['fields'] {
  const article = readHtml(html);
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article.fields;
}

function page(above: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>The harbour society</title>${head}</head><body><main><h1>The harbour society</h1>${above}${PARAGRAPH}${PARAGRAPH.replace('Sunday', 'Monday')}${PARAGRAPH.replace('pilot', 'fishing')}</main></body></html>`;
}

it('A day before there was a web is what a page tells of, and not its own', () => {
  expect(read(page('<p>Founded on 15 October 1881</p>')).datePublished).toBeNull();
  expect(read(page('<p>15 October 2019</p>')).datePublished?.value).toBe('2019-10-15');
});

it('The day of an old paper that was put on the web is the one its page says in data', () => {
  const head = '<meta property="article:published_time" content="1881-10-15">';
  expect(read(page('', head)).datePublished?.value).toBe('1881-10-15');
});

it('A page of a wiki has neither the day nor the author it tells of', () => {
  const fields = read(
    page(
      '<table class="infobox vcard"><tr><td class="fn">Jane Doe</td></tr><tr><td>May 27, 2009; 9 years ago</td></tr></table>',
      '<meta name="generator" content="MediaWiki 1.33.0">',
    ),
  );
  expect(fields.datePublished).toBeNull();
  expect(fields.authors).toEqual([]);
});

it.each([
  ['Quelle: Foto Jane Doe', null],
  ['Quelle: jd/Getty Images; Montage: Post', null],
  ['Quelle: dpa', 'dpa'],
])('Who made the picture is not the source of the text: %s', (line, source) => {
  expect(read(page(`<figure><img src="a.jpg"></figure><p>${line}</p>`)).source).toBe(source);
});
