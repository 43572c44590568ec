import { expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';

async function read(content: string): Promise<readonly ParsedArticle[]> {
  const outcome = await parseDocument({ bytes: Buffer.from(content), name: 'x' });
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

it('A bookmark of Pinboard has the title it calls its description, what was written about it, and each of its tags', async () => {
  const [article] = await read(
    JSON.stringify([
      {
        href: 'https://post.example/trees',
        description: 'Harbour road gets trees',
        extended: 'For the mayor',
        time: '2024-03-05T10:00:00Z',
        toread: 'yes',
        tags: 'harbour city',
      },
    ]),
  );
  expect(article).toMatchObject({
    fields: {
      headline: 'Harbour road gets trees',
      summary: 'For the mayor',
      url: 'https://post.example/trees',
    },
    tags: ['harbour', 'city'],
  });
});

it('What was starred in a feed reader comes in with its text, its outlet, its day and its labels', async () => {
  const [article] = await read(
    JSON.stringify({
      id: 'user/1/state/com.google/starred',
      title: 'Starred',
      items: [
        {
          id: 'tag:google.com,2005:reader/item/1',
          title: 'Harbour road gets trees',
          published: 1709632800,
          canonical: [{ href: 'https://post.example/trees' }],
          summary: { direction: 'ltr', content: '<p>The council agreed on trees.</p>' },
          author: 'Anna Berg',
          origin: { title: 'Rivermouth Post', htmlUrl: 'https://post.example' },
          categories: ['user/1/state/com.google/starred', 'user/1/label/Harbour'],
        },
      ],
    }),
  );
  expect(article).toMatchObject({
    fields: {
      headline: 'Harbour road gets trees',
      url: 'https://post.example/trees',
      body: 'The council agreed on trees.',
      outlet: 'Rivermouth Post',
      authors: ['Anna Berg'],
      datePublished: { value: '2024-03-05T10:00:00Z' },
    },
    tags: ['Harbour'],
  });
});

it('A list of linkding comes in with notes and tags', async () => {
  const [article] = await read(
    JSON.stringify({
      count: 1,
      results: [
        {
          url: 'https://post.example/trees',
          title: 'Harbour road gets trees',
          description: 'About trees',
          notes: 'Ask the mayor',
          tag_names: ['harbour'],
          date_added: '2024-03-05T10:00:00Z',
        },
      ],
    }),
  );
  expect(article).toMatchObject({
    fields: {
      headline: 'Harbour road gets trees',
      notes: 'Ask the mayor',
      dateAccessed: { value: '2024-03-05T10:00:00Z' },
    },
    tags: ['harbour'],
  });
});

it.each([
  [
    'Title,Author,Publisher,URL,Last Interaction Date',
    'Trees,Anna Berg,Post,https://post.example/a,2024-03-05 10:00:00',
  ],
  ['Title,URL,Saved date,Location', 'Trees,https://post.example/a,2024-03-05 10:00:00,later'],
])(
  'A day on which somebody read or saved an article is not that of its publication: %s',
  async (names, row) => {
    const [article] = await read(`${names}\n${row}`);
    expect(article?.fields).toMatchObject({
      datePublished: null,
      dateAccessed: { value: '2024-03-05T10:00:00' },
      place: null,
    });
  },
);
