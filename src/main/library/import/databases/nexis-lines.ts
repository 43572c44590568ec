import { findDate } from '../dates/find-dates';
import { isHardWrapped } from '../text/text-blocks';
import type { ParsedArticle } from '../parsed-article';
import type { ExportLine } from './export-lines';
import { countIn, doubtGaps } from './missing-documents';
import { readNexisLabel, type LabelledLine } from './nexis-labels';
import { nexisArticle, type NexisRecord } from './nexis-record';
import { withoutWeekday } from './weekdays';

/** "1 of 62 DOCUMENTS", "Dokument 234 von 456", "3 de 10 DOCUMENTOS", "第 1 篇，共 10 篇". */
const COUNTER =
  /^(?:\d{1,6} (?:of|von|de|sur|di|van|av|af|z|из|trong|จาก) \d{1,6} (?:documents?|dokumente?n?|documentos?|documenti|documenten|stories|results?|résultats|artikel|articles?)|(?:document|dokument|documento|artikel|article) \d{1,6} (?:of|von|de|sur|di|van) \d{1,6}|第\s*\d+\s*篇.{0,3}共\s*\d+\s*篇)$/iu;
const RIGHTS =
  /copyright|©|\(c\) \d{4}|all rights reserved|alle rechte vorbehalten|tous droits réservés|derechos reservados|diritti riservati|rechten voorbehouden/iu;
/** What a house says of its material above a document. */
const NOTICE = /\bpermission\b|\bresponsib(?:le|ility)\b|\breserved\b|\btranscri(?:pt|bed|ption)\b/iu;
const LONGEST_DATE = 90;
/** What heads a printed page; the line below it repeats the headline, the outlet and the date. */
const PAGE_HEAD = /^(?:page|seite|página|pagina|pagine|blz\.?|strona|sida|side|страница) \d{1,5}$/iu;
/** What is left of a time once its date is read. */
const TIME_LEFT =
  /^[\s,]*(?:\d{1,2}:\d{2}\s*(?:[AP]M)?\s*)?(?:(?:GMT|UTC|EST|EDT|BST|CET|CEST|PST|PDT|CST|CDT|IST)\b)?(?:\s?[+-]\d{1,2}(?::?\d{2})?)?/u;

/** Whether a line begins a document of Nexis. */
export function isNexisCounter(text: string): boolean {
  return COUNTER.test(text.trim());
}

/** The articles of an export of Nexis or LexisNexis Academic. What stands before the first counter is its cover. */
export function readNexisLines(all: readonly ExportLine[], html: boolean): ParsedArticle[] {
  const lines = withoutPageHeads(all);
  const starts = lines.flatMap((line, i) => (isNexisCounter(line.text) ? [i] : []));
  const records = starts.flatMap((start, i) => {
    const document = lines.slice(start + 1, starts[i + 1] ?? lines.length);
    return document.length === 0
      ? []
      : [{ ...readDocument(document), count: countIn(lines[start]?.text ?? '') }];
  });
  // A short article has too few lines to tell by itself whether they were broken at a width.
  const wrapped = isHardWrapped(records.flatMap(({ body }) => body));
  return doubtGaps(
    records.map((record) => nexisArticle({ ...record, wrapped }, html)),
    records.map(({ count }) => count),
  );
}

/** What stood below a page's head begins after a blank, as the head did. */
function withoutPageHeads(lines: readonly ExportLine[]): ExportLine[] {
  return lines.flatMap((line, i) => {
    if (PAGE_HEAD.test(line.text)) return [];
    return [PAGE_HEAD.test(lines[i - 1]?.text ?? '') ? { ...line, afterBlank: true } : line];
  });
}

type Group = readonly ExportLine[];

/** A headline above the date that opens as agencies mark theirs ("1ST LEAD:", "URGENT:"), which is no label of the database. */
function isSluggedHeadline(groups: readonly Group[], at: number): boolean {
  const [group, next] = groups.slice(at, at + 2);
  return at > 0 && at < 3 && group !== undefined && next !== undefined
    ? labelOf(group)?.kind === 'unknown' && isDateGroup(next) && !groups.slice(0, at).some(isDateGroup)
    : false;
}

function readDocument(lines: readonly ExportLine[]): NexisRecord {
  const labels: LabelledLine[] = [];
  // A broadcast has its programme between the station and the date.
  const groups = groupsOf(lines).filter((group, i) => {
    const label = i < 3 ? labelOf(group) : null;
    if (label?.kind === 'programme') labels.push(label);
    return label?.kind !== 'programme';
  });
  const foot = footStart(groups);
  const firstLabel = groups
    .slice(0, foot)
    .findIndex((group, i) => labelOf(group) !== null && !isSluggedHeadline(groups, i));
  const head = readHead(groups.slice(0, firstLabel < 0 ? foot : firstLabel), {
    open: firstLabel < 0,
    isHeadlineLabelled: groups.some((group) => labelOf(group)?.kind === 'headline'),
  });
  let at = firstLabel < 0 ? head.used : firstLabel;
  for (; at < foot; at += 1) {
    const group = groups[at] ?? [];
    const label = labelOf(group);
    if (label === null) break;
    if (label.kind === 'body') break;
    labels.push(label);
  }
  // Below a headline above the date, the text comes before the labels.
  const first = head.isAbove && firstLabel >= 0 ? groups.slice(head.used, firstLabel) : [];
  let body = [...first, ...groups.slice(at, foot)].filter((group) => !isRunningHead(textOf(group), head));
  const opening = labelOf(body[0] ?? []);
  if (opening?.kind === 'body') body = [withoutLabel(body[0] ?? [], opening.value), ...body.slice(1)];
  let copyright = head.copyright;
  for (const group of groups.slice(foot)) {
    const label = labelOf(group);
    if (label !== null) labels.push(label);
    else if (copyright === '') copyright = textOf(group);
  }
  return { ...head, copyright, labels, body: body.flat(), externalId: null };
}

