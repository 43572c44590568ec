import { expect, it } from 'vitest';
import { parseDocument } from '../parse';
import { jsonFrontMatter } from './json-front-matter';

const HEAD =
  '{\n  "title": "Trees come at last",\n  "date": "2026-11-03",\n  "author": "Jane Doe",\n  "tags": ["Harbour", "Trees"],\n  "menu": { "main": { "weight": 1 } }\n}\n\n';
const TEXT =
  'The council of Elmsley **agreed** on Tuesday to plant [trees](https://post.example/x) along the harbour road, and the work begins before the winter.\n';

it('What a page in Markdown says of itself in JSON are its headline, day, author and tags', async () => {
  const outcome = await parseDocument({ bytes: Buffer.from(HEAD + TEXT), name: 'trees.md' });
  expect(outcome).toMatchObject({
    articles: [
      {
        fields: {
          headline: 'Trees come at last',
          authors: ['Jane Doe'],
          datePublished: { value: '2026-11-03' },
        },
        tags: ['Harbour', 'Trees'],
      },
    ],
  });
  expect('articles' in outcome && outcome.articles[0]?.fields.body).toMatch(
    /^The council of Elmsley agreed/u,
  );
});

it('JSON that is damaged, or that holds more JSON, has no such head', () => {
  expect(jsonFrontMatter('{"a": 1')).toBeNull();
  expect(jsonFrontMatter('{"a": 1}\n{"a": 2}')).toBeNull();
  expect(jsonFrontMatter('{"a": 1}')).toBeNull();
  expect(jsonFrontMatter('{"a": "}"}\n\nText')).toEqual({ values: { a: '}' }, text: 'Text' });
});
