import { describe, expect, it } from 'vitest';
import { zipOfParts } from '../../../../../test/zip-of';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';
import { readSourceLine } from './source-line';

const STORIES = [
  {
    headline: 'Trees for the harbour road',
    outlet: 'Rivermouth Post',
    day: '17 September 2019',
    value: '2019-09-17',
    text: [
      'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter comes.',
      'The work is to begin in October and will cost some four million euros, most of it paid by the state.',
    ],
  },
  {
    headline: 'Drains come first, says opposition',
    outlet: 'The Spectator of the Coast',
    day: '18 September 2019',
    value: '2019-09-18',
    text: [
      'The opposition wants the drains of the old town mended before a single tree is planted on the road.',
      'A report of the water board counts some sixty broken pipes between the market and the river.',
    ],
  },
] as const;
type Story = (typeof STORIES)[number];

const wanted = STORIES.map(({ headline, outlet, value, text }) => ({
  fields: { headline, outlet, datePublished: { value }, body: text.join('\n\n') },
}));

async function read(bytes: Uint8Array): Promise<readonly ParsedArticle[]> {
  const outcome = await parseDocument({ bytes, name: 'review' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

const run = (text: string, properties = ''): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const heading = (level: number, text: string): string =>
  run(text, `<w:pPr><w:pStyle w:val="Heading${String(level)}"/></w:pPr>`);
const cell = (...paragraphs: readonly string[]): string =>
  `<w:tc>${paragraphs.map((text) => run(text)).join('')}</w:tc>`;
const table = (...rows: readonly (readonly (readonly string[])[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((one) => cell(...one)).join('')}</w:tr>`).join('')}</w:tbl>`;
const PAGE_END = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const styles = [1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${String(level)}"><w:name w:val="heading ${String(level)}"/></w:style>`,
  )
  .join('');
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (...list: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
const word = (body: string): Buffer =>
  zipOfParts({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(relation('r1', 'styles', 'styles.xml')),
    'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
const each = (write: (story: Story, i: number) => string): string => STORIES.map(write).join('');
const text = (story: Story): string => story.text.map((one) => run(one)).join('');
const source = ({ outlet, day }: Story): string => `${outlet}, ${day}`;

describe('A press review in Word is a clipping for each of its articles', () => {
  it.each([
    ['headings', each((story) => heading(1, story.headline) + run(source(story)) + text(story))],
    [
      'a cover with contents, and page ends',
      heading(1, 'Press review') +
        run('Ministry of Works, 18 September 2019') +
        each(({ headline, outlet }, i) => run(`${headline} ${outlet} ${String(i + 3)}`)) +
        each((story) => PAGE_END + heading(1, story.headline) + run(`${source(story)}, p. 3`) + text(story)),
    ],
    [
      'the line of outlet and day above the headline',
      each((story) => run(source(story)) + heading(2, story.headline) + text(story)),
    ],
    ['no marks at all', each((story) => run(story.headline) + run(source(story)) + text(story))],
    [
      'tables of labels',
      each(
        (story) =>
          table(
            [['Headline'], [story.headline]],
            [['Outlet'], [story.outlet]],
            [['Date'], [story.day]],
            [['Text'], story.text],
          ) + run(''),
      ),
    ],
    [
      'tables of labels below the headline',
      each(
        (story) =>
          run(story.headline) + table([['Outlet'], [story.outlet]], [['Date'], [story.day]]) + text(story),
      ),
    ],
  ])('told by %s', async (_, body) => {
    expect(await read(word(body))).toMatchObject(wanted);
  });

  it('and keeps the heading that several of them stand under as their section', async () => {
    const body =
      heading(1, 'Media review') +
      heading(2, 'Politics') +
      each((story) => heading(3, story.headline) + run(source(story)) + text(story));
    const articles = await read(word(body));
    expect(articles).toMatchObject(wanted);
    expect(articles.map(({ fields }) => fields.section)).toEqual(['Politics', 'Politics']);
  });

  it('and words of its own before the first are a clipping, so that nothing is lost', async () => {
    const words = `${STORIES[0].text[0]} ${STORIES[1].text[0]}`;
    const body =
      heading(1, 'Press review') +
      run(words) +
      each((story) => heading(1, story.headline) + run(source(story)) + text(story));
    const articles = await read(word(body));
    expect(articles).toHaveLength(3);
    expect(articles[0]?.fields.body).toContain(words);
  });
});

describe('A table of coverage in Word', () => {
  it('is a clipping for each row', async () => {
    const rows = STORIES.map(({ headline, outlet, day }, i) =>
      [day, outlet, headline, `https://post.example/${String(i)}`].map((one) => [one]),
    );
    const names = ['Date', 'Outlet', 'Headline', 'Link'].map((one) => [one]);
    expect(await read(word(heading(1, 'Coverage') + table(names, ...rows)))).toMatchObject(
      STORIES.map(({ headline, outlet, value }, i) => ({
        fields: {
          headline,
          outlet,
          datePublished: { value },
          url: `https://post.example/${String(i)}`,
        },
      })),
    );
  });
});

describe('A file stays one clipping', () => {
  it.each([
    [
      'when it is an article with headings in it',
      heading(1, STORIES[0].headline) +
        run(source(STORIES[0])) +
        each((story) => heading(2, story.headline) + text(story)),
    ],
    ['when it is a report', each((story) => heading(1, story.headline) + text(story))],
    ['when its headings are days', each((story) => heading(1, story.day) + text(story))],
    [
      'when an article is followed by dated comments',
      heading(1, STORIES[0].headline) +
        run(`${STORIES[0].day} - 11:52 — Mara Lindqvist`) +
        text(STORIES[0]) +
        heading(2, 'Comments') +
        each((story) => heading(3, 'Thank you') + run(`${story.day} - 20:14 — Peter`) + text(story)),
    ],
  ])('%s', async (_, body) => {
    expect(await read(word(body))).toHaveLength(1);
  });
});

describe('A press review as text is a clipping for each of its articles', () => {
  const plain = (story: Story): string =>
    `${story.headline}\n${source(story)}\n\n${story.text.join('\n\n')}\n`;
  it.each([
    ['rules', STORIES.map(plain).join('\n--------------------\n\n')],
    ['page ends', STORIES.map(plain).join('\f')],
    ['headings', STORIES.map((story) => `## ${plain(story)}`).join('\n')],
    ['blank lines only', STORIES.map(plain).join('\n\n\n')],
    [
      'labels',
      STORIES.map(
        ({ headline, outlet, day, text: [first, second] }) =>
          `Headline: ${headline}\nOutlet: ${outlet}\nDate: ${day}\n\n${first}\n\n${second}\n`,
      ).join('\n'),
    ],
  ])('told by %s', async (_, review) => {
    expect(await read(Buffer.from(review))).toMatchObject(wanted);
  });
});

describe('The line below a headline', () => {
  it.each([
    ['Nordkurier, 18.09.2019, S. 3', ['Nordkurier', '2019-09-18', '3']],
    ['Süddeutsche Zeitung vom 17.09.2019', ['Süddeutsche Zeitung', '2019-09-17']],
    ['FAZ, Dienstag, 17. September 2019, Seite 12', ['FAZ', '2019-09-17', '12']],
    ['Le Monde, 17 septembre 2019', ['Le Monde', '2019-09-17']],
    ['El País | 17/09/2019 | p. 12', ['El País', '2019-09-17', '12']],
    ['The Hindu (Chennai), 17 September 2019', ['The Hindu (Chennai)', '2019-09-17']],
    ['人民日报 2019年9月18日 第3版', ['人民日报', '2019-09-18', '3']],
    ['The Times, London, 17 Sept 2019', ['The Times', '2019-09-17']],
  ])('%s names outlet, day and page', (line, said) => {
    const facts = readSourceLine(line, { language: null })?.facts ?? [];
    expect(
      facts.map(({ fact }) => ('date' in fact ? fact.date.value : 'text' in fact ? fact.text : '')),
    ).toEqual(said);
  });

  it.each([
    'The mayor died on 17 September 2019',
    'On 17 September 2019 the council met.',
    'Photo: the mayor',
  ])('%s is none', (line) => {
    expect(readSourceLine(line, { language: null })?.facts ?? null).toBeNull();
  });
});

it('What a table of labels says besides is text, and never the headline', async () => {
  const cells = (label: string, value: string): string =>
    `<w:tr><w:tc><w:p><w:r><w:t>${label}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>${value}</w:t></w:r></w:p></w:tc></w:tr>`;
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const [article] = await read(
    word(
      `<w:tbl>${cells('Medium', 'Hafenblatt')}${cells('Datum', '30.11.2026')}${cells('Auflage', '150.000')}</w:tbl>${paragraph('Der Kai wird gesperrt')}${paragraph('Der Kai am Hafen wird am Montag für drei Wochen gesperrt, teilte der Stadtrat am Sonntagabend mit.')}`,
    ),
  );
  expect(article?.fields).toMatchObject({ headline: 'Der Kai wird gesperrt', outlet: 'Hafenblatt' });
  expect(article?.fields.body).toContain('Auflage: 150.000');
});
