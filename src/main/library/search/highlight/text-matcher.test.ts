import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfParts } from '../../../../shared/model/text-parts';
import { findPhrase } from '../evaluate/match-pieces';
import { parseQuery } from '../query/parse-query';
import { piecesOf } from '../words/analyse';
import { fold, foldInPlace } from '../words/fold';
import { bestPassage, firstPassage, PASSAGE_LENGTH } from './best-passage';
import { SearchedText } from './searched-text';
import { createTextMatcher, type TextMatcher } from './text-matcher';
import { matchesPiece } from './word-needles';
import { createWordFinder } from './word-ranges';

function matcher(query: string, variants: readonly string[] = []): TextMatcher {
  const { node, growing } = parseQuery(query, { now: 0 });
  return createTextMatcher(node, { growing, variants, fields: ['body'] });
}
const marked = (query: string, text: string): string =>
  matcher(query)
    .parts(text)
    .map((part) => (part.match ? `[${part.text}]` : part.text))
    .join('');

describe('a match', () => {
  it.each([
    ['cafe ', 'Un café, des CAFÉS', 'Un [café], des CAFÉS'],
    ['caf', 'Un café, des CAFÉS', 'Un [café], des [CAFÉS]'],
    ['pre* ', 'Press preview', '[Press] [preview]'],
    ['"green growth"', 'Green growth is green. Growth!', '[Green growth] is [green. Growth]!'],
    ['"flood river"~3', 'river and the flood, far river', '[river] and the [flood], far [river]'],
    ['环境 ', '中国环境合作2019', '中国[环境]合作2019'],
    ['环境合作 ', '环境与合作，环境合作论坛', '环境与合作，[环境合作]论坛'],
    ['cooperation ', 'Co-operation and cooperation', 'Co-operation and [cooperation]'],
    ['co-operation ', 'Co-operation and cooperation', '[Co-operation] and [cooperation]'],
    ['us ', 'The U.S. and us', 'The [U.S]. and [us]'],
    ['ไทย ', 'ประเทศไทย2019', 'ประเทศ[ไทย]2019'],
    ['แม่น้ำ ', 'ริมเเม่น้ำโขง', 'ริม[เเม่น้ำ]โขง'],
    ['เม่น ', 'ริมเเม่น้ำ เม่น', 'ริมเเม่น้ำ [เม่น]'],
    ['평양 ', '평양에서', '[평양에서]'],
    ['flood -river', 'flood river', '[flood] river'],
    ['headline:flood river ', 'flood river', 'flood [river]'],
    ['tag:flood', 'flood', 'flood'],
    ['strasse ', 'Die Straße', 'Die [Straße]'],
    ['viet ', 'Việt Nam', '[Việt] Nam'],
  ])('of %j in %j', (query, text, expected) => {
    expect(marked(query, text)).toBe(expected);
  });
  it('shows what stands for a misspelt word', () => {
    expect(matcher('enviroment ', ['environment']).ranges('The environment')).toEqual([
      { start: 4, end: 15 },
    ]);
  });
  it('cuts any text into parts that are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (query, text) => {
        expect(textOfParts(matcher(query).parts(text))).toBe(text);
      }),
    );
  });
});

const queryish = fc.array(
  fc.constantFrom(
    'us',
    'U.S.',
    'co-op',
    'coop',
    '环境',
    'ไทย',
    'é',
    'fl*',
    '"a b"',
    '"a 环"~3',
    'b',
    '3.5',
    'ß',
    '평',
  ),
  { minLength: 1, maxLength: 4 },
);
const textish = fc.array(
  fc.oneof(
    fc.constantFrom(
      'us',
      'U.S.',
      'used',
      'China’s',
      'co-op',
      'coop',
      '环',
      '境',
      'ประเทศไทย',
      'É',
      'fly',
      'a',
      'b',
      '3.5',
      'SS',
      '평양',
      ' ',
      ', ',
      '\u00ad',
      '™',
    ),
    fc.string({ unit: 'grapheme', maxLength: 2 }),
  ),
  { maxLength: 25 },
);

