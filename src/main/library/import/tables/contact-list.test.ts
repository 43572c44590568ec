import { expect, it } from 'vitest';
import { parseDocument } from '../parse';

const people = (names: string, row: string): string =>
  [names, ...[1, 2, 3, 4].map((i) => row.replaceAll('#', String(i)))].join('\n');

it.each([
  [
    'journalists',
    people(
      'First Name,Last Name,Title,Outlet,Email,Phone',
      'Ann#,Lee#,Editor,Bay Post,ann#@bay.example,555 #',
    ),
  ],
  [
    'addresses for a letter',
    people(
      'Titel;Vorname;Nachname;Straße;PLZ;Ort;Land',
      'Dr.;Anna#;Berg#;Hafenstraße #;1234#;Kiel;Deutschland',
    ),
  ],
  [
    'people and their pages',
    people('Nom;Prénom;Courriel;Site', 'Roy#;Luc#;luc#@baie.example;https://baie.example/#'),
  ],
])('A list of %s is no coverage, and no clipping is made of a person’s title', async (_, csv) => {
  expect(await parseDocument({ bytes: Buffer.from(csv), name: 'list.csv' })).toMatchObject({
    refusal: { reason: 'no-usable-columns' },
  });
});

it('A table of coverage may say how its journalists are reached', async () => {
  const outcome = await parseDocument({
    bytes: Buffer.from(
      people(
        'Date,Headline,Outlet,First Name,Last Name,Email,Phone',
        '2025-03-0#,Ferry line # grows,Bay Post,Ann,Lee,ann@bay.example,555',
      ),
    ),
    name: 'list.csv',
  });
  expect('articles' in outcome && outcome.articles.map(({ fields }) => fields.headline)).toHaveLength(4);
});
