import type { ListRow } from '../../../../shared/model/list-row';
import type { TextPart } from '../../../../shared/model/text-parts';
import type { LibraryDatabase } from '../../storage/library-database';
import { bestPassage, firstPassage } from '../highlight/best-passage';
import type { SearchedText } from '../highlight/searched-text';
import { noMatches, type TextMatcher } from '../highlight/text-matcher';
import { StoredRows, type StoredRow } from './stored-rows';

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

/** The rows of `hits` by `seq`, in their order. A clipping that is gone has none. */
export function readListRows(
  stored: StoredRows,
  hits: readonly RowHit[],
  matchers: RowMatchers,
): Map<number, ListRow> {
  const found = stored.of(hits.map(({ seq }) => seq));
  const snippets = readSnippets(stored, [...found.values()], matchers.body);
  const rows = new Map<number, ListRow>();
  for (const { seq, score, allWords } of hits) {
    const row = found.get(seq);
    if (row === undefined) continue;
    rows.set(seq, {
      id: row.id,
      headline: partsOf(row.headline, matchers.headline),
      snippet: [...(snippets.get(seq) ?? [])],
      outlet: row.outlet,
      source: row.source,
      datePublished: row.datePublished,
      dateInferred: row.dateInferred,
      mediaType: row.mediaType,
      status: row.status,
      starred: row.starred,
      trashed: row.trashed,
      language: row.language,
      tags: row.tags,
      score,
      allWords,
    });
  }
  return rows;
}

function partsOf(headline: SearchedText, matcher: TextMatcher): TextPart[] {
  return matcher.empty ? matcher.parts(headline.text) : matcher.parts(headline.text, headline.folded);
}

/** The rows of clippings as they are where no word is searched. */
export function readPlainRows(db: LibraryDatabase, seqs: readonly number[]): Map<number, ListRow> {
  const hits = seqs.map((seq) => ({ seq, score: 0, allWords: true }));
  return readListRows(new StoredRows(db, () => 0), hits, { headline: noMatches, body: noMatches });
}

/** The passage each row shows. The bodies of those that match nothing in their first lines are read together. */
function readSnippets(
  stored: StoredRows,
  rows: readonly StoredRow[],
  matcher: TextMatcher,
): Map<number, readonly TextPart[]> {
  const snippets = new Map<number, readonly TextPart[]>();
  const leads = new Map<number, SearchedText>();
  for (const { seq, lead } of rows) {
    const passage = matcher.empty ? firstPassage(lead, matcher) : bestPassage(lead, matcher);
    if (passage === null) leads.set(seq, lead);
    else snippets.set(seq, passage);
  }
  if (leads.size === 0) return snippets;
  const bodies = stored.bodiesOf([...leads.keys()]);
  for (const [seq, body] of bodies)
    snippets.set(seq, bestPassage(body, matcher) ?? firstPassage(leads.get(seq) ?? body, matcher));
  return snippets;
}
