import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importLimits } from '../limits';
import { parseDocument } from '../parse';
import type { ParsedDocument, ParseOutcome } from '../parsed-article';
import { delimiterOf, splitRows } from './delimited-text';
import { guessMapping } from './guess-mapping';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');

function outcomeOf(content: string | Uint8Array): Promise<ParseOutcome> {
  return parseDocument({ bytes: typeof content === 'string' ? Buffer.from(content) : content, name: 'x' });
}

async function read(content: string | Uint8Array): Promise<ParsedDocument> {
  const outcome = await outcomeOf(content);
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const tracker = (dates: readonly string[], header = 'Date'): string =>
  [`${header},Title,Outlet`, ...dates.map((date, i) => `${date},Trees ${String(i)},Post`)].join('\n');

const datesOf = async (content: string): Promise<unknown[]> =>
  (await read(content)).articles.map(({ fields, warnings }) => [
    fields.datePublished?.value,
    warnings.includes('date-ambiguous'),
  ]);

describe('a table of coverage', () => {
  it('leaves out the row that adds up the others, and says nothing of it', async () => {
    const found = await read(
      'Datum;Medium;Titel;Reichweite\n18.09.2019;Post;Bäume;12\n19.09.2019;Post;Total verspätet;3\nSumme:;;2 Beiträge;15\nTotal 2;;;15',
    );
    expect(found.articles.map(({ fields }) => fields.headline)).toEqual(['Bäume', 'Total verspätet']);
    expect(found.refusedParts).toBeUndefined();
  });

  it('of Clipdesk’s own columns takes no day of its records for one of the article', async () => {
    const { articles } = await read(
      'headline,outlet,datePublished,dateModified,body,updatedAt\nTrees,Post,,,They come.,2026-11-29T00:25:54.541Z',
    );
    expect(articles[0]?.fields).toMatchObject({ headline: 'Trees', datePublished: null, dateModified: null });
  });

  it('reads the bare numbers a spreadsheet keeps its dates as', async () => {
    expect(await datesOf(tracker(['43726', '43726.5']))).toEqual([
      ['2019-09-18', false],
      ['2019-09-18T12:00', false],
    ]);
  });

  it('takes a station for the outlet, also where its name begins with the kind of medium', async () => {
    const { articles } = await read(
      'Date,Station,Programme,Headline\n2019-09-18,Radio 1,Evening News,Trees at last',
    );
    expect(articles[0]?.fields.outlet).toBe('Radio 1');
  });

  it('gives a clipping for each row, with every field its columns name', async () => {
    const csv = [
      'Publication Date,Time,Headline,URL,Outlet,Author,Full Text,Reach,Sentiment,Tags,Language,Country,Media Type,Page,Section,Client',
      '2019-09-18,04:34 PM,"Trees, at last",https://post.example/1,Rivermouth Post,Jane Doe; Mark Poe,"They come. ""Soon"", she said.\n\nNext week.","1,204,000",Positive,Trees; City Hall,English,Ireland,Newspaper,4,Local,Acme',
    ].join('\r\n');
    expect(await read(csv)).toMatchObject({
      mimeType: 'text/csv',
      articles: [
        {
          fields: {
            headline: 'Trees, at last',
            url: 'https://post.example/1',
            outlet: 'Rivermouth Post',
            authors: ['Jane Doe', 'Mark Poe'],
            body: 'They come. "Soon", she said.\n\nNext week.',
            datePublished: { value: '2019-09-18T16:34', precision: 'minute', zoneGiven: false },
            reach: { value: 1_204_000, metric: 'audience' },
            tone: [{ subject: 'Acme', value: 1 }],
            language: 'en',
            country: 'Ireland',
            mediaType: 'print',
            type: 'article-newspaper',
            page: '4',
            section: 'Local',
          },
          tags: ['Trees', 'City Hall'],
        },
      ],
    });
  });

  it.each([
    [
      'German',
      'Datum;Titel;Medium;Autor;Link;Auflage;Tonalität\n18.09.2019;Bäume;Hafenpost;Jana Dorn;https://x.example/1;34.567;negativ',
    ],
    [
      'French',
      'Date de parution;Titre;Média;Auteur;Lien;Tirage;Tonalité\n18/09/2019;Bäume;Hafenpost;Jana Dorn;https://x.example/1;34 567;négatif',
    ],
    [
      'Spanish',
      'Fecha;Titular;Medio;Autor;Enlace;Tirada;Tono\n18/09/2019;Bäume;Hafenpost;Jana Dorn;https://x.example/1;34.567;negativo',
    ],
    [
      'Chinese',
      '日期,标题,媒体,作者,链接,发行量,情感倾向\n2019年9月18日,Bäume,Hafenpost,Jana Dorn,https://x.example/1,34567,负面',
    ],
    [
      'Vietnamese',
      'Ngày đăng,Tiêu đề,Tên báo,Tác giả,Đường dẫn,Lượng phát hành,Sắc thái\n18/09/2019,Bäume,Hafenpost,Jana Dorn,https://x.example/1,34.567,Tiêu cực',
    ],
    [
      'Indonesian',
      'Tanggal,Judul,Nama Media,Penulis,Tautan,Oplah,Tonasi\n18/09/2019,Bäume,Hafenpost,Jana Dorn,https://x.example/1,34.567,negatif',
    ],
    [
      'Thai',
      'วันที่,หัวข้อข่าว,ชื่อสื่อ,ผู้เขียน,ลิงก์,ยอดพิมพ์,ทัศนคติ\n18/09/2562,Bäume,Hafenpost,Jana Dorn,https://x.example/1,"34,567",เชิงลบ',
    ],
  ])('with %s names of columns is understood', async (_, csv) => {
    expect(await read(csv)).toMatchObject({
      articles: [
        {
          fields: {
            headline: 'Bäume',
            outlet: 'Hafenpost',
            authors: ['Jana Dorn'],
            url: 'https://x.example/1',
            datePublished: { value: '2019-09-18' },
            reach: { value: 34_567, metric: 'circulation' },
            tone: [{ value: -1 }],
          },
        },
      ],
    });
  });

  it.each([',', ';', '\t', '|', '^'])('may be separated by %j', async (delimiter) => {
    const csv = [
      ['Title', 'Link', 'Date'],
      [`"Trees${delimiter} ""at last""\nand more"`, 'https://x.example/1', '2019-09-18'],
      ['Drains', 'https://x.example/2', '2019-09-19'],
    ]
      .map((row) => row.join(delimiter))
      .join('\r\n');
    const { articles } = await read(csv);
    expect(articles.map(({ fields }) => fields.headline)).toEqual([
      `Trees${delimiter.trim()} "at last" and more`,
      'Drains',
    ]);
  });

  it('may name its separator in a first line and have a byte order mark', async () => {
    const csv = '\uFEFFsep=;\r\nTitle;Date;Outlet\r\nTrees;2019-09-18;Post\r\n;;Post\r\n';
    expect(await read(Buffer.from(csv, 'utf16le'))).toMatchObject({
      articles: [{ fields: { headline: 'Trees' } }],
      refusedParts: [{ name: 'row 4', refusal: { reason: 'row-without-text' } }],
    });
  });

  it('may have a title and a period above the names of its columns, and blank rows', async () => {
    const csv =
      'Coverage report,,\nPeriod:,1 Sep,30 Sep\n,,\nDate,Headline,Publication\n2019-09-18,Trees,Post\n\n2019-09-19,Drains,Post\n';
    expect((await read(csv)).articles.map(({ fields }) => [fields.headline, fields.outlet])).toEqual([
      ['Trees', 'Post'],
      ['Drains', 'Post'],
    ]);
  });

  it('keeps its rows apart when a quotation mark stands alone in one', async () => {
    const tsv =
      'Title\tOutlet\tDate\n"Soon" she said\tPost\t2019-09-18\n"Never closed\tPost\t2019-09-19\nRoad\tPost\t2019-09-20';
    expect((await read(tsv)).articles.map(({ fields }) => fields.headline)).toEqual([
      '"Soon" she said',
      '"Never closed',
      'Road',
    ]);
  });

  it('in an old charset comes in with its letters', async () => {
    const csv =
      'Datum;Titel;Zeitung\n18.09.2019;Elf Bäume für die Hafenstraße und für die Brücke;Müritzer Blatt\n';
    const { articles } = await read(Buffer.from(csv, 'latin1'));
    expect(articles[0]).toMatchObject({
      fields: { headline: 'Elf Bäume für die Hafenstraße und für die Brücke' },
    });
    expect(articles[0]?.warnings).toContain('charset-guessed');
  });

  it('tells a column of outlets from a column of kinds of media, whatever both are called', async () => {
    const csv = 'Medium,Source,Title,Date\nOnline,Post,Trees,2019-09-18\nTV,Channel Two,Drains,2019-09-19\n';
    expect((await read(csv)).articles.map(({ fields }) => [fields.outlet, fields.mediaType])).toEqual([
      ['Post', 'online'],
      ['Channel Two', 'tv'],
    ]);
  });

  it('keeps what a service calls a snippet as the summary', async () => {
    const csv =
      'Date,Headline,URL,Opening Text,Hit Sentence,Source,Reach,Sentiment,Input Name\n02-Aug-2022 06:12PM,,https://x.example/1,They come soon.,The trees come.,Post,0,Not Rated,Acme';
    expect(await read(csv)).toMatchObject({
      articles: [
        {
          fields: {
            headline: 'They come soon.',
            summary: 'They come soon.\n\nThe trees come.',
            body: '',
            reach: null,
            tone: [],
            datePublished: { value: '2022-08-02T18:12' },
          },
        },
      ],
    });
  });

  it('never gives figures of tone on an unknown scale a value', async () => {
    const csv = 'Title,Outlet,Sentiment\nTrees,Post,73\nDrains,Post,12';
    expect((await read(csv)).articles.map(({ fields }) => fields.tone)).toEqual([
      [{ subject: 'Sentiment', value: null, coder: null, note: '73' }],
      [{ subject: 'Sentiment', value: null, coder: null, note: '12' }],
    ]);
  });

  it('reads a dash as negative where other cells say plus, and as not rated elsewhere', async () => {
    const tones = async (...cells: readonly string[]): Promise<unknown> =>
      (
        await read(
          `Title,Outlet,Tonality\n${cells.map((cell, i) => `Trees ${String(i)},Post,${cell}`).join('\n')}`,
        )
      ).articles.map(({ fields }) => fields.tone[0]?.value);
    expect(await tones('+', '-', 'o', '--', '')).toEqual([1, -1, 0, -2, undefined]);
    expect(await tones('positive', '-', 'negative')).toEqual([1, undefined, -1]);
  });

  it('without a column of headlines, addresses or texts is refused with that reason', async () => {
    expect(await outcomeOf('Name,Square,Cube\na,1,1\nb,4,8\nc,9,27\nd,16,64')).toMatchObject({
      refusal: { reason: 'no-usable-columns' },
    });
  });

  const LONG = 'The council agreed on Tuesday to plant four hundred trees along the harbour road. '.repeat(4);
  const rows = [1, 2, 3].map((i) => [
    `Harbour road gets ${String(i)} hundred trees`,
    `https://post.example/${String(i)}`,
    `2021-04-0${String(i)}`,
    `${LONG}${String(i)}.`,
    String(i),
  ]);
  const csvOf = (all: readonly (readonly string[])[]): string => all.map((row) => row.join(';')).join('\n');

  it.each([
    ['whose names say nothing', csvOf([['Aaa', 'Bbb', 'Ccc', 'Ddd', 'Eee'], ...rows])],
    ['without names', csvOf(rows)],
  ])('%s is known by what is in its columns', async (_, csv) => {
    const { articles } = await read(csv);
    expect(articles.map(({ fields }) => [fields.headline, fields.url, fields.datePublished?.value])).toEqual(
      rows.map(([headline, url, day]) => [headline, url, day]),
    );
    expect(articles[0]?.fields.body).toContain('four hundred trees');
  });

  it('without rows is refused with that reason', async () => {
    expect(await outcomeOf('Date,Title,URL,Outlet\n')).toEqual({ refusal: { reason: 'no-rows' } });
  });

  it('longer than the limit gives the rows within it and names the others', async () => {
    const csv = `Title,Outlet,Language\n${'Trees,Post,English\n'.repeat(importLimits.tableRows + 5)}`;
    const { articles, refusedParts } = await read(csv);
    expect(articles).toHaveLength(importLimits.tableRows);
    expect(refusedParts).toEqual([
      {
        name: `rows from ${String(importLimits.tableRows + 2)} on`,
        refusal: { reason: 'too-many-rows', limit: importLimits.tableRows },
      },
    ]);
  }, 60_000);

  it('is not seen in prose with commas', async () => {
    expect(
      await read(
        'Trees, drains and roads\n\nThe council agreed, at last, on trees.\nIt was, all said, time.',
      ),
    ).toMatchObject({ mimeType: 'text/plain' });
  });
});

describe('a list kept with a read-later service', () => {
  it.each([
    [
      'Pocket',
      'title,url,time_added,tags,status\nTrees,https://x.example/1,1568824449,city|trees,unread',
      ['city', 'trees'],
    ],
    [
      'Instapaper',
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://x.example/1,Trees,They come.,Unread,1568824449,"[""city""]"',
      ['city'],
    ],
    [
      'Raindrop',
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n7,Trees,,They come.,https://x.example/1,News,"city, trees",2019-09-18T16:34:09.000Z,,,true',
      ['city', 'trees', 'News'],
    ],
  ])('such as %s keeps when it was saved apart from when it was published', async (_, csv, tags) => {
    expect(await read(csv)).toMatchObject({
      articles: [
        {
          fields: {
            headline: 'Trees',
            url: 'https://x.example/1',
            datePublished: null,
            dateAccessed: { value: '2019-09-18T16:34:09Z' },
          },
          tags,
        },
      ],
    });
  });
});

describe('the order of day and month', () => {
  it('is the one a number above twelve shows, for the whole column', async () => {
    expect(await datesOf(tracker(['03/04/2021', '25/03/2021']))).toEqual([
      ['2021-04-03', false],
      ['2021-03-25', false],
    ]);
    expect(await datesOf(tracker(['03/04/2021', '3/25/21 4:05 PM']))).toEqual([
      ['2021-03-04', false],
      ['2021-03-25T16:05', false],
    ]);
  });

  it('is day first with full stops and under a name of a language that writes it so', async () => {
    expect(await datesOf(tracker(['03.04.2021']))).toEqual([['2021-04-03', false]]);
    expect(await datesOf('Datum,Titel,Zeitung\n03/04/2021,Bäume,Post')).toEqual([['2021-04-03', false]]);
  });

  it('is the one that puts the rows in their order of time', async () => {
    const days = ['01/10/2021', '02/10/2021', '03/10/2021', '04/10/2021', '05/10/2021'];
    expect(
      (await datesOf(tracker(['10/01/2021', '10/02/2021', '10/05/2021', '11/02/2021', '12/01/2021'])))[0],
    ).toEqual(['2021-10-01', false]);
    expect((await datesOf(tracker(days)))[0]).toEqual(['2021-10-01', true]);
  });

  it('that nothing tells is flagged and never taken silently', async () => {
    expect(await datesOf(tracker(['03/04/2021', '05/05/2021']))).toEqual([
      ['2021-04-03', true],
      ['2021-05-05', false],
    ]);
  });
});

describe('any table', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\n', '中', "'"),
    maxLength: 12,
  });
  it('comes back cell by cell as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          const text = rows
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter))
            .join('\n');
          expect(splitRows(text, delimiter).rows).toEqual(rows);
        },
      ),
    );
  });

  it('ends in clippings or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(60), async (noise, at) => {
        const csv = 'Title,Date,URL\nTrees,2019-09-18,https://x.example/1\n';
        const outcome = await outcomeOf(csv.slice(0, at) + noise + csv.slice(at));
        if ('refusal' in outcome) expect(outcome.refusal.reason).not.toBe('reader-failed');
      }),
      { numRuns: 60 },
    );
  });
});

