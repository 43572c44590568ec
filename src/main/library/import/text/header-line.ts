import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { findDate, findDates, type DateContext } from '../dates/find-dates';
import { isAgency, looksLikeSource } from './agencies';
import { readBreadcrumbLine, readBreadcrumbValue } from './breadcrumb-line';
import { findLabels, type FoundLabel } from './find-labels';
import type { LabelKind } from './label-table';
import { personsAmong, splitNames } from './names';
import { readCount } from './read-count';

/** One thing a header or footer line says. */
export type HeaderFact =
  | {
      readonly kind: 'published' | 'modified' | 'accessed';
      readonly date: ClippingDate;
      readonly labelled: boolean;
    }
  | { readonly kind: 'author'; readonly names: readonly string[] }
  | { readonly kind: 'views'; readonly count: number }
  | { readonly kind: 'breadcrumb'; readonly steps: readonly string[] }
  | {
      readonly kind:
        'headline' | 'subheadline' | 'source' | 'outlet' | 'editor' | 'photo' | 'section' | 'place' | 'url';
      readonly text: string;
    }
  | { readonly kind: 'ignored' };

const LONGEST_LINE = 400;
const LONGEST_NAME = 80;
const LONGEST_TITLE = 300;
const EDGES = /^[\s|｜·•,，;；、/()（）【】[\]–—-]+|[\s|｜·•,，;；、/()（）【】[\]–—-]+$/gu;
const PARTS = /\s*[|｜·•\t]\s*|\s{2,}|\u3000+/u;
const WEEKDAY = /^(?:[\p{L}.]{2,14},?|(?:thứ\s+\p{L}+|chủ nhật)(?:,?\s*ngày)?)$/iu;
/** A bar between a date and its time. */
const BAR_BEFORE_TIME = /\s*[|｜]\s*(?=\d{1,2}[:.]\d{2}(?![\d.:/]))/gu;
/** What joins a name to the date behind it. */
const BEFORE_DATE = /\s(?:le|el|am|on|em|il|pada|ngày)$/iu;
/** "- BERNAMA", "(AFP)": an agency below its text. */
const SIGNED_BY_AGENCY = /^(?:[-–—]{1,2}\s*(\p{L}[^|]{1,40})|[(（【\[]\s*(\p{L}[^|]{1,40}?)\s*[)）】\]])$/u;
/** "Theo Báo Cửa Sông": how Vietnamese pages name below a text whose it was. */
const ACCORDING_TO = /^[Tt]heo\s+(\p{Lu}[\p{L}\p{M}\s.&-]{1,40})$/u;
/** Leftovers of a page: letter sizes, buttons. */
const FURNITURE = /^(?:[A大中小+\-特]\s*){1,6}$|^(?:print|share|email|save|打印|分享|收藏|字号)$/iu;
/** What a text is, above its headline. */
const KICKER =
  /^(?:(?:press|media|news)\s+(?:release|statement|note)|for immediate release|(?:presse|medien)(?:mitteilung|information|info|erklärung)|communiqu[ée](?: de presse)?|comunicado(?: de prensa)?|nota de (?:prensa|imprensa)|comunicato stampa|persbericht|siaran (?:pers|media)|thông cáo báo chí|新闻稿|新聞稿|ข่าวประชาสัมพันธ์)$/iu;

/**
 * What a header or footer line says, or null when any of it is ordinary text. A line is taken only whole, so that prose
 * with a colon in it stays prose.
 */
export function readHeaderLine(line: string, context: DateContext): readonly HeaderFact[] | null {
  const text = unwrap(line);
  if (text === '' || text.length > LONGEST_LINE) return null;
  if (/^https?:\/\/\S+$/iu.test(text)) return [{ kind: 'url', text }];
  if (KICKER.test(text)) return [{ kind: 'ignored' }];
  const signed = SIGNED_BY_AGENCY.exec(line.trim());
  const signer = signed?.[1] ?? signed?.[2] ?? '';
  if (isAgency(signer)) return sourceFact(signer);
  const accordingTo = ACCORDING_TO.exec(text)?.[1];
  if (accordingTo !== undefined) return sourceFact(accordingTo);
  const labels = provenLabels(text, context);
  const steps = labels[0]?.start === 0 ? null : readBreadcrumbLine(text);
  if (steps !== null) return [{ kind: 'breadcrumb', steps }];
  if (labels.length === 0) return readUnlabelled(text, context);

  const facts: HeaderFact[] = [];
  const opening = text.slice(0, labels[0]?.start ?? 0);
  const before = WEEKDAY.test(opening.replace(EDGES, '')) ? [] : readParts(opening, context);
  if (before === null) return null;
  facts.push(...before);
  for (const [i, label] of labels.entries()) {
    const value = text.slice(label.valueStart, labels[i + 1]?.start ?? text.length);
    const read = readValue(label.kind, value, context);
    if (read === null) return null;
    facts.push(...read);
  }
  return facts;
}

