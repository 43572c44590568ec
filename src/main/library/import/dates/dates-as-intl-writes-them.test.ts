import { describe, expect, it } from 'vitest';
import { findDate } from './find-dates';

/** Languages papers are written in, beside those of the corpora, with the places whose calendars and months differ. */
const LANGUAGES = (
  'af ar ar-DZ ar-EG ar-IQ ar-LB ar-MA ar-TN az be bg bn bs ca cs cy da de de-AT el en-GB en-US es es-PE et eu fi fil fo fr fr-CA fr-CH ' +
  'ga gl gu ha he hi hr hu hy id ig is it ja jv ka kk km kn ko lo lt lv mk ml mr ms mt nb ne nl nn pa pl pt pt-PT ro ru sk sl so sq sr ' +
  'sr-Latn sv sw ta tg th ti tk tr tt uk uz vi zh-CN zh-HK zh-TW'
).split(' ');

describe('a date and its time as programs write them by Unicode CLDR', () => {
  it.each(LANGUAGES)('are read in %s', (language) => {
    const wrong: string[] = [];
    for (const dateStyle of ['full', 'long', 'medium'] as const)
      for (const timeStyle of [undefined, 'short'] as const)
        for (let month = 0; month < 12; month += 1) {
          const at = new Date(Date.UTC(2021, month, month % 2 === 0 ? 7 : 18, 15, 25));
          const format = new Intl.DateTimeFormat(language, { dateStyle, timeStyle, timeZone: 'UTC' });
          const written = format.format(at);
          const read = findDate(written, { language })?.date.value ?? 'nothing';
          if (!at.toISOString().startsWith(read) || read.length < 10) wrong.push(`${written}: ${read}`);
        }
    expect(wrong).toEqual([]);
  });
});

describe('a date as papers write it, and Intl does not', () => {
  it.each([
    ['18 ابريل 2019', 'ar', '2019-04-18'],
    ['18 اغسطس 2019', 'ar', '2019-08-18'],
    ['18 غشت 2019', 'ar', '2019-08-18'],
    ['18 فيفري 2019', 'ar', '2019-02-18'],
    ['١٨/‏٩/‏٢٠١٩', 'ar', '2019-09-18'],
    ['২৮ ফেব্রুয়ারী ২০১৯', 'bn', '2019-02-28'],
    ['২৮ ফেব্রুয়ারি ২০১৯, রাত ১২:৩৪', 'bn', '2019-02-28T00:34'],
    ['18 фев 2019', 'bg', '2019-02-18'],
    ['18 Σεπτεμβρίου 2019, 4:34 μ.μ.', 'el', '2019-09-18T16:34'],
    ['18 ΣΕΠ 2019 4:34 ΠΜ', 'el', '2019-09-18T04:34'],
    ['18 فبروری 2019', 'fa', '2019-02-18'],
    ['18 شهريور 1398', 'fa', '2019-09-09'],
    ['18 במרס 2019', 'he', '2019-03-18'],
    ['18 ינו׳ 2019', 'he', '2019-01-18'],
    ['18 फरवरी 2019', 'hi', '2019-02-18'],
    ['18 फ़र॰ 2019', 'hi', '2019-02-18'],
    ['18 अग. 2019, शाम 4:34 बजे', 'hi', '2019-08-18T16:34'],
    ['18 listopadu 2019', 'hr', '2019-10-18'],
    ['2019 թ. սեպտեմբերի 18', 'hy', '2019-09-18'],
    ['2019 жылғы 18 қыркүйек', 'kk', '2019-09-18'],
    ['18 rugs. 2019', 'lt', '2019-09-18'],
    ['18 ta’ Settembru 2019', 'mt', '2019-09-18'],
    ['2019 оны 9 дүгээр сарын 18', 'mn', '2019-09-18'],
    ['2019 оны есдүгээр сарын 18', 'mn', '2019-09-18'],
    ['18 سېپتمبر 2019', 'ps', '2019-09-18'],
    ['2019 සැප්තැම්බර් 18', 'si', '2019-09-18'],
    ['18 มกรา 2562', 'th', '2019-01-18'],
    ['18 берез 2019', 'uk', '2019-03-18'],
    ['18 ستمبر، 2019', 'ur', '2019-09-18'],
    ['2019-yil 18-sentabr', 'uz', '2019-09-18'],
    ['2019年9月18日 水曜日 16:34', 'ja', '2019-09-18T16:34'],
    ['2019년 9월 18일 수요일 오후 4:34', 'ko', '2019-09-18T16:34'],
    ['2019年9月18日下午4点34分', 'zh', '2019-09-18T16:34'],
    ['௧௮ செப்டம்பர் ௨௦௧௯', 'ta', '2019-09-18'],
    ['૧૮ સપ્ટેમ્બર ૨૦૧૯', 'gu', '2019-09-18'],
  ])('%s (%s)', (written, language, value) => {
    expect(findDate(written, { language })?.date.value).toBe(value);
  });

  it('is no month that only begins as one where English has another so', () => {
    expect(findDate('18 Mar 2019', { language: 'fi' })?.date.value).toBe('2019-03-18');
  });
});
