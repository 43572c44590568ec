import { mediaTypeOf } from './cell-values';
import { dayOrderOf, readColumnDate, writesDayFirst } from './column-dates';
import type { ColumnMapping, MappedColumn, TableField } from './column-mapping';
import { columnsByContent, columnTexts, holdsArticles, OTHERWISE } from './columns-by-content';
import { fieldsOfName, foldName, type KnownName } from './column-names';
import { isContactList } from './contact-list';
import { cellText, isBlankRow, type Table } from './table';

/** Rows looked at for the one with the columns' names; above it stand a title, a client, a period. */
const HEADER_WITHIN = 30;
const LONGEST_NAME = 60;
/** Cells of a column that hold articles are longer than this, those with headlines shorter. */
const ARTICLE_LENGTH = 250;

/** Fields one of which a table of clippings must have. */
const CONTENT: readonly TableField[] = ['headline', 'url', 'body', 'summary'];
/** Fields that a part of a column's name gives away, as in "Clip Headline (EN)". */
const PARTS: readonly (readonly [TableField, RegExp])[] = [
  ['headline', /\b(?:headline|title|titel|titre|título|titular|judul|überschrift)\b|标题|標題|tiêu đề|หัวข้อ/u],
  ['url', /\b(?:url|link|hyperlink|lien|enlace|tautan)\b|链接|网址|ลิงก์/u],
  ['date', /\b(?:date|datum|fecha|tanggal|data)\b|日期|ngày|วันที่/u],
  ['outlet', /\b(?:outlet|publication|newspaper|medium|média|medio)\b|媒体|媒體/u],
  ['body', /\bfull ?text\b|正文/u],
];
/** Days of the list's own, and not of the article's publication. */
const OF_A_RECORD =
  /\b(?:saved|added|access(?:ed)?|interaction|created|creation|modified|updated|imported|exported|archived|read|due|deadline|birth|scraped|crawled|indexed)\b/u;
/** Columns of outlets whatever is in them: "Radio 1" is a station's name. */
const NAMES_OUTLETS = /\bname\b|^(?:station|sender|sendestation|newspaper|zeitung|periódico|koran|tờ báo)$/u;

interface Named extends MappedColumn {
  readonly rank: number;
  readonly languages: readonly string[];
}

/** How sure a mapping is: columns known by their full names, and columns in all. */
export interface MappingStrength {
  readonly byName: number;
  readonly columns: number;
}

/** Counts what a mapping rests on. */
export function mappingStrength(mapping: ColumnMapping): MappingStrength {
  const fields = new Set(mapping.columns.filter(({ by }) => by === 'name').map(({ field }) => field));
  return { byName: fields.size, columns: mapping.columns.length };
}

/**
 * Finds the row that names the columns and what each column is, from the names in several languages and from what the cells
 * hold. Null when no row names a column with a headline, an address or a text, and for a list of people.
 */
export function guessMapping(table: Table): ColumnMapping | null {
  let best: { headerRow: number; named: Named[]; score: number } | null = null;
  for (const [headerRow, row] of table.rows.slice(0, HEADER_WITHIN).entries()) {
    const texts = row.map(cellText);
    const filled = texts.filter((text) => text !== '');
    if (filled.length < 2 || filled.some((text) => text.length > LONGEST_NAME * 3)) continue;
    const byName = columnsByName(table, headerRow, texts);
    // Most texts that are asked whether they are tables are prose, and no row of them names a column.
    if (byName.length === 0) continue;
    const named = [...byName, ...columnsByPartOfName(texts, byName)];
    const names = new Set(byName.map(({ field }) => field));
    const score = names.size * 10 + named.length;
    // A single known column is enough in the first row only: further down, it is some row of another table.
    const enough =
      new Set(named.map(({ field }) => field)).size >= 2 || table.rows.slice(0, headerRow).every(isBlankRow);
    if (enough && hasContent(named) && score > (best?.score ?? 0)) best = { headerRow, named, score };
  }
  if (best === null || isContactList(table.rows[best.headerRow] ?? [], best.named)) return null;
  return settle(table, best.headerRow, best.named);
}

/**
 * What the columns of a table are by what is in them, where no row names one: addresses or whole articles must be among them,
 * and something else. Null when they are not. The first row names the columns when nothing in it is what is below it.
 */
export function guessByContent(table: Table): ColumnMapping | null {
  const first = table.rows.findIndex((row) => !isBlankRow(row));
  for (const headerRow of [first, first - 1]) {
    const mapping = settle(table, headerRow, []);
    const fields = mapping.columns.map(({ field }) => field);
    if (fields.length < 2 || !(fields.includes('url') || fields.includes('body'))) continue;
    const named = mapping.columns.some(({ column, field }) => {
      const text = cellText(table.rows[headerRow]?.[column]);
      return field === 'url'
        ? isAddress(text)
        : field === 'date' && readColumnDate(text, null, null) !== null;
    });
    if (!named) return isContactList(table.rows[headerRow] ?? [], mapping.columns) ? null : mapping;
  }
  return null;
}

