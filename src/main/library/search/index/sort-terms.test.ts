import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOfTerms, type TermUnits } from './sort-terms';

/** The terms, one after the other. */
function unitsOf(terms: readonly string[]): TermUnits {
  const units = Uint16Array.from(terms.join('').split(''), (unit) => unit.charCodeAt(0));
  const offsets = new Uint32Array(terms.length + 1);
  for (const [i, term] of terms.entries()) offsets[i + 1] = (offsets[i] ?? 0) + term.length;
  return { units, offsets };
}

const sorted = (terms: readonly string[]): string[] =>
  Array.from(orderOfTerms(unitsOf(terms)), (place) => terms[place] ?? '');

describe('terms in ascending order', () => {
  it('stand as `sort` puts them, whatever their letters', () => {
    const term = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'ก', '新', '\u{20000}', '\uffff'), minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(term), (terms) => {
        expect(sorted(terms)).toEqual([...terms].sort());
      }),
    );
  });

  it('stand so where they are so many that they are counted, also where they begin alike or one begins another', () => {
    const beginnings = [
      '',
      'a',
      'government',
      'governments',
      '\uffff',
      '新闻发布会上的',
      '\u{20000}',
      'กรุงเทพ',
    ];
    const terms = beginnings.flatMap((beginning) =>
      Array.from({ length: 600 }, (_, n) => `${beginning}${((n * 7919) % 600).toString(7)}`),
    );
    const different = [...new Set([...terms, ...beginnings.slice(1)])];
    expect(different.length).toBeGreaterThan(4_000);
    expect(sorted(different)).toEqual([...different].sort());
  });
});
