import type { ListRow } from './model/list-row';
import type { TextPart } from './model/text-parts';

/**
 * A row of the list as one short string, which crosses from process to process several times faster than JSON. What
 * separates are C1 control characters: they take one byte, and no text has them; a row that does all the same is JSON.
 */
const FIELD = '\u0081';
const MATCH = '\u0082';
const PLAIN = '\u0083';
/** Instead of the text `…`, which would make every character of the row two bytes long. */
const CUT = '\u0084';
const TAG = '\u0085';
const COLOR = '\u0086';
const ELLIPSIS = '…';
const SEPARATORS = /[\u0081-\u0086]/u;
const PART = /[\u0082-\u0084][^\u0082-\u0084]*/gu;
const JSON_START = '{';

const STARRED = 1;
const TRASHED = 2;
const INFERRED = 4;
const SOME_WORDS = 8;

/** Packs a row; {@link unpackRow} gives exactly the same row again. */
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
  return isPlain(row) ? `${texts.join(FIELD)}${FIELD}${flags}${FIELD}${row.score}` : JSON.stringify(row);
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

/** False for the rare row that could not be told from another one: an empty text for null, a separator in a text. */
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
  return !SEPARATORS.test(text);
}

function packParts(parts: readonly TextPart[]): string {
  let packed = '';
  for (const { text, match } of parts)
    packed += text === ELLIPSIS && !match ? CUT : `${match ? MATCH : PLAIN}${text}`;
  return packed;
}

function unpackParts(packed: string): TextPart[] {
  return (packed.match(PART) ?? []).map((part) =>
    part === CUT ? { text: ELLIPSIS, match: false } : { text: part.slice(1), match: part.startsWith(MATCH) },
  );
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
