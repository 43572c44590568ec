import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../query/parse-query';
import { findBruteForce } from '../testing/find-brute-force';
import { INDEX_FIELDS } from '../index/index-fields';
import { analyse, piecesOf } from './analyse';
import { fold, foldByRule, foldInPlace, foldPiece } from './fold';
import { indexTerms } from './index-terms';
import { queryTerms } from './query-terms';

/** Would `query` find a clipping whose body is `text`, alone among others? */
function finds(query: string, text: string): boolean {
  const none = Object.fromEntries(INDEX_FIELDS.map((field) => [field, []]));
  const one = {
    document: { seq: 1, language: 0, fields: { ...none, body: [text] } },
  } as unknown as Parameters<typeof findBruteForce>[1][number];
  return findBruteForce(parseQuery(query, { now: 0 }).node, [one]).length === 1;
}

const table: readonly (readonly [language: string, query: string, text: string, found: boolean])[] = [
  ['English', 'us china', 'U.S.-China trade talks', true],
  ['English', 'U.S.', 'The US said on Monday', true],
  ['English', 'nato', 'N.A.T.O. ministers met', true],
  ['English', 'obrien', 'Mr O’Brien resigned', true],
  ['English', "O'Brien", 'Mr OBrien resigned', true],
  ['English', 'dont', 'We don’t know', true],
  ['English', 'China', 'China’s environment minister', true],
  ['English', "China's", 'ministers from China', true],
  ['English', 'cooperation', 'Environmental co-operation forum', true],
  ['English', 'co-operation', 'Environmental cooperation forum', true],
  ['English', '"co-operation forum"', 'the co-operation forum', true],
  ['English', 'operation', 'co-operation', true],
  ['English', 'covid19', 'COVID-19 cases', true],
  ['English', 'covid-19', 'COVID19 cases', true],
  ['English', 'f16', 'two F-16 jets', true],
  ['English', '30bn', 'worth £30bn', true],
  ['English', '1234', 'some 1,234 people', true],
  ['English', '1,234', 'some 1234 people', true],
  ['English', '3.5', 'grew by 3.5 percent', true],
  ['English', '35', 'grew by 3.5 percent', false],
  ['English', '2019-09-18', 'On 2019-09-18 it began', true],
  ['English', 'finance', 'ﬁnance ministry', true],
  ['English', 'information', 'infor\u00admation', true],
  ['English', 'zero', 'zero\u200bwidth', true],
  ['English', 'gxzf', 'Source: en.gxzf.gov.cn', true],
  ['English', 'en.gxzf.gov.cn', 'Source: en.gxzf.gov.cn', true],
  ['English', 'press@example.org', 'write to press@example.org', true],
  ['English', 'at&t', 'AT&T said', true],
  ['English', 'breaking', '=breaking= news', true],
  ['English', 'sea', 'seas', true],
  ['English', '"sea"', 'seas', false],
  ['English', 'policies', 'a policy', true],
  ['English', 'new', 'the news', false],
  ['English', 'enviroment', 'the environment', true],
  ['English', 'cat', 'the car', false],
  ['French', 'cafe', 'Un café à Paris', true],
  ['French', 'environnement', 'l’environnement urbain', true],
  ['French', 'œuvre', 'une oeuvre', true],
  ['French', 'ETE', 'l’été dernier', true],
  ['German', 'strasse', 'die Straße', true],
  ['German', 'STRAẞE', 'die Strasse', true],
  ['German', 'uber', 'über alles', true],
  ['Spanish', 'espana', 'España gana', true],
  ['Spanish', 'niño', 'el nino', true],
  ['Portuguese', 'nao', 'não há', true],
  ['Polish', 'lodz', 'w Łodzi i Łódź', true],
  ['Danish', 'kobenhavn', 'i København', true],
  ['Icelandic', 'thor', 'Þór', true],
  ['Romanian', 'bucuresti', 'București', true],
  ['Turkish', 'istanbul', 'İstanbul’da', true],
  ['Turkish', 'diyarbakir', 'Diyarbakır', true],
  ['Vietnamese', 'viet nam', 'Việt Nam', true],
  ['Vietnamese', 'da nang', 'Đà Nẵng', true],
  ['Vietnamese', 'Hà Nội', 'Ha Noi', true],
  ['Indonesian', 'jakarta', 'di Jakarta,', true],
  ['Greek', 'μητσοτακης', 'Μητσοτάκης', true],
  ['Greek', 'ΚΌΣΜΟΣ', 'ο κόσμος', true],
  ['Russian', 'елка', 'Новогодняя ёлка', true],
  ['Russian', 'МОСКВА', 'в городе Москва', true],
  ['Russian', 'май', 'маи', false],
  ['Ukrainian', 'київ', 'Київ', true],
  ['Arabic', 'محمد', 'مُحَمَّد', true],
  ['Arabic', 'القاهره', 'في القاهرة', true],
  ['Arabic', 'احمد', 'أحمد', true],
  ['Arabic', 'الصين', 'الصـــين', true],
  ['Persian', 'می‌خواهم', 'میخواهم', true],
  ['Hebrew', 'שלום', 'שָׁלוֹם', true],
  ['Hindi', 'दिल्ली', 'नई दिल्ली में', true],
  ['Hindi', 'दल', 'दिल', false],
  ['Chinese', '环境', '中国—东盟环境合作论坛2019', true],
  ['Chinese', '环境合作', '中国—东盟环境合作论坛', true],
  ['Chinese', '论坛', '合作论坛2019在南宁举行', true],
  ['Chinese', '2019', '论坛2019年', true],
  ['Chinese', '2019年', '论坛2019年举行', true],
  ['Chinese', '年', '论坛2019年举行', true],
  ['Chinese', '"合作论坛"', '环境合作论坛', true],
  ['Chinese', '合论', '环境合作论坛', false],
  ['Chinese', 'GDP', '中国GDP增长', true],
  ['Chinese', 'ＡＢＣ１２３', 'abc123公司', true],
  ['Chinese', '南宁', '（南宁）', true],
  ['Chinese', '习近平', '習近平主席', true],
  ['Chinese', '習近平', '习近平主席', true],
  ['Chinese', '"環境合作"', '环境合作论坛', true],
  ['Chinese', '台灣', '台湾海峡', true],
  ['Chinese', '广东', '廣東省', true],
  ['Japanese', '首相官邸', '首相官邸で会見', true],
  ['Japanese', 'コンピュータ', 'コンピュータの歴史', true],
  ['Japanese', 'ガス', 'ｶﾞｽ料金', true],
  ['Japanese', 'タワー', '東京タワーで', true],
  ['Korean', '평양', '평양에서 열린', true],
  ['Korean', '서울', '서울은 수도', true],
  ['Thai', 'นายกรัฐมนตรี', 'นายกรัฐมนตรีไทยกล่าวว่า', true],
  ['Thai', 'ไทย', 'ประเทศไทย2019', true],
  ['Thai', 'ไท', 'ประเทศไทย', true],
  ['Thai', '"ไทย"', 'ประเทศไทย', true],
  ['Thai', 'ทยป', 'ประเทศไทย', false],
  ['Lao', 'ປະເທດ', 'ປະເທດລາວ', true],
  ['Khmer', 'ប្រទេស', 'ប្រទេសកម្ពុជា', true],
  ['Burmese', 'မြန်မာ', 'မြန်မာနိုင်ငံ', true],
];

