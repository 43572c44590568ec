import type { QueryNode } from '../../../../shared/model/query';
import { findKnownName } from '../../organise/known-name-table';
import { findSavedSearch, type SavedSearchRow } from '../../organise/saved-search-table';
import type { LibraryDatabase } from '../../storage/library-database';
import { parseQuery } from '../query/parse-query';
import type { QueryClock } from '../query/read-dates';
import { isSearchable } from '../words/query-terms';

/** What no clipping matches. */
export const NOTHING: QueryNode = { kind: 'not', node: { kind: 'everything' } };

/** A saved search a query names that finds nothing: there is none of its name, or it would contain itself. */
export interface DeadSavedSearch {
  /** As the query names it, also where the fault lies in a search that one names in its turn. */
  readonly name: string;
  readonly why: 'missing' | 'circular';
}

/**
 * Puts the saved searches a query names in its place, and for `name:` every spelling of a known name. One that there is not, or that would contain itself, matches
 * nothing; `dead` is told.
 */
export function resolveSavedSearches(
  node: QueryNode,
  db: LibraryDatabase,
  clock: QueryClock,
  dead: (search: DeadSavedSearch) => void,
): QueryNode {
  return resolve(node, { db, clock, dead, asked: null, open: [], known: new Map() });
}

interface Resolving {
  readonly db: LibraryDatabase;
  readonly clock: QueryClock;
  readonly dead: (search: DeadSavedSearch) => void;
  /** The name in the query itself under which this is looked at. */
  readonly asked: string | null;
  /** The searches this is part of, from the outermost. */
  readonly open: readonly string[];
  /** What the searches that were looked at before mean, by the name asked for and their own: each is resolved once, however often others name it. */
  readonly known: Map<string, QueryNode>;
}

function resolve(node: QueryNode, at: Resolving): QueryNode {
  switch (node.kind) {
    case 'and':
    case 'or':
      // A search that is named twice is one and the same: what it means need not stand there twice.
      return { kind: node.kind, nodes: [...new Set(node.nodes.map((child) => resolve(child, at)))] };
    case 'not':
      return { kind: 'not', node: resolve(node.node, at) };
    case 'saved-search': {
      const asked = at.asked ?? node.name;
      const saved = findSavedSearch(at.db, node.name);
      if (saved === null || at.open.includes(saved.name)) {
        at.dead({ name: asked, why: saved === null ? 'missing' : 'circular' });
        return NOTHING;
      }
      return resolveOnce(saved, asked, at);
    }
    case 'name':
      return anySpelling(node.name, at.db);
    default:
      return node;
  }
}

function resolveOnce(saved: SavedSearchRow, asked: string, at: Resolving): QueryNode {
  const key = JSON.stringify([asked, saved.name]);
  const known = at.known.get(key);
  if (known !== undefined) return known;
  const meant = parseQuery(saved.query, at.clock).node;
  const resolved = resolve(meant, { ...at, asked, open: [...at.open, saved.name] });
  at.known.set(key, resolved);
  return resolved;
}

/** Any spelling of a known name, as it is written; a name that is not known is only itself. */
function anySpelling(name: string, db: LibraryDatabase): QueryNode {
  const known = findKnownName(db, name);
  const spellings = known === null ? [name] : [known.name, ...known.spellings];
  const nodes = spellings
    .filter(isSearchable)
    .map((text): QueryNode => ({ kind: 'phrase', text, near: null, field: null }));
  return nodes.length === 0 ? NOTHING : { kind: 'or', nodes };
}

/**
 * The way by which a search kept as `name` would contain itself: `name`, the search its query names, … , `name` again. Null when
 * it would not.
 */
export function findCycle(
  db: LibraryDatabase,
  clock: QueryClock,
  { name, query }: { readonly name: string; readonly query: string },
): readonly string[] | null {
  const followed = new Set<string>();
  const follow = (text: string, way: readonly string[]): readonly string[] | null => {
    for (const named of namesIn(parseQuery(text, clock).node)) {
      const saved = findSavedSearch(db, named);
      const [first, second] = [saved?.name ?? named, saved?.query];
      if (isSame(first, name)) return [...way, name];
      if (second === undefined || followed.has(first)) continue;
      followed.add(first);
      const found = follow(second, [...way, first]);
      if (found !== null) return found;
    }
    return null;
  };
  return follow(query, [name]);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Every saved search a query names, as it writes it. */
export function namesIn(node: QueryNode): readonly string[] {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.flatMap(namesIn);
  if (node.kind === 'not') return namesIn(node.node);
  return node.kind === 'saved-search' ? [node.name] : [];
}
