import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { utils, write, type BookType } from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedDocument, ParseOutcome } from '../parsed-article';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');

function outcomeOf(bytes: Uint8Array): Promise<ParseOutcome> {
  return parseDocument({ bytes, name: 'x' });
}

async function read(bytes: Uint8Array): Promise<ParsedDocument> {
  const outcome = await outcomeOf(bytes);
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** 18 September 2019 as Excel counts days, and 16:34 of it. */
const DAY = 43_726;
const TIME = (16 * 60 + 34) / 1440;

function workbook(bookType: BookType): Uint8Array {
  const notes = utils.aoa_to_sheet([['Notes'], ['Made by hand'], ['Title'], ['for the team']]);
  const coverage = utils.aoa_to_sheet([
    ['Coverage in September', null, null, null, null],
    [],
    ['Date', 'Headline', 'Outlet', 'Reach', 'Tone (Acme)'],
    [{ t: 'n', v: DAY, z: 'd/m/yy' }, 'Trees, at last', 'Post', 1_204_000, 'positive'],
    [{ t: 'n', v: DAY + TIME, z: 'd/m/yy h:mm' }, 'Bäume für die Straße', 'Post', null, null],
    [{ t: 'n', v: DAY, z: 'd/m/yy' }, null, 'Post', null, null],
  ]);
  const linked = coverage['B4'] as { l?: { Target: string } };
  linked.l = { Target: 'https://post.example/1' };
  const book = utils.book_new();
  utils.book_append_sheet(book, notes, 'Notes');
  utils.book_append_sheet(book, coverage, 'Coverage');
  return new Uint8Array(
    write(book, { type: 'array', bookType, compression: bookType !== 'ods' }) as ArrayBuffer,
  );
}

const workbookOf = (rows: readonly unknown[][], merges: readonly string[] = []): Uint8Array => {
  const sheet = utils.aoa_to_sheet([...rows]);
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'April');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};

