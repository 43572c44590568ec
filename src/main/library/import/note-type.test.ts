import { expect, it } from 'vitest';
import { describeSource } from '../../../shared/messages/explain-en';
import { parseDocument } from './parse';

/** Where the type of a clipping comes from; texts are made up. */
const TEXT =
  'The council of Rivermouth agreed to plant eleven thousand trees along the harbour road. '.repeat(4);

async function typeOf(content: string): Promise<unknown> {
  const outcome = await parseDocument({ bytes: Buffer.from(content), name: 'file' });
  if ('refusal' in outcome) throw new Error(`refused: ${outcome.refusal.reason}`);
  return outcome.articles[0]?.provenance['type'];
}

function page(head: string): string {
  return `<!doctype html><html lang="en"><head><title>Trees at last</title>${head}</head><body><h1>Trees at last</h1><p>${TEXT}</p></body></html>`;
}

it.each([
  ['og:type', page('<meta property="og:type" content="article">'), { via: 'og', evidence: 'article' }],
  [
    'the structured data of the page',
    page('<script type="application/ld+json">{"@type":"NewsArticle","headline":"Trees at last"}</script>'),
    { via: 'json-ld', evidence: 'NewsArticle' },
  ],
  ['the kind of file', page(''), { via: 'format', evidence: 'web pages' }],
  [
    'the kind of file of a mail',
    `From: press@city.example\r\nTo: desk@post.example\r\nSubject: Trees at last\r\nDate: Tue, 5 Mar 2024 09:30:00 +0000\r\nMessage-ID: <1@city.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}\r\n`,
    { via: 'format', evidence: 'e-mail messages' },
  ],
  [
    'the type of a reference',
    'TY  - NEWS\nTI  - Trees at last\nT2  - Harbour Post\nPY  - 2024\nER  - \n',
    { via: 'ris', evidence: 'TY NEWS' },
  ],
])('the type of a clipping is told from %s', async (_, content, provenance) => {
  expect(await typeOf(content)).toEqual(provenance);
});

it('The window says in words what the type was told from', () => {
  expect(describeSource('og', 'type')).toBe('from OpenGraph (og:type)');
  expect(describeSource('format', 'type')).toBe('guessed from the kind of file');
});
