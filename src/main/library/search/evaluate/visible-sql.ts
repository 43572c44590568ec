import type { IsFlag, QueryNode } from '../../../../shared/model/query';

/** What is shown unless something else is asked for, */
export const VISIBLE = "c.trashed_at IS NULL AND +c.status <> 'excluded'";
/** and what is not: these lie in an index of their own. */
export const HIDDEN = "(c.trashed_at IS NOT NULL OR c.status = 'excluded')";

/**
 * The condition for what a search shows at all: nothing excluded and nothing in the Trash, unless one of the queries
 * asks for it by `is:excluded` or `is:trashed`.
 */
export function visibleSql(queries: readonly QueryNode[]): string {
  const excluded = queries.some((query) => asksFor(query, 'excluded'));
  const trashed = queries.some((query) => asksFor(query, 'trashed'));
  if (excluded && trashed) return 'true';
  if (excluded) return 'c.trashed_at IS NULL';
  if (trashed) return "(+c.status <> 'excluded' OR c.trashed_at IS NOT NULL)";
  return VISIBLE;
}

function asksFor(node: QueryNode, flag: IsFlag): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.some((child) => asksFor(child, flag));
  return node.kind === 'is' && node.flag === flag;
}
