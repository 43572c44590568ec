import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineCount, lineOfRow, rowOfLine } from './list-geometry';

describe('the lines of the list', () => {
  it('stand for rows when every clipping has all the words', () => {
    expect(lineCount({ total: 3, some: 0 })).toBe(3);
    expect([0, 1, 2].map((line) => rowOfLine({ total: 3, some: 0 }, line))).toEqual([0, 1, 2]);
  });

  it('have one dividing line before those with only some of the words', () => {
    const shape = { total: 2, some: 2 };
    expect(Array.from({ length: lineCount(shape) }, (_, line) => rowOfLine(shape, line))).toEqual([
      0,
      1,
      null,
      2,
      3,
    ]);
    expect(Array.from({ length: 2 }, (_, line) => rowOfLine({ total: 0, some: 1 }, line))).toEqual([null, 0]);
  });

  it('lead from a row to its line and back', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (total, some) => {
        for (let row = 0; row < total + some; row += 1) {
          expect(rowOfLine({ total, some }, lineOfRow({ total, some }, row))).toBe(row);
        }
      }),
    );
  });
});
