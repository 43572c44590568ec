import { findDate } from '../dates/find-dates';
import { webAddress } from '../html/page-url';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields } from '../settle-article';
import { readByline } from './byline';
import type { ExportLine } from './export-lines';
import { readPlaceInPaper } from './read-place-in-paper';
import { settleRecords, type RecordWithText } from './records-with-texts';

/** In every export: below each article, or in its permanent address. */
const SIGN = /GBI-Genios Deutsche Wirtschaftsdatenbank|(?:wiso-net|genios)\.de\/document\//u;
/** Below each article. */
const END = /©\s*(?:GBI-)?Genios\b/iu;
/** `Süddeutsche Zeitung vom 12.03.2024, Seite 5`, `DIE ZEIT, 3. Mai 2012, Nr. 19`. */
const HEAD =
  /^(?<outlet>\p{L}[^:]{1,80}?),?\s+(?:vom\s+|v\.\s*|den\s+)?(?<date>\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?\d{2,4})(?:[,;]\s*(?<place>.{1,120}))?$/iu;
const LABEL =
  /^(?<name>Quelle|Ressort|Rubrik|Ausgabe|Dokumentnummer|Autor(?:en)?|Serie|Dauerhafte Adresse des Dokuments|Alle Rechte vorbehalten)\s*:\s*(?<value>.*)$/u;
/** What stands on the pages of an export besides its articles. */
const FURNITURE = /^(?:Dokumente|Inhaltsverzeichnis|Seite\s+\d+(?:\s+von\s+\d+)?|\d+\.\s.+[.\s]{4,}\d+)$/u;
const LONGEST_SUBHEADLINE = 160;
const SENTENCE_END = /[.!?:;…]["”“»]?$/u;

/** Whether lines are an export of Genios or its library wiso, the German press database. */
export function isGenios(lines: readonly ExportLine[]): boolean {
  return lines.some(({ text }) => SIGN.test(text)) && partsOf(lines).some((part) => sourceOf(part) !== null);
}

/** The articles of such an export: text, then the lines that say where it stood. */
export function readGenios(lines: readonly ExportLine[]): ParsedArticle[] {
  const records = partsOf(lines).flatMap((part) => {
    const source = sourceOf(part);
    const end = part.findIndex(({ text }) => LABEL.test(text));
    const foot = end < 0 ? part.length : end;
    return source === null ? [] : [recordOf(source, part.slice(0, foot), labelsOf(part.slice(foot)))];
  });
  return settleRecords(records, 'de');
}

/** The lines of each article, without what stands on the pages besides. */
function partsOf(lines: readonly ExportLine[]): readonly (readonly ExportLine[])[] {
  const parts: ExportLine[][] = [[]];
  for (const line of lines) {
    if (END.test(line.text)) parts.push([]);
    else if (!FURNITURE.test(line.text)) parts.at(-1)?.push(line);
  }
  return parts;
}

/** Which paper, day and page an article's lines name: below the text, else above the headline. Null for other lines. */
function sourceOf(lines: readonly ExportLine[]): string | null {
  const labelled = labelsOf(lines).get('Quelle') ?? '';
  return labelled === '' ? (lines.find(({ text }) => HEAD.test(text))?.text ?? null) : labelled;
}

/** What follows a label, on its line or below. */
function labelsOf(lines: readonly ExportLine[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  let name: string | null = null;
  for (const { text } of lines) {
    const label = LABEL.exec(text)?.groups;
    name = label?.['name'] ?? name;
    if (name === null) continue;
    const value = `${label === undefined ? (labels.get(name) ?? '') : ''} ${label?.['value'] ?? text}`;
    labels.set(name, value.replace(/\s+/gu, ' ').trim());
  }
  return labels;
}

/** What an article's lines say of it, and its text. */
function recordOf(
  source: string,
  lines: readonly ExportLine[],
  labels: ReadonlyMap<string, string>,
): RecordWithText {
  const taken = new RecordFields('genios');
  const take = (field: 'section' | 'edition' | 'externalId', label: string): void => {
    const value = labels.get(label) ?? '';
    taken.take(field, cutWhole(value, fieldLimits.name), value);
  };
  take('section', labels.has('Ressort') ? 'Ressort' : 'Rubrik');
  take('edition', 'Ausgabe');
  take('externalId', 'Dokumentnummer');
  takeSource(taken, source);
  const address = (labels.get('Dauerhafte Adresse des Dokuments') ?? '').replace(/\s/gu, '');
  taken.take('url', webAddress(address, null), address);
  const rights = labels.get('Alle Rechte vorbehalten') ?? '';
  taken.take('copyrightNotice', cutWhole(rights, fieldLimits.name), rights);
  const authors = labels.get('Autor') ?? labels.get('Autoren') ?? '';
  taken.take('authors', readByline(authors).authors, authors);

  // The line of the outlet stands above the headline, too; what is before it is a list of contents.
  const outlet = taken.fields.outlet ?? source;
  const head = lines.findLastIndex(({ text }) => text.startsWith(outlet) && HEAD.test(text));
  const [headline, ...texts] = lines.slice(head + 1);
  taken.take('headline', headline?.text, headline?.text ?? '');
  taken.fields.mediaType =
    taken.fields.page === null && /online|\.\p{Ll}{2,3}$/iu.test(outlet) ? 'online' : 'print';
  taken.fields.type = taken.fields.mediaType === 'print' ? 'article-newspaper' : 'webpage';
  return { taken, texts: withoutByline(taken, withoutSubheadline(taken, texts)) };
}

function takeSource(taken: RecordFields, source: string): void {
  const { outlet = '', date = '', place = '' } = HEAD.exec(source)?.groups ?? {};
  taken.take('outlet', cutWhole(outlet === '' ? source : outlet.trim(), fieldLimits.name), source);
  taken.take('datePublished', findDate(date, { language: 'de' })?.date, source);
  const { page, edition, section } = readPlaceInPaper(place);
  taken.take('section', section?.replace(/^[\s/|]+/u, ''), source);
  taken.take('page', page, source);
  taken.take('edition', edition, source);
}

/** A short line below the headline that ends no sentence. */
function withoutSubheadline(taken: RecordFields, lines: readonly ExportLine[]): readonly ExportLine[] {
  const [first, second] = lines;
  if (
    first === undefined ||
    second?.afterBlank !== true ||
    first.text.length > LONGEST_SUBHEADLINE ||
    SENTENCE_END.test(first.text) ||
    isByline(first.text)
  )
    return lines;
  taken.take('subheadline', first.text, first.text);
  return lines.slice(1);
}

/** Who wrote it stands below the headline or the text, alone on a line. */
function withoutByline(taken: RecordFields, lines: readonly ExportLine[]): readonly ExportLine[] {
  const byline = [lines[0], lines.at(-1)].find((line) => line !== undefined && isByline(line.text));
  if (byline === undefined) return lines;
  taken.take('authors', readByline(byline.text).authors, byline.text);
  return lines.filter((line) => line !== byline);
}

/** "Anna Meier", "Von Anna Meier und Karl Ott". */
function isByline(text: string): boolean {
  return (
    text.length < 90 &&
    !SENTENCE_END.test(text) &&
    (/^von\s+\p{Lu}/iu.test(text) || /^(?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+$/u.test(text)) &&
    readByline(text).authors.length > 0
  );
}
