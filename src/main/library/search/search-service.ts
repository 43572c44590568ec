import type { LibraryOutput, LibraryParsedInput, SearchWindow } from '../../../shared/contract';
import type { ListRow } from '../../../shared/model/list-row';
import { sortSchema, type Sort, type TextField } from '../../../shared/model/query';
import type { Suggestion } from '../../../shared/model/suggestion';
import type { WhyPart } from '../../../shared/model/why-part';
import type { LibraryDatabase } from '../storage/library-database';
import { FilterAnswer } from './evaluate/filter-answer';
import { FilterSets } from './evaluate/filter-sets';
import { TouchedClippings } from './evaluate/touched-clippings';
import {
  evaluateQuery,
  readBeforehand,
  type Correction,
  type QueryAnswer,
  type QueryToEvaluate,
} from './evaluate/evaluate-query';
import { readsTexts } from './evaluate/phrase-hits';
import { ClippingColumns } from './facets/clipping-columns';
import { countFound } from './facets/count-facets';
import { createTextMatcher, type TextMatcher } from './highlight/text-matcher';
import { HandedIndex } from './index/handed-index';
import { RevisionReader } from './index/latest-revision';
import type { IndexState } from './index/index-keeper';
import { hasField, isText, type ParsedQuery } from './query/parse-query';
import { printQuery } from './query/print-query';
import { RecentMap } from './recent-map';
import { PlainRows } from './rows/plain-rows';
import { readListRows, readPlainRows, type RowHit } from './rows/read-list-rows';
import { StoredRows } from './rows/stored-rows';
import { correctedQueries } from './suggest/corrected-queries';
import { KnownOutlets } from './suggest/known-outlets';
import { suggestCompletions } from './suggest/suggest-completions';
import { readAskedQuery, type AskedQuery } from './asked-query';
import { answerOf, type IndexAnswer } from './index-answer';
import { SearchWorkerClient } from './search-worker-client';
import { moreLikeClipping } from './similar/more-like';
import { explainMatch } from './why/explain-match';

export type { TextMatcher } from './highlight/text-matcher';

/** Search, as the rest of the library sees it. */
export interface SearchService {
  /** One window of list-ready rows. Sees every change that was committed before the call. */
  window: (input: LibraryParsedInput<'search.window'>) => Promise<SearchWindow>;
  /** How many of the clippings with all the words have which outlet, tag and so on, and when they were published. */
  facets: (input: LibraryParsedInput<'search.facets'>) => Promise<LibraryOutput<'search.facets'>>;
  /** Ways to go on with a query that is being typed. */
  suggest: (input: LibraryParsedInput<'search.suggest'>) => Promise<Suggestion[]>;
  /** Why a query finds a clipping, by its number. */
  why: (seq: number, query: string, within: string) => Promise<WhyPart[]>;
  /** The query that finds what is like a clipping; empty when there is nothing. Waits for the index. */
  similar: (seq: number) => Promise<string>;
  /** Every clipping a query finds, in order, and if asked for those with only `some` of its words; waits until all are in the index. */
  seqs: (query: string, within: string, sort: Sort, some?: boolean) => Promise<number[]>;
  /** What a query matches in a headline or body; misspelt words as the last window of the same query found them. */
  matcher: (query: string) => TextMatcher;
  /** To be called after each committed change to clippings. */
  changed: () => void;
  /** Resolves when every clipping is in the index. */
  whenReady: () => Promise<void>;
  /** Makes the index anew from the database. */
  rebuild: () => Promise<void>;
  /** Lets go of the database. Calls after it are rejected with `library-stopped`. */
  close: () => Promise<void>;
}

export interface SearchOptions {
  readonly folder: string;
  readonly db: LibraryDatabase;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears how far the index has come, at most ten times a second. */
  readonly onState: (state: IndexState) => void;
}

/** The index is taken up so long after the first list, which does not need it, has been shown (milliseconds). */
const WORKER_DELAY = 250;
/** So many answered queries are kept, so that scrolling and going back ask nothing again. */
const ANSWERS_KEPT = 8;
const VARIANTS_KEPT = 100;

/** What of a query is marked in texts besides its words, and which of them are not. */
type Marking = Pick<QueryAnswer, 'variants' | 'passedOver'>;
const AS_WRITTEN: Marking = { variants: [], passedOver: [] };

interface Answer {
  readonly corrections: readonly Correction[];
  readonly total: number;
  readonly some: number;
  readonly ready: boolean;
  slice: (offset: number, limit: number) => RowHit[];
  all: () => Uint32Array;
  /** Those with all the words, in no order. Not to be changed. */
  complete: () => Uint32Array;
}

/** Makes the search of an open library. Nothing is loaded until something is asked. */
export function createSearchService(options: SearchOptions): SearchService {
  return new LibrarySearch(options);
}

const isPlain = ({ score, allWords }: RowHit): boolean => score === 0 && allWords;

