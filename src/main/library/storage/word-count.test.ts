import fc from 'fast-check';
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

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const inOne = (text: string): number =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).length;

it('counts alphabets by a pattern exactly as the segmenter does', () => {
  const marks = Array.from('\'’‘.,;:·-–_/ ()“”„«»!?&%$€@#*+…"\t\u00a0،؛؟');
  const unit = fc.oneof(
    fc.constantFrom(...Array.from('abzÀéßøıaAZ'), 'ª', 'º', 'µ', '²', '¹', '¼', '×', 'ſ', 'ȏ'),
    fc.constantFrom(...Array.from('ếựđƠάωΣжщЁқعيـپۃ٣'), '\u0301', '\u064e'),
    fc.integer({ min: 0x80, max: 0x1eff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom(...Array.from('0123456789')),
    fc.constantFrom(...marks),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      expect(countWords(text)).toBe(inOne(text));
    }),
    { numRuns: 3000 },
  );
});

it('counts a long text in pieces as it would in one', () => {
  const word = fc.constantFrom(
    'tree',
    "don't",
    '3.5',
    '树木',
    'ต้นไม้',
    'e-mail',
    '“quoted”',
    '10,000',
    'C++',
    '。',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 400, maxLength: 900 }), (words) => {
      expect(countWords(words.join(' '))).toBe(inOne(words.join(' ')));
    }),
    { numRuns: 30 },
  );
  expect(countWords('滨河市政府周二决定。'.repeat(1000))).toBe(inOne('滨河市政府周二决定。') * 1000);
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