describe('the analyser', () => {
  it.each(table)('%s: %j in %j is found: %s', (_, query, text, found) => {
    expect(finds(query, text)).toBe(found);
  });
  it('knows at least sixty pairs in fifteen languages', () => {
    expect(table.length).toBeGreaterThanOrEqual(60);
    expect(new Set(table.map(([language]) => language)).size).toBeGreaterThanOrEqual(15);
  });
});

/** Letters of every script the analyser treats in its own way, and what stands between them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('aZé·ßĐ1２,.’-&  \n環境ガｶﾞーไทยကမြ평ёйمُـ\u00ad\u200b\u200c😀')),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('every text', () => {
  it('is cut into pieces that lie in it, in order, none empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { term, start, end } of piecesOf(text)) {
          expect(term).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
  it('folds to what folds to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(foldPiece(`-${text}-`, 1, text.length + 1)).toBe(fold(text));
      }),
    );
  });
  it('folds as the rule for whole texts says, whatever stands beside what', () => {
    const tricky = fc.oneof(
      fc.constantFrom(...'aÉ́̀ßﬁİıΣς가ᄀ각ﾡﾢｶﾞé\u00adกำ็์ى ًйё́😀𠀀㍱™ﷺ−'.split('')),
      fc.constantFrom('e\u0301', 'カ\u3099', '\ud83d', '\ude00', '\u0000', '\u0001', 'ก\u0e4d\u0e32'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(tricky, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(fold(text)).toBe(foldByRule(text));
        const folded = foldInPlace(text);
        for (let at = 0; at < folded.text.length; at += 1)
          expect(folded.endOf(at + 1)).toBeGreaterThan(folded.startOf(at));
      }),
      { numRuns: 3000 },
    );
  });
  it('is found by each of its own runs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const terms = new Set(indexTerms(text));
        const runs: string[] = [];
        analyse(text, ({ start, end }) => {
          runs.push(text.slice(start, end));
        });
        for (const run of runs) {
          for (const { alternatives } of queryTerms(run)) {
            expect(alternatives.some((alternative) => alternative.every((term) => terms.has(term)))).toBe(
              true,
            );
          }
        }
      }),
    );
  });
});