class LibrarySearch implements SearchService {
  private readonly worker: SearchWorkerClient;
  private readonly changes: TouchedClippings;
  private readonly sets: FilterSets;
  private readonly columns: ClippingColumns;
  private readonly answers = new RecentMap<Promise<Answer>>(ANSWERS_KEPT);
  private readonly plainRows: PlainRows;
  private readonly storedRows: StoredRows;
  private readonly markings = new RecentMap<Marking>(VARIANTS_KEPT);
  private state: IndexState | null = null;
  private readonly handed = new HandedIndex();
  private readonly revision: RevisionReader;
  private readonly outlets: KnownOutlets;
  private delayedStart: NodeJS.Timeout | null = null;

  constructor(private readonly options: SearchOptions) {
    this.worker = new SearchWorkerClient(options.folder, options.db, {
      state: (state) => {
        this.state = state;
        options.onState(state);
      },
      shared: (index, revision) => this.handed.take(index, revision),
      stored: () => this.handed.takeStored(),
    });
    this.changes = new TouchedClippings(options.db);
    this.revision = new RevisionReader(options.db, () => this.version());
    this.sets = new FilterSets(options.db, this.changes);
    this.outlets = new KnownOutlets(options.db, this.changes);
    this.columns = new ClippingColumns(options.db, this.changes, () => this.worker.readColumns());
    this.storedRows = new StoredRows(options.db, () => this.version());
    this.plainRows = new PlainRows(
      () => this.version(),
      (seqs) => readPlainRows(options.db, seqs),
    );
  }

  async window(input: LibraryParsedInput<'search.window'>): Promise<SearchWindow> {
    const started = performance.now();
    const { query, offset, limit, wait } = input;
    const { parsed, asked, understood } = this.prepare(query, input.within, input.sort);
    const answer = await this.answer(query, asked, wait);
    const hits = answer.slice(offset, limit);
    const rows = hits.length === 0 ? [] : this.rowsOf(query, parsed, asked, hits);
    if (!isText(asked.query) && !isText(asked.within))
      this.plainRows.readBeside(offset, limit, (from) => answer.slice(from, limit).map(({ seq }) => seq));
    this.startSoon();
    return {
      query,
      understood,
      total: answer.total,
      some: answer.some,
      offset,
      rows,
      corrections: correctedQueries(query, answer.corrections),
      tookMs: performance.now() - started,
      indexReady: answer.ready,
    };
  }

  async facets(input: LibraryParsedInput<'search.facets'>): Promise<LibraryOutput<'search.facets'>> {
    const { asked } = this.prepare(input.query, input.within, 'newest');
    const answer = this.knownAnswer(asked) ?? this.answer(input.query, asked, input.wait);
    const [{ complete }, columns] = [await answer, await this.columns.read()];
    const found = complete();
    return { total: found.length, ...countFound(found, columns, this.columns.tagPlaces(), input.limit) };
  }

  async suggest({ text, limit, wait }: LibraryParsedInput<'search.suggest'>): Promise<Suggestion[]> {
    if (wait && this.handed.current === null) await this.worker.whenReady();
    this.handed.follow(this.options.db, this.revision.latest());
    const index = this.handed.current?.index ?? null;
    return suggestCompletions(text, limit, {
      db: this.options.db,
      index,
      outlets: () => this.outlets.names(),
    });
  }

  async why(seq: number, query: string, within: string): Promise<WhyPart[]> {
    const { asked } = this.prepare(query, within, 'relevance');
    await this.takeInChanges(asked);
    this.sets.refresh();
    return explainMatch(seq, { kind: 'and', nodes: [asked.within, asked.query] }, asked.growing, {
      db: this.options.db,
      sets: this.sets,
      variantsOf: async (node) => {
        const alone = printQuery(node);
        await this.answer(alone, this.prepare(alone, '', 'relevance').asked, false);
        return this.markings.get(alone)?.variants ?? [];
      },
    });
  }

  async similar(seq: number): Promise<string> {
    await this.worker.whenReady();
    this.handed.follow(this.options.db, this.revision.latest());
    return moreLikeClipping(seq, this.options.db, this.handed.current?.index ?? null);
  }

  async seqs(query: string, within: string, sort: Sort, some = false): Promise<number[]> {
    const { asked } = this.prepare(query, within, sort);
    const answer = await this.answer(query, asked, true);
    return [...(some ? answer.all() : answer.all().subarray(0, answer.total))];
  }

  matcher(query: string): TextMatcher {
    const { parsed, asked } = this.prepare(query, '', 'relevance');
    return this.matcherOf(query, parsed, asked, ['headline', 'body', 'summary', 'highlight']);
  }

  changed(): void {
    this.worker.changed();
  }

  whenReady(): Promise<void> {
    return this.worker.whenReady();
  }

  async rebuild(): Promise<void> {
    this.answers.clear();
    this.handed.drop();
    await this.worker.rebuild();
  }

  async close(): Promise<void> {
    if (this.delayedStart !== null) clearTimeout(this.delayedStart);
    this.plainRows.close();
    this.answers.clear();
    this.handed.drop();
    await this.worker.close();
  }