/** Labels with a colon count; those without must be followed by what they announce. */
function provenLabels(text: string, context: DateContext): readonly FoundLabel[] {
  const labels = findLabels(text);
  const breadcrumb = labels.findIndex(
    ({ kind, colon }) => colon && (kind === 'breadcrumb' || kind === 'url'),
  );
  // A breadcrumb and an address have the rest of the line to themselves.
  const considered = breadcrumb === -1 ? labels : labels.slice(0, breadcrumb + 1);
  return considered.filter((label, i) => {
    if (label.colon) return true;
    const value = text.slice(label.valueStart, considered[i + 1]?.start ?? text.length);
    const opensPart = label.start === 0 || /[|｜·•,，;；\s]$/u.test(text.slice(0, label.start));
    if (!opensPart) return false;
    switch (label.kind) {
      case 'views':
        return readCount(value.replace(EDGES, '')) !== null;
      case 'author':
      case 'editor':
      case 'photo':
        return opensByline(text.slice(0, label.start), context) && isByline(value, label.kind);
      default: {
        const found = findDate(value, { ...context, shortYears: true });
        return found !== null && found.start <= 16;
      }
    }
  });
}

/** A byline without a colon opens a line or a part of it, or follows a date. */
function opensByline(before: string, context: DateContext): boolean {
  const end = before.trimEnd().length;
  return (
    end === 0 ||
    /[|｜·•;；]\s*$/u.test(before) ||
    findDates(before, context).some((found) => found.end >= end)
  );
}

