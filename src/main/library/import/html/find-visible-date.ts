import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { findDates, mayHoldDate, type DateContext } from '../dates/find-dates';
import { readRelativeDate } from '../dates/relative-date';
import { beforeWeekday } from '../dates/weekdays';
import { textWeight } from '../text/text-weight';
import type { Found } from './page';
import { headingOf, type PageBlock } from './page-blocks';

/** Dates stand within so many lines of the headline. */
const LINES_BEFORE = 6;
const LINES_RIGHT_BEFORE = 3;
const LINES_AFTER = 14;
const LONGEST_LINE = 160;
const PROSE = 150;
/** Words before a date that say it is the day of publication, */
const PUBLISHED_WORDS = String.raw`(?:published?|posted|released|date|created|erstellt(?: am)?|erschienen|erstveröffentlichung|ver[öo]ffentlicht|publiziert|online seit|mise en ligne|publi[ée]e?|parution|publicado|publicada|pubblicato|publicerad|publisert|udgivet|geplaatst|gepubliceerd|data|datum|fecha|(?:发布|發布|发表|發表|發佈|刊发|刊登)(?:时间|時間|日期|于|於)?|公開(?:日時?)?|配信|掲載(?:日時?)?|등록|입력|승인|송고시간|발행|게시|ngày đăng|creado|dodano|data utworzenia|vyd[aá]no|giriş tarihi|oluşturulma tarihi|eklenme(?: tarihi)?|postado em|disiarkan(?: pada)?|สร้างเมื่อ|diterbitkan|dipublikasikan|terbit|เผยแพร่|опубликовано|опубліковано|публикуван\p{L}*|објављено|objavljeno|yayın(?:lanma)?|notizia del|opublikowano|publikováno|publikované|zveřejněno|zverejnené|közzétéve|megjelen(?:t|és)|publicat|julkaistu|avaldatud|publicēts|paskelbta|δημοσ[ιί]ε[υύ]\p{L}*|פורסם|نُ?شرت?(?:\s(?:في|يوم))?|تاريخ النشر|تاریخ انتشار|منتشر شده در|تاریخ اشاعت|شائع|प्रकाशित|প্রকাশ(?:িত)?|வெளியிடப்பட்டது|imechapishwa)`;
const PUBLISHED = new RegExp(String.raw`${PUBLISHED_WORDS}\s*(?:am|on|le|el|il|den|ב|:|：)*\s*$`, 'iu');
/** and words that say it is the last change. */
const CHANGED_WORDS = String.raw`updated|modified|revised|aktualisiert|ge[äa]ndert|änderung|stand|zuletzt|mis(?:e)? à jour|modifié|actualizad[oa]|atualizad[oa]|aggiornato|aggiornamento|oppdatert|uppdaterad|opdateret|bijgewerkt|更新|修改|수정|업데이트|cập nhật|diperbarui|อัปเดต|อัพเดท|ปรับปรุง|แก้ไข|kemas ?kini|обновлено|изменено|güncelle\p{L}*|оновлено|обновен\p{L}*|ажурирано|ažurirano|posodobljeno|aktualizacja|zaktualizowano|zmodyfikowano|aktualizov[aá]no|aktualizované|upraveno|frissítve|módosítva|actualizat|actualizare|päivitetty|uuendatud|atjaunots|atnaujinta|ενημέρωση|ενημερώθηκε|עודכן|آخر تحديث|تحديث|به‌روزرسانی|ویرایش|अपडेट|संशोधित|আপডেট|হালনাগাদ|اپ ڈیٹ|புதுப்பிக்கப்பட்டது|மாற்றம் செய்த|imesasishwa`;
const SAYS_CHANGED = new RegExp(CHANGED_WORDS, 'iu');
const CHANGED = new RegExp(String.raw`(?:${CHANGED_WORDS})[^\d]{0,20}$`, 'iu');
/** Japanese and Chinese say so behind the day: "2019年9月18日 16:34 更新". */
const CHANGED_BEHIND = /^\s*(?:最終)?(?:更新|修正)(?:日時?)?(?:\s|[）)」]|$)/u;
/** Such words at the end of what stands before a day, or in front of what stands behind one. */
export const LABELS_OF_DAYS = new RegExp(
  String.raw`(?:^|[\s,|–—(-]+)(?:last\s+|sist\s+|senast\s+|zuletzt\s+|ultima\s+|últim[ao]\s+)?(?:${PUBLISHED_WORDS}|${CHANGED_WORDS})\s*(?:am|on|at|le|el|il|em|den|:|：)*\s*$`,
  'iu',
);
/** Words before the day somebody looked at a source. */
export const RETRIEVED =
  /(?:retrieved|accessed|abgerufen(?: am)?|consulté(?: le)?|consultado(?: el)?)[\s:]*$/iu;
/** The share of a line that its date is at least, where no word says what it is. */
const LEAST_OF_LINE = 0.13;
const SHORTEST_SENTENCE = 60;
const COMING = /(?:termin|event|veranstaltung|kalender|calendar|next|prev|archive?)/iu;