describe('single words', () => {
  const words = fc.array(fc.constantFrom('us', 'coop', 'é', 'fl', 'b', '3.5', 'ß', '평', 'a', 's', 'china'), {
    minLength: 1,
    maxLength: 4,
  });
  it('are found between spaces as they are in the analysed text', () => {
    fc.assert(
      fc.property(words, words, textish, (terms, beginnings, parts) => {
        const needles = { terms: new Set(terms.map(fold)), prefixes: beginnings.map(fold), sequences: [] };
        const text = parts.join('');
        const expected = piecesOf(text).filter((piece) => matchesPiece(piece, needles));
        expect(createWordFinder(needles)?.(text)).toEqual(expected.map(({ start, end }) => ({ start, end })));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('words of letters that stand side by side', () => {
  const letters = fc.constantFrom(
    ...['ก', 'น', 'น้ำ', 'นํ้า', 'ทำ', 'า', 'ลั', 'ง', '่', 'ຳ', 'ນຳ', 'ํ'],
    ...['会', '議', '议', 'カ', 'ｶ', 'ﾞ', '\u3099', 'ー', '𠀀', '々'],
    ...[' ', ', ', '\u00ad', '\u0301', 'a', 'é', '3', '๓', '™'],
  );
  it('are found as they are in the analysed text', () => {
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 3 }),
        fc.array(letters, { maxLength: 12 }),
        (asked, parts) => {
          const sequence = piecesOf(asked.join('')).map(({ term }) => term);
          fc.pre(sequence.length > 0);
          const needles = { terms: new Set<string>(), prefixes: [], sequences: [sequence] };
          const text = parts.join('');
          // Nobody hides a character inside of one sound, or writes a Japanese mark after a Thai one.
          fc.pre(!/[\u00ad\u0e48\u0e4d][ﾞ\u3099]/u.test(text));
          const pieces = piecesOf(text);
          const expected = findPhrase(pieces, sequence).map(({ first, last }) => ({
            start: pieces[first]?.start,
            end: pieces[last]?.end,
          }));
          const find = createWordFinder(needles);
          if (find !== null) expect(find(text)).toEqual(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('rough ranges', () => {
  it('are there wherever something matches', () => {
    fc.assert(
      fc.property(queryish, textish, fc.boolean(), (words, parts, growing) => {
        const text = parts.join('');
        const made = matcher(words.join(' ') + (growing ? '' : ' '));
        fc.pre(made.ranges(text).length > 0);
        expect(made.roughRanges(foldInPlace(text))).not.toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
  it.each(['﹉us', '™us', 'us´', '㍱us', '−us'])(
    'are there beside signs that folding takes apart: %s',
    (text) => {
      expect(matcher('us ').ranges(text).length).toBe(1);
      expect(matcher('us ').roughRanges(foldInPlace(text)).length).toBe(1);
    },
  );
  it('lie on the matches where words stand as asked', () => {
    const text = 'Many floods, one Überschwemmung, a flood of the river.';
    const rough = matcher('flood river ').roughRanges(foldInPlace(text));
    expect(rough.map(({ start, end }) => text.slice(start, end))).toEqual(['flood', 'river']);
  });
});

describe('a passage', () => {
  const filler = 'Lorem nothing here at all today. '.repeat(30);
  it('begins near the place with the most matches', () => {
    const text = `${filler}One flood. ${filler}A flood of the river, and the river floods. ${filler}`;
    const passage = textOfParts(bestPassage(new SearchedText(text), matcher('flood river ')) ?? []);
    expect(passage).toContain('A flood of the river, and the river');
    expect(passage).toMatch(/^….*…$/u);
    expect(passage.length).toBeLessThanOrEqual(PASSAGE_LENGTH + 2);
  });
  it('is cut between words', () => {
    const text = `${filler}flood ${filler}`;
    const passage = textOfParts(bestPassage(new SearchedText(text), matcher('flood ')) ?? []).replaceAll(
      '…',
      '',
    );
    for (const word of passage.trim().split(' ')) expect(text.split(/\s/u)).toContain(word);
  });
  it('of any text is null exactly where nothing matches, and else shows a match', () => {
    fc.assert(
      fc.property(queryish, textish, (words, parts) => {
        const made = matcher(`${words.join(' ')} `);
        const text = parts.join('');
        const passage = bestPassage(new SearchedText(text), made);
        expect(passage === null).toBe(made.ranges(text).length === 0);
        if (passage !== null) expect(passage.some(({ match }) => match)).toBe(true);
      }),
    );
  });
  it.each([
    [filler, 'flood ', 'flood'],
    ['这里没有什么可以看的东西，'.repeat(40), '洪水 ', '洪水'],
  ])(
    'shows its match on its first line, which is all a row has beside a long headline: %#',
    (before, query, word) => {
      const passage = bestPassage(new SearchedText(`${before}${word} ${before}`), matcher(query)) ?? [];
      const lead = textOfParts(
        passage.slice(
          0,
          passage.findIndex(({ match }) => match),
        ),
      );
      expect(lead.length).toBeGreaterThan(8);
      expect(lead.replace(/[\u1100-\uffff]/gu, 'xx').length).toBeLessThanOrEqual(26);
    },
  );
  it('is null where nothing matches', () => {
    expect(bestPassage(new SearchedText(filler), matcher('flood '))).toBeNull();
  });
  it('is the whole text when that is short', () => {
    expect(firstPassage(new SearchedText('Short.'), matcher(''))).toEqual([{ text: 'Short.', match: false }]);
  });
  it('never cuts a character in two', () => {
    const text = '😀'.repeat(300);
    const passage = textOfParts(firstPassage(new SearchedText(text), matcher('')));
    expect(passage).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
  });
});
