import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TermTable } from './term-table';

it('Terms have the numbers a map would give them, and are kept as they came, however many there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ก', '新', '\uffff'), maxLength: 7 }), {
        maxLength: 400,
      }),
      fc.integer({ min: 0, max: 9_000 }),
      (drawn, more) => {
        const terms = [
          ...drawn,
          ...Array.from({ length: more }, (_, n) => (n % 7_001).toString(3)),
          ...drawn,
        ];
        const table = new TermTable();
        const numbers = new Map<string, number>();
        for (const term of terms) if (!numbers.has(term)) numbers.set(term, numbers.size);
        const given = terms.map((term) => {
          // What lies behind the term in the same array is none of it.
          const units = Uint16Array.from([...term.split(''), '!'], (unit) => unit.charCodeAt(0));
          return table.numberOf(units, term.length);
        });
        expect(given).toEqual(terms.map((term) => numbers.get(term)));
        const { units, offsets } = table;
        expect(table.size).toBe(numbers.size);
        expect(
          Array.from({ length: table.size }, (_, n) =>
            String.fromCharCode(...units.subarray(offsets[n], offsets[n + 1])),
          ),
        ).toEqual([...numbers.keys()]);
      },
    ),
    { numRuns: 30 },
  );
});
