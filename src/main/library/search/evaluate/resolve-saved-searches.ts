import type { QueryNode } from '../../../../shared/model/query';
import { parseQuery } from '../query/parse-query';
import type { QueryClock } from '../query/read-dates';
import type { LibraryDatabase } from '../../storage/library-database';

/** What no clipping matches. */
export const NOTHING: QueryNode = { kind: 'not', node: { kind: 'everything' } };

/**
 * Puts the saved searches a query names in its place. One that there is not, or that would contain itself, matches
 * nothing; `unknown` is told its name.
 */
export function resolveSavedSearches(
  node: QueryNode,
  db: LibraryDatabase,
  clock: QueryClock,
  unknown: (name: string) => void,
  open: readonly string[] = [],
): QueryNode {
  const resolve = (child: QueryNode): QueryNode => resolveSavedSearches(child, db, clock, unknown, open);
  switch (node.kind) {
    case 'and':
    case 'or':
      return { kind: node.kind, nodes: node.nodes.map(resolve) };
    case 'not':
      return { kind: 'not', node: resolve(node.node) };
    case 'saved-search': {
      const saved = findSavedSearch(db, node.name);
      if (saved === null || open.includes(saved.name)) {
        unknown(node.name);
        return NOTHING;
      }
      const meant = parseQuery(saved.query, clock).node;
      return resolveSavedSearches(meant, db, clock, unknown, [...open, saved.name]);
    }
    default:
      return node;
  }
}

function findSavedSearch(db: LibraryDatabase, name: string): { name: string; query: string } | null {
  const folded = name.toLowerCase();
  const all = db.all<{ name: string; query: string }>(
    'SELECT name, query FROM saved_search ORDER BY position, id',
  );
  return (
    all.find((saved) => saved.name === name) ??
    all.find((saved) => saved.name.toLowerCase() === folded) ??
    null
  );
}