/** Whether a row names columns of a table of clippings: two or more by their full names, what makes a clipping among them. */
export function namesColumns(table: Table, row: number): boolean {
  const texts = (table.rows[row] ?? []).map(cellText);
  if (texts.filter((text) => text !== '').length < 2) return false;
  const named = columnsByName(table, row, texts);
  return new Set(named.map(({ field }) => field)).size >= 2 && hasContent(named);
}

/** What each column is when this row names them (-1: none does), whether or not it makes a table of clippings. */
export function guessColumns(table: Table, headerRow: number): ColumnMapping {
  const texts = headerRow < 0 ? [] : (table.rows[headerRow] ?? []).map(cellText);
  return settle(table, headerRow, nameColumns(table, headerRow, texts));
}

function hasContent(columns: readonly MappedColumn[]): boolean {
  return columns.some(({ field }) => CONTENT.includes(field));
}

function nameColumns(table: Table, headerRow: number, texts: readonly string[]): Named[] {
  const byName = columnsByName(table, headerRow, texts);
  return [...byName, ...columnsByPartOfName(texts, byName)];
}

function columnsByName(table: Table, headerRow: number, texts: readonly string[]): Named[] {
  const found: Named[] = [];
  const all = texts.map((header) => (header === '' || header.length > LONGEST_NAME ? [] : knownAs(header)));
  const language = languageOfNames(all);
  for (const [column, header] of texts.entries()) {
    const names = inLanguage(all[column] ?? [], language);
    const known = names.length === 0 ? null : choose(header, names, columnTexts(table, headerRow, column));
    if (known !== null) found.push(namedColumn(column, header, known, 'name'));
  }
  return found;
}

/** Columns that have no name of their own, but one that says what they are; each field once. */
function columnsByPartOfName(texts: readonly string[], byName: readonly Named[]): Named[] {
  const found: Named[] = [];
  const isTaken = (is: (one: Named) => boolean): boolean => byName.some(is) || found.some(is);
  for (const [column, header] of texts.entries()) {
    if (header.length > LONGEST_NAME || byName.some((one) => one.column === column)) continue;
    const folded = foldName(header);
    if (OTHERWISE.test(folded)) continue;
    const part = PARTS.find(
      ([field, pattern]) => pattern.test(folded) && !isTaken((one) => one.field === field),
    );
    if (part === undefined || (part[0] === 'date' && OF_A_RECORD.test(folded))) continue;
    const known = { field: part[0], metric: null, languages: [], rank: 900 };
    found.push(namedColumn(column, header, known, 'part-of-name'));
  }
  return found;
}

function namedColumn(column: number, header: string, known: KnownName, by: MappedColumn['by']): Named {
  const { field, metric, rank, languages } = known;
  return { column, header, field, metric, dayOrder: null, by, rank, languages };
}

/** The language of the names that mean one thing only; null where they tell none, and for English, which is read first anyway. */
function languageOfNames(names: readonly (readonly KnownName[])[]): string | null {
  const votes = new Map<string, number>();
  for (const [only, other] of names)
    if (only !== undefined && other === undefined && !only.languages.includes('en'))
      for (const language of only.languages) votes.set(language, (votes.get(language) ?? 0) + 1);
  const [top, next] = [...votes].sort((a, b) => b[1] - a[1]);
  return top === undefined || top[1] === next?.[1] ? null : top[0];
}

/** What a name means first in the language of the others: "Rubrik" is a section in German, a headline in Swedish. */
function inLanguage(names: readonly KnownName[], language: string | null): readonly KnownName[] {
  const own = language === null ? undefined : names.find(({ languages }) => languages.includes(language));
  return own === undefined ? names : [own, ...names.filter((one) => one !== own)];
}

