import type { QueryNode, Sort } from '../../../../shared/model/query';
import type { LibraryDatabase } from '../../storage/library-database';
import { EVERY_FIELD, EVERY_FIELD_EVENLY, onlyField, type FieldWeights } from '../index/index-fields';
import type { TextIndex } from '../index/text-index';
import { isText } from '../query/parse-query';
import { findStopWords } from '../words/stop-words';
import type { FilterSets } from './filter-sets';
import { HitAccumulator } from './hit-accumulator';
import { gainsByPlaces } from './nearness';
import { RankedHits } from './order-hits';
import { eachPhraseHit } from './phrase-hits';
import { intersect, seqsOf, setOf, unite, without, type SeqSet } from './seq-set';
import { visibleSql } from './visible-sql';
import { addWordHits, type WordIndex } from './word-hits';

/** A query with its saved searches resolved, ready to be answered. */
export interface QueryToEvaluate {
  readonly query: QueryNode;
  /** Limits the query; it does not rank. */
  readonly within: QueryNode;
  readonly sort: Sort;
  /** The query's last word may still be typed on. */
  readonly growing: boolean;
  /** Only clippings with all the words, however few they are. */
  readonly strict: boolean;
}

/** What a query finds, in order: those with all the words, then those with some. */
export interface QueryAnswer {
  readonly hits: RankedHits;
  readonly total: number;
  readonly some: number;
  /** Terms of the index that were put in for words: other forms of them, and what misspelt ones may mean. */
  readonly variants: readonly string[];
  /** Words of the query that say nothing by themselves (`the`): a clipping may lack them, and they are not marked. */
  readonly passedOver: readonly string[];
  /** Words nobody wrote, and what they were probably meant to be, folded. */
  readonly corrections: readonly Correction[];
}

/** A word of a query, and the term of the index that is most like it. */
export interface Correction {
  readonly word: string;
  readonly term: string;
}

export interface EvaluationSources {
  readonly index: TextIndex;
  readonly db: LibraryDatabase;
  readonly sets: FilterSets;
}

/** With fewer clippings than this that have all the words, those with some of them follow. */
export const FEW = 20;
/** In longer queries a headline says no more than a body (measured), and a clipping's number of words counts by itself. */
const SHORT_QUERY_WORDS = 3;

/** Of so many words at most it matters where they stand; longer questions are ranked worse by it (measured). */
const LONGEST_BY_PLACES = 4;
/** So many of the first clippings are put in order anew by where the words stand in them. */
const FIRST_BY_PLACES = 200;

/** Answers a query. Pure but for reading: the same index and database give the same answer. */
export function evaluateQuery(asked: QueryToEvaluate, sources: EvaluationSources): QueryAnswer {
  sources.sets.refresh();
  const variants = new Set<string>();
  const corrections = new Map<string, string>();
  const evaluation = new Evaluation(sources, asked, {
    variant: (term) => variants.add(term),
    correction: (word, term) => corrections.set(word, term),
  });
  const found = evaluation.answer();
  evaluation.end();
  return {
    ...found,
    variants: [...variants],
    passedOver: evaluation.passedOver,
    corrections: Array.from(corrections, ([word, term]) => ({ word, term })),
  };
}

/** Reads what the answer to a query needs of the database in any case, so that it is there when the index is. */
export function readBeforehand({ query, within, sort }: QueryToEvaluate, sets: FilterSets): void {
  sets.refresh();
  sets.where(visibleSql([query, within]), []);
  sets.order(sort);
}

type Found = Pick<QueryAnswer, 'hits' | 'total' | 'some'>;

/** What a part of a query finds. */
interface Hits {
  readonly found: SeqSet;
  /** By `seq`; null when nothing in the part ranks. */
  readonly scores: Float64Array | null;
}

class Evaluation {
  private readonly fields: FieldWeights;
  private readonly growingWord: QueryNode | null;
  private readonly limit: number;
  private readonly lent: HitAccumulator[] = [];
  readonly passedOver: string[] = [];

  constructor(
    private readonly sources: EvaluationSources,
    private readonly asked: QueryToEvaluate,
    private readonly hear: Omit<WordIndex, 'index'>,
  ) {
    this.fields = countWords(asked.query) <= SHORT_QUERY_WORDS ? EVERY_FIELD : EVERY_FIELD_EVENLY;
    this.growingWord = asked.growing ? lastWord(asked.query) : null;
    this.limit = Math.max(sources.sets.limit, sources.index.seqLimit);
  }

