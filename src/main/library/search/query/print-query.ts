import { assertNever } from '../../../../shared/app-error';
import type { QueryNode } from '../../../../shared/model/query';

/** The canonical text of a query: parsing it gives the same meaning again. */
export function printQuery(node: QueryNode): string {
  switch (node.kind) {
    case 'everything':
      return '';
    case 'and':
      return node.nodes.map((child) => (child.kind === 'or' ? group(child) : printQuery(child))).join(' ');
    case 'or':
      return node.nodes.map(printQuery).join(' OR ');
    case 'not':
      return printNot(node.node);
    case 'word':
      return scope(node.field) + node.text + { plain: '', prefix: '*', fuzzy: '~', pattern: '' }[node.mode];
    case 'phrase':
      return `${scope(node.field)}"${node.text}"${node.near === null ? '' : `~${node.near}`}`;
    case 'exact':
      return `${node.field}:="${node.value}"`;
    case 'tag':
      return `tag:${node.withChildren ? '' : '='}${quoteIfNeeded(node.path)}`;
    case 'value':
      return `${node.field}:${node.op === '=' ? '' : node.op}${quoteIfNeeded(node.value)}`;
    case 'any':
      return `${node.field}:*`;
    case 'date':
      return `${node.field}:${printDays(node.from, node.to)}`;
    case 'is':
      return `is:${node.flag}`;
    case 'has':
      return `has:${node.what}`;
    case 'saved-search':
      return `search:"${node.name}"`;
    case 'name':
      return `name:"${node.name}"`;
    case 'url':
      return node.url;
    default:
      return assertNever(node);
  }
}

function printNot(node: QueryNode): string {
  if (node.kind === 'and' || node.kind === 'or' || node.kind === 'not') return `-${group(node)}`;
  const text = printQuery(node);
  // `---x` would be a word.
  return text.startsWith('-') ? `NOT ${text}` : `-${text}`;
}

function group(node: QueryNode): string {
  return `(${printQuery(node)})`;
}

function scope(field: string | null): string {
  return field === null ? '' : `${field}:`;
}

function printDays(from: string | null, to: string | null): string {
  return from !== null && from === to ? from : `${from ?? ''}..${to ?? ''}`;
}

/** Words that mean something without quotes, and anything a space or bracket would break, are quoted. */
function quoteIfNeeded(value: string): string {
  return /^[\p{L}\p{N}][^\s()"]*$/u.test(value) && !/[*~]$|\.\./u.test(value) ? value : `"${value}"`;
}
