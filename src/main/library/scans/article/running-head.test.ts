import { describe, expect, it } from 'vitest';
import type { RecognisedLine } from '../recognised-page';
import { findRunningHead } from './running-head';

const line = (text: string, x: number, y: number, height = 14): RecognisedLine => ({
  block: 1,
  paragraph: 1,
  y,
  height,
  words: text.split(' ').map((word, i) => ({ text: word, x: x + i * 50, y, width: 45, height, sure: 95 })),
});
const BODY = Array.from({ length: 20 }, (_, i) => line('words of the article about trees', 0, 120 + i * 30));

function headOf(rows: readonly (readonly string[])[], language: string | null, foot: readonly string[] = []) {
  const above = rows.flatMap((row, at) => row.map((text, i) => line(text, i * 400, at * 20)));
  const below = foot.map((text, i) => line(text, i * 400, 760));
  return findRunningHead({ lines: [...above, ...BODY, ...below] }, language);
}

describe('the running head of a newspaper page', () => {
  it.each<[string, string | null, string[], string, string | null, string[]]>([
    [
      'in pieces',
      'en',
      ['THE HARBOUR STAR', 'TUESDAY 12 MARCH 2024', 'PAGE 5'],
      '2024-03-12',
      '5',
      ['THE HARBOUR STAR'],
    ],
    [
      'in one',
      'en',
      ['THE HARBOUR STAR, TUESDAY, MARCH 12, 2024 A12'],
      '2024-03-12',
      'A12',
      ['THE HARBOUR STAR'],
    ],
    [
      'with a section',
      'en',
      ['A12 | LOCAL NEWS', 'The Harbour Star | 12 March 2024'],
      '2024-03-12',
      'A12',
      ['LOCAL NEWS', 'The Harbour Star'],
    ],
    [
      'in German',
      'de',
      ['Der Hafenbote', 'Dienstag, 12. März 2024', 'Seite 5'],
      '2024-03-12',
      '5',
      ['Der Hafenbote'],
    ],
    ['in Chinese', 'zh', ['港口日报', '2024年3月12日 星期二', 'A12版'], '2024-03-12', 'A12', ['港口日报']],
    [
      'in Vietnamese',
      'vi',
      ['Báo Cảng', 'Thứ Ba, ngày 12/3/2024', 'Trang 5'],
      '2024-03-12',
      '5',
      ['Báo Cảng'],
    ],
    ['in Thai', 'th', ['ข่าวท่าเรือ', 'วันอังคารที่ 12 มีนาคม 2567', 'หน้า 5'], '2024-03-12', '5', ['ข่าวท่าเรือ']],
  ])('%s tells the day, the page and the paper', (_, language, row, day, page, names) => {
    const head = headOf([row], language);
    expect({ day: head?.day?.value, page: head?.page, names: head?.names }).toEqual({ day, page, names });
  });

  it('may stand in two rows, or below the columns', () => {
    expect(headOf([['THE HARBOUR STAR'], ['12 March 2024']], 'en')?.day?.value).toBe('2024-03-12');
    expect(headOf([], 'en', ['The Harbour Star', '12 March 2024', 'p. 7'])).toMatchObject({
      page: '7',
      names: ['The Harbour Star'],
    });
  });

  it('is one row on a page held a little askew', () => {
    const pieces = ['Der Hafenbote', 'Dienstag, 12. März 2024', 'Seite 5'];
    const askew = pieces.map((text, i) => line(text, i * 400, i * 9));
    expect(findRunningHead({ lines: [...askew, ...BODY] }, 'de')).toMatchObject({
      page: '5',
      names: ['Der Hafenbote'],
      lines: new Set(askew),
    });
  });

  it('is none where the first line is a sentence with a day in it, or a headline', () => {
    const sentence = 'The council met on 12 March 2024 to agree on six hundred trees for the road';
    expect(headOf([[sentence]], 'en')).toBeNull();
    expect(headOf([['Harbour road gets trees']], 'en')).toBeNull();
  });

  it('is none on a page with nothing on it', () => {
    expect(findRunningHead({ lines: [] }, 'en')).toBeNull();
  });
});
