import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html';

const PARAGRAPH =
  '<p>The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter, and to pay for them out of the funds of the port.</p>';

/** A page whose day stands only in a line far from its headline. */
function dayOf(line: string): unknown {
  const article = readHtml(
    `<!doctype html><html><body><main><h1>Harbour road gets eleven thousand trees</h1>${PARAGRAPH.replaceAll('Tuesday', 'that day')}${Array.from({ length: 16 }, (_, i) => PARAGRAPH.replace('Rivermouth', `Rivermouth, ward ${'abcdefghijklmnop'.charAt(i)}`)).join('')}<div class="about-this-page"><span>${line}</span></div></main></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return [article.fields.datePublished?.value, article.fields.datePublished?.inferred];
}

describe('far from the headline a day is that of publication', () => {
  it.each([
    'Published: Wednesday, 18 September 2019',
    'প্রকাশ: ১৮ সেপ্টেম্বর ২০১৯',
    'प्रकाशित: १८ सितम्बर २०१९',
    'تاريخ النشر: ١٨ سبتمبر ٢٠١٩',
    'تاریخ انتشار: ۲۷ شهریور ۱۳۹۸',
    'Δημοσιεύτηκε: 18 Σεπτεμβρίου 2019',
    'Opublikowano: 18.09.2019',
    'Publikováno: 18. září 2019',
    'Közzétéve: 2019. szeptember 18.',
    'פורסם: 18 בספטמבר 2019',
    'Julkaistu: 18.9.2019',
    'Опубліковано: 18 вересня 2019',
  ])('where a word says so: %s', (line) => {
    expect(dayOf(line)).toEqual(['2019-09-18', false]);
  });

  it.each([
    'আপডেট: ১৮ সেপ্টেম্বর ২০১৯',
    'تحديث: ١٨ سبتمبر ٢٠١٩',
    'Frissítve: 2019. szeptember 18.',
    'Aktualizacja: 18.09.2019',
    'Päivitetty: 18.9.2019',
  ])('only inferred where it is that of the last change: %s', (line) => {
    expect(dayOf(line)).toEqual(['2019-09-18', true]);
  });
});
