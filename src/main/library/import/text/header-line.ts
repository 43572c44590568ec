import { findDate, findDates, type DateContext } from '../dates/find-dates';
import { isWeekday } from '../dates/weekdays';
import { creditedAgency, isAgency, splitCredit } from './agencies';
import { readBreadcrumbLine, readBreadcrumbValue } from './breadcrumb-line';
import { isFullName } from './byline-line';
import { THAI_NAME, WITH_AGENCY, withoutPlace } from './credit-line';
import { findLabels, type FoundLabel } from './find-labels';
import type { HeaderFact } from './header-fact';
import { EDGES, PARTS, readOpening, readParts, readUnlabelled, sourceFact } from './header-parts';
import { readReportingLine } from './reporting-line';
import type { LabelKind } from './label-table';
import { personsAmong, splitNames } from './names';
import { isLeftover } from './page-leftovers';
import { readCount } from './read-count';

const LONGEST_LINE = 400;
const LONGEST_NAME = 80;
const LONGEST_BARE = 130;
const LONGEST_TITLE = 300;
const IGNORED: readonly HeaderFact[] = [{ kind: 'ignored' }];
/** "18 septembre à 16h34", without a year. */
const DAY_AND_MONTH =
  /^\d{1,2}(?:er)?\.?\s(?:de\s)?\p{L}{3,10}(?:\s(?:à|at|a las|um)?\s?\d{1,2}[:h.]\d{2}(?:\s?(?:h|Uhr))?)?$/u;
/** An account beside a name. */
const ACCOUNT = /\s*[-–(|/,]?\s*@\w{2,30}\)?$/u;
/** "李明／河口報導": where a Chinese story was written. */
const HAN_PLACE_BEHIND = /\s*[／/]\s*\p{Script=Han}{2,10}(?:報導|报道|報道)$/u;
const INITIALS = /^(?:\p{Lu}\.?\s?){1,3}$/u;
/** "Par Le Figaro avec AFP": beside an agency an article opens no name. */
const OUTLET_OPENS = /^(?:le|la|el|die|the|il)\s/iu;
const CLOCK_ONLY = /^(?:a las|à|um|pukul|lúc|at)?\s*\d{1,2}[:.h]\d{2}\s*(?:h|uhr|wib|[ap]m)?\.?$/iu;
/** What joins a name to the date behind it. */
const BEFORE_DATE = /\s(?:le|el|am|on|em|il|pada|ngày)$/iu;
/** "- BERNAMA", "(AFP)": an agency below its text. */
const SIGNED_BY_AGENCY = /^(?:[-–—]{1,2}\s*(\p{L}[^|]{1,40})|[(（【\[]\s*(\p{L}[^|]{1,40}?)\s*[)）】\]])$/u;
/** "— VNS", "- HARIAN METRO". */
const SIGNED_BY_OUTLET = /^[-–—]{1,2}\s*(\p{Lu}{2,}(?:\s\p{Lu}+){0,3})$/u;
/** "Theo Báo Cửa Sông": how Vietnamese pages name below a text whose it was. */
const ACCORDING_TO =
  /^[Tt]heo\s+(\p{Lu}[\p{L}\p{M}\s.&/+-]{1,40})$|^(?:แหล่ง)?ที่มา\s+(\S{3,30}(?:\s\S{2,20})?)$/u;
/** What a text is, above its headline. */
const KICKER =
  /^(?:(?:press|media|news)\s+(?:release|statement|note)|for immediate release|(?:presse|medien)(?:mitteilung|information|info|erklärung)|communiqu[ée](?: de presse)?|comunicado(?: de prensa)?|nota de (?:prensa|imprensa)|comunicato stampa|persbericht|siaran (?:pers|media)|thông cáo báo chí|新闻稿|新聞稿|ข่าวประชาสัมพันธ์)(?:\s*(?:vom|du|del|dated|of|[,:|–-])\s+(?=.*\d)|$)/iu;

