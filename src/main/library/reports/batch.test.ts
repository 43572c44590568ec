import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readBatch } from './read-batch';
import { batchCsv, batchWorkbook, type BatchResult } from './write-batch';

describe('a list of queries', () => {
  it('is a query on each line where there are no headings', () => {
    expect(readBatch('flood OR fire\n\n"green growth"\nflood OR fire\n')).toEqual([
      { name: 'flood OR fire', query: 'flood OR fire' },
      { name: 'green growth', query: 'green growth' },
    ]);
  });
  it('may have names beside the queries, in any usual form of CSV', () => {
    expect(
      readBatch('\uFEFFName;Query;Note\r\nFloods;"tag:""Water/Floods"" flood";x\r\nFire;fire;\r\n'),
    ).toEqual([
      { name: 'Floods', query: 'tag:"Water/Floods" flood' },
      { name: 'Fire', query: 'fire' },
    ]);
  });
  it('of spokespersons searches each name as a phrase', () => {
    expect(readBatch('Spokesperson\nAna Ruiz\n陈伟\n')).toEqual([
      { name: 'Ana Ruiz', query: '"Ana Ruiz"' },
      { name: '陈伟', query: '"陈伟"' },
    ]);
  });
  it('with nothing in it, or with too much, is refused in a sentence', () => {
    expect(() => readBatch('query\n\n')).toThrow('invalid-input');
    expect(() => readBatch(Array.from({ length: 2_001 }, (_, n) => `q${n}`).join('\n'))).toThrow(
      'invalid-input',
    );
  });
});

const results: BatchResult[] = [
  {
    name: 'Floods',
    query: 'flood',
    count: 2,
    clippings: [
      {
        id: 'a',
        headline: '=SUM(1)',
        outlet: 'Harbour, Gazette',
        date: '2026-03-14',
        url: null,
        language: null,
      },
      { id: 'b', headline: '防洪闸', outlet: null, date: null, url: 'https://h.example/', language: 'zh' },
    ],
  },
  { name: 'None', query: 'none', count: 0, clippings: [] },
];

describe('the results of a list', () => {
  it('are a line for each clipping, and one for a query that found none', async () => {
    let csv = '';
    for await (const piece of batchCsv(results.map((one) => [one]))) csv += piece;
    expect(csv).toBe(
      '\uFEFFname,query,count,id,date,outlet,headline,url\r\n' +
        `Floods,flood,2,a,2026-03-14,"Harbour, Gazette",'=SUM(1),\r\n` +
        'Floods,flood,2,b,,,防洪闸,https://h.example/\r\n' +
        'None,none,0,,,,,\r\n',
    );
  });
  it('are two sheets of a workbook, in which a text is no formula', () => {
    const book = read(batchWorkbook(results));
    expect(book.SheetNames).toEqual(['Counts', 'Results']);
    const [counts, found] = book.SheetNames.map((name) => {
      const sheet = book.Sheets[name];
      return sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1 });
    });
    expect(counts).toEqual([
      ['name', 'query', 'count'],
      ['Floods', 'flood', 2],
      ['None', 'none', 0],
    ]);
    expect(found).toHaveLength(4);
    expect(book.Sheets['Results']?.['G2']).toMatchObject({ t: 's', v: '=SUM(1)' });
    expect(book.Sheets['Results']?.['G2']).not.toHaveProperty('f');
  });
});
