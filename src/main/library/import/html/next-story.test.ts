import { expect, it } from 'vitest';
import { readHtml } from './read-html';

const sentences = (name: string): readonly string[] =>
  ['first', 'second', 'third'].map(
    (which) =>
      `This is the ${which} paragraph of the story about ${name}, which the council of Rivermouth discussed for many hours on Tuesday before it went home.`,
  );
const story = (name: string, author: string): string =>
  `<div class="piece"><div class="byline">By ${author}</div><h1 class="piece-title">All about ${name}</h1>${sentences(
    name,
  )
    .map((text) => `<p>${text}</p>`)
    .join('')}</div>`;

function read(body: string): { readonly body: string; readonly authors: readonly string[] } {
  const article = readHtml(
    `<!doctype html><html lang="en"><head><title>All about trees</title></head><body><main>${body}</main></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article.fields;
}

it('a page that goes on with further stories as one scrolls gives the first', () => {
  const read3 = read(story('trees', 'Jane Doe') + story('drains', 'John Roe') + story('lamps', 'Mary Major'));
  expect(read3).toMatchObject({ body: sentences('trees').join('\n\n'), authors: ['Jane Doe'] });
});

it('a text whose headings are built as its headline is whole', () => {
  const parts = ['drains', 'lamps'].map(
    (name) =>
      `<h1 class="piece-title">And now the ${name}</h1>${sentences(name)
        .map((text) => `<p>${text}</p>`)
        .join('')}`,
  );
  const whole = read(`<div>${story('trees', 'Jane Doe')}${parts.join('')}</div>`).body;
  expect(whole).toContain(sentences('lamps')[2]);
});