describe('a workbook of coverage', () => {
  it('packed with names in small letters and backslashes, as some programs do, is one', async () => {
    const parts = unzipSync(
      workbookOf([
        ['Title', 'Date'],
        ['Trees', '2019-09-18'],
      ]),
    );
    const renamed = Object.entries(parts).map(([path, bytes]) => [
      path.replaceAll('/', '\\').replace('[Content_Types]', '[content_types]'),
      bytes,
    ]);
    const { articles } = await read(zipSync(Object.fromEntries(renamed) as Record<string, Uint8Array>));
    expect(articles.map(({ fields }) => fields.headline)).toEqual(['Trees']);
  });

  it('with several tables below each other on a sheet gives the clippings of each', async () => {
    const { articles } = await read(
      workbookOf([
        ['Print'],
        ['Date', 'Title', 'Outlet'],
        ['2019-09-18', 'Trees', 'Post'],
        [],
        ['2019-09-18', 'Drains', 'Post'],
        [],
        ['Online'],
        ['Title', 'Link', 'Date', 'Outlet'],
        ['Roads', 'https://post.example/1', '2019-09-19', 'Web Post'],
      ]),
    );
    expect(articles.map(({ fields, row }) => [fields.headline, fields.datePublished?.value, row])).toEqual([
      ['Trees', '2019-09-18', 3],
      ['Drains', '2019-09-18', 5],
      ['Roads', '2019-09-19', 9],
    ]);
  });

  it('has what a cell merged over several rows says in each of them', async () => {
    const { articles } = await read(
      workbookOf(
        [
          ['Date', 'Title', 'Outlet'],
          ['2019-09-18', 'Trees', 'Post'],
          ['2019-09-19', 'Drains', null],
          [null, null, null],
          ['2019-09-20', 'Roads', null],
        ],
        ['C2:C5'],
      ),
    );
    expect(articles.map(({ fields }) => fields.outlet)).toEqual(['Post', 'Post', 'Post']);
  });

  it('takes the address a cell links to by a formula', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Date', 'Headline', 'Link'],
      ['2019-09-18', 'Trees', 'open'],
    ]);
    sheet['C2'] = { t: 's', v: 'open', f: 'HYPERLINK("https://post.example/1","open")' };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Links');
    for (const bookType of ['xlsx', 'ods'] as const) {
      const { articles } = await read(
        new Uint8Array(
          write(book, { type: 'array', bookType, compression: bookType !== 'ods' }) as ArrayBuffer,
        ),
      );
      expect([bookType, articles[0]?.fields.url]).toEqual([bookType, 'https://post.example/1']);
    }
  });

  it('leaves out the sheets it hides and names them, unless it shows no coverage at all', async () => {
    const book = utils.book_new();
    for (const name of ['Shown', 'Archive', 'Lists'])
      utils.book_append_sheet(
        book,
        utils.aoa_to_sheet(
          name === 'Lists'
            ? [['Tone'], ['positive']]
            : [
                ['Date', 'Headline', 'Outlet'],
                ['2019-09-18', `Trees in ${name}`, 'Post'],
              ],
        ),
        name,
      );
    const bytes = (hidden: readonly (0 | 1 | 2)[], bookType: BookType): Uint8Array => {
      book.Workbook = { Sheets: hidden.map((Hidden, i) => ({ name: book.SheetNames[i] ?? '', Hidden })) };
      return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
    };
    for (const bookType of ['xlsx', 'biff8'] as const) {
      const { articles, refusedParts } = await read(bytes([0, 2, 1], bookType));
      expect(articles.map(({ fields }) => fields.headline)).toEqual(['Trees in Shown']);
      expect(refusedParts).toEqual([{ name: 'Archive', refusal: { reason: 'hidden-sheet' } }]);
    }
    const none = await read(bytes([1, 1, 0], 'xlsx'));
    expect(none.articles.map(({ fields }) => fields.headline)).toEqual([
      'Trees in Shown',
      'Trees in Archive',
    ]);
  });

  it('of OpenDocument needs no styles, and repeats no empty row', async () => {
    const cell = (text: string): string =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row>${cell('Date')}${cell('Headline')}${cell('Outlet')}</table:table-row><table:table-row><table:table-cell office:value-type="date" office:date-value="2019-09-18"><text:p>18/09/19</text:p></table:table-cell>${cell('Trees')}${cell('Post')}<table:table-cell table:number-columns-repeated="16381"/></table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const { articles } = await read(
      zipSync({
        mimetype: [Buffer.from('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
        'META-INF/manifest.xml': Buffer.from('<manifest:manifest/>'),
        'content.xml': Buffer.from(content),
      }),
    );
    expect(articles.map(({ fields }) => [fields.headline, fields.datePublished?.value])).toEqual([
      ['Trees', '2019-09-18'],
    ]);
  });

  it.each([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['xlsb', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['biff8', 'application/vnd.ms-excel'],
    ['xlml', 'application/vnd.ms-excel'],
  ] as const)('as %s gives a clipping for each row of the sheet that holds them', async (kind, mimeType) => {
    const found = await read(workbook(kind));
    expect(found).toMatchObject({
      mimeType,
      articles: [
        {
          fields: {
            headline: 'Trees, at last',
            outlet: 'Post',
            datePublished: { value: '2019-09-18', precision: 'day' },
            reach: { value: 1_204_000, metric: 'audience' },
            tone: [{ subject: 'Acme', value: 1 }],
          },
        },
        { fields: { headline: 'Bäume für die Straße', datePublished: { value: '2019-09-18T16:34' } } },
      ],
      refusedParts: [{ name: 'row 6', refusal: { reason: 'row-without-text' } }],
    });
    expect(found.articles[0]?.fields.url).toBe('https://post.example/1');
  });

  it('that would unpack to more than the limit is refused before it is unpacked', async () => {
    const mebibyte = new Uint8Array(1024 * 1024);
    const bomb = zipSync(
      { '[Content_Types].xml': mebibyte, 'xl/workbook.xml': mebibyte, 'xl/worksheets/sheet1.xml': mebibyte },
      { level: 9 },
    );
    // The directory's sizes are what is believed: here 4 GB each.
    const bytes = new Uint8Array(bomb);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
    expect(await outcomeOf(bytes)).toMatchObject({ refusal: { reason: 'too-large' } });
  });

  it('whose directory lies about its sizes is refused and never grows', async () => {
    const bomb = zipSync(
      { '[Content_Types].xml': new Uint8Array(9), 'xl/workbook.xml': new Uint8Array(50 * 1024 * 1024) },
      { level: 9 },
    );
    const bytes = new Uint8Array(bomb);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(await outcomeOf(bytes)).toMatchObject({ refusal: { reason: 'unreadable' } });
  });

  it('whose list of parts is cut off gives its rows, and says so', async () => {
    const whole = Buffer.from(workbook('xlsx'));
    const cut = whole.subarray(0, whole.indexOf('PK\x01\x02', 0, 'latin1'));
    const { articles } = await read(cut);
    expect(articles.map(({ fields }) => fields.headline)).toEqual(['Trees, at last', 'Bäume für die Straße']);
    expect(articles[0]?.warnings).toContain('cut-off');
  });

  it('cut off or damaged anywhere ends in clippings or a reason', async () => {
    const kinds = { xlsx: workbook('xlsx'), ods: workbook('ods'), xls: workbook('biff8') };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('xlsx' as const, 'ods' as const, 'xls' as const),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.uint8Array({ minLength: 1, maxLength: 20 }),
        fc.boolean(),
        async (kind, place, noise, cut) => {
          const whole = kinds[kind];
          const at = Math.floor(place * whole.length);
          const bytes = new Uint8Array(cut ? whole.subarray(0, at) : whole);
          if (!cut) bytes.set(noise.subarray(0, bytes.length - at), at);
          const outcome = await outcomeOf(bytes);
          if ('refusal' in outcome) expect(outcome.refusal.reason).not.toBe('reader-failed');
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('workbooks of public collections', () => {
  const integrum = resolve(corpora, 'newsdb/newspapers/integrum');
  it.skipIf(!existsSync(integrum))(
    `give every row with its fields (skipped without ${integrum})`,
    async () => {
      for (const name of readdirSync(integrum).filter((file) => file.endsWith('.xlsx'))) {
        const { articles } = await read(readFileSync(resolve(integrum, name)));
        expect(articles).toHaveLength(Number(/_(\d{4})\.xlsx$/u.exec(name)?.[1]));
        for (const { fields, warnings } of articles) {
          expect(warnings).not.toContain('headline-unknown');
          expect(fields.outlet).not.toBeNull();
          expect(fields.datePublished?.value).toMatch(/^2005-02-\d\d/u);
          expect(fields.body.length).toBeGreaterThan(200);
          expect(fields.body.startsWith(fields.headline)).toBe(false);
        }
      }
    },
  );

  const tika = resolve(corpora, 'sheets/tika');
  it.skipIf(!existsSync(tika))(
    `without coverage in them end in a reason, protected ones in theirs (skipped without ${tika})`,
    async () => {
      const files = readdirSync(tika, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      for (const { parentPath, name } of files) {
        const outcome = await outcomeOf(readFileSync(resolve(parentPath, name)));
        const expected = /protected/u.test(name) ? 'password-protected' : 'no-usable-columns';
        expect([name, outcome]).toMatchObject([name, { refusal: { reason: expected } }]);
      }
    },
  );
});

describe('a table that is a web page', () => {
  const rows = `<tr><th>Date</th><th>Headline</th><th>Outlet</th><th>Reach</th></tr>
<tr><td>18/09/2019</td><td><a href="https://post.example/1">Trees, at last</a></td><td>Post</td><td>1.204.000</td></tr>
<tr><td>30/09/2019</td><td>Bäume &amp; Straßen</td><td>Post</td><td></td></tr>`;

  it.each([
    [
      'as Excel saves it',
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table border=1><tr><td colspan=4>Coverage</td></tr>${rows}</table></body></html>`,
    ],
    ['as monitoring services name it .xls', `<table border="1">${rows}</table>`],
  ])('%s gives a clipping for each row', async (_, html) => {
    const { articles, mimeType } = await read(Buffer.from(html));
    expect(mimeType).toBe('application/vnd.ms-excel');
    expect(articles.map(({ fields }) => fields)).toMatchObject([
      {
        headline: 'Trees, at last',
        outlet: 'Post',
        url: 'https://post.example/1',
        datePublished: { value: '2019-09-18' },
      },
      { headline: 'Bäume & Straßen', datePublished: { value: '2019-09-30' } },
    ]);
  });

  it('is an article where its table is only part of it, or is about something else', async () => {
    const story =
      '<p>The council agreed on Tuesday to plant trees along the harbour road before the winter comes.</p>'.repeat(
        4,
      );
    const article = await outcomeOf(
      Buffer.from(
        `<html><body><article><h1>Trees</h1>${story}<table>${rows}</table></article></body></html>`,
      ),
    );
    expect('mimeType' in article && article.mimeType).toBe('text/html');
    const layout = await outcomeOf(
      Buffer.from(
        `<html><body><table><tr><td>Menu</td><td><h1>Trees</h1>${story}</td></tr></table></body></html>`,
      ),
    );
    expect('mimeType' in layout && layout.mimeType).toBe('text/html');
  });
});
