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
/** Stands in no packed row. */
export const ROW_END = '\u0087';
const SEPARATORS = /[\u0081-\u0087]/u;
const PART_STARTS = [MATCH, PLAIN, CUT];
const JSON_START = '{';

const STARRED = 1;
const TRASHED = 2;
const INFERRED = 4;
const SOME_WORDS = 8;

/** A row as it travels. */
export interface PackedRow {
  readonly text: string;
  /** What it takes on the way: one byte for each character, or two when one of them needs two. */
  readonly bytes: number;
}

/** A row that is kept is packed once. */
const packedRows = new WeakMap<ListRow, PackedRow>();
const WIDE = /[^\u0000-\u00ff]/;

/** Packs a row, which is not to be changed afterwards; {@link unpackRow} gives exactly the same row again. */
export function packRow(row: ListRow): PackedRow {
  const known = packedRows.get(row);
  if (known !== undefined) return known;
  const text = pack(row);
  const packed = { text, bytes: WIDE.test(text) ? 2 * text.length : text.length };
  packedRows.set(row, packed);
  return packed;
}

function pack(row: ListRow): string {
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
  return isPlain(row)
    ? `${texts.join(FIELD)}${FIELD}${flags}${FIELD}${row.score}`
    : JSON.stringify(row).replaceAll(ROW_END, '\\u0087');
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
  const parts: TextPart[] = [];
  for (let start = 0; start < packed.length;) {
    const kind = packed[start];
    const end = Math.min(...PART_STARTS.map((sign) => indexOrEnd(packed, sign, start + 1)));
    parts.push(
      kind === CUT
        ? { text: ELLIPSIS, match: false }
        : { text: packed.slice(start + 1, end), match: kind === MATCH },
    );
    start = end;
  }
  return parts;
}

function indexOrEnd(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? text.length : at;
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
