import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleClipping, sampleDate } from '../../../../test/sample-clipping';
import { clippingFieldsSchema, clippingSchema, type Clipping } from '../../../shared/model/clipping';
import { chooseColumns, tableColumns } from './table-columns';
import { csvCell, writeCsv } from './write-csv';
import { writeJson } from './write-json';

async function text(pieces: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}

/** A plain reader of RFC 4180, written from the standard, not from the writer. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (cell.lastIndex < csv.length) {
    const found = cell.exec(csv);
    if (found === null) throw new Error('not CSV');
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('a table of clippings', () => {
  it('begins with a byte order mark and ends its lines with CRLF', async () => {
    const csv = await text(
      writeCsv([sampleClipping(1, { headline: 'A, "B"' })], chooseColumns(['headline', 'outlet'])),
    );
    expect(csv).toBe('\uFEFFheadline,outlet\r\n"A, ""B""",The Daily Example\r\n');
  });

  it('has a column for every field, and for tags and the original', () => {
    const names = tableColumns.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([...Object.keys(clippingFieldsSchema.shape), 'tags', 'originalSha256']),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('drops nothing that was filled in', async () => {
    const clipping = sampleClipping(1, {
      authors: ['A One', 'B Two'],
      tags: ['Environment/Water', 'Forum'],
      notes: 'Call back\ntomorrow',
      highlights: [{ start: 0, end: 5, text: 'First', note: 'good' }],
      media: [{ kind: 'image', caption: 'A hall', creditLine: 'X/Agency', file: null }],
      tone: [{ subject: 'Ministry', value: -1, coder: null, note: null }],
      reach: { value: 10, metric: 'audience', asOf: '2019', source: 'BARB' },
      licence: { scheme: 'NLA', expires: '2027-01-31' },
      datePublished: sampleDate('2019-09-18', true),
    });
    const [names = [], values = []] = readCsv((await text(writeCsv([clipping], tableColumns))).slice(1));
    const cells = Object.fromEntries(names.map((name, i) => [name, values[i]]));
    expect(cells).toMatchObject({
      authors: 'A One; B Two',
      tags: 'Environment/Water; Forum',
      notes: 'Call back\ntomorrow',
      highlights: 'First (good)',
      media: 'image: A hall [X/Agency]',
      tone: 'Ministry: −1',
      reach: '10',
      reachMetric: 'audience',
      reachAsOf: '2019',
      reachSource: 'BARB',
      licence: 'NLA',
      licenceExpires: '2027-01-31',
      datePublished: '2019-09-18',
      dateInferred: 'yes',
      body: 'First paragraph of 1.\n\nSecond paragraph of 1.',
    });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1'])('neutralises %j', (cell) => {
    expect(readCsv(`${csvCell(cell)}\r\n`)).toEqual([[`'${cell}`]]);
  });

  it('gives back any cell, and never one that starts a formula', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', 'a') })),
          { minLength: 1 },
        ),
        (cells) => {
          const [read = []] = readCsv(`${cells.map(csvCell).join(',')}\r\n`);
          expect(read.map((cell, i) => (cells[i] === cell ? cell : cell.slice(1)))).toEqual(cells);
          for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        },
      ),
    );
  });

  it('refuses an unknown column and names those there are', () => {
    expect(() => chooseColumns(['headline', 'colour'])).toThrow(
      expect.objectContaining({
        data: {
          code: 'invalid-input',
          detail: expect.stringMatching(/no column “colour”.*headline, .*tags/) as string,
        },
      }) as Error,
    );
  });
});

describe('JSON of clippings', () => {
  const clippings: readonly Clipping[] = [
    sampleClipping(1, { tags: ['A/B'], highlights: [{ start: 0, end: 5, text: 'First', note: null }] }),
    sampleClipping(2, { body: 'quotes " and \u2028 and 中文' }),
  ];

  it('reads back as the same clippings', async () => {
    const json: unknown = JSON.parse(await text(writeJson(clippings, [])));
    expect(clippingSchema.array().parse(json)).toEqual(clippings);
  });

  it('is an empty array for none, and has the chosen fields only', async () => {
    expect(JSON.parse(await text(writeJson([], [])))).toEqual([]);
    expect(JSON.parse(await text(writeJson(clippings, ['headline', 'tags'])))).toEqual([
      { headline: 'Headline 1', tags: ['A/B'] },
      { headline: 'Headline 2', tags: [] },
    ]);
    expect(() => writeJson([], ['colour'])).toThrow(expect.objectContaining({ name: 'AppError' }) as Error);
  });
});
