import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';

async function read(table: string | Uint8Array): Promise<readonly ParsedArticle[]> {
  const bytes = typeof table === 'string' ? Buffer.from(table) : table;
  const outcome = await parseDocument({ bytes, name: 'list' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

function workbook(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

describe('Names of columns', () => {
  it('"Rubrik" is the headline in a Swedish list and the section in a German one', async () => {
    const [swedish] = await read(
      'Datum;Rubrik;Källa;Skribent;Länk\n2019-09-16;Kajen stängs i tre veckor;Hamnbladet;Anna Ek;https://hamn.example/1',
    );
    expect(swedish?.fields).toMatchObject({ headline: 'Kajen stängs i tre veckor', section: null });
    const [german] = await read(
      'Datum;Rubrik;Zeitung;Überschrift\n16.09.2019;Lokales;Hafenblatt;Der Kai wird gesperrt',
    );
    expect(german?.fields).toMatchObject({ headline: 'Der Kai wird gesperrt', section: 'Lokales' });
  });

  it('"Link" and "Medium" do not make the names of a German list English ones', async () => {
    const [article] = await read(
      'Datum;Medium;Titel;Link\n03.04.2019;Hafenblatt;Stadtrat bewilligt Damm;https://hafen.example/1',
    );
    expect(article?.fields).toMatchObject({ language: 'de' });
    expect(article?.fields.datePublished?.value).toBe('2019-04-03');
  });

  it('"S." is the page where figures stand below it', async () => {
    const articles = await read(
      'Datum;Medium;Titel;S.\n03.04.2019;Hafenblatt;Der Kai wird gesperrt;12\n04.04.2019;Hafenblatt;Der Kai ist wieder offen;S. 4',
    );
    expect(articles.map(({ fields }) => fields.page)).toEqual(['12', 'S. 4']);
  });

  it('"版面" is the page where it says one, and the section elsewhere', async () => {
    const list = (cell: string): string =>
      `日期,媒体,标题,版面\n2019年9月18日,海港日报,大桥封闭维修三周,${cell}`;
    expect((await read(list('第3版')))[0]?.fields).toMatchObject({ page: '第3版', section: null });
    expect((await read(list('要闻')))[0]?.fields).toMatchObject({ page: null, section: '要闻' });
  });

  it.each([
    ['Bereik', '390.000'],
    ['Räckvidd', '390 000'],
    ['Dotarcie', '390 000'],
  ])('%s is a reach', async (name, value) => {
    const [article] = await read(
      `Headline;Outlet;Date;${name}\nThe quay wall holds;Rivermouth Post;2019-09-16;${value}`,
    );
    expect(article?.fields.reach).toMatchObject({ value: 390_000, metric: 'audience' });
  });
});

describe('What rows say', () => {
  it('The name of a source goes before its domain', async () => {
    const [article] = await read(
      'published,title,url,domain_url,extra_source_attributes.name,source_type\n2019-09-16,The quay wall holds,https://post.example/1,post.example,Rivermouth Notes,"BLOG, BLOG_OTHER"',
    );
    expect(article?.fields).toMatchObject({ outlet: 'Rivermouth Notes', mediaType: 'blog' });
  });

  it('The outlet of a broadcast is its station, and its programme the section', async () => {
    const articles = await read(
      'Media Type,Publication Date,Headline,Publication / Programme,Station,Circulation / Audience\nRadio,16 Sep 2019,The mayor on the quay,Morning Tide,Wave FM,"45,000"\nPress,16 Sep 2019,The quay wall holds,Rivermouth Post,,"88,634"',
    );
    expect(articles.map(({ fields }) => [fields.outlet, fields.section, fields.reach?.metric])).toEqual([
      ['Wave FM', 'Morning Tide', 'audience'],
      ['Rivermouth Post', null, 'circulation'],
    ]);
  });

  it('Signs in brackets behind "Tone" are nobody that a tone is about', async () => {
    const [article] = await read(
      'Datum;Medium;Titel;Tonalität (+/0/-)\n03.04.2019;Hafenblatt;Der Kai wird gesperrt;-\n04.04.2019;Hafenblatt;Der Kai ist offen;+',
    );
    expect(article?.fields.tone).toMatchObject([{ subject: 'Tonalität', value: -1 }]);
  });

  it('The sheets "Print" and "Radio" say the kind of their rows', async () => {
    const names = ['Date', 'Outlet', 'Headline'];
    const articles = await read(
      workbook({
        Print: [
          names,
          ['2019-09-16', 'Rivermouth Post', 'The quay wall holds'],
          ['2019-09-17', 'Hill Courier', 'A barrier'],
        ],
        Radio: [names, ['2019-09-16', 'Wave FM', 'The mayor on the quay']],
        September: [names, ['2019-09-16', 'Estuary News', 'Ferries sail']],
      }),
    );
    expect(articles.map(({ fields }) => fields.mediaType)).toEqual(['print', 'print', 'radio', 'online']);
  });

  it('Alerts collected in a table without names have the headline and the excerpt apart', async () => {
    const excerpt = (about: string): string =>
      `The ${about} will close on Monday for three weeks, the council said, and buses will run over the ring road until then ...`;
    const articles = await read(
      [
        `"September 16, 2019 at 10:15AM",The quay wall holds - Rivermouth Post,https://post.example/1,"${excerpt('quay')}"`,
        `"September 15, 2019 at 09:10PM",A barrier for the old town,https://hill.example/2,"${excerpt('gate')}"`,
        `"September 14, 2019 at 09:10PM",Ferries stop at noon on Sunday,https://wave.example/3,"${excerpt('pier')}"`,
      ].join('\n'),
    );
    expect(articles.map(({ fields }) => fields.headline)).toEqual([
      'The quay wall holds - Rivermouth Post',
      'A barrier for the old town',
      'Ferries stop at noon on Sunday',
    ]);
    expect(articles[0]?.fields.summary).toBe(excerpt('quay'));
  });
});
