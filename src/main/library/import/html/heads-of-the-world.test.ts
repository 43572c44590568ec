import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html';

/** Pages without any data, as papers of many countries write who wrote a story and when; all made up. */
const TEXT = [
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.',
  'Opponents said the money was needed for the drains, which overflowed twice last spring and once in the autumn before it.',
  'The mayor promised that the drains would come next, and that the trees would make the summers easier to bear for all.',
];
const HEADLINE = 'Harbour road gets eleven thousand trees';

/** Lines below the headline; `~` parts what stands in elements of its own. */
function read(language: string, ...lines: readonly string[]): Record<string, unknown> {
  const head = lines
    .map((line) => {
      const parts = line.split(' ~ ');
      return `<div>${parts.length > 1 ? parts.map((part) => `<span>${part}</span>`).join(' ') : line}</div>`;
    })
    .join('');
  const article = readHtml(
    `<!doctype html><html lang="${language}"><head><title>${HEADLINE}</title></head><body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav><main><h1>${HEADLINE}</h1>${head}${TEXT.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  const { authors, datePublished, dateModified, source, editor, body } = article.fields;
  return {
    authors,
    published: datePublished?.value,
    modified: dateModified?.value,
    source,
    editor,
    body,
  };
}

describe('who wrote a story stands', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'before the word for the day',
      'id',
      ['Oleh Budi Santoso ~ Diterbitkan 08 Maret 2024, 14:32 WIB'],
      ['Budi Santoso'],
    ],
    ['before section and day', 'en', ['By JANE DOE ~ NATION ~ Friday, 08 Mar 2024 ~ 2:32 PM'], ['JANE DOE']],
    [
      'before the day of several',
      'en',
      ['By Jane Doe and John Roe On Mar 8, 2024'],
      ['Jane Doe', 'John Roe'],
    ],
    [
      'behind the word for it, in an element of its own',
      'id',
      ['Reporter ~ Budi Santoso', '8 Maret 2024'],
      ['Budi Santoso'],
    ],
    ['behind the day, in the same line', 'pl', ['8 marca 2024, 14:32 ~ Jan Kowalski'], ['Jan Kowalski']],
    [
      'behind the day and a label',
      'pl',
      ['Data utworzenia: 8 marca 2024, 14:32. ~ Autor: Jan Kowalski'],
      ['Jan Kowalski'],
    ],
    ['before a place', 'fr', ['Awa Diop, à Dakar', '08/03/24 14:32'], ['Awa Diop']],
    ['before a town', 'sw', ['Juma Hassan, Dar es Salaam', 'Machi 8, 2024'], ['Juma Hassan']],
    ['before a paper', 'cs', ['8. 3. 2024, 14:32 – Praha', 'Jan Novák, Noviny'], ['Jan Novák']],
    ['before a post', 'ru', ['8 марта 2024 г., 14:32', 'Иван Иванов, корреспондент'], ['Иван Иванов']],
    ['before initials', 'de', ['Anna Schmidt (as)', '08.03.2024'], ['Anna Schmidt']],
    [
      'before what was done',
      'no',
      ['Kari Nordmann (tekst) ~ Ola Hansen (foto)', 'Publisert 8. mars 2024 14:32'],
      ['Kari Nordmann'],
    ],
    ['between bars', 'en-IN', ['Jane Doe | Calcutta | Published 08.03.24, 05:32 AM'], ['Jane Doe']],
    [
      'before two days',
      'en-PK',
      ['Jane Doe Published March 8, 2024 Updated March 8, 2024 03:10pm'],
      ['Jane Doe'],
    ],
    ['in Hebrew', 'he', ['ישראל ישראלי | פורסם: 08.03.24, 14:32 | עודכן: 15:10'], ['ישראל ישראלי']],
    ['behind its Hebrew word', 'he', ['מאת ישראל ישראלי', '8 במרץ 2024, 14:32'], ['ישראל ישראלי']],
    ['behind its Thai word', 'th', ['ผู้เขียน สมชาย ใจดี ~ เผยแพร่ 8 มีนาคม 2567'], ['สมชาย ใจดี']],
    ['before the Thai word for a report', 'th', ['สมชาย ใจดี : รายงาน', '8 มีนาคม 2567'], ['สมชาย ใจดี']],
    [
      'behind its Vietnamese word',
      'vi',
      ['Thứ Sáu, 8 tháng 3, 2024', 'Phóng viên Nguyễn Văn An'],
      ['Nguyễn Văn An'],
    ],
    [
      'behind its Greek word',
      'el',
      ['Γράφει ο Γιάννης Παπαδόπουλος', '08/03/24 14:32'],
      ['Γιάννης Παπαδόπουλος'],
    ],
    ['behind its Russian word', 'ru', ['пт, 08/03/2024 - 14:32', 'Подготовил Иван Иванов'], ['Иван Иванов']],
    [
      'behind its Ukrainian word',
      'uk',
      ['Публікація: 08.03.2024 14:32 ~ Текст: Іван Коваль'],
      ['Іван Коваль'],
    ],
    [
      'behind its Polish word',
      'pl',
      ['Data publikacji: 08.03.2024 14:32', 'oprac. Jan Kowalski'],
      ['Jan Kowalski'],
    ],
    ['behind its Italian word', 'it', ['08 Marzo 2024 alle 14:32 ~ a cura di Anna Rossi'], ['Anna Rossi']],
    [
      'behind its German words',
      'de',
      ['Von unserer Redakteurin Anna Schmidt', 'Freitag, 08.03.2024'],
      ['Anna Schmidt'],
    ],
    ['behind its Swahili word', 'sw', ['Na Juma Hassan', 'Ijumaa, Machi 08, 2024'], ['Juma Hassan']],
    ['behind its Romanian word', 'ro', ['De Ion Popescu', 'vineri, 8 martie 2024, 14:32'], ['Ion Popescu']],
    ['around its Icelandic words', 'is', ['Jón Jónsson skrifar', '8. mars 2024 14:32'], ['Jón Jónsson']],
    ['behind its Bengali word', 'bn', ['লেখক: রহিম উদ্দিন ~ ৮ মার্চ ২০২৪'], ['রহিম উদ্দিন']],
    ['behind its Tamil word', 'ta', ['எழுதியவர்: ராமன் கண்ணன் ~ 8 மார்ச் 2024'], ['ராமன் கண்ணன்']],
    [
      'behind its Persian word',
      'fa',
      ['تاریخ خبر: ۱۴۰۲/۱۲/۱۸ ساعت ۱۴:۳۲ ~ گزارشگر: علی رضایی'],
      ['علی رضایی'],
    ],
  ])('%s', (_, language, lines, authors) => {
    expect(read(language, ...lines)).toMatchObject({ authors, body: TEXT.join('\n\n') });
  });
});

describe('nobody is taken for an author', () => {
  it.each<[string, string, readonly string[]]>([
    ['a Thai weekday', 'th', ['วันศุกร์ ที่ 8 มีนาคม พ.ศ. 2567, 14.32 น.']],
    ['a Vietnamese weekday', 'vi', ['Thứ Sáu, 8 tháng 3, 2024']],
    ['a Hebrew weekday', 'he', ['יום שישי 8.3.2024']],
    ['Korean words for days', 'ko', ['입력2024-03-08 14:32 ~ 업데이트2024-03-08 15:10']],
    ['Arabic words before a day', 'ar', ['حرر في 08/03/2024 على الساعة 14:32']],
    ['Tamil words before a day', 'ta', ['பதிவு செய்த நாள் : மார்ச் 8, 2024, 2:32 PM']],
    ['a Bengali reporter without a name', 'bn', ['নিজস্ব প্রতিবেদক ~ ঢাকা', 'প্রকাশ: ০৮ মার্চ ২০২৪, ১৪: ৩২']],
    ['a Hindi bureau', 'hi', ['अमर समाचार ब्यूरो, कानपुर ~ Updated Fri, 08 Mar 2024 02:32 PM IST']],
    ['an Urdu desk', 'ur', ['ویب ڈیسک', 'شائع مارچ 8, 2024 02:32pm']],
    [
      'a Malayalam correspondent without a name',
      'ml',
      ['സ്വന്തം ലേഖകൻ', 'Published: March 08 , 2024 02:32 PM IST'],
    ],
    ['who took the pictures', 'no', ['Ola Hansen (foto)', 'Publisert 8. mars 2024 14:32']],
    ['a city before a day', 'hi', ['नई दिल्ली', '08 मार्च 2024']],
  ])('%s', (_, language, lines) => {
    expect(read(language, ...lines)['authors']).toEqual([]);
  });
});

describe('a story was published', () => {
  it.each<[string, string, readonly string[], string]>([
    [
      'at a time before a Vietnamese weekday',
      'vi',
      ['Đăng lúc 14:32, Thứ Sáu, 08/03/2024 (GMT+7)'],
      '2024-03-08T14:32+07:00',
    ],
    ['in a zone in square brackets', 'vi', ['08/03/2024, 14:32 [GMT+7]'], '2024-03-08T14:32+07:00'],
    ['at a time behind a stroke', 'fa', ['جمعه / ۱۸ اسفند ۱۴۰۲ / ۱۴:۳۲'], '2024-03-08T14:32'],
    ['at a time before a stroke', 'uz', ['14:32 / 08.03.2024'], '2024-03-08T14:32'],
    ['at a time before day and zone', 'en-US', ['Published 2:32 p.m. ET March 8, 2024'], '2024-03-08T14:32'],
    ['at Indian time', 'hi', ['पब्लिश्ड: 8 मार्च, 2024 14:32 IST'], '2024-03-08T14:32+05:30'],
    ['at Malaysian time', 'ms', ['08/03/2024 14:32 MYT'], '2024-03-08T14:32+08:00'],
    ['at Moscow time', 'ru', ['8 марта 2024 г., 14:32 МСК'], '2024-03-08T14:32+03:00'],
    ['at the time of Quebec', 'fr-CA', ['Publié le 8 mars 2024 à 14 h 32 HNE'], '2024-03-08T14:32-05:00'],
    ['at Gulf time, behind a colon', 'ar', ['نشر في: 08 مارس ,2024: 02:32 م GST'], '2024-03-08T14:32+04:00'],
    ['after noon in Bengali letters', 'bn', ['প্রকাশ: ০৮ মার্চ ২০২৪, ০২:৩২ পিএম'], '2024-03-08T14:32'],
    ['in a month with two Arabic names', 'ar', ['تم نشره في الجمعة 8 آذار / مارس 2024'], '2024-03-08'],
    ['on a Dutch day with hyphens, before a time', 'nl', ['08-03-24, 14:32'], '2024-03-08T14:32'],
    [
      'at a time with a point at the end of the line',
      'nl',
      ['Gepubliceerd: 8 mrt 2024 14.32'],
      '2024-03-08T14:32',
    ],
    [
      'at a time that another part of the line says',
      'es-CL',
      ['Viernes 08 marzo de 2024 | Publicado a las 14:32'],
      '2024-03-08T14:32',
    ],
    [
      'before it was changed, in a long line',
      'de',
      ['Erstellt: 08.03.2024 Aktualisiert: 09.03.2024, 15:10 Uhr ~ Von: Anna Schmidt, Karl Maier'],
      '2024-03-08',
    ],
    ['on a Khmer day', 'km', ['ថ្ងៃសុក្រ ទី៨ ខែមីនា ឆ្នាំ២០២៤'], '2024-03-08'],
  ])('%s', (_, language, lines, published) => {
    expect(read(language, ...lines)['published']).toBe(published);
  });
});

describe('a story was changed', () => {
  it.each<[string, string, readonly string[], string]>([
    ['in Korean', 'ko', ['입력 2024.03.08. 14:32 ~ 업데이트 2024.03.08. 15:10'], '2024-03-08T15:10'],
    ['in Portuguese', 'pt-BR', ['08/03/2024 14h32 Atualizado 08/03/2024 15h10'], '2024-03-08T15:10'],
    [
      'in Polish',
      'pl',
      ['Dodano: 8 marca 2024 14:32 ~ Zmodyfikowano: 8 marca 2024 15:10'],
      '2024-03-08T15:10',
    ],
    [
      'in Romanian',
      'ro',
      ['Publicat: 8 martie 2024, 14:32 ~ Ultima actualizare: 8 martie 2024, 15:10'],
      '2024-03-08T15:10',
    ],
    ['in Thai', 'th', ['สร้างเมื่อ 08 มี.ค. 2567, 14:32 ~ แก้ไขล่าสุด 08 มี.ค. 2567, 15:10'], '2024-03-08T15:10'],
    ['in a short year', 'no', ['Publisert: 08.03.24 14:32', 'Oppdatert: 08.03.24 15:10'], '2024-03-08T15:10'],
    [
      'behind the day, in Japanese',
      'ja',
      ['2024年03月08日 14:32 公開 ~ 2024年03月08日 15:10 更新'],
      '2024-03-08T15:10',
    ],
  ])('%s', (_, language, lines, modified) => {
    expect(read(language, ...lines)).toMatchObject({ modified, published: '2024-03-08T14:32' });
  });
});

it('An agency behind a name is the source', () => {
  expect(read('sv', 'Anna Svensson/TT', '8 mar 2024 14:32')).toMatchObject({
    authors: ['Anna Svensson'],
    source: 'TT',
  });
});

it('Where somebody writes, between name and day, is no part of the text', () => {
  expect(read('en-IN', 'Jane Doe', 'Rivermouth News Service', 'Mar 8, 2024, 14:32 IST')['body']).toBe(
    TEXT.join('\n\n'),
  );
});
