import { tagPath } from '../../organise/tag-table';
import type { LibraryDatabase } from '../../storage/library-database';
import { parseNumbers } from '../index/read-seqs';

/** The clippings that share a value. */
export interface ValueGroup {
  readonly value: string;
  readonly seqs: Uint32Array;
}

/** A tag with the clippings that have it or one of its children, each once. */
export type TagGroup = ValueGroup;

/** The values of all clippings by facet, as they were when they were read. */
export interface Columns {
  readonly outlet: readonly ValueGroup[];
  readonly tag: readonly TagGroup[];
  readonly language: readonly ValueGroup[];
  readonly mediaType: readonly ValueGroup[];
  readonly status: readonly ValueGroup[];
  readonly tone: readonly ValueGroup[];
  /** By the first day a date may mean, `YYYY-MM-DD`, ascending. */
  readonly day: readonly ValueGroup[];
}

/** Columns kept until the database changes. */
export class FacetColumns {
  private version = -1;
  private columns: Columns | null = null;

  constructor(
    private readonly db: LibraryDatabase,
    /** A number that changes when the content of the database does. */
    private readonly versionOf: () => number,
  ) {}

  read(): Columns {
    const version = this.versionOf();
    if (this.columns !== null && this.version === version) return this.columns;
    this.version = version;
    return (this.columns = readColumns(this.db));
  }
}

function readColumns(db: LibraryDatabase): Columns {
  const groups = (value: string, where = 'true'): ValueGroup[] =>
    db
      .all<{ value: string; seqs: string }>(
        `SELECT ${value} AS value, group_concat(c.seq) AS seqs FROM clipping c WHERE ${where} GROUP BY 1 ORDER BY 1`,
      )
      .map((group) => ({ value: group.value, seqs: parseNumbers(group.seqs) }));
  // A region does not make another language: `lang:en` finds en-GB.
  const language =
    "lower(CASE WHEN instr(c.language, '-') > 0 THEN substr(c.language, 1, instr(c.language, '-') - 1) ELSE c.language END)";
  return {
    outlet: groups('c.outlet', "coalesce(c.outlet, '') <> ''"),
    tag: tagGroups(db),
    language: groups(language, "coalesce(c.language, '') <> ''"),
    mediaType: groups('c.media_type'),
    status: groups('c.status'),
    tone: toneGroups(db),
    day: groups("substr(c.published_value || '-01-01', 1, 10)", 'c.published_value IS NOT NULL'),
  };
}

/** A clipping rated by several subjects may be in several; one without a rating is unrated. */
function toneGroups(db: LibraryDatabase): ValueGroup[] {
  const rows = db.all<{ value: string; seqs: string }>(
    `SELECT value, group_concat(seq) AS seqs FROM (
       SELECT DISTINCT c.seq, CASE WHEN t.value ->> '$.value' > 0 THEN 'positive' WHEN t.value ->> '$.value' < 0 THEN 'negative'
         WHEN t.value ->> '$.value' = 0 THEN 'neutral' ELSE 'unrated' END AS value
       FROM clipping c, json_each(c.tone) t WHERE c.tone <> '[]'
       UNION ALL SELECT c.seq, 'unrated' FROM clipping c WHERE c.tone = '[]'
     ) GROUP BY value`,
  );
  return rows.map(({ value, seqs }) => ({ value, seqs: parseNumbers(seqs) }));
}

function tagGroups(db: LibraryDatabase): TagGroup[] {
  const own = new Map(
    db
      .all<{ tag: number; seqs: string }>(
        'SELECT tag_id AS tag, group_concat(seq) AS seqs FROM clipping_tag GROUP BY tag_id',
      )
      .map(({ tag, seqs }) => [tag, parseNumbers(seqs)]),
  );
  const parents = new Map(
    db
      .all<{ id: number; parent: number | null }>('SELECT id, parent_id AS parent FROM tag')
      .map(({ id, parent }) => [id, parent]),
  );
  const members = new Map<number, Set<number>>();
  for (const [tag, seqs] of own) {
    for (let at: number | null = tag; at !== null; at = parents.get(at) ?? null) {
      const set = members.get(at) ?? new Set();
      for (const seq of seqs) set.add(seq);
      members.set(at, set);
    }
  }
  return Array.from(members, ([id, seqs]) => ({ value: tagPath(db, id), seqs: Uint32Array.from(seqs) }));
}
