import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesText, readNames, readSpokespersons, readTone, spokespersonsText, toneText } from './list-text';

const name = fc.stringMatching(/^[A-Za-zÀ-ÿ一-龥][A-Za-zÀ-ÿ一-龥,. ]{0,20}[A-Za-zÀ-ÿ一-龥]$/u);

describe('lists written as one text', () => {
  it('separates names by semicolons, because a comma may be part of one', () => {
    expect(readNames('Okafor, Lena; J. Marsh ;; ')).toEqual(['Okafor, Lena', 'J. Marsh']);
    expect(readNames('王小明；李华')).toEqual(['王小明', '李华']);
  });

  it('gives back the names it wrote', () => {
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(readNames(namesText(names))).toEqual(names);
      }),
    );
  });

  it('marks who is quoted', () => {
    const people = [
      { name: 'Minister Dahl', quoted: true },
      { name: 'A. Ito', quoted: false },
    ];
    expect(spokespersonsText(people)).toBe('Minister Dahl (quoted); A. Ito');
    expect(readSpokespersons('Minister Dahl (Quoted); A. Ito')).toEqual(people);
  });
});

describe('tone', () => {
  const before = [{ subject: 'Ministry', value: 1, coder: 'EK', note: 'see para 3' }];

  it('reads values and keeps who coded a subject', () => {
    expect(readTone('Ministry: −2\nCity: unrated\n\n', before)).toEqual([
      { subject: 'Ministry', value: -2, coder: 'EK', note: 'see para 3' },
      { subject: 'City', value: null, coder: null, note: null },
    ]);
  });

  it('may stand in one line', () => {
    expect(readTone('Ministry: +1; City: 0', [])).toEqual([
      { subject: 'Ministry', value: 1, coder: null, note: null },
      { subject: 'City', value: 0, coder: null, note: null },
    ]);
  });

  it('never takes unrated for neutral', () => {
    expect(toneText([{ subject: 'City', value: null, coder: null, note: null }])).toBe('City: unrated');
    expect(toneText([{ subject: 'City', value: 0, coder: null, note: null }])).toBe('City: 0');
  });

  it.each(['Ministry', 'Ministry: 3', 'Ministry: good', ': 1'])('does not understand “%s”', (text) => {
    expect(readTone(text, before)).toBeNull();
  });
});
