import { expect, it } from 'vitest';
import { printedRows } from './printed-rows';
import type { PdfLine } from './text-lines';

const line = (text: string, x: number, y: number): PdfLine => ({
  text,
  x,
  right: x + 5 * text.length,
  y,
  size: 8,
  heading: 0,
  spaced: true,
  page: 1,
  column: 0,
});

/** The row below a page, as Firefox prints it: the page's number and the time. */
const rowOf = (number: string, time: string): ReturnType<typeof printedRows> =>
  printedRows(
    { lines: [line(number, 20, 820), line(time, 480, 820)], turned: [], top: 0, bottom: 842, ordered: false },
    2,
    7,
  );

it.each([
  ['2 of 7', '11/29/26, 8:16\u202fPM'],
  ['2 von 7', '29.11.26, 20:16'],
  ['2 sur 7', '29/11/2026 20:16'],
  ['2 sur 7', '2026-11-29 20 h 16'],
  ['第2页 共7页', '2026/11/29 20:16'],
  ['第 2 頁，共 7 頁', '2026/11/29 晚上8:16'],
  ['2 / 7', '2026. 11. 29. 오후 8:16'],
  ['\u200f2 מתוך 7', '29.11.2026, 20:16'],
  ['2 من 7', '29\u200f/11\u200f/2026، 8:16 م'],
  ['2 от 7', '29.11.26 г., 20:16'],
  ['2 / 7', '29.11.2026 klo 20.16'],
  ['2 od 7', '29. 11. 2026. u 20:16'],
  ['2 από 7', '29/11/26, 8:16 μ.μ.'],
  ['2 / 7', '26/11/29 (20:16)'],
  ['2 dari 7', '29/11/26, 8:16 PTG'],
])('the row below a page is known in the languages of the world: %s, %s', (number, time) => {
  expect(rowOf(number, time)).toMatchObject([{ time, numbered: true }]);
});

it('a title that is cut off stands beside an address, a sentence does not', () => {
  const row = (title: string): number =>
    printedRows(
      {
        lines: [line(title, 20, 20), line('https://post.example/town/tr...', 400, 20)],
        turned: [],
        top: 0,
        bottom: 842,
        ordered: false,
      },
      1,
      7,
    ).length;
  expect(row('Trees for the harbour road, says cou...')).toBe(1);
  expect(row('More about it is told by the town on its pages:')).toBe(0);
});