/** What a name has that says two things, or something more in brackets. */
const HAS_PARTS = /[/|\n（([]/u;

/** A name, without what stands in brackets after it, or either half of "Titel / Title". */
function knownAs(header: string): readonly KnownName[] {
  if (!HAS_PARTS.test(header)) return fieldsOfName(header);
  const ways = new Set([header, header.replace(/\s*[([（].*$/u, ''), ...header.split(/[/|\n（(]/u)]);
  for (const way of ways) {
    const known = fieldsOfName(way);
    if (known.length > 0) return known;
  }
  return [];
}

/** Names that lists in any language have. */
const EVERYWHERE = /^(?:links?|url|uri|web|online|hyperlink|id|sentiment|tags?|media|medium)$/u;

const KEPT_IN = /^(?:new|later|archive|feed|shortlist|library|inbox)$/iu;

/** A page as people write it: "12", "S. 4", "A03", "第3版", "4-5". */
const PAGE = /^(?:第\s*)?(?:\p{L}{1,3}\.?\s?)?\d{1,3}(?:\s*[-–/,]\s*\d{1,3})?\s*(?:版|面|頁|页)?$/u;

/** Some names mean two things; the cells tell which. */
function choose(header: string, known: readonly KnownName[], texts: readonly string[]): KnownName | null {
  const [first] = known;
  if (first === undefined) return null;
  const share = (test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  const as = (field: TableField): KnownName =>
    known.find((one) => one.field === field) ?? { ...first, field };
  if ((first.field === 'outlet' || first.field === 'mediaType') && texts.length > 0) {
    const media = share((text) => mediaTypeOf(text) !== null && text.length < 30);
    if (first.field === 'outlet' && media > 0.9 && !NAMES_OUTLETS.test(foldName(header)))
      return as('mediaType');
    // "Kanal", "Channel", "Type" with names in it: better no field than a wrong one.
    if (first.field === 'mediaType' && media < 0.3)
      return known.find(({ field }) => field === 'outlet') ?? null;
  }
  // "版面" names the part of a paper as often as its page; "S." is a page where figures are below it.
  if (first.field === 'section' && texts.length > 0 && share((text) => PAGE.test(text)) > 0.7)
    return as('page');
  if (first.field === 'page' && /^[sp]$/u.test(foldName(header)) && share((text) => PAGE.test(text)) < 0.7)
    return null;
  // "Location" is a list of a read-later service, too.
  if (first.field === 'place' && share((text) => KEPT_IN.test(text)) > 0.9) return null;
  if (first.field === 'outlet' && share(isAddress) > 0.9) return as('url');
  if (first.field === 'url' && texts.length > 0 && share(isAddress) < 0.3) return null;
  if (first.field === 'time' && share((text) => readColumnDate(text, null, null) !== null) > 0.7)
    return as('date');
  const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(texts.length, 1);
  if (first.field === 'body' && /^(?:article|story)$/u.test(foldName(header)) && length < ARTICLE_LENGTH)
    return as('headline');
  if (first.field === 'headline' && length > ARTICLE_LENGTH * 2) return as('body');
  return first;
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)/iu.test(text);
}

function settle(table: Table, headerRow: number, named: readonly Named[]): ColumnMapping {
  const telling = named.filter(({ header }) => !EVERYWHERE.test(foldName(header)));
  const languages = new Map<string, number>();
  for (const one of telling.length > 0 ? telling : named)
    for (const language of one.languages)
      languages.set(language, (languages.get(language) ?? 0) + 1 / one.languages.length);
  const english = languages.get('en') ?? 0;
  const [top] = [...languages].sort((a, b) => b[1] - a[1]);
  const language =
    top === undefined || (english > 0 && top[1] <= english) ? (english > 0 ? 'en' : null) : top[0];
  const all = [...withoutRecordDates(named), ...unnamedColumns(table, headerRow, named)];
  const columns = withText(table, headerRow, all)
    // A time saved is all a read-later service knows; its folder gives it away.
    .map((one) =>
      one.field === 'date' &&
      foldName(one.header) === 'timestamp' &&
      named.some(({ field }) => field === 'folder')
        ? { ...one, field: 'accessed' as const }
        : one,
    )
    .sort((a, b) => a.rank - b.rank || a.column - b.column)
    .map(({ column, header, field, metric, by }): MappedColumn => {
      const isDate = field === 'date' || field === 'accessed' || field === 'modified';
      const texts = isDate
        ? table.rows
            .slice(headerRow + 1)
            .filter((row) => !isBlankRow(row))
            .map((row) => cellText(row[column]))
        : [];
      return {
        column,
        header,
        field,
        metric,
        by,
        dayOrder: dayOrderOf(texts, writesDayFirst(language)),
      };
    });
  return { headerRow, columns, language };
}

/** Where no column is called the text, one that is called the summary may hold it (Integrum's "Анонс"). */
function withText(table: Table, headerRow: number, columns: readonly Named[]): readonly Named[] {
  const [summary, ...others] = columns.filter(({ field }) => field === 'summary');
  if (summary === undefined || others.length > 0 || columns.some(({ field }) => field === 'body'))
    return columns;
  if (!holdsArticles(table, headerRow, summary.column)) return columns;
  return columns.map((one) => (one === summary ? { ...one, field: 'body' } : one));
}

/** Where a column says when articles changed, a further one ("updated at") says when the table's own records did. */
function withoutRecordDates(named: readonly Named[]): Named[] {
  const best = Math.min(...named.filter(({ field }) => field === 'modified').map(({ rank }) => rank));
  return named.filter(({ field, rank }) => field !== 'modified' || rank === best);
}

/**
 * Columns whose names say nothing. What holds headlines is guessed only where nothing has a text, and what holds the days of
 * publication only where no column has a name: beside others, a person is asked.
 */
function unnamedColumns(table: Table, headerRow: number, named: readonly Named[]): Named[] {
  const fields = new Set(named.map(({ field }) => field));
  if (CONTENT.some((field) => field !== 'url' && fields.has(field))) fields.add('headline');
  if (named.length > 0) fields.add('date');
  const taken = new Set(named.map(({ column }) => column));
  return columnsByContent(table, headerRow, taken, fields).map(({ column, field }): Named => {
    const header = cellText(table.rows[headerRow]?.[column]);
    return namedColumn(column, header, { field, metric: null, languages: [], rank: 999 }, 'content');
  });
}