/**
 * What a header or footer line says, or null when any of it is ordinary text. A line is taken only whole, so that prose
 * with a colon in it stays prose.
 */
export function readHeaderLine(line: string, context: DateContext): readonly HeaderFact[] | null {
  const text = unwrap(line);
  if (text === '' || text.length > LONGEST_LINE || isPlainSentence(text)) return null;
  if (/^https?:\/\/\S+$/iu.test(text)) return [{ kind: 'url', text }];
  const kicker = KICKER.exec(text)?.[0];
  if (kicker !== undefined)
    return kicker === text ? IGNORED : readUnlabelled(text.slice(kicker.length), context);
  const trimmed = line.trim();
  const bare = text.replace(EDGES, '');
  if (isLeftover(trimmed) || (bare !== trimmed && isLeftover(bare))) return IGNORED;
  const signed = SIGNED_BY_AGENCY.exec(trimmed);
  const signer = signed?.[1] ?? signed?.[2] ?? '';
  if ((signer !== '' && isAgency(signer)) || isAgency(text))
    return sourceFact(creditedAgency(signer === '' ? text : signer));
  const credited = SIGNED_BY_OUTLET.exec(trimmed) ?? ACCORDING_TO.exec(text);
  const source = credited?.[1] ?? credited?.[2];
  if (source !== undefined) return sourceFact(source);
  const reporting = readReportingLine(line);
  if (reporting !== null)
    return [
      { kind: 'author', names: reporting.authors },
      ...(reporting.editors.length === 0
        ? []
        : [{ kind: 'editor', text: reporting.editors.join(', ') } as const]),
    ];
  const labels = provenLabels(text, context);
  const steps = labels[0]?.start === 0 ? null : readBreadcrumbLine(text);
  if (steps !== null) return [{ kind: 'breadcrumb', steps }];
  if (labels.length === 0) return readUnlabelled(text, context);

  const facts: HeaderFact[] = [];
  const opening = text.slice(0, labels[0]?.start ?? 0);
  const before = readOpening(opening, context, /^(?:published|modified)$/u.test(labels[0]?.kind ?? ''));
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

/** Most lines are: no label, and longer than any line of dates and names. */
function isPlainSentence(text: string): boolean {
  return text.length > LONGEST_BARE && /[.!?。！？]$/u.test(text) && !/[:：﹕︰|｜©]/u.test(text);
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
        return opensByline(text.slice(0, label.start), context) && isByline(value, label);
      case 'ignored':
        return /^\(?\s*\d{1,6}\s*\)?[\s|]*$/u.test(value);
      default: {
        const found = findDate(value, { ...context, shortYears: true });
        const bare = value.replace(EDGES, '');
        return (
          (found !== null && found.start <= 16) ||
          CLOCK_ONLY.test(bare) ||
          (DAY_AND_MONTH.test(bare) && findDate(text, context) !== null)
        );
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
function isByline(value: string, { kind, strict }: FoundLabel): boolean {
  if (strict) return isNothingButNames(value.replace(EDGES, ''));
  if (kind !== 'photo') return readNames(value, kind === 'editor' ? kind : 'author') !== null;
  return /^(?:[\p{Lu}\p{Script=Thai}][\p{L}\p{M}.'’-]+\s*){1,4}$/u.test(value.replace(EDGES, ''));
}

function readValue(kind: LabelKind, raw: string, context: DateContext): readonly HeaderFact[] | null {
  const value = withoutEdges(raw);
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
    case 'page':
      // Forms say "From: To:".
      return value === '' || /^\S{1,12}[:：]$/u.test(value)
        ? [{ kind: 'ignored' }]
        : readNamedParts(kind, value, context);
    case 'headline':
    case 'subheadline':
      return value === '' || value.length > LONGEST_TITLE ? null : [{ kind, text: value }];
    case 'url':
      return /^https?:\/\/\S+$/iu.test(value) ? [{ kind, text: value }] : null;
    case 'ignored':
      return value.length > LONGEST_NAME ? null : [{ kind }];
  }
}

/** A word that announces a person may also open a sentence. */
function isNothingButNames(value: string): boolean {
  const names = splitNames(value.split(PARTS)[0] ?? '');
  return names.length > 0 && names.every((name) => isFullName(name) || THAI_NAME.test(name));
}

function readDateValue(
  kind: 'published' | 'modified' | 'accessed',
  value: string,
  context: DateContext,
): readonly HeaderFact[] | null {
  if (value === '' || CLOCK_ONLY.test(value) || DAY_AND_MONTH.test(value)) return IGNORED;
  const found = findDate(value, { ...context, shortYears: true });
  if (found === null) return null;
  const before = value.slice(0, found.start).replace(EDGES, '');
  const after = readParts(value.slice(found.end), context);
  if (after === null || !(before === '' || isWeekday(before) || before.length <= 12)) return null;
  return [{ kind, date: found.date, labelled: true }, ...after];
}

/** The first part is the name; further ones may be a date or a source ("Jane Doe | example.org | 2019-09-18"). */
function readNamedParts(
  kind: 'author' | 'source' | 'outlet' | 'editor' | 'photo' | 'section' | 'place' | 'page',
  value: string,
  context: DateContext,
): readonly HeaderFact[] | null {
  const [first = '', ...rest] = splitBeforeDate(value, context);
  const name = withoutEdges(first);
  if (name.length > LONGEST_NAME || isSentence(name)) return null;
  const more = readParts(rest.join(' | '), context);
  if (more === null) return null;
  if (kind !== 'author') return [{ kind, text: name }, ...more];
  const read = readNames(name, 'author');
  return read === null ? null : [...read, ...more];
}

function readNames(value: string, kind: 'author' | 'editor'): readonly HeaderFact[] | null {
  const line = withoutEdges(value.split(PARTS)[0] ?? '').replace(BEFORE_DATE, '');
  if (line === '' || line.length > LONGEST_NAME * 2 || isSentence(line)) return null;
  if (kind === 'editor') return [{ kind, text: line }];
  const { text, agency: credited } = splitCredit(line.replace(HAN_PLACE_BEHIND, '').replace(ACCOUNT, ''));
  const names = splitNames(text.replace(WITH_AGENCY, '$1, $2')).map(withoutPlace);
  const agency = credited ?? names.find(isAgency);
  const [first = '', ...others] = personsAmong(names.filter((name) => !isAgency(name)));
  if ([first, ...others].some((name) => /^\p{Ll}\S*\s/u.test(name))) return null;
  // "Jane Doe, Rivermouth": one word behind a full name is where she was.
  const persons = isFullName(first)
    ? [first, ...others.filter((name) => !/^\p{Script=Latin}+$/u.test(name))]
    : [first, ...others];
  return [
    {
      kind,
      names: persons.filter(
        (name) => name !== '' && !INITIALS.test(name) && !(agency !== undefined && OUTLET_OPENS.test(name)),
      ),
    },
    ...(agency === undefined ? [] : [{ kind: 'source', text: agency } as const]),
  ];
}

/** The text without what stands around it; a bracket that closes one of its own stays. */
function withoutEdges(value: string): string {
  const text = value.replace(EDGES, '').replace(/^((?:\p{Lu}\S*\s){1,3}\p{Lu}\S*\p{L}{3})\.$/u, '$1');
  return /[(（][^)）]*$/u.test(text) && /[)）][\s.]*$/u.test(value) ? `${text})` : text;
}

function splitBeforeDate(value: string, context: DateContext): readonly string[] {
  const found = findDate(value, context);
  if (found === null || found.start === 0) return value.split(PARTS);
  return [...value.slice(0, found.start).trim().split(PARTS), value.slice(found.start)];
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
  const framed = /^[[(（【［]([^[\]()（）【】［］]+)[\])）】］](?:\d{6,8})?$/u.exec(text);
  return (framed?.[1] ?? text).trim();
}
