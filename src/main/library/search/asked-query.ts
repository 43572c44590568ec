import type { SearchWindow } from '../../../shared/contract';
import type { QueryNode, Sort } from '../../../shared/model/query';
import type { LibraryDatabase } from '../storage/library-database';
import type { QueryToEvaluate } from './evaluate/evaluate-query';
import { resolveSavedSearches, type DeadSavedSearch } from './evaluate/resolve-saved-searches';
import { parseQuery, type ParsedQuery } from './query/parse-query';
import type { QueryClock } from './query/read-dates';
import { simplifyQuery } from './query/simplify-query';

/** A query as it was typed and as it is answered. */
export interface AskedQuery {
  readonly parsed: ParsedQuery;
  readonly asked: QueryToEvaluate;
  /** How it was understood, with the saved searches that find nothing told apart. */
  readonly understood: SearchWindow['understood'];
}

/** Reads a query and what limits it, and puts the saved searches they name in their place. */
export function readAskedQuery(
  { query, within, sort }: { readonly query: string; readonly within: string; readonly sort: Sort },
  db: LibraryDatabase,
  clock: QueryClock,
): AskedQuery {
  const dead: DeadSavedSearch[] = [];
  const parsed = parseQuery(query, clock);
  const resolve = (node: QueryNode): QueryNode =>
    simplifyQuery(resolveSavedSearches(node, db, clock, (fault) => dead.push(fault)));
  const asked: QueryToEvaluate = {
    query: resolve(parsed.node),
    within: resolve(parseQuery(within, clock).node),
    sort,
    growing: parsed.growing,
    strict: parsed.strict,
  };
  const understood = parsed.understood.map((part) => {
    const fault = dead.find(({ name }) => part.text === `search:"${name}"`);
    return fault === undefined ? part : { ...part, kind: fault.why };
  });
  return { parsed, asked, understood };
}