  answer(): Found {
    const { query, sort, strict } = this.asked;
    const nodes = query.kind === 'and' ? query.nodes : [query];
    const words = nodes.filter(isPlainWord);
    if (words.length === 1 || (words.length > 1 && !strict)) {
      return this.answerWords(
        words,
        nodes.filter((node) => !isPlainWord(node)),
      );
    }
    const among = this.widen(this.among());
    const { found, scores } = this.evaluate(query, among);
    const seqs = seqsOf(intersect(found, among));
    return { hits: new RankedHits([seqs], scores, sort, this.sources.sets), total: seqs.length, some: 0 };
  }

  /** Lets others use what the answer needed. */
  end(): void {
    for (const hits of this.lent) hits.giveBack();
  }

  /** What is looked among: not to be changed, and perhaps shorter than other sets. */
  private among(): SeqSet {
    const { query, within } = this.asked;
    const visible = this.sources.sets.where(visibleSql([query, within]), []);
    if (within.kind === 'everything') return visible;
    const among = this.widen(visible);
    return intersect(among, this.evaluate(this.needed(within), among).found);
  }

  /** All the words first; where those are few, some of the words after them. What is no plain word always holds. */
  private answerWords(words: readonly WordNode[], nodes: readonly QueryNode[]): Found {
    const needed = this.withoutStopWords(words);
    const hits = this.accumulate(needed, false);
    const among = this.among();
    const others =
      nodes.length === 0
        ? null
        : this.evaluate({ kind: 'and', nodes: [...nodes] }, intersect(setOf(hits.seqs, this.limit), among));
    const { seqs, scores } = hits;
    const all = scratch('all', seqs.length);
    const some = scratch('some', seqs.length);
    let [total, rest] = [0, 0];
    const coordinates = needed.length > 1 && needed.length <= SHORT_QUERY_WORDS;
    for (const seq of seqs) {
      if (among[seq] !== 1 || (others !== null && others.found[seq] !== 1)) continue;
      const parts = hits.partsOf(seq);
      if (parts === needed.length) all[total++] = seq;
      else some[rest++] = seq;
      if (others?.scores) scores[seq] = (scores[seq] ?? 0) + (others.scores[seq] ?? 0);
      if (coordinates) scores[seq] = (scores[seq] ?? 0) * parts;
    }
    const few = some.slice(0, total < FEW ? rest : 0);
    const ranked = new RankedHits([all.slice(0, total), few], scores, this.asked.sort, this.sources.sets);
    if (this.asked.sort === 'relevance' && needed.length <= LONGEST_BY_PLACES)
      ranked.improve(FIRST_BY_PLACES, (first) => {
        const texts = needed.map(({ text }) => text);
        const gains = gainsByPlaces(texts, first, this.fields, this.sources.index);
        return coordinates ? gains.map((gain, i) => gain * hits.partsOf(first[i] ?? 0)) : gains;
      });
    return { hits: ranked, total, some: few.length };
  }

  /** A query without its stop words: a saved search limits by what it finds by itself. */
  private needed(query: QueryNode): QueryNode {
    if (query.kind !== 'and') return query;
    const words = query.nodes.filter((node) => node.kind === 'word');
    const needed: readonly QueryNode[] = this.withoutStopWords(words);
    return {
      kind: 'and',
      nodes: query.nodes.filter((node) => node.kind !== 'word' || needed.includes(node)),
    };
  }

  /** Words that every sentence has are not asked for beside others. */
  private withoutStopWords(words: readonly WordNode[]): readonly WordNode[] {
    if (words.length < 2) return words;
    const places = findStopWords(
      words.map(({ text }) => text),
      this.sources.index.languageCounts(),
    );
    const isNeeded = (word: WordNode, place: number): boolean => !places.has(place) || !isPlainWord(word);
    this.passedOver.push(...words.filter((word, place) => !isNeeded(word, place)).map(({ text }) => text));
    return words.filter(isNeeded);
  }

