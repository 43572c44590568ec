import { expect, it } from 'vitest';
import { parseDocument } from '../parse';
import { describeRefusal } from '../../../../shared/messages/en';

it('References exported by PubMed are read, with values that go on below', async () => {
  const text =
    'PMID- 12345678\nOWN - NLM\nDP  - 2019 Sep 17\nTI  - Trees along roads and the heat of cities: a study\n      of eleven towns.\nPG  - 12-19\nAB  - The council agreed on trees\n      along the harbour road.\nFAU - Tanner, John\nAU  - Tanner J\nFAU - Berg, Anna\nLA  - eng\nJT  - Rivermouth medical journal\nLID - 10.1000/x [doi]\n\nPMID- 2\nDP  - 2018\nTI  - Drains.\nJT  - Harbour Weekly\n';
  expect(await parseDocument({ bytes: Buffer.from(text), name: 'x.nbib' })).toMatchObject({
    articles: [
      {
        fields: {
          headline: 'Trees along roads and the heat of cities: a study of eleven towns.',
          authors: ['John Tanner', 'Anna Berg'],
          outlet: 'Rivermouth medical journal',
          datePublished: { value: '2019-09-17' },
          page: '12-19',
          language: 'en',
          body: 'The council agreed on trees along the harbour road.',
        },
      },
      { fields: { headline: 'Drains.', datePublished: { value: '2018', precision: 'year' } } },
    ],
  });
});

it('An article of Pocket’s list of marked passages was read on the day of the first', async () => {
  const list = [
    {
      url: 'https://post.example/trees',
      title: 'Trees come',
      highlights: [{ quote: 'eleven thousand trees', created_at: 1568900000 }],
    },
  ];
  expect(
    await parseDocument({ bytes: Buffer.from(JSON.stringify(list)), name: 'part_000000.json' }),
  ).toMatchObject({ articles: [{ fields: { dateAccessed: { value: '2019-09-19T13:33:20Z' } } }] });
});

it.each([
  [
    'lists of feeds (OPML)',
    '<?xml version="1.0"?><opml version="2.0"><body><outline text="Post"/></body></opml>',
  ],
  ['references in YAML', '---\nreferences:\n- id: trees\n  type: article-newspaper\n  title: Trees\n'],
])('Of %s it is said what to do instead', async (format, text) => {
  const outcome = await parseDocument({ bytes: Buffer.from(text), name: 'x' });
  expect(outcome).toEqual({ refusal: { reason: 'unsupported-format', format } });
  if ('refusal' in outcome) expect(describeRefusal(outcome.refusal).split('. ').length).toBeGreaterThan(1);
});
