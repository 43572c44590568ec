import type { LibraryDatabase } from '../../storage/library-database';
import { parseNumbers } from '../index/read-seqs';

/** What is counted. Tags and tones are lists: each combination that occurs is a value of its own until it is counted. */
export const COLUMN_NAMES = ['outlet', 'language', 'mediaType', 'status', 'tone', 'tag', 'day'] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** The value of each clipping as a number: 0 for none, else one more than its place in `values`. */
export interface Column {
  /** By `seq`. */
  readonly codes: Uint32Array;
  readonly values: readonly string[];
}

export type Columns = Readonly<Record<ColumnName, Column>>;

const TONE = `CASE WHEN t.value ->> '$.value' > 0 THEN 'positive' WHEN t.value ->> '$.value' < 0 THEN 'negative'
  WHEN t.value ->> '$.value' = 0 THEN 'neutral' ELSE 'unrated' END`;

/** The value of a clipping `c`, NULL for none. */
const VALUE: Readonly<Record<ColumnName, string>> = {
  outlet: "nullif(c.outlet, '')",
  // A region does not make another language: `lang:en` finds en-GB.
  language: `nullif(lower(CASE WHEN instr(c.language, '-') > 0 THEN substr(c.language, 1, instr(c.language, '-') - 1)
    ELSE c.language END), '')`,
  mediaType: 'c.media_type',
  status: 'c.status',
  // A clipping rated by several subjects may be in several; one without a rating is unrated.
  tone: `CASE WHEN c.tone = '[]' THEN 'unrated'
    ELSE (SELECT group_concat(tone) FROM (SELECT DISTINCT ${TONE} AS tone FROM json_each(c.tone) t ORDER BY 1)) END`,
  tag: `(SELECT group_concat(tag_id) FROM (SELECT t.tag_id FROM clipping_tag t WHERE t.seq = c.seq ORDER BY t.tag_id))`,
  // The first day a date may mean.
  day: "substr(c.published_value || '-01-01', 1, 10)",
};

/**
 * What is read in one pass, and the columns of the table it is made of: those of the first three lie side by side in an index. Clippings with
 * the same come as one row, whose values are then worked out once.
 */
const PASSES: readonly (readonly [
  names: readonly Exclude<ColumnName, 'tag'>[],
  columns: readonly string[],
])[] = [
  [['outlet'], ['outlet']],
  [['status'], ['status']],
  // Without the time of day, which nearly every clipping has another one of.
  [['day'], ['substr(published_value, 1, 10) AS published_value']],
  [
    ['language', 'mediaType', 'tone'],
    ['language', 'media_type', 'tone'],
  ],
];

/** Reads the columns of all clippings, into memory that other threads can see. */
export function readColumns(db: LibraryDatabase): Columns {
  const limit = (db.get<{ last: number | null }>('SELECT max(seq) AS last FROM clipping')?.last ?? 0) + 1;
  const columns = {
    outlet: new NewColumn(limit),
    language: new NewColumn(limit),
    mediaType: new NewColumn(limit),
    status: new NewColumn(limit),
    tone: new NewColumn(limit),
    tag: new NewColumn(limit),
    day: new NewColumn(limit),
  };
  for (const [names, raw] of PASSES) {
    const groups = db.all<Readonly<Record<ColumnName, string | null>> & { readonly seqs: string }>(
      `SELECT ${names.map((name) => `${VALUE[name]} AS ${name}`).join(', ')}, seqs
       FROM (SELECT ${raw.join(', ')}, group_concat(seq) AS seqs FROM clipping
         GROUP BY ${raw.map((_, i) => i + 1).join(', ')}) c`,
    );
    for (const { seqs, ...values } of groups) {
      const numbers = parseNumbers(seqs);
      for (const name of names) columns[name].set(numbers, values[name]);
    }
  }
  readTags(db, columns.tag);
  const { outlet, language, mediaType, status, tone, tag, day } = columns;
  return {
    outlet: outlet.made,
    language: language.made,
    mediaType: mediaType.made,
    status: status.made,
    tone: tone.made,
    tag: tag.made,
    day: day.made,
  };
}

/** The tags of each clipping, ascending, as one value. */
function readTags(db: LibraryDatabase, column: NewColumn): void {
  const all = db.get<{ seqs: string | null; tags: string | null }>(
    `SELECT group_concat(seq) AS seqs, group_concat(tag_id) AS tags
     FROM (SELECT seq, tag_id FROM clipping_tag ORDER BY seq, tag_id)`,
  );
  const seqs = parseNumbers(all?.seqs ?? '');
  const tags = parseNumbers(all?.tags ?? '');
  for (let start = 0, end = 0; start < seqs.length; start = end) {
    while (end < seqs.length && seqs[end] === seqs[start]) end += 1;
    column.set(seqs.subarray(start, start + 1), tags.subarray(start, end).join());
  }
}

class NewColumn {
  readonly made: { readonly codes: Uint32Array; readonly values: string[] };
  private readonly codeOf = new Map<string, number>();

  constructor(limit: number) {
    const codes = new Uint32Array(new SharedArrayBuffer(limit * Uint32Array.BYTES_PER_ELEMENT));
    this.made = { codes, values: [] };
  }

  set(seqs: Uint32Array, value: string | null): void {
    if (value === null) return;
    let code = this.codeOf.get(value);
    if (code === undefined) {
      code = this.made.values.push(value);
      this.codeOf.set(value, code);
    }
    const { codes } = this.made;
    for (const seq of seqs) codes[seq] = code;
  }
}

/** The values of some clippings as they are now; those that are gone are left out. */
export function readValues(
  db: LibraryDatabase,
  seqs: readonly number[],
): Readonly<Record<ColumnName | 'seq', string | number | null>>[] {
  const values = COLUMN_NAMES.map((name) => `${VALUE[name]} AS ${name}`).join(', ');
  return db.all(
    `SELECT c.seq, ${values} FROM clipping c WHERE c.seq IN (SELECT value FROM json_each(?))`,
    JSON.stringify(seqs),
  );
}