describe('tables of public collections', () => {
  const spectrum = resolve(corpora, 'sheets/csv-spectrum');
  it.skipIf(!existsSync(spectrum))(
    `of every dialect are split as their makers say (skipped without ${spectrum})`,
    () => {
      for (const name of readdirSync(resolve(spectrum, 'csvs'))) {
        // Its truth names another number than the file.
        if (name === 'location_coordinates.csv') continue;
        const truth = JSON.parse(
          readFileSync(resolve(spectrum, 'json', name.replace('.csv', '.json')), 'utf8').replaceAll(
            '\\r\\n',
            '\\n',
          ),
        ) as Record<string, string> | Record<string, string>[];
        const { rows } = splitRows(readFileSync(resolve(spectrum, 'csvs', name), 'utf8'), ',');
        const [header = [], ...body] = rows.filter((row) => row.length > 1).map((row) => row.map(String));
        const records = body.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])));
        expect([name, records]).toEqual([name, [truth].flat()]);
      }
    },
  );

  const vendors = resolve(corpora, 'sheets/vendor-headers');
  it.skipIf(!existsSync(vendors))(
    `by monitoring services have their columns known (skipped without ${vendors})`,
    () => {
      const mapped = readdirSync(vendors).map((name) => {
        const text = readFileSync(resolve(vendors, name), 'utf8');
        const mapping = guessMapping(splitRows(text, delimiterOf(text) ?? ','));
        return [
          name,
          Object.fromEntries((mapping?.columns ?? []).map(({ header, field }) => [header, field])),
        ];
      });
      expect(Object.fromEntries(mapped)).toMatchObject({
        'meltwater-2022.csv': {
          Date: 'date',
          Headline: 'headline',
          URL: 'url',
          Source: 'outlet',
          Influencer: 'authors',
          Reach: 'reach',
          Sentiment: 'sentiment',
          Country: 'country',
          Language: 'language',
          'Hit Sentence': 'summary',
          'Document Tags': 'tags',
          'Input Name': 'subject',
          Time: 'time',
        },
        'meltwater-2025a.csv': {
          Date: 'date',
          Headline: 'headline',
          URL: 'url',
          Source: 'outlet',
          Influencer: 'authors',
          Reach: 'reach',
          Sentiment: 'sentiment',
          'Document Tags': 'tags',
        },
        'cisionone-api-mention.csv': {
          publishedAt: 'date',
          url: 'url',
          source: 'outlet',
          author: 'authors',
          audience: 'reach',
          sentiment: 'sentiment',
          languageCode: 'language',
          locationCountry: 'country',
          excerpt: 'summary',
          transcript: 'body',
        },
        'raindrop.csv': {
          url: 'url',
          title: 'headline',
          tags: 'tags',
          created: 'accessed',
          note: 'notes',
          folder: 'folder',
        },
        'tracker-cision-trendkite-style.csv': {
          Date: 'date',
          'Outlet Name': 'outlet',
          'Article Title': 'headline',
          Author: 'authors',
          'Media Type': 'mediaType',
          Link: 'url',
          'Outlet Reach (Monthly)': 'reach',
        },
      });
    },
  );
});
