import type { ListRow } from './model/list-row';
import type { TextPart } from './model/text-parts';

/**
 * A row of the list as one short text in UTF-8, which crosses from process to process several times faster than JSON. What
 * separates are C0 control characters: they take one byte, and no text has them; a row that does all the same is JSON.
 */
const FIELD = '\u0001';
const MATCH = '\u0002';
const PLAIN = '\u0003';
/** Instead of the text `…`, which stands at the ends of nearly every passage. */
const CUT = '\u0004';
const TAG = '\u0005';
const COLOR = '\u0006';
const ELLIPSIS = '…';
/** Stands in no packed row. */
export const ROW_END = '\u0007';
const UNFIT = /[\u0001-\u0007\p{Surrogate}]/u;
const JSON_START = '{';

const STARRED = 1;
const TRASHED = 2;
const INFERRED = 4;
const SOME_WORDS = 8;

/** Packs a row, with {@link ROW_END} after it; {@link unpackRow} gives exactly the same row again from the text before that. */
export function packRow(row: ListRow): string {
  const flags =
    (row.starred ? STARRED : 0) +
    (row.trashed ? TRASHED : 0) +
    (row.dateInferred ? INFERRED : 0) +
    (row.allWords ? 0 : SOME_WORDS);
  const texts = [
    row.id,
    packParts(row.headline),
    packParts(row.snippet),
    row.outlet ?? '',
    row.source ?? '',
    row.datePublished ?? '',
    row.mediaType,
    row.status,
    row.language ?? '',
    row.tags.map(({ path, color }) => `${TAG}${path}${COLOR}${color ?? ''}`).join(''),
  ];
  const text = isPlain(row)
    ? `${texts.join(FIELD)}${FIELD}${flags}${FIELD}${row.score}`
    : JSON.stringify(row);
  return text + ROW_END;
}

/** The row that was packed. */
export function unpackRow(packed: string): ListRow {
  if (packed.startsWith(JSON_START)) return JSON.parse(packed) as ListRow;
  const fields = packed.split(FIELD);
  const field = (at: number): string => fields[at] ?? '';
  const flags = Number(field(10));
  return {
    id: field(0) as ListRow['id'],
    headline: unpackParts(field(1)),
    snippet: unpackParts(field(2)),
    outlet: field(3) || null,
    source: field(4) || null,
    datePublished: field(5) || null,
    dateInferred: (flags & INFERRED) !== 0,
    mediaType: field(6) as ListRow['mediaType'],
    status: field(7) as ListRow['status'],
    starred: (flags & STARRED) !== 0,
    trashed: (flags & TRASHED) !== 0,
    language: field(8) || null,
    tags: unpackTags(field(9)),
    score: Number(field(11)),
    allWords: (flags & SOME_WORDS) === 0,
  };
}

/** False for the rare row that could not be told from another one: an empty text for null, a separator or half a character in a text. */
function isPlain({
  outlet,
  source,
  datePublished,
  language,
  headline,
  snippet,
  tags,
  score,
}: ListRow): boolean {
  return (
    outlet !== '' &&
    source !== '' &&
    datePublished !== '' &&
    language !== '' &&
    Number.isFinite(score) &&
    !Object.is(score, -0) &&
    [outlet ?? '', source ?? '', language ?? ''].every(isFree) &&
    headline.every(({ text }) => isFree(text)) &&
    snippet.every(({ text }) => isFree(text)) &&
    tags.every(({ path, color }) => isFree(path) && color !== '')
  );
}

function isFree(text: string): boolean {
  return !UNFIT.test(text);
}

function packParts(parts: readonly TextPart[]): string {
  let packed = '';
  for (const { text, match } of parts)
    packed += text === ELLIPSIS && !match ? CUT : `${match ? MATCH : PLAIN}${text}`;
  return packed;
}

function unpackParts(packed: string): TextPart[] {
  const parts: TextPart[] = [];
  let start = 0;
  for (let at = 1; at <= packed.length; at += 1) {
    if (at < packed.length && !startsPart(packed.charCodeAt(at))) continue;
    const kind = packed[start];
    parts.push(
      kind === CUT
        ? { text: ELLIPSIS, match: false }
        : { text: packed.slice(start + 1, at), match: kind === MATCH },
    );
    start = at;
  }
  return parts;
}

/** True for the codes of {@link MATCH}, {@link PLAIN} and {@link CUT}, which follow each other. */
function startsPart(code: number): boolean {
  return code >= MATCH.charCodeAt(0) && code <= CUT.charCodeAt(0);
}

function unpackTags(packed: string): ListRow['tags'] {
  if (packed === '') return [];
  return packed
    .slice(1)
    .split(TAG)
    .map((tag) => {
      const at = tag.indexOf(COLOR);
      return { path: tag.slice(0, at), color: tag.slice(at + 1) || null };
    });
}
