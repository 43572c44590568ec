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

/** Reads the columns of all clippings, into memory that other threads can see. */
export function readColumns(db: LibraryDatabase): Columns {
  const limit = (db.get<{ last: number | null }>('SELECT max(seq) AS last FROM clipping')?.last ?? 0) + 1;
  const read = (name: ColumnName): Column => {
    const groups = db.all<{ value: string; seqs: string }>(
      `SELECT value, group_concat(seq) AS seqs FROM (SELECT c.seq, ${VALUE[name]} AS value FROM clipping c)
       WHERE value IS NOT NULL GROUP BY value`,
    );
    const codes = new Uint32Array(new SharedArrayBuffer(limit * Uint32Array.BYTES_PER_ELEMENT));
    for (const [i, { seqs }] of groups.entries()) for (const seq of parseNumbers(seqs)) codes[seq] = i + 1;
    return { codes, values: groups.map(({ value }) => value) };
  };
  return {
    outlet: read('outlet'),
    language: read('language'),
    mediaType: read('mediaType'),
    status: read('status'),
    tone: read('tone'),
    tag: read('tag'),
    day: read('day'),
  };
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