  private rowsOf(
    query: string,
    parsed: ParsedQuery,
    asked: QueryToEvaluate,
    hits: readonly RowHit[],
  ): ListRow[] {
    const body = this.matcherOf(query, parsed, asked, ['body']);
    const headline = hasField(asked.query) ? this.matcherOf(query, parsed, asked, ['headline']) : body;
    if (body.empty && headline.empty && hits.every(isPlain))
      return this.plainRows.of(hits.map(({ seq }) => seq));
    return [...readListRows(this.storedRows, hits, { headline, body }).values()];
  }

  private prepare(query: string, within: string, sort: Sort): AskedQuery {
    return readAskedQuery({ query, within, sort }, this.options.db, { now: this.options.now() });
  }

  /** Answers are kept as long as neither the database nor, for words, the index has changed. */
  private answer(query: string, asked: QueryToEvaluate, wait: boolean): Promise<Answer> {
    const usesIndex = isText(asked.query) || isText(asked.within);
    const key = this.keyOf(asked, wait);
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = usesIndex
      ? this.answerByIndex(query, asked, wait)
      : Promise.resolve(this.answerByFilters(asked));
    this.answers.set(key, answer);
    // A failure is the caller's to see, and no answer to be kept.
    answer.catch(() => this.answers.delete(key));
    return answer;
  }

  /** The answer to the same question in whatever order: for counting it does not matter. */
  private knownAnswer(asked: QueryToEvaluate): Promise<Answer> | undefined {
    for (const sort of sortSchema.options) {
      const known = this.answers.get(this.keyOf({ ...asked, sort }, false));
      if (known !== undefined) return known;
    }
    return undefined;
  }

  /** An answer from a complete index is the same whether it was waited for or not. */
  private keyOf(asked: QueryToEvaluate, wait: boolean): string {
    const usesIndex = isText(asked.query) || isText(asked.within);
    const ready = this.state?.ready === true;
    const index = !usesIndex ? '' : ready ? 'ready' : `${wait} ${this.state?.done ?? 0}`;
    return `${this.version()} ${index} ${JSON.stringify(asked)}`;
  }

  private answerByFilters(asked: QueryToEvaluate): Answer {
    const answer = new FilterAnswer(asked, this.sets, this.options.db);
    return {
      total: answer.total,
      some: 0,
      corrections: [],
      ready: this.state?.ready ?? true,
      slice: (offset, limit) =>
        Array.from(answer.slice(offset, limit), (seq) => ({ seq, score: 0, allWords: true })),
      all: () => answer.all(),
      complete: () => answer.all(),
    };
  }

  private async answerByIndex(query: string, asked: QueryToEvaluate, wait: boolean): Promise<Answer> {
    await this.takeInChanges(asked);
    const here = this.answerHere(asked);
    // Where this thread cannot say it, the worker answers, from as much of the index as there is.
    const { total, some, variants, passedOver, corrections, ready, hits } =
      here ?? answerOf(await this.worker.find(asked, wait));
    this.markings.set(query, { variants, passedOver });
    return {
      total,
      some,
      corrections,
      ready,
      slice: (offset, limit) => {
        const { seqs, scores } = hits.slice(offset, limit);
        return Array.from(seqs, (seq, i) => ({ seq, score: scores[i] ?? 0, allWords: offset + i < total }));
      },
      all: () => hits.all().seqs,
      complete: () => hits.first,
    };
  }

  /**
   * Where the index is complete but for a little that has just changed, it is taken in here; where it is much, the worker does that and hands
   * the index over again. At the start the index is read here; where it has to be made or completed, the worker does that, and meanwhile the
   * database is asked here for what the answer needs besides.
   */
  private async takeInChanges(asked: QueryToEvaluate): Promise<void> {
    if (this.handed.current === null && this.state === null)
      await this.handed.open(this.options.folder, this.options.db);
    if (this.handed.follow(this.options.db, this.revision.latest())) return;
    const shared = this.handed.current;
    if (shared === null ? this.state !== null : this.state?.ready === false) return;
    const caughtUp = this.worker.catchUp();
    if (shared === null) readBeforehand(asked, this.sets);
    await caughtUp;
  }

  /**
   * The answer from the shared index, when nothing has changed since: a look into it takes less time than to wake the
   * worker. Where texts have to be read, that is left to the worker.
   */
  private answerHere(asked: QueryToEvaluate): IndexAnswer | null {
    const shared = this.handed.current;
    if (shared === null || shared.revision !== this.revision.latest()) return null;
    if (readsTexts(asked.query) || readsTexts(asked.within)) return null;
    const sources = { index: shared.index, db: this.options.db, sets: this.sets };
    return { ...evaluateQuery(asked, sources), ready: true };
  }

  private matcherOf(
    query: string,
    { growing }: ParsedQuery,
    asked: QueryToEvaluate,
    fields: readonly TextField[],
  ): TextMatcher {
    return createTextMatcher(asked.query, { growing, fields, ...(this.markings.get(query) ?? AS_WRITTEN) });
  }

  /** Changes whenever a clipping does. */
  private version(): number {
    return this.changes.version();
  }

  private startSoon(): void {
    this.delayedStart ??= setTimeout(() => this.worker.start(), WORKER_DELAY).unref();
  }
}
