import { describe, expect, it } from 'vitest';
import { readHeaderLine } from './header-line';
import { readText } from './read-text';

const published = (value: string): object => ({ kind: 'published', date: { value } });
const modified = (value: string): object => ({ kind: 'modified', date: { value } });
const author = (name: string): object => ({ kind: 'author', names: [name] });

describe('header lines in further languages', () => {
  it.each<[string, string, object]>([
    ['تاريخ النشر: ١٨ سبتمبر ٢٠١٩', 'ar', published('2019-09-18')],
    ['بقلم: أحمد علي', 'ar', author('أحمد علي')],
    ['প্রকাশ: ১৮ সেপ্টেম্বর ২০১৯, ১৬:৩৪', 'bn', published('2019-09-18T16:34')],
    ['Publikováno: 18. září 2019 16:34', 'cs', published('2019-09-18T16:34')],
    ['Aktualizováno: 18. 9. 2019', 'cs', modified('2019-09-18')],
    ['Δημοσίευση: 18 Σεπτεμβρίου 2019, 4:34 μ.μ.', 'el', published('2019-09-18T16:34')],
    ['تاریخ انتشار: ۲۷ شهریور ۱۳۹۸', 'fa', published('2019-09-18')],
    ['Julkaistu: 18.9.2019 klo 16.34', 'fi', published('2019-09-18T16:34')],
    ['Teksti: Anna Virtanen', 'fi', author('Anna Virtanen')],
    ['פורסם: 18 בספטמבר 2019', 'he', published('2019-09-18')],
    ['מאת: דנה כהן', 'he', author('דנה כהן')],
    ['प्रकाशित: १८ सितम्बर २०१९', 'hi', published('2019-09-18')],
    ['Objavljeno: 18. rujna 2019. u 16:34', 'hr', published('2019-09-18T16:34')],
    ['Közzétéve: 2019. szeptember 18., szerda 16:34', 'hu', published('2019-09-18T16:34')],
    ['Szerző: Kovács Anna', 'hu', author('Kovács Anna')],
    ['입력: 2019.09.18 16:34', 'ko', published('2019-09-18T16:34')],
    ['Gepubliceerd op: 18 september 2019', 'nl', published('2019-09-18')],
    ['Opublikowano: 18 września 2019, 16:34', 'pl', published('2019-09-18T16:34')],
    ['Publicat: 18 septembrie 2019', 'ro', published('2019-09-18')],
    ['Publicerad: 18 september 2019', 'sv', published('2019-09-18')],
    ['Imechapishwa: 18 Septemba 2019', 'sw', published('2019-09-18')],
    ['பதிவு செய்த நாள்: 18 செப்டம்பர் 2019', 'ta', published('2019-09-18')],
    ['Güncelleme: 18 Eylül 2019 16:34', 'tr', modified('2019-09-18T16:34')],
    ['Опубліковано: 18 вересня 2019', 'uk', published('2019-09-18')],
    ['تاریخ اشاعت: 18 ستمبر، 2019', 'ur', published('2019-09-18')],
  ])('%s (%s)', (line, language, fact) => {
    expect(readHeaderLine(line, { language })).toMatchObject([fact]);
  });

  it.each([
    ['Publikace: kniha vyšla v nakladatelství města, které ji vydalo.', 'cs'],
    ['Foto boli včera u mosta vystavené pre všetkých', 'sk'],
    ['Data ta ma znaczenie: wtedy zaczęła się budowa.', 'pl'],
    ['Tekst: nikt go nie znał, zanim ukazał się drukiem.', 'pl'],
    ['Kuva joesta oli esillä viikon ajan kaupungintalolla.', 'fi'],
  ])('prose stays prose: %s', (line, language) => {
    expect(readHeaderLine(line, { language })).toBeNull();
  });
});

it('A staff reporter of a Bengali paper is no author', () => {
  const article = readText(
    'নদীবন্দর শহরে এগারো হাজার গাছ লাগানো হবে\nনিজস্ব প্রতিবেদক\nপ্রকাশ: ১৮ সেপ্টেম্বর ২০১৯\n\nনদীবন্দর শহরের নগর পরিষদ মঙ্গলবার সিদ্ধান্ত নিয়েছে যে শীতের আগে বন্দর সড়কের পাশে এগারো হাজার গাছ লাগানো হবে। মেয়র বলেন, কাজ শিগগিরই শুরু হবে এবং বাজেট বরাদ্দ করা হয়েছে।',
  );
  expect(article?.fields).toMatchObject({
    authors: [],
    datePublished: { value: '2019-09-18' },
    language: 'bn',
  });
});
