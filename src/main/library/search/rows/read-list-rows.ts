import type { ListRow } from '../../../../shared/model/list-row';
import type { ClippingId } from '../../../../shared/model/clipping';
import type { TextPart } from '../../../../shared/model/text-parts';
import { tagsOf } from '../../organise/tag-table';
import type { LibraryDatabase } from '../../storage/library-database';
import { bestPassage, firstPassage } from '../highlight/best-passage';
import type { TextMatcher } from '../highlight/text-matcher';

/** A clipping to make a row of. */
export interface RowHit {
  readonly seq: number;
  readonly score: number;
  readonly allWords: boolean;
}

/** What the words of a query match in headlines, and in bodies. */
export interface RowMatchers {
  readonly headline: TextMatcher;
  readonly body: TextMatcher;
}

interface StoredRow {
  readonly seq: number;
  readonly id: ClippingId;
  readonly headline: string;
  readonly lead: string;
  readonly outlet: string | null;
  readonly source: string | null;
  readonly published_value: string | null;
  readonly inferred: number | null;
  readonly media_type: ListRow['mediaType'];
  readonly status: ListRow['status'];
  readonly starred: number;
  readonly trashed: number;
  readonly language: string | null;
}

/** Dates are stored as `JSON.stringify` writes them, where this can stand nowhere else: looked for, not parsed, row by row. */
const INFERRED = `'"inferred":true'`;
const SELECT = `
SELECT seq, id, headline, lead, outlet, source, published_value, instr(date_published, ${INFERRED}) > 0 AS inferred, media_type,
  status, starred, trashed_at IS NOT NULL AS trashed, language
FROM clipping WHERE seq IN (SELECT value FROM json_each(?))`;

/** The rows of `hits` by `seq`, in their order. A clipping that is gone has none. */
export function readListRows(
  db: LibraryDatabase,
  hits: readonly RowHit[],
  matchers: RowMatchers,
): Map<number, ListRow> {
  const seqs = hits.map(({ seq }) => seq);
  const stored = new Map(db.all<StoredRow>(SELECT, JSON.stringify(seqs)).map((row) => [row.seq, row]));
  const tags = tagsOf(db, seqs);
  const snippets = readSnippets(db, [...stored.values()], matchers.body);
  const rows = new Map<number, ListRow>();
  for (const { seq, score, allWords } of hits) {
    const row = stored.get(seq);
    if (row === undefined) continue;
    rows.set(seq, {
      id: row.id,
      headline: matchers.headline.parts(row.headline),
      snippet: [...(snippets.get(seq) ?? [])],
      outlet: row.outlet,
      source: row.source,
      datePublished: row.published_value,
      dateInferred: row.inferred === 1,
      mediaType: row.media_type,
      status: row.status,
      starred: row.starred === 1,
      trashed: row.trashed === 1,
      language: row.language,
      tags: tags.get(seq) ?? [],
      score,
      allWords,
    });
  }
  return rows;
}

/** The passage each row shows. The bodies of those that match nothing in their first lines are read together. */
function readSnippets(
  db: LibraryDatabase,
  rows: readonly StoredRow[],
  matcher: TextMatcher,
): Map<number, readonly TextPart[]> {
  const snippets = new Map<number, readonly TextPart[]>();
  const leads = new Map<number, string>();
  for (const { seq, lead } of rows) {
    const passage = matcher.empty ? firstPassage(lead, matcher) : bestPassage(lead, matcher);
    if (passage === null) leads.set(seq, lead);
    else snippets.set(seq, passage);
  }
  if (leads.size === 0) return snippets;
  const bodies = db.all<{ seq: number; body: string }>(
    'SELECT seq, body FROM clipping_text WHERE seq IN (SELECT value FROM json_each(?))',
    JSON.stringify([...leads.keys()]),
  );
  for (const { seq, body } of bodies) {
    snippets.set(seq, bestPassage(body, matcher) ?? firstPassage(leads.get(seq) ?? '', matcher));
  }
  return snippets;
}
