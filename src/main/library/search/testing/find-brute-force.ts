import { assertNever } from '../../../../shared/app-error';
import type { QueryNode, TextField } from '../../../../shared/model/query';
import { INDEX_FIELDS, IS_STEMMED } from '../index/index-fields';
import { USUAL_LANGUAGES } from '../index/searched-segments';
import type { IndexedDocument } from '../index/read-documents';
import { normaliseUrl } from '../query/normalise-url';
import { piecesOf } from '../words/analyse';
import { fold } from '../words/fold';
import { LANGUAGES } from '../words/languages';
import { stemOf } from '../words/stems';
import { indexTerms } from '../words/index-terms';
import { queryTerms } from '../words/query-terms';
import { findPhrase } from '../evaluate/match-pieces';
import { isSingleTerm, phraseTest } from '../evaluate/phrase-hits';
import { editsAsked, editsForgiven } from '../evaluate/word-hits';
import { wordPattern } from '../words/word-pattern';
import type { FullClipping } from './full-clipping';
import { hasAny, matchesFlag, matchesHas, matchesValue } from './brute-force-values';

/** Says of each clipping by itself whether a query matches it: no index, no SQL. What `evaluateQuery` must agree with. */
export function findBruteForce(node: QueryNode, all: readonly FullClipping[]): FullClipping[] {
  const read = readOf(all);
  return all.filter((one) =>
    matches(node, one, { ...read, terms: read.termsOf.get(one) ?? new Map(), exact: false }),
  );
}

type Read = Pick<Context, 'all' | 'vocabulary' | 'languages' | 'written'> & {
  readonly termsOf: ReadonlyMap<FullClipping, Context['terms']>;
};

/** What is read of the same clippings but once, however many queries are asked. */
const known = new WeakMap<readonly FullClipping[], Read>();

function readOf(all: readonly FullClipping[]): Read {
  const before = known.get(all);
  if (before !== undefined) return before;
  const termsOf = new Map(all.map((one) => [one, termsByField(one)]));
  const vocabulary = new Set(
    [...termsOf.values()].flatMap((fields) => [...fields.values()].flatMap((set) => [...set])),
  );
  const present = new Set(all.map(({ document }) => document.language));
  if (present.has(0)) for (const code of USUAL_LANGUAGES) present.add(LANGUAGES.indexOf(code));
  const languages = [...present];
  const written = new Map(languages.map((language): [number, Set<string>] => [language, new Set()]));
  for (const [{ document }, fields] of termsOf)
    for (const set of fields.values()) for (const term of set) written.get(document.language)?.add(term);
  const read = { all, termsOf, vocabulary, languages, written };
  known.set(all, read);
  return read;
}

interface Context {
  readonly all: readonly FullClipping[];
  readonly terms: ReadonlyMap<TextField, ReadonlySet<string>>;
  readonly vocabulary: ReadonlySet<string>;
  /** Those a text of unknown language may be in, by number. */
  readonly languages: readonly number[];
  /** Every word of the texts in each language. */
  readonly written: ReadonlyMap<number, ReadonlySet<string>>;
  /** Under an exclusion: other forms do not count. */
  readonly exact: boolean;
}

function termsByField({ document }: FullClipping): Map<TextField, Set<string>> {
  return new Map(
    INDEX_FIELDS.map((field) => [field, new Set(indexTerms(document.fields[field].join('\n')))]),
  );
}

function matches(node: QueryNode, one: FullClipping, context: Context): boolean {
  const { clipping } = one;
  switch (node.kind) {
    case 'everything':
      return true;
    case 'and':
      return node.nodes.every((child) => matches(child, one, context));
    case 'or':
      return node.nodes.some((child) => matches(child, one, context));
    case 'not':
      return !matches(node.node, one, { ...context, exact: true });
    case 'word':
      return matchesWord(node, one.document, context);
    case 'phrase':
      return matchesPhrase(node, one, context);
    case 'exact':
      return one.document.fields[node.field].some((text) => fold(text).trim() === fold(node.value).trim());
    case 'tag':
      return clipping.tags.some((path) =>
        isTag(path.toLowerCase(), node.path.toLowerCase(), node.withChildren),
      );
    case 'date':
      return isWithin(
        node.field === 'published' ? firstDay(clipping.datePublished?.value) : localDay(clipping.addedAt),
        node,
      );
    case 'is':
      return matchesFlag(node.flag, clipping, context.all);
    case 'has':
      return matchesHas(node.what, clipping);
    case 'any':
      return hasAny(node.field, one);
    case 'value':
      return matchesValue(node, clipping);
    case 'url':
      return clipping.url !== null && normaliseUrl(clipping.url) === normaliseUrl(node.url);
    case 'saved-search':
    case 'name':
      throw new Error('Saved searches and names are put in their place before a query is answered.');
    default:
      return assertNever(node);
  }
}

