import fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/app-error';
import { readAnchorPages } from './read-anchor-pages';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('the pages of a PDF’s named places', () => {
  it('are read from a catalogue’s Dests, in the order of the page tree', () => {
    const pdf = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R /Dests 7 0 R>> endobj
2 0 obj <</Type /Pages /Count 3 /Kids [5 0 R 3 0 R]>> endobj
3 0 obj <</Type /Pages /Count 2 /Kids [4 0 R 6 0 R] /Parent 2 0 R>> endobj
4 0 obj <</Type /Page /Parent 3 0 R>> endobj
5 0 obj <</Type /Page /Parent 2 0 R>> endobj
6 0 obj <</Type /Page /Parent 3 0 R>> endobj
7 0 obj <</clip-1 [5 0 R /XYZ 6 828.63 0] /clip#2D2 [6 0 R /Fit] /gone [99 0 R /Fit] /d <</D [4 0 R /Fit]>>>> endobj
trailer <</Root 1 0 R>>`;
    expect(readAnchorPages(bytes(pdf))).toEqual({ pages: { 'clip-1': 1, 'clip-2': 3, d: 2 }, pageCount: 3 });
  });

  it('are read from a name tree inside a compressed object stream', () => {
    const inner = [
      [1, '<</Type/Catalog/Pages 2 0 R/Names<</Dests 3 0 R>>>>'],
      [2, '<</Type/Pages/Kids[8 0 R 9 0 R]/Count 2>>'],
      [3, '<</Kids[4 0 R]>>'],
      [4, '<</Limits[(a\\(b)(z)]/Names[(a\\(b)[9 0 R/Fit]<7a>10 0 R]>>'],
      [10, '[8 0 R/Fit]'],
    ] as const;
    let offset = 0;
    const index = inner.map(([number, text]) => {
      const entry = `${number} ${offset}`;
      offset += text.length + 1;
      return entry;
    });
    const head = `${index.join(' ')} `;
    const packed = deflateSync(bytes(head + inner.map(([, text]) => text).join(' '))).toString('latin1');
    const pdf = `%PDF-1.7
20 0 obj <</Type/ObjStm/N ${inner.length}/First ${head.length}/Filter/FlateDecode/Length ${packed.length}>> stream
${packed}
endstream endobj
8 0 obj <</Type/Page>> endobj
9 0 obj <</Type/Page>> endobj`;
    expect(readAnchorPages(bytes(pdf))).toEqual({ pages: { 'a(b': 2, z: 1 }, pageCount: 2 });
  });

  it('are found by the cross-reference table when the file has one, and anything else in it is not looked at', () => {
    const objects = [
      '1 0 obj <</Type /Catalog /Pages 2 0 R /Dests 4 0 R>> endobj\n',
      '2 0 obj <</Type /Pages /Kids [3 0 R]>> endobj\n',
      '3 0 obj <</Type /Page>> endobj\n',
      '4 0 obj <</clip-1 [3 0 R /Fit]>> endobj\n',
    ];
    const head = `%PDF-1.4\n9 0 obj <<broken`;
    const offsets = objects.map((_, i) => `${head}\n${objects.slice(0, i).join('')}`.length);
    const body = `${head}\n${objects.join('')}`;
    const entry = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;
    const withTable = (table: readonly number[], trailer = ''): Uint8Array =>
      bytes(
        `${body}xref\n0 1\n0000000000 65535 f \n1 4\n${table.map(entry).join('')}trailer\n<</Size 5 /Root 1 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF`,
      );
    expect(readAnchorPages(withTable(offsets))).toEqual({ pages: { 'clip-1': 1 }, pageCount: 1 });
    expect(() => readAnchorPages(withTable(offsets.map((offset) => offset + 3)))).toThrow('print-failed');
    // A table in pieces is left alone: the walk through the file comes upon what is broken.
    expect(() => readAnchorPages(withTable(offsets, '/Prev 7'))).toThrow('print-failed');
  });

  it('are not misled by what looks like objects inside a stream', () => {
    const inside = '1 0 obj <</Type /Catalog /Pages 9 0 R>> endobj';
    const pdf = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R]>> endobj
3 0 obj <</Type /Page>> endobj
4 0 obj <</Length ${inside.length}>> stream
${inside}
endstream endobj`;
    expect(readAnchorPages(bytes(pdf))).toEqual({ pages: {}, pageCount: 1 });
  });

  it('end where a page tree runs in a circle', () => {
    const pdf = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [2 0 R 3 0 R]>> endobj
3 0 obj <</Type /Page>> endobj`;
    expect(readAnchorPages(bytes(pdf)).pageCount).toBe(1);
  });

  it.each([
    ['', 'empty'],
    ['<html>', 'no PDF'],
    ['%PDF-1.4\n1 0 obj <</A', 'cut off'],
    ['%PDF-1.4', 'without a catalogue'],
  ])('are refused, not guessed, for %j (%s)', (text) => {
    expect(() => readAnchorPages(bytes(text))).toThrow(AppError);
  });

  it('are read or refused for any bytes, and never anything else', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('1 0 obj ', '<<', '>>', '/Type /Catalog', '[', ']', '(', 'stream\n', '2 0 R', '/Kids'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        try {
          readAnchorPages(bytes(`%PDF-1.4\n${pieces.join(' ')}`));
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(AppError);
        }
      }),
    );
  });
});