/** Behind a label without a colon stand names, and a picture's are short: "Photos by the river" opens a sentence. */
function isByline(value: string, kind: 'author' | 'editor' | 'photo'): boolean {
  if (kind !== 'photo') return readNames(value, kind) !== null;
  return /^(?:\p{Lu}[\p{L}.'’-]+\s*){1,4}$/u.test(value.replace(EDGES, ''));
}

function readValue(kind: LabelKind, raw: string, context: DateContext): readonly HeaderFact[] | null {
  const value = raw.replace(EDGES, '');
  switch (kind) {
    case 'published':
    case 'modified':
    case 'accessed':
      return readDateValue(kind, value, context);
    case 'views': {
      if (value === '') return [{ kind: 'ignored' }];
      const [first = '', ...rest] = value.split(PARTS);
      const count = readCount(first);
      const more = readParts(rest.join(' | '), context);
      return count === null || more === null ? null : [{ kind, count }, ...more];
    }
    case 'breadcrumb':
      return [{ kind, steps: readBreadcrumbValue(value) }];
    case 'author':
      return readNamedParts(kind, value, context);
    case 'source':
    case 'outlet':
    case 'editor':
    case 'photo':
    case 'section':
    case 'place':
      return value === '' ? [{ kind: 'ignored' }] : readNamedParts(kind, value, context);
    case 'headline':
    case 'subheadline':
      return value === '' || value.length > LONGEST_TITLE ? null : [{ kind, text: value }];
    case 'url':
      return /^https?:\/\/\S+$/iu.test(value) ? [{ kind, text: value }] : null;
    case 'ignored':
      return value.length > LONGEST_NAME ? null : [{ kind }];
  }
}

function readDateValue(
  kind: 'published' | 'modified' | 'accessed',
  value: string,
  context: DateContext,
): readonly HeaderFact[] | null {
  if (value === '') return [{ kind: 'ignored' }];
  const found = findDate(value, { ...context, shortYears: true });
  if (found === null) return null;
  const before = value.slice(0, found.start).replace(EDGES, '');
  const after = readParts(value.slice(found.end), context);
  if (after === null || !(before === '' || WEEKDAY.test(before) || before.length <= 12)) return null;
  return [{ kind, date: found.date, labelled: true }, ...after];
}

/** The first part is the name; further ones may be a date or a source ("Jane Doe | example.org | 2019-09-18"). */
function readNamedParts(
  kind: 'author' | 'source' | 'outlet' | 'editor' | 'photo' | 'section' | 'place',
  value: string,
  context: DateContext,
): readonly HeaderFact[] | null {
  const [first = '', ...rest] = splitBeforeDate(value, context);
  const name = first.replace(EDGES, '');
  if (name.length > LONGEST_NAME || isSentence(name)) return null;
  const more = readParts(rest.join(' | '), context);
  if (more === null) return null;
  if (kind !== 'author') return [{ kind, text: name }, ...more];
  const read = readNames(name, 'author');
  return read === null ? null : [...read, ...more];
}

function readNames(value: string, kind: 'author' | 'editor'): readonly HeaderFact[] | null {
  const text = (value.split(PARTS)[0] ?? '').replace(EDGES, '').replace(BEFORE_DATE, '');
  if (text === '' || text.length > LONGEST_NAME * 2 || isSentence(text)) return null;
  if (kind === 'editor') return [{ kind, text }];
  const names = splitNames(text);
  const agency = names.find(isAgency);
  const persons = personsAmong(names.filter((name) => !isAgency(name)));
  return [
    { kind, names: persons },
    ...(agency === undefined ? [] : [{ kind: 'source', text: agency } as const]),
  ];
}

function splitBeforeDate(value: string, context: DateContext): readonly string[] {
  const found = findDate(value, context);
  if (found === null || found.start === 0) return value.split(PARTS);
  return [...value.slice(0, found.start).trim().split(PARTS), value.slice(found.start)];
}

/** A line without labels is a header only when it is a date, with at most a source and furniture beside it. */
function readUnlabelled(text: string, context: DateContext): readonly HeaderFact[] | null {
  if (text.length > 120) return null;
  const facts = readParts(text, context);
  if (facts === null) return null;
  return facts.some(({ kind }) => kind === 'published') ? facts : null;
}

function readParts(text: string, context: DateContext): readonly HeaderFact[] | null {
  const facts: HeaderFact[] = [];
  for (const part of text.replace(BAR_BEFORE_TIME, ', ').split(PARTS)) {
    const content = part.replace(EDGES, '');
    if (content === '' || FURNITURE.test(content)) continue;
    const read = readPart(content, context);
    if (read === null) return null;
    facts.push(...read);
  }
  return facts;
}

function readPart(part: string, context: DateContext): readonly HeaderFact[] | null {
  const count = readCount(part);
  if (count !== null && /\D$/u.test(part)) return [{ kind: 'views', count }];
  const found = findDate(part, context);
  if (found === null) return looksLikeSource(part) ? [{ kind: 'source', text: part }] : null;
  const before = part.slice(0, found.start).replace(EDGES, '');
  const after = part.slice(found.end).replace(EDGES, '');
  const beforeFacts = WEEKDAY.test(before) ? [] : readBesideDate(before);
  const afterFacts = FURNITURE.test(after) ? [] : readBesideDate(after);
  if (beforeFacts === null || afterFacts === null) return null;
  return [...beforeFacts, { kind: 'published', date: found.date, labelled: false }, ...afterFacts];
}

/** A source or a count of views. */
function readBesideDate(text: string): readonly HeaderFact[] | null {
  if (text === '') return [];
  const count = /\D$/u.test(text) ? readCount(text) : null;
  if (count !== null) return [{ kind: 'views', count }];
  return looksLikeSource(text) ? sourceFact(text) : null;
}

function sourceFact(text: string): readonly HeaderFact[] {
  return [{ kind: 'source', text }];
}

function isSentence(text: string): boolean {
  return (
    /[.!?。！？]\s+\p{L}{4}|[。！？]$|\p{L}{3}[.!?]$/u.test(text) &&
    !/\b(?:Jr|Sr|Inc|Ltd|Co|St|Dr)\.$/u.test(text)
  );
}

/** Brackets around a whole line ("[责任编辑：张三]") are its frame. */
function unwrap(line: string): string {
  const text = line
    .trim()
    .replace(/^\*{1,3}(.+?)\*{1,3}$/u, '$1')
    .replace(/^_(.+)_$/u, '$1')
    .trim();
  const framed = /^[[(（【［]([^[\]()（）【】［］]+)[\])）】］]$/u.exec(text);
  return (framed?.[1] ?? text).trim();
}
