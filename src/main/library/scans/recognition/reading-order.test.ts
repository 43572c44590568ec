import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecognisedLine } from '../recognised-page';
import { inReadingOrder } from './reading-order';

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  readonly block?: number;
}

function line({ text, x, y, width = 200, height = 20, block = 1 }: Placed): RecognisedLine {
  return {
    block,
    paragraph: 1,
    y,
    height,
    words: [
      { text, x, y, width: width / 2, height, sure: 95 },
      { text: '', x: x + width / 2, y, width: width / 2, height, sure: 95 },
    ],
  };
}

/** A column of lines, named a1, a2, … */
const column = (name: string, x: number, y: number, lines: number, block: number): RecognisedLine[] =>
  Array.from({ length: lines }, (_, i) => line({ text: `${name}${i + 1}`, x, y: y + i * 26, block }));

const textOf = (lines: readonly RecognisedLine[]): string =>
  lines.map(({ words }) => words[0]?.text).join(' ');

describe('the lines of a newspaper page', () => {
  // Three columns, below them a short headline and three columns more.
  const headline = line({ text: 'FIRST', x: 0, y: 0, width: 650, height: 50, block: 1 });
  const second = line({ text: 'SECOND', x: 0, y: 260, width: 330, height: 34, block: 4 });
  const [a, b, c] = [column('a', 0, 70, 6, 2), column('b', 230, 70, 6, 3), column('c', 460, 70, 4, 8)];
  const [d, e, f] = [column('d', 0, 310, 3, 6), column('e', 230, 310, 3, 5), column('f', 460, 310, 2, 8)];
  const read = 'FIRST a1 a2 a3 a4 a5 a6 b1 b2 b3 b4 b5 b6 c1 c2 c3 c4 SECOND d1 d2 d3 e1 e2 e3 f1 f2';

  it('are read column after column, and the last column of an article before the headline below it', () => {
    expect(textOf(inReadingOrder([headline, ...a, ...b, second, ...e, ...d, ...c, ...f]))).toBe(read);
  });

  it('of a headline in two blocks follow each other', () => {
    const [upper, lower] = [
      line({ text: 'UPPER', x: 0, y: 0, width: 640, height: 50, block: 5 }),
      line({ text: 'LOWER', x: 0, y: 62, width: 90, height: 34, block: 2 }),
    ];
    const columns = [...column('a', 0, 120, 3, 6), ...column('b', 230, 120, 3, 7)];
    expect(textOf(inReadingOrder([lower, upper, ...columns]))).toBe('UPPER LOWER a1 a2 a3 b1 b2 b3');
  });

  it('of two pages side by side are those of the left one first', () => {
    const sheet = (name: string, x: number, block: number): RecognisedLine[] => [
      line({ text: `${name}H`, x, y: 0, width: 420, height: 50, block }),
      line({ text: `${name}h`, x, y: 60, width: 80, height: 34, block: block + 1 }),
      ...column(`${name}a`, x, 120, 3, block + 2),
      ...column(`${name}b`, x + 230, 120, 3, block + 3),
    ];
    const [left, right] = [sheet('l', 0, 1), sheet('r', 500, 5)];
    const mixed = [...left.slice(0, 2), ...right.slice(0, 2), ...left.slice(2), ...right.slice(2)];
    expect(textOf(inReadingOrder(mixed))).toBe(textOf([...left, ...right]));
  });

  it('that are in order already stay as they are, their blocks too', () => {
    const lines = [headline, ...a, ...b, ...c, second, ...d, ...e, ...f];
    expect(inReadingOrder(lines)).toEqual(lines);
  });

  it('of a single column are never moved, whatever their order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
        const lines = order.map((at) => line({ text: `l${at}`, x: 0, y: at * 40 }));
        expect(inReadingOrder(lines)).toEqual(lines);
      }),
    );
  });

  it('are all there afterwards, each once, wherever they stand', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 900 }),
      width: fc.integer({ min: 2, max: 600 }),
      height: fc.integer({ min: 5, max: 80 }),
      block: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 25 }), (places) => {
        const lines = places.map((where, i) => line({ text: `l${i}`, ...where }));
        expect(textOf(inReadingOrder(lines)).split(' ').sort()).toEqual(textOf(lines).split(' ').sort());
      }),
    );
  });

  it('without any are none', () => {
    expect(inReadingOrder([])).toEqual([]);
  });
});
