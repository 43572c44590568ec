import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareCovered, sharedShare } from './shared-share';
import { shingleText } from './shingle-text';
import { countCommon, winnow } from './winnow';

const words = (n: number, from = 0): string[] =>
  Array.from({ length: n }, (_, i) => `word${String(from + i)}`);

describe('a text as shingles', () => {
  it('is the same whatever its case, accents, punctuation and spacing', () => {
    const a = shingleText('The Minister, in CAFÉ “Flood”, said: no.');
    const b = shingleText('the minister in cafe\n\nflood said - NO');
    expect(b).toEqual(a);
    expect(shingleText('the minister in cafe flood said yes').key).not.toBe(a.key);
  });

  it.each([
    ['four words', 'one two three four', 1],
    ['five words', 'one two three four five', 2],
    ['eight Han characters', '广西环境合作论坛', 1],
    ['nine Han characters', '广西环境合作论坛在', 2],
    ['sixteen Thai letters with their marks', 'กรุงเทพมหานครอมรร', 2],
    ['less than a shingle', 'one two', 1],
    ['nothing', ' … ', 0],
  ])('has one for every %s', (_, text, count) => {
    expect(shingleText(text).shingles).toHaveLength(count);
  });

  it('rolls to the hashes that each window has by itself', () => {
    const text = fc.array(fc.constantFrom('ab', 'cde', '水', 'ร', 'Été', '𠀀', '!'), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, (before, middle, after) => {
        const inner = shingleText(middle.join(' '));
        const outer = new Set(shingleText([...before, ...middle, ...after].join(' ')).shingles);
        // A window is as long as its weight says: only whole ones are the same in any surroundings.
        for (const [i, shingle] of inner.shingles.entries()) {
          const weight = inner.weights.slice(i, inner.ends[i]).reduce((sum, one) => sum + one, 0);
          if (weight >= 16) expect(outer.has(shingle)).toBe(true);
        }
      }),
    );
  });
});

describe('the share two texts have in common', () => {
  it('is all of a text whose tail was cut, whatever was added to the other', () => {
    const full = shingleText(words(100).join(' '));
    const cut = shingleText(words(60).join(' '));
    expect([sharedShare(full, cut), sharedShare(cut, full), shareCovered(full, cut)]).toEqual([1, 1, 0.6]);
  });

  it('counts the words of every common passage once', () => {
    const a = shingleText([...words(10), ...words(10, 100)].join(' '));
    const b = shingleText([...words(10), 'x', ...words(10, 200)].join(' '));
    expect(shareCovered(a, b)).toBe(0.5);
    expect(shareCovered(shingleText(''), a)).toBe(0);
  });

  it('works for unspaced scripts: a sentence added to a Chinese and a Thai text leaves the rest shared', () => {
    const chinese = '广西壮族自治区政府十八日在南宁举行环境合作论坛，来自东盟各国的代表参加了会议。';
    expect(sharedShare(shingleText(chinese), shingleText(`${chinese}记者张三报道。`))).toBe(1);
    const thai = 'รัฐมนตรีว่าการกระทรวงการคลังกล่าวว่าเศรษฐกิจไทยจะขยายตัวในปีหน้า';
    expect(sharedShare(shingleText(thai), shingleText(`ข่าวด่วน ${thai}`))).toBeGreaterThan(0.95);
  });
});

describe('winnowing', () => {
  it('gives two texts a fingerprint in common wherever 24 shingles in a row are the same', () => {
    const numbers = fc.array(fc.nat(50_000), { maxLength: 80 });
    fc.assert(
      fc.property(
        fc.array(fc.nat(50_000), { minLength: 24, maxLength: 60 }),
        numbers,
        numbers,
        (run, a, b) => {
          const one = winnow(Uint32Array.from([...a, ...run, ...b]));
          const other = winnow(Uint32Array.from([...b, ...run, ...a]));
          expect(countCommon(one, other)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('keeps about two shingles of 25, and at least one of any text', () => {
    const text = shingleText(words(5_000).join(' '));
    expect(winnow(text.shingles).length / text.shingles.length).toBeGreaterThan(0.06);
    expect(winnow(text.shingles).length / text.shingles.length).toBeLessThan(0.1);
    expect(winnow(Uint32Array.of(7))).toEqual(Uint32Array.of(7));
  });
});
