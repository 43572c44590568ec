import { expect, it } from 'vitest';
import { zipOf } from '../../../../../test/zip-of';
import { parseDocument } from '../parse';
import { capRepeats } from './cap-repeats';

const cell = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const row = (...cells: string[]): string => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
const blank = (times: string): string =>
  `<table:table-row table:number-rows-repeated="${times}"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;

const workbook = (rows: string): Uint8Array =>
  zipOf(
    Object.entries({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml':
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
      'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="S">${row('Date', 'Headline', 'Outlet')}${row('2026-11-03', 'Trees come', 'Post')}${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    }).map(([path, content]) => ({ path, content })),
  );

it('A workbook that says in a few letters that it has millions of blank rows is read as it looks', async () => {
  expect(
    await parseDocument({ bytes: workbook(blank('1000000000').repeat(20)), name: 'list.ods' }),
  ).toMatchObject({ articles: [{ fields: { headline: 'Trees come', outlet: 'Post' } }] });
});

it('Rows are repeated no more often than a sheet is read, all of a sheet together, and what is less stays as it is', () => {
  expect(capRepeats(row('a') + blank('200'))).toBe(row('a') + blank('200'));
  const times = [
    ...capRepeats(
      `<table:table>${blank('20000')}${blank('90000')}${blank('90000')}</table:table><table:table>${blank('90000')}`,
    ).matchAll(/rows-repeated="(\d+)"/gu),
  ];
  expect(times.map(([, count]) => Number(count))).toEqual([20_000, 2_001, 1, 22_001]);
});