function groupsOf(lines: readonly ExportLine[]): Group[] {
  const groups: ExportLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (line.afterBlank || last === undefined) groups.push([line]);
    else last.push(line);
  }
  return groups;
}

function textOf(group: Group): string {
  return group.map(({ text }) => text).join(' ');
}

/** A group that opens with a label, its other lines taken into the value. */
function labelOf(group: Group): LabelledLine | null {
  const [first, ...rest] = group;
  const label = first === undefined ? null : readNexisLabel(first);
  return label === null
    ? null
    : { kind: label.kind, value: [label.value, ...rest.map(({ text }) => text)].join(' ').trim() };
}

function withoutLabel([first, ...rest]: Group, value: string): Group {
  return first === undefined || value === '' || rest.length > 0 ? rest : [{ ...first, text: value }];
}

/** Where the labels and rights below the text begin: found from the end, so that the text may hold anything. */
function footStart(groups: readonly Group[]): number {
  let start = groups.length;
  for (let i = groups.length - 1; i > 0; i -= 1) {
    const group = groups[i] ?? [];
    const label = labelOf(group);
    const rights = label === null && RIGHTS.test(textOf(group)) && textOf(group).length < 400;
    if (
      (label === null && !rights) ||
      label?.kind === 'body' ||
      label?.kind === 'length' ||
      label?.kind === 'author'
    )
      break;
    start = i;
  }
  // A line in capitals that the table does not know may be the text's own last paragraph.
  while (labelOf(groups[start] ?? [])?.kind === 'unknown') start += 1;
  return start;
}

interface Head {
  readonly outlet: string;
  readonly date: string;
  readonly edition: string;
  readonly headline: string;
  readonly copyright: string;
  /** The headline stands above the date. */
  readonly isAbove: boolean;
  /** Groups it took. */
  readonly used: number;
}

/**
 * Outlet, date with its edition, headline; rights may stand first, the date may stand twice, and wires and older exports have the headline above it.
 * `open`: no label ends it.
 */
function readHead(
  groups: readonly Group[],
  { open, isHeadlineLabelled }: { readonly open: boolean; readonly isHeadlineLabelled: boolean },
): Head {
  const isRights = (group: Group): boolean => RIGHTS.test(textOf(group));
  const rights = groups.find((group, i) => i < 2 && isRights(group));
  const dates = groups.flatMap((group, i) => (i < 6 && isDateGroup(group) ? [i] : []));
  const [first] = dates;
  // Two notations of one date follow one another.
  const last = dates.filter((at, i) => at === (first ?? 0) + i).at(-1);
  const outlet = groups.slice(0, first ?? 1).filter((group) => group !== rights);
  const dateGroup = groups[last ?? -1] ?? [];
  const dateLine = dateGroup.find(({ text }) => findDate(text, { language: 'en-US' }) !== null)?.text ?? '';
  const plain = withoutWeekday(dateLine);
  const found = findDate(plain, { language: 'en-US' });
  const after = found === null ? '' : plain.slice(found.end).replace(TIME_LEFT, '');
  const edition = [
    after.replace(/^[\s,]+|[\s,]+$/gu, ''),
    ...dateGroup.filter(({ text }) => text !== dateLine).map(({ text }) => text),
  ]
    .filter((part) => /\p{L}{3}/u.test(part))
    .join(', ');
  const rest = groups.slice((last ?? 0) + 1);
  const above =
    isHeadlineLabelled || first === undefined
      ? []
      : outlet.slice(1).filter((group) => !NOTICE.test(textOf(group)));
  const isAbove = above.length > 0;
  const headline = isAbove ? above : open ? rest.slice(0, 1) : rest;
  return {
    outlet: textOf(outlet[0] ?? belowRights(rights)),
    date: dateGroup.map(({ text }) => text).join(' '),
    edition,
    headline: headline.map(textOf).join(' '),
    copyright: rights === undefined ? '' : textOf(rights),
    isAbove,
    used: (last ?? 0) + 1 + (isAbove ? 0 : headline.length),
  };
}

/** Lines right below the rights, in one group with them. */
function belowRights(rights: Group | undefined): Group {
  const last = rights?.findLastIndex(({ text }) => RIGHTS.test(text)) ?? -1;
  return rights?.slice(last + 1).filter(({ text }) => !/\breserved\b/iu.test(text)) ?? [];
}

/** What a printed export repeats at the head of each of its pages. */
function isRunningHead(text: string, { headline, outlet }: Head): boolean {
  return headline !== '' && outlet !== '' && text.startsWith(headline) && text.includes(outlet);
}

function isDateGroup(group: Group): boolean {
  return (
    group.some(({ text }) => text.length <= LONGEST_DATE && findDate(text, { language: 'en-US' }) !== null) &&
    group.length <= 4 &&
    !RIGHTS.test(textOf(group))
  );
}
