import type { QueryNode } from '../../../../shared/model/query';
import { isSearchable } from '../words/query-terms';
import { lexQuery, type QueryToken } from './lex-query';
import { encodeBrackets } from './normalise-url';
import { printQuery } from './print-query';
import { readDayRange, type QueryClock } from './read-dates';
import { readField } from './read-field';
import { readWord } from './read-word';
import { simplifyQuery } from './simplify-query';

/** How one part of a query was understood, shown as a chip. */
export interface UnderstoodPart {
  readonly text: string;
  readonly kind: 'text' | 'filter' | 'ignored';
}

export interface ParsedQuery {
  readonly node: QueryNode;
  readonly understood: readonly UnderstoodPart[];
  /** True when the text ends inside a plain word, which may still be growing. */
  readonly growing: boolean;
  /** True when AND or OR was written at the top: then no clipping with only some of the words may follow. */
  readonly strict: boolean;
}

/** Deeper brackets are left out of account: no person writes them, and a stack has an end. */
const MAX_DEPTH = 40;

/** Understands a query. Any string is a query; nothing is thrown, whatever it is. `now` gives `today` and its like a meaning. */
export function parseQuery(text: string, clock: QueryClock): ParsedQuery {
  const tokens = matchBrackets(lexQuery(text));
  const parser = new Parser(tokens, clock);
  const node = simplifyQuery(parser.readOr());
  const last = tokens.at(-1);
  return {
    node,
    understood: [
      ...understand(node),
      ...parser.ignored.map((part) => ({ text: part, kind: 'ignored' as const })),
    ],
    growing: last?.kind === 'term' && !last.quoted && last.end === text.length && parser.lastIsPlainWord,
    strict: parser.strict,
  };
}

/** Takes out brackets without a partner, and those nested deeper than {@link MAX_DEPTH}. */
function matchBrackets(tokens: readonly QueryToken[]): QueryToken[] {
  const open: number[] = [];
  const kept = new Set<number>();
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'open') open.push(i);
    if (token.kind !== 'close') continue;
    const partner = open.pop();
    if (partner !== undefined && open.length < MAX_DEPTH) kept.add(partner).add(i);
  }
  return tokens.filter((token, i) => (token.kind !== 'open' && token.kind !== 'close') || kept.has(i));
}

class Parser {
  readonly ignored: string[] = [];
  lastIsPlainWord = false;
  strict = false;
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly QueryToken[],
    private readonly clock: QueryClock,
  ) {}

  readOr(): QueryNode {
    const nodes: QueryNode[] = [];
    for (;;) {
      const operand = this.readAnd();
      if (operand !== null) nodes.push(operand);
      const token = this.tokens[this.at];
      if (token?.kind !== 'or') break;
      this.at += 1;
      if (this.depth === 0) this.strict = true;
      // "Portland OR": an operator without both its operands is left out.
      if (operand === null || !this.startsOperand()) this.ignored.push('OR');
    }
    return { kind: 'or', nodes };
  }

  private readAnd(): QueryNode | null {
    const nodes: QueryNode[] = [];
    for (;;) {
      const token = this.tokens[this.at];
      if (token === undefined || token.kind === 'or' || token.kind === 'close') break;
      if (token.kind === 'and') {
        this.at += 1;
        if (this.depth === 0) this.strict = true;
        if (nodes.length === 0 || !this.startsOperand()) this.ignored.push('AND');
        continue;
      }
      const node = this.readUnary();
      if (node !== null) nodes.push(node);
    }
    return nodes.length === 0 ? null : { kind: 'and', nodes };
  }

  private startsOperand(): boolean {
    const kind = this.tokens[this.at]?.kind;
    return kind !== undefined && kind !== 'or' && kind !== 'and' && kind !== 'close';
  }

  private readUnary(): QueryNode | null {
    let negated = false;
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.kind !== 'not' && token?.kind !== 'minus') break;
      this.at += 1;
      if (this.startsOperand()) negated = !negated;
      else this.ignored.push(token.kind === 'not' ? 'NOT' : '-');
    }
    const node = this.readOperand();
    return node === null ? null : negated ? { kind: 'not', node } : node;
  }

  private readOperand(): QueryNode | null {
    const token = this.tokens[this.at];
    if (token === undefined || token.kind === 'or' || token.kind === 'and' || token.kind === 'close')
      return null;
    this.at += 1;
    if (token.kind === 'open') {
      this.depth += 1;
      const node = this.readOr();
      this.depth -= 1;
      this.at += 1;
      return node.kind === 'or' && node.nodes.length === 0 ? null : node;
    }
    if (token.kind === 'url') return { kind: 'url', url: encodeBrackets(token.url) };
    return token.kind === 'term' ? this.readTerm(token) : null;
  }

  private readTerm(token: Extract<QueryToken, { kind: 'term' }>): QueryNode | null {
    const node = this.understandTerm(token);
    if (node === null) this.ignored.push(token.quoted ? `"${token.text}"` : token.text);
    this.lastIsPlainWord = node?.kind === 'word' && node.mode === 'plain';
    return node;
  }

  private understandTerm(token: Extract<QueryToken, { kind: 'term' }>): QueryNode | null {
    const { field, text, quoted, prefix, near } = token;
    if (field === null) {
      if (quoted) return isSearchable(text) ? { kind: 'phrase', text, near, field: null } : null;
      const days = text.includes('..') ? readDayRange(text, this.clock) : null;
      if (days !== null) return { kind: 'date', field: 'published', ...days };
      return readWord(text, null);
    }
    const whole = `${field}:${prefix}${text}`;
    const meant = readField({ field, prefix, text, quoted, near }, this.clock);
    if (meant !== null) return meant;
    if (!quoted) return readWord(whole, null);
    // `foo:"two words"` with a field there is none of: the name and the words are text.
    const name = readWord(field, null);
    const phrase: QueryNode | null = isSearchable(text) ? { kind: 'phrase', text, near, field: null } : null;
    const nodes = [name, phrase].filter((node) => node !== null);
    return nodes.length === 0 ? null : { kind: 'and', nodes };
  }
}

function understand(node: QueryNode): UnderstoodPart[] {
  if (node.kind === 'everything') return [];
  if (node.kind === 'and') return node.nodes.flatMap(understand);
  return [{ text: printQuery(node), kind: isText(node) ? 'text' : 'filter' }];
}

/** True when some part of a query is answered by the text index. */
export function isText(node: QueryNode): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.some(isText);
  if (node.kind === 'not') return isText(node.node);
  return node.kind === 'word' || node.kind === 'phrase' || node.kind === 'name';
}

/** True when some word or phrase of a query is limited to a field. */
export function hasField(node: QueryNode): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.some(hasField);
  if (node.kind === 'not') return hasField(node.node);
  return (node.kind === 'word' || node.kind === 'phrase') && node.field !== null;
}
