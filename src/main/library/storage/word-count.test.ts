import { expect, it } from 'vitest';
import { leadOf } from './lead-of';
import { moveHighlights } from './move-highlights';
import { countWords } from './word-count';

it.each([
  ['', 0],
  ['One, two — three!\n\nFour.', 4],
  ['C++ costs €5.20', 3],
  ['环境合作论坛', 3],
  ['Hội nghị môi trường', 4],
])('counts the words of “%s”', (text, count) => {
  expect(countWords(text)).toBe(count);
});

it('counts Thai, which is written without spaces', () => {
  expect(countWords('การประชุมสิ่งแวดล้อม')).toBeGreaterThan(1);
});

it('takes about two lines as the lead, never half a word or half a character', () => {
  expect(leadOf('  Short.\n\nSecond. ')).toBe('Short. Second.');
  const lead = leadOf('word '.repeat(200));
  expect(lead.length).toBeLessThanOrEqual(281);
  expect(lead).toMatch(/word…$/);
  expect(leadOf('😀'.repeat(300))).toMatch(/^(😀)+…$/u);
});

it('moves highlights to their words, and keeps one whose words are gone with its note', () => {
  const mark = (start: number, text: string) => ({ start, end: start + text.length, text, note: 'note' });
  expect(moveHighlights([mark(4, 'water'), mark(0, 'gone')], 'New: the water, more water')).toEqual([
    { ...mark(9, 'water') },
    { start: 0, end: 0, text: 'gone', note: 'note' },
  ]);
});