  private evaluate(node: QueryNode, among: SeqSet, exact = false): Hits {
    if (!isText(node)) return { found: this.widen(this.sources.sets.of(node)), scores: null };
    switch (node.kind) {
      case 'word':
        return this.collect(this.accumulate([node], exact), 1);
      case 'phrase':
        return this.evaluatePhrase(node, among);
      case 'not':
        return {
          found: without(
            this.widen(this.sources.sets.everything()),
            this.evaluate(node.node, among, true).found,
          ),
          scores: null,
        };
      case 'and': {
        const words = node.nodes.filter((child) => child.kind === 'word');
        const start =
          words.length > 0
            ? this.collect(this.accumulate(words, exact), words.length)
            : { found: this.widen(this.sources.sets.everything()), scores: null };
        // Phrases come last: the fewer clippings are left, the fewer texts have to be read.
        const others = node.nodes.filter((child) => child.kind !== 'word');
        others.sort((a, b) => Number(a.kind === 'phrase') - Number(b.kind === 'phrase'));
        return others.reduce<Hits>((left, child) => {
          const right = this.evaluate(child, intersect(among.slice(), left.found), exact);
          return { found: intersect(left.found, right.found), scores: addScores(left.scores, right.scores) };
        }, start);
      }
      case 'or': {
        const words = node.nodes.filter((child) => child.kind === 'word');
        const start = this.collect(this.accumulate(words, exact), 0);
        const others = node.nodes.filter((child) => child.kind !== 'word');
        return others.reduce<Hits>((left, child) => {
          const right = this.evaluate(child, among, exact);
          return { found: unite(left.found, right.found), scores: addScores(left.scores, right.scores) };
        }, start);
      }
      default:
        throw new Error(`A ${node.kind} is not text.`);
    }
  }

  private evaluatePhrase(phrase: Extract<QueryNode, { kind: 'phrase' }>, among: SeqSet): Hits {
    const found = new Uint8Array(this.limit);
    const scores = new Float64Array(this.limit);
    const { index, db } = this.sources;
    const fields = phrase.field === null ? this.fields : onlyField(phrase.field);
    eachPhraseHit(phrase, { index, db, fields, among }, (seq, score) => {
      found[seq] = 1;
      scores[seq] = (scores[seq] ?? 0) + score;
    });
    return { found, scores };
  }

  /** @param exact other forms do not count: nothing is excluded by a guess */
  private accumulate(words: readonly WordNode[], exact: boolean): HitAccumulator {
    const hits = HitAccumulator.take(this.limit);
    this.lent.push(hits);
    for (const word of words) {
      const fields = word.field === null ? this.fields : onlyField(word.field);
      const forms = word.mode === 'plain' && word.field === null && !exact;
      const search = { text: word.text, mode: word.mode, growing: word === this.growingWord, forms, fields };
      addWordHits(search, { index: this.sources.index, ...this.hear }, hits);
    }
    return hits;
  }

  /** The clippings with so many parts; 0: with any. */
  private collect(hits: HitAccumulator, parts: number): Hits {
    const complete = parts === 0 ? hits.seqs : hits.seqs.filter((seq) => hits.partsOf(seq) === parts);
    return { found: setOf(complete, this.limit), scores: hits.scores };
  }

  /** A copy as long as all sets of this evaluation. */
  private widen(set: SeqSet): SeqSet {
    const copy = new Uint8Array(this.limit);
    copy.set(set);
    return copy;
  }
}

type WordNode = Extract<QueryNode, { kind: 'word' }>;

/** Lists as long as any answer, used again by each: new ones for every keystroke would be most of the memory search takes. */
const lists = { all: new Uint32Array(0), some: new Uint32Array(0) };

function scratch(name: keyof typeof lists, length: number): Uint32Array {
  if (lists[name].length < length) lists[name] = new Uint32Array(length);
  return lists[name];
}

function isPlainWord(node: QueryNode): node is WordNode {
  return node.kind === 'word' && node.mode === 'plain' && node.field === null;
}

function addScores(a: Float64Array | null, b: Float64Array | null): Float64Array | null {
  if (a === null || b === null) return a ?? b;
  return a.map((score, i) => score + (b[i] ?? 0));
}

function countWords(node: QueryNode): number {
  if (node.kind === 'and' || node.kind === 'or')
    return node.nodes.reduce((sum, child) => sum + countWords(child), 0);
  return node.kind === 'word' || node.kind === 'phrase' ? 1 : 0;
}

/** The word a query's text ends in, unless it is excluded: while `-fl` is typed, nothing more than `fl` is. */
function lastWord(node: QueryNode): QueryNode | null {
  if (node.kind === 'and' || node.kind === 'or') {
    const last = node.nodes.at(-1);
    return last === undefined ? null : lastWord(last);
  }
  return node.kind === 'word' ? node : null;
}