function matchesWord(
  { text, mode, field }: Extract<QueryNode, { kind: 'word' }>,
  document: IndexedDocument,
  context: Context,
): boolean {
  const { terms, vocabulary, languages, exact } = context;
  const fields = field === null ? INDEX_FIELDS : [field];
  if (mode === 'pattern') {
    const pattern = wordPattern(text)?.test;
    return fields.some((name) => [...(terms.get(name) ?? [])].some((term) => pattern?.test(term) === true));
  }
  const hasForms = mode === 'plain' && field === null && !exact;
  const runs = queryTerms(text);
  return runs.every((run) =>
    run.alternatives.some((alternative) =>
      alternative.every((term, i) => {
        const isLast = i === alternative.length - 1;
        const prefix = isLast && (mode === 'prefix' || run.open);
        const edits = mode === 'fuzzy' && run.mayBeMisspelt ? editsAsked(term) : 0;
        const stands = (other: string): boolean =>
          other === term ||
          (prefix && other.startsWith(term)) ||
          (edits > 0 && distance(other, term) <= edits);
        const isForm = (other: string, language: number): boolean =>
          hasForms &&
          run.hasForms &&
          isLast &&
          isFormOf(
            other,
            term,
            languagesOfForms(term, context).filter((one) => language === 0 || language === one),
          );
        const forgiven =
          mode === 'plain' &&
          run.mayBeMisspelt &&
          ![...vocabulary].some((other) => stands(other) || languages.some((n) => isForm(other, n)))
            ? (other: string): boolean =>
                editsForgiven(term) > 0 && distance(other, term) <= editsForgiven(term)
            : stands;
        return fields.some((name) =>
          [...(terms.get(name) ?? [])].some(
            (other) =>
              forgiven(other) ||
              (IS_STEMMED[INDEX_FIELDS.indexOf(name)] === true && isForm(other, document.language)),
          ),
        );
      }),
    ),
  );
}

/** Those a word is written in; all of them when nobody wrote it. */
function languagesOfForms(term: string, { languages, written }: Context): readonly number[] {
  const its = languages.filter((language) => written.get(language)?.has(term) ?? false);
  return its.length > 0 ? its : languages;
}

/** True for two forms of one word in one of the languages. */
function isFormOf(other: string, term: string, languages: readonly number[]): boolean {
  return languages.some((number) => {
    const stem = stemOf(term, number);
    return stem !== null && stemOf(other, number) === stem;
  });
}

function matchesPhrase(
  phrase: Extract<QueryNode, { kind: 'phrase' }>,
  { document }: FullClipping,
  { terms }: Context,
): boolean {
  const fields = phrase.field === null ? INDEX_FIELDS : [phrase.field];
  const [only] = piecesOf(phrase.text);
  if (isSingleTerm(phrase.text) && only !== undefined)
    return fields.some((name) => terms.get(name)?.has(only.term) ?? false);
  const wanted = piecesOf(phrase.text).map(({ term }) => term);
  const isThere =
    phrase.near === null
      ? (text: string): boolean => findPhrase(piecesOf(text), wanted).length > 0
      : phraseTest(phrase);
  return fields.some((name) => document.fields[name].some(isThere));
}

function isTag(path: string, wanted: string, withChildren: boolean): boolean {
  return path === wanted || (withChildren && path.startsWith(`${wanted}/`));
}

function firstDay(value: string | undefined): string | null {
  return value === undefined ? null : `${value}-01-01`.slice(0, 10);
}

function localDay(instant: string): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}

function isWithin(day: string | null, { from, to }: { from: string | null; to: string | null }): boolean {
  return day !== null && (from === null || day >= from) && (to === null || day <= to);
}

/** Insertions, deletions and replacements between two words. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
