import { expect, it } from 'vitest';
import { readConvertedArticles } from './read-converted';

const SITE = 'https://www.rivermouth-post.example';
const link = (words: string): string =>
  `<p><a href="${SITE}/${words.toLowerCase().replaceAll(' ', '-')}">${words}</a></p>`;
const STORY = [
  'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter comes to town.',
  'Nobody knows yet who will water them. The gardeners of the town are few, and the summer has been dry.',
];
const ARTICLE = `<h1>Harbour road gets trees after all, says council</h1><p>By Jane Doe</p><p>18 September 2019</p>${STORY.map((text) => `<p>${text}</p>`).join('')}`;
const menu = (words: string, count: number): string =>
  Array.from({ length: count }, (_, i) => link(`${words} ${String(i)}`)).join('');

function fieldsOf(html: string): Readonly<Record<string, unknown>> {
  const outcome = readConvertedArticles(html, 'application/msword');
  if (!('articles' in outcome) || outcome.articles.length !== 1) throw new Error(JSON.stringify(outcome));
  return { ...outcome.articles[0]?.fields };
}

it('A document that is a whole web page with its menus comes in as the article of the page', () => {
  const html = `${menu('Section', 10)}${ARTICLE}<h3>More from the town</h3>${menu('Another story of today', 9)}<p>Imprint</p>`;
  expect(fieldsOf(html)).toMatchObject({
    headline: 'Harbour road gets trees after all, says council',
    authors: ['Jane Doe'],
    outlet: 'rivermouth-post.example',
    datePublished: { value: '2019-09-18' },
    body: STORY.join('\n\n'),
  });
});

it('A document with a few links, or with links to many places, is read as before', () => {
  const many = Array.from(
    { length: 20 },
    (_, i) => `<p><a href="https://post${String(i)}.example/a">Paper ${String(i)}</a></p>`,
  );
  expect(fieldsOf(`${ARTICLE}${menu('Another story', 3)}`)['body']).toContain('Another story 2');
  expect(fieldsOf(`${ARTICLE}${many.join('')}`)['outlet']).toBeNull();
});
