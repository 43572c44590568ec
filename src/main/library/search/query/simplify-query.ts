import type { QueryNode } from '../../../../shared/model/query';

/** The same meaning with nothing superfluous: no nesting of like in like, no double negation, no lone operand. */
export function simplifyQuery(node: QueryNode): QueryNode {
  if (node.kind === 'not') {
    const inner = simplifyQuery(node.node);
    return inner.kind === 'not' ? inner.node : { kind: 'not', node: inner };
  }
  if (node.kind !== 'and' && node.kind !== 'or') return node;
  const { kind } = node;
  const nodes: QueryNode[] = [];
  for (const child of node.nodes) {
    const simple = simplifyQuery(child);
    if (simple.kind === kind) nodes.push(...simple.nodes);
    else if (simple.kind === 'everything' && kind === 'or') return simple;
    else if (simple.kind !== 'everything') nodes.push(simple);
  }
  const [only] = nodes;
  if (only === undefined) return { kind: 'everything' };
  return nodes.length === 1 ? only : { kind, nodes };
}
