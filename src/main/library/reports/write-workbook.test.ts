import { read, utils, type CellObject } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { sampleClipping, sampleDate } from '../../../../test/sample-clipping';
import type { Clipping } from '../../../shared/model/clipping';
import { chooseColumns } from './table-columns';
import { writeWorkbook } from './write-workbook';

function cellsOf(clippings: readonly Clipping[], ...names: string[]): CellObject[] {
  const book = read(writeWorkbook(clippings, chooseColumns(names)), { cellNF: true, cellFormula: true });
  expect(book.SheetNames).toEqual(['Clippings', 'Figures']);
  const sheet = book.Sheets['Clippings'];
  return names.map((_, at) => sheet?.[utils.encode_cell({ r: 1, c: at })] as CellObject);
}

describe('a workbook of clippings', () => {
  it('has a row for each clipping, the columns asked for in their order, and filters', () => {
    const clippings = [
      sampleClipping(1, { tags: ['A/B', 'C'], authors: ['X', 'Y'] }),
      sampleClipping(2, { headline: '环境论坛' }),
    ];
    const columns = chooseColumns(['headline', 'tags', 'authors']);
    const sheet = read(writeWorkbook(clippings, columns)).Sheets['Clippings'];
    expect(sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      ['headline', 'tags', 'authors'],
      ['Headline 1', 'A/B; C', 'X; Y'],
      ['环境论坛'],
    ]);
    expect(sheet?.['!autofilter']).toEqual({ ref: 'A1:C3' });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', "=cmd|'/C calc'!A0", '\t=1'])(
    'takes the headline %j for text, never for a formula',
    (headline) => {
      const [cell] = cellsOf([sampleClipping(1, { headline })], 'headline');
      expect(cell).toMatchObject({ t: 's', v: headline });
      expect(cell).not.toHaveProperty('f');
    },
  );

  it('has days and times as dates, what is less exact as text, counts as numbers, and links', () => {
    const [published, modified, accessed, words, reach, url] = cellsOf(
      [
        sampleClipping(1, {
          datePublished: sampleDate('2019-09-18'),
          dateModified: sampleDate('2019-09-18T06:00'),
          dateAccessed: sampleDate('2019-09'),
          reach: { value: 1_000_000, metric: 'audience', asOf: null, source: null },
          url: 'https://harbour.example/1',
        }),
      ],
      ...['datePublished', 'dateModified', 'dateAccessed', 'wordCount', 'reach', 'url'],
    );
    // The day Excel gives this number: 18 September 2019.
    expect(published).toMatchObject({ t: 'n', v: 43_726, z: 'yyyy-mm-dd', w: '2019-09-18' });
    expect(modified).toMatchObject({ t: 'n', v: 43_726.25, w: '2019-09-18 06:00' });
    expect(accessed).toMatchObject({ t: 's', v: '2019-09' });
    expect(words).toMatchObject({ t: 'n', v: 8 });
    expect(reach).toMatchObject({ t: 'n', v: 1_000_000 });
    expect(url).toMatchObject({ t: 's', l: { Target: 'https://harbour.example/1' } });
  });

  it('keeps the seconds of a time, so that a workbook that comes back has lost nothing', () => {
    const [published] = cellsOf(
      [sampleClipping(1, { datePublished: sampleDate('2019-09-18T16:34:09') })],
      'datePublished',
    );
    expect(published).toMatchObject({ t: 'n', w: '2019-09-18 16:34:09' });
  });

  it('makes no link of what is none, and says where a text is longer than a cell', () => {
    const [url, body] = cellsOf(
      [sampleClipping(1, { url: 'javascript:alert(1)', body: 'a'.repeat(40_000) })],
      'url',
      'body',
    );
    expect(url).not.toHaveProperty('l');
    expect(String(body?.v)).toHaveLength(32_767);
    expect(String(body?.v)).toMatch(/a… \[cut here: a cell holds no more\]$/u);
  });

  it('has the key figures on a sheet of their own', () => {
    const book = read(writeWorkbook([sampleClipping(1), sampleClipping(2)], chooseColumns(['headline'])));
    const sheet = book.Sheets['Figures'];
    const rows = sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
    expect(rows).toContainEqual(['Placements', 2]);
    expect(rows).toContainEqual(['The Daily Example', 2]);
    expect(rows).toContainEqual(['Clippings of unknown reach', 2]);
  });
});
