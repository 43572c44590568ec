import { strToU8, zipSync, type Zippable } from 'fflate';
import { expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedDocument } from '../parsed-article';

const paragraph =
  'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before winter, the mayor said.';
const record = {
  id: 'a-1',
  slug: 'harbour-1',
  title: 'Harbour road gets trees',
  author: 'Anna Berg',
  url: 'https://post.example/trees',
  labels: ['harbour'],
  savedAt: '2024-03-05T10:00:00.000Z',
  publishedAt: '2024-03-04T10:00:00.000Z',
};

async function read(files: Zippable): Promise<ParsedDocument> {
  const outcome = await parseDocument({ bytes: zipSync(files), name: 'omnivore.zip' });
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome;
}

it('An archive of Omnivore gives each article with its text, its labels and the passages marked in it', async () => {
  const { articles, refusedParts } = await read({
    'metadata_0_to_1.json': strToU8(
      JSON.stringify([
        record,
        { ...record, slug: 'kept-2', title: 'Only kept', url: 'https://post.example/kept' },
      ]),
    ),
    'content/harbour-1.html': strToU8(`<html><body><p>${paragraph}</p></body></html>`),
    'highlights/harbour-1.md': strToU8('> eleven thousand trees\n\nAsk the mayor\n\n> of another page\n'),
  });
  expect(articles).toHaveLength(2);
  expect(articles[0]).toMatchObject({
    fields: {
      headline: 'Harbour road gets trees',
      authors: ['Anna Berg'],
      body: paragraph,
      datePublished: { value: '2024-03-04T10:00:00Z' },
      highlights: [{ text: 'eleven thousand trees', note: 'Ask the mayor' }],
      notes: '“of another page”',
    },
    tags: ['harbour'],
  });
  expect(articles[1]?.fields).toMatchObject({ headline: 'Only kept', body: '' });
  expect(refusedParts).toBeUndefined();
});

it('A page that no list of an Omnivore archive names is told, and a list that is none', async () => {
  const { articles, refusedParts } = await read({
    'metadata_0_to_1.json': strToU8(JSON.stringify([record])),
    'metadata_2_to_3.json': strToU8('nothing'),
    'content/other.html': strToU8(`<p>${paragraph}</p>`),
  });
  expect(articles).toHaveLength(1);
  expect(refusedParts?.map(({ name }) => name)).toEqual(['metadata_2_to_3.json', 'content/other.html']);
});

it('An archive with more than Omnivore puts into it is one of files, and nothing is left out', async () => {
  const { inner } = await read({
    'metadata_0_to_1.json': strToU8(JSON.stringify([record])),
    'letter.txt': strToU8(`Harbour\n\n${paragraph}`),
  });
  expect(inner?.map(({ name }) => name)).toEqual(['letter.txt', 'metadata_0_to_1.json']);
});
