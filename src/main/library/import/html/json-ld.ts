import type { ElementIndex } from './element-index';
import { isUnfilled } from './unfilled';
import { plainText } from './unescape';

/** A node of a page's schema.org data. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** The schema.org data of a page, as far as it can be read. */
export interface JsonLd {
  /** The node of the article, and whether it is a news article (then its headline is the publisher's own). */
  readonly article: JsonLdNode | null;
  readonly isNews: boolean;
  readonly nodes: readonly JsonLdNode[];
  /** Follows an `@id` reference, and takes the first of a list. */
  resolve: (value: unknown) => JsonLdNode | null;
  /** Every node of a value: of a list (JSON-LD 1.1, 4.3: an array, `@list` or `@set`), through references. */
  resolveAll: (value: unknown) => readonly JsonLdNode[];
}

const NEWS_TYPE = /(?:NewsArticle|Reportage|LiveBlogPosting)$/u;
const ARTICLE_TYPE =
  /(?:Article|BlogPosting|Report|SocialMediaPosting|Review|CreativeWork|DiscussionForumPosting)$/u;
const MOST_NODES = 5000;

/** Reads every JSON-LD block of a page; broken ones are mended where a mistake is common, else passed over. */
export function readJsonLd(elements: ElementIndex): JsonLd {
  const nodes: JsonLdNode[] = [];
  for (const script of elements.all('script[type*="ld+json" i]')) {
    for (const value of parseBlock(script.textContent ?? '')) collect(value, nodes, 0);
  }
  const byId = new Map<string, JsonLdNode>();
  for (const node of nodes) {
    const id = node['@id'];
    // A bare reference names a node without saying anything about it.
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const resolveAll = (value: unknown): readonly JsonLdNode[] => {
    if (Array.isArray(value)) return value.flatMap(resolveAll);
    if (!isNode(value)) return [];
    const listed = value['@list'] ?? value['@set'];
    if (listed !== undefined) return resolveAll(listed);
    const id = value['@id'];
    return [typeof id === 'string' && Object.keys(value).length <= 2 ? (byId.get(id) ?? value) : value];
  };
  const article = chooseArticle(nodes);
  return {
    article,
    isNews: article !== null && typesOf(article).some((type) => NEWS_TYPE.test(type)),
    nodes,
    resolveAll,
    resolve: (value) => resolveAll(value)[0] ?? null,
  };
}

/** The types of a node, without the schema's address. */
export function typesOf(node: JsonLdNode): readonly string[] {
  const type = node['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.replace(/^.*[/#:]/u, ''));
}

/** A property as text: a string, the first of a list, or a node's name. Null when empty. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') {
    const text = plainText(value);
    return text === '' || isUnfilled(text) ? null : text;
  }
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).find((one) => one !== null) ?? null;
  if (!isNode(value)) return null;
  return textOf(value['name'] ?? value['@value'] ?? value['headline'] ?? null);
}

function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseBlock(text: string): readonly unknown[] {
  const block = text
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/gu, '')
    .trim();
  if (block === '') return [];
  for (const candidate of [block, mend(block)]) {
    try {
      return [JSON.parse(candidate)];
    } catch (thrown) {
      if (!(thrown instanceof SyntaxError)) throw thrown;
    }
  }
  return [];
}

/** Mistakes templates make: raw line breaks inside strings, commas before a closing bracket, a semicolon at the end. */
function mend(block: string): string {
  return block
    .replace(/[\u0000-\u001f]+/gu, ' ')
    .replace(/,\s*([}\]])/gu, '$1')
    .replace(/\\'/gu, "'")
    .replace(/;\s*$/u, '');
}

/** Nodes at the top, in graphs, and the main entity of a page; not what lists and teasers hold. */
function collect(value: unknown, nodes: JsonLdNode[], depth: number): void {
  if (nodes.length > MOST_NODES || depth > 6) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, nodes, depth + 1);
    return;
  }
  if (!isNode(value)) return;
  if ('@type' in value || '@id' in value) nodes.push(value);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) {
    if (key !== 'hasPart' || !('@type' in value)) collect(value[key], nodes, depth + 1);
  }
}

function chooseArticle(nodes: readonly JsonLdNode[]): JsonLdNode | null {
  const scored = nodes
    .map((node) => ({ node, score: scoreArticle(node) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return scored[0]?.node ?? null;
}

function scoreArticle(node: JsonLdNode): number {
  const types = typesOf(node);
  const kind = types.some((type) => NEWS_TYPE.test(type))
    ? 4
    : types.some((type) => ARTICLE_TYPE.test(type))
      ? 2
      : 0;
  if (kind === 0) return 0;
  const has = (key: string): number => (node[key] === undefined ? 0 : 1);
  return kind + has('headline') + has('datePublished') + has('author') * 0.5 + has('articleBody') * 0.5;
}
