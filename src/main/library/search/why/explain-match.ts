import type { WhyPart } from '../../../../shared/model/why-part';
import type { QueryNode, TextField } from '../../../../shared/model/query';
import { findTag, subtree } from '../../organise/tag-table';
import type { LibraryDatabase } from '../../storage/library-database';
import type { FilterSets } from '../evaluate/filter-sets';
import { isFilter } from '../evaluate/filter-sql';
import { createTextMatcher } from '../highlight/text-matcher';
import { INDEX_FIELDS } from '../index/index-fields';
import { readFieldTexts } from '../index/read-documents';
import { printQuery } from '../query/print-query';

type TextNode = Extract<QueryNode, { kind: 'word' | 'phrase' }>;

/** What a clipping is looked at with. */
export interface WhySources {
  readonly db: LibraryDatabase;
  /** Up to date. */
  readonly sets: FilterSets;
  /** The terms that stand in for a word of the query: its other forms, and what a misspelt one may mean. */
  readonly variantsOf: (node: TextNode) => Promise<readonly string[]>;
}

/** A query says more than anybody wants explained beyond this. */
const MOST_PARTS = 12;
/** Different words of a field that are named. */
const MOST_WORDS = 4;

/**
 * Why a clipping is found: the parts of the query it answers, alternatives one by one. What it does not have, and what is
 * excluded, is left out.
 *
 * @param query its saved searches and names resolved
 * @param growing the query's last word may still be typed on
 */
export async function explainMatch(
  seq: number,
  query: QueryNode,
  growing: boolean,
  sources: WhySources,
): Promise<WhyPart[]> {
  const leaves = leavesOf(query);
  const parts: WhyPart[] = [];
  for (const [i, leaf] of leaves.slice(0, MOST_PARTS).entries()) {
    const part =
      leaf.kind === 'word' || leaf.kind === 'phrase'
        ? await explainText(seq, leaf, growing && i === leaves.length - 1, sources)
        : explainFilter(seq, leaf, sources);
    if (part !== null) parts.push(part);
  }
  return parts;
}

function leavesOf(node: QueryNode): readonly QueryNode[] {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.flatMap(leavesOf);
  return node.kind === 'not' || node.kind === 'everything' ? [] : [node];
}

async function explainText(
  seq: number,
  leaf: TextNode,
  growing: boolean,
  { db, variantsOf }: WhySources,
): Promise<WhyPart | null> {
  const variants = await variantsOf(leaf);
  const found = (leaf.field === null ? INDEX_FIELDS : [leaf.field]).flatMap((field) => {
    const words = wordsIn(readFieldTexts(db, seq, field), leaf, { growing, variants, field });
    return words.length === 0 ? [] : [{ field, words }];
  });
  return found.length === 0 ? null : { asked: printQuery(leaf), found, rule: null };
}

/** The different spellings of what matches in some texts, in their order. */
function wordsIn(
  texts: readonly string[],
  leaf: TextNode,
  how: { readonly growing: boolean; readonly variants: readonly string[]; readonly field: TextField },
): string[] {
  const matcher = createTextMatcher(leaf, { ...how, fields: [how.field] });
  const words = new Map<string, string>();
  for (const text of texts) {
    for (const { start, end } of matcher.ranges(text)) {
      const word = text.slice(start, end).replace(/\s+/gu, ' ');
      if (words.size < MOST_WORDS && !words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
    }
  }
  return [...words.values()];
}

function explainFilter(seq: number, leaf: QueryNode, { db, sets }: WhySources): WhyPart | null {
  if (!isFilter(leaf) || sets.of(leaf)[seq] !== 1) return null;
  return { asked: printQuery(leaf), found: [], rule: leaf.kind === 'tag' ? ruleOf(seq, leaf, db) : null };
}

/** The auto-tag rule that gave a clipping a tag; null when a person or the import did. */
function ruleOf(
  seq: number,
  { path, withChildren }: Extract<QueryNode, { kind: 'tag' }>,
  db: LibraryDatabase,
): string | null {
  const id = findTag(db, path);
  if (id === null) return null;
  const row = db.get<{ added_by: string }>(
    `SELECT added_by FROM clipping_tag
     WHERE seq = ? AND tag_id IN (SELECT value FROM json_each(?)) ORDER BY added_by GLOB 'rule:*' LIMIT 1`,
    seq,
    JSON.stringify(withChildren ? subtree(db, id) : [id]),
  );
  return row !== undefined && row.added_by.startsWith('rule:') ? row.added_by.slice('rule:'.length) : null;
}
