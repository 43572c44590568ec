import { expect, it } from 'vitest';
import { parseDocument } from '../parse';

const sentence =
  'The council said on Monday, as it had before, that the road “by the river” will be rebuilt. ';

it.each([
  ['paragraphs', 3, 40],
  ['one paragraph', 1, 40],
  ['so much text that the first rows fill what is looked at', 12, 200],
])('A table whose cells hold whole articles comes in row by row: %s', async (_, paragraphs, sentences) => {
  const text = Array.from({ length: paragraphs }, () => sentence.repeat(sentences / paragraphs)).join('\n\n');
  const rows = Array.from(
    { length: 30 },
    (_row, i) => `"Road, number ${String(i)}",2021-03-04,Harbour Times,"Source:Harbour Times\n\n${text}"`,
  );
  const bytes = Buffer.from(`Headline,Date,Outlet,Text\n${rows.join('\n')}\n`);
  const outcome = await parseDocument({ name: 'coverage.csv', bytes });
  const headlines = 'articles' in outcome ? outcome.articles.map(({ fields }) => fields.headline) : outcome;
  expect(headlines).toEqual(rows.map((_row, i) => `Road, number ${String(i)}`));
});

it.each([
  ['whole articles are', 14, 'body'],
  ['excerpts are not', 3, 'summary'],
] as const)(
  'Where no column is called the text, one called the summary is it when its cells are long: %s',
  async (_, sentences, field) => {
    const text = sentence.repeat(sentences).trim();
    const rows = Array.from(
      { length: 5 },
      (_row, i) =>
        `Первый канал: Новости,28.02.05,"Дорога, ${String(i)}","Дорога, ${String(i)}\n\n28.02.2005\n\n${text}"`,
    );
    const bytes = Buffer.from(`Источник,Дата,Заголовок,Анонс\n${rows.join('\n')}\n`);
    const outcome = await parseDocument({ name: 'coverage.csv', bytes });
    if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
    expect(outcome.articles).toHaveLength(5);
    const [fields] = outcome.articles.map((article) => article.fields);
    expect(fields?.headline).toBe('Дорога, 0');
    if (field === 'body') expect(fields).toMatchObject({ body: text, summary: null });
    else expect(fields?.summary).toContain(text);
  },
);
