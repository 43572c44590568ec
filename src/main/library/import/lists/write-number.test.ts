import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listMark } from './list-mark';
import { writeNumber, type NumberForm } from './write-number';

describe('a number of a list', () => {
  it.each<[NumberForm, number, string]>([
    ['decimal', 12, '12'],
    ['decimal-zero', 7, '07'],
    ['lower-letter', 3, 'c'],
    ['upper-letter', 28, 'BB'],
    ['lower-roman', 49, 'xlix'],
    ['upper-roman', 1994, 'MCMXCIV'],
    ['ordinal', 22, '22nd'],
    ['ordinal', 112, '112th'],
    ['cardinal-text', 3, 'Three'],
    ['ordinal-text', 12, 'Twelfth'],
    ['ordinal-text', 41, '41st'],
    ['circled', 20, '⑳'],
    ['full-width', 15, '１５'],
    ['han', 10, '十'],
    ['han', 21, '二十一'],
    ['han', 105, '一百零五'],
    ['han-digits', 20, '二〇'],
    ['han-traditional', 12, '壹拾貳'],
    ['heavenly-stems', 3, '丙'],
    ['hangul', 2, '나'],
    ['cyrillic-lower', 2, 'б'],
    ['arabic-abjad', 3, 'ج'],
    ['persian', 14, '۱۴'],
    ['thai', 10, '๑๐'],
  ])('written as %s: %i is %s', (form, value, written) => {
    expect(writeNumber(value, form)).toBe(written);
  });

  it('counts on after the last letter as its program does', () => {
    expect([writeNumber(28, 'lower-letter'), writeNumber(28, 'lower-letter', true)]).toEqual(['bb', 'ab']);
  });

  it('that a form cannot write is written in figures', () => {
    expect([
      writeNumber(0, 'upper-roman'),
      writeNumber(-3, 'lower-letter'),
      writeNumber(21, 'circled'),
    ]).toEqual(['0', '-3', '21']);
  });

  it('is written differently for each of the first hundred, in every form that counts', () => {
    const forms: readonly NumberForm[] = [
      'lower-letter',
      'upper-roman',
      'han',
      'han-simplified',
      'ordinal',
      'thai',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        (form, a, b) => {
          expect(writeNumber(a, form) === writeNumber(b, form)).toBe(a === b);
        },
      ),
    );
  });
});

describe('what a list shows before a point', () => {
  it.each([
    ['1.', '1. '],
    ['(iv)\t', '(iv) '],
    ['Article II', 'Article II '],
    ['一、', '一、'],
    ['•', ''],
    ['\uf0b7', ''],
    ['o', ''],
    ['–', ''],
  ])('%j goes into the text as %j', (shown, mark) => {
    expect(listMark(shown)).toBe(mark);
  });
});