/** What helps to read a page's dates: how it writes them, and when it was saved, if that is known. */
export interface PageDateContext extends DateContext {
  readonly captured?: ClippingDate | null;
}

/**
 * The date people see by the headline: the first one in the lines around it that nobody calls the last change; else a date
 * anywhere on the page that a word calls the day of publication.
 */
export function findVisibleDate(
  blocks: readonly PageBlock[],
  title: string,
  context: PageDateContext,
): Found<ClippingDate> | null {
  const near = findDateByHeading(blocks, title, context);
  if (near !== null) return near;
  for (const { text } of blocks) {
    if (text.length > LONGEST_LINE * 2 || !mayHoldDate(text)) continue;
    for (const { date, start } of findDates(text, context))
      if (PUBLISHED.test(beforeWeekday(text.slice(0, start), context.language)))
        return { value: date, via: 'label', evidence: text };
  }
  return null;
}

/** The date in the lines around the headline, or, where the page does not show that, in those right above the text. */
export function findDateByHeading(
  blocks: readonly PageBlock[],
  title: string,
  context: PageDateContext,
): Found<ClippingDate> | null {
  const text = blocks.findIndex(
    ({ apart, linked, text: line }) => !apart && linked < 0.5 && textWeight(line) >= PROSE,
  );
  const heading = headingOf(blocks, title);
  // What only stands below the text, and is no heading, is the site's name.
  const isHeadline = heading >= 0 && (heading < text || /^h\d$/u.test(blocks[heading]?.element ?? ''));
  const near = isHeadline ? nearHeading(blocks, heading, context) : null;
  if (near !== null || text < 0) return near;
  return firstIn(blocks.slice(Math.max(0, text - LINES_RIGHT_BEFORE), text).reverse(), context);
}

/** A date that some line of the page calls the day of its last change. */
export function findVisibleChange(
  blocks: readonly PageBlock[],
  context: PageDateContext,
): Found<ClippingDate> | null {
  for (const { text } of blocks) {
    if (text.length > LONGEST_LINE * 2 || !mayHoldDate(text) || !SAYS_CHANGED.test(text)) continue;
    for (const { date, start, end } of findDates(text, { ...context, shortYears: true }))
      if (CHANGED.test(text.slice(0, start)) || CHANGED_BEHIND.test(text.slice(end)))
        return { value: date, via: 'label', evidence: text };
  }
  return null;
}

function nearHeading(
  blocks: readonly PageBlock[],
  heading: number,
  context: PageDateContext,
): Found<ClippingDate> | null {
  const after = blocks.slice(heading + 1, heading + 1 + LINES_AFTER);
  const before = blocks.slice(Math.max(0, heading - LINES_BEFORE), heading).reverse();
  return (
    firstIn(before.slice(0, LINES_RIGHT_BEFORE), context) ??
    firstIn(after, context) ??
    firstIn(before, context)
  );
}

/** The first date in some lines, up to where the text has begun. */
function firstIn(blocks: readonly PageBlock[], context: PageDateContext): Found<ClippingDate> | null {
  let prose = 0;
  for (const { text, names, apart, linked, element } of blocks) {
    // The day of the visit, above a menu.
    if (apart && linked > 0.9) continue;
    if (textWeight(text) >= PROSE) {
      prose += 1;
      if (prose > 2) return null;
      continue;
    }
    if (text.length > LONGEST_LINE || COMING.test(names)) continue;
    const counted = countedBack(text, context);
    if (counted !== null) return { value: counted, via: 'text', evidence: text };
    for (const { date, start, end } of findDates(text, { ...context, shortYears: true })) {
      // The day of a picture is not the story's.
      if (element === 'figcaption' && (end - start) * 2 <= text.length) continue;
      const before = text.slice(0, start);
      if (
        !CHANGED.test(before) &&
        !CHANGED_BEHIND.test(text.slice(end)) &&
        !RETRIEVED.test(before) &&
        (PUBLISHED.test(before) || !isSentence(text, end - start))
      )
        return { value: date, via: 'text', evidence: text };
    }
  }
  return null;
}

/** A sentence that happens to hold a day tells of something else. */
function isSentence(line: string, dateLength: number): boolean {
  return (
    dateLength / line.length < LEAST_OF_LINE ||
    (line.length >= SHORTEST_SENTENCE && /[^.]\p{L}\.$/u.test(line))
  );
}

/** "Posted 2 hours ago | Jane Doe", when it is known when the page was saved. */
function countedBack(text: string, { captured = null, language }: PageDateContext): ClippingDate | null {
  if (captured === null) return null;
  for (const part of text.split(/[|•·,]|\s[–—-]\s/u)) {
    const date =
      readRelativeDate(part, captured, language) ??
      readRelativeDate(part.trim().replace(/^\p{L}+:?\s+/u, ''), captured, language);
    if (date !== null) return date;
  }
  return null;
}
