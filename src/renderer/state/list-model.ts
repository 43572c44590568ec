import { toErrorData, type AppErrorData } from '../../shared/app-error';
import type { SearchWindow } from '../../shared/contract';
import type { ListRow } from '../../shared/model/list-row';
import type { Sort } from '../../shared/model/query';
import type { StartView } from '../../shared/start-view';
import type { LibraryClient } from '../library-client';
import { newestOnly } from './newest-only';
import { questionWithin, type Question } from './question-within';
import { noPages, PAGE_SIZE, pageOf, pagesBetween, rowAt, withPage, type RowPages } from './row-pages';
import { createStore, type ReadonlyStore } from './store';

export interface ListState {
  /** What is asked. */
  readonly question: Question;
  /** What the rows answer; another object than `question` while its answer is awaited. */
  readonly shown: Question | null;
  /** Clippings with all the words, and further ones with some. */
  readonly total: number;
  readonly some: number;
  readonly understood: SearchWindow['understood'];
  /** What the library took for the answer, milliseconds; null before the first one. */
  readonly tookMs: number | null;
  readonly indexReady: boolean;
  /** What was probably meant instead. */
  readonly corrections: readonly string[];
  readonly pages: RowPages;
  readonly error: AppErrorData | null;
  /** Grows each time rows were replaced by a newer answer. */
  readonly version: number;
}

/** The list: loads windows of rows as they are looked at, and keeps them fresh. */
export interface ListModel {
  readonly state: ReadonlyStore<ListState>;
  /** What the library was asked last, anew each time it is asked; null before. What goes with the list is asked for then, not after its answer. */
  readonly asked: ReadonlyStore<{ readonly question: Question } | null>;
  ask: (change: Partial<Question>) => void;
  /** Loads what is missing of the rows from `first` to `last`. */
  lookAt: (first: number, last: number) => void;
  /** A row that a refresh must load too: the focused one. */
  pin: (index: number) => void;
  /** The row at `index`, loaded if need be; undefined when there is none. */
  row: (index: number) => Promise<ListRow | undefined>;
  /** Asks the same again; the rows stay until the answer is there. */
  refresh: () => void;
  /** Resolves when the list shows what it was last asked, or could not. */
  settled: () => Promise<void>;
  /** Every id the question finds, in order. */
  allIds: () => Promise<readonly ListRow['id'][]>;
}

const emptyQuestion: Question = { query: '', place: { kind: 'inbox' }, inside: '', sort: 'automatic' };

/** The order the library is asked for. */
export function effectiveSort({ query, sort }: Question): Sort {
  const searching = query.trim() !== '';
  if (sort === 'automatic') return searching ? 'relevance' : 'newest';
  return sort === 'relevance' && !searching ? 'newest' : sort;
}

/** How many rows the list has. */
export function rowCount({ total, some }: Pick<ListState, 'total' | 'some'>): number {
  return total + some;
}

/** Makes the model; nothing is asked before the first `ask` or `refresh`, and `start` is shown until it is answered. */
export function createListModel(
  client: Pick<LibraryClient, 'call'>,
  start: Pick<StartView, 'total' | 'rows'> | null,
): ListModel {
  const state = createStore<ListState>({
    question: emptyQuestion,
    shown: start && emptyQuestion,
    total: start?.total ?? 0,
    some: 0,
    understood: [],
    tookMs: null,
    indexReady: true,
    corrections: [],
    pages: start === null ? noPages : withPage(noPages, 0, start.rows),
    error: null,
    version: 0,
  });
  const asked = createStore<{ readonly question: Question } | null>(null);
  let looked = { first: 0, last: 0 };
  let pinned = 0;
  const loading = new Map<string, Promise<void>>();

  const window = (question: Question, page: number): Promise<SearchWindow> =>
    client.call('search.window', {
      query: question.query,
      within: questionWithin(question),
      sort: effectiveSort(question),
      offset: page * PAGE_SIZE,
      limit: PAGE_SIZE,
    });

  const load = newestOnly(async () => {
    const { question, shown } = state.get();
    const wanted =
      question === shown ? [...new Set([...pagesBetween(looked.first, looked.last), pageOf(pinned)])] : [0];
    try {
      const windows = wanted.map(async (page) => [page, await window(question, page)] as const);
      asked.set({ question });
      const answers = await Promise.all(windows);
      const newest = answers[0]?.[1];
      if (newest === undefined) return;
      const pages = answers.reduce((all, [page, { rows }]) => withPage(all, page, rows), noPages);
      const { total, some, understood, tookMs, indexReady, corrections } = newest;
      state.update((now) => ({
        ...now,
        shown: question,
        total,
        some,
        understood,
        tookMs,
        indexReady,
        corrections,
        pages,
        error: null,
        version: now.version + 1,
      }));
    } catch (thrown) {
      state.update((now) => ({ ...now, error: toErrorData(thrown) }));
    }
  });

  /** Loads one more page of what is shown. A page that comes back after the rows were replaced is dropped. */
  const loadPage = (page: number): Promise<void> => {
    const { shown, version } = state.get();
    if (shown === null) return Promise.resolve();
    const key = `${version}:${page}`;
    const known = loading.get(key);
    if (known !== undefined) return known;
    const work = window(shown, page)
      .then(({ rows }) =>
        state.update((now) =>
          now.version === version ? { ...now, pages: withPage(now.pages, page, rows) } : now,
        ),
      )
      .catch((thrown: unknown) => state.update((now) => ({ ...now, error: toErrorData(thrown) })))
      .finally(() => loading.delete(key));
    loading.set(key, work);
    return work;
  };

  return {
    state,
    asked,
    ask: (change) => {
      state.update((now) => ({ ...now, question: { ...now.question, ...change }, error: null }));
      looked = { first: 0, last: 0 };
      pinned = 0;
      load();
    },
    lookAt: (first, last) => {
      looked = { first, last };
      for (const page of pagesBetween(first, last)) {
        if (!state.get().pages.has(page)) void loadPage(page);
      }
    },
    pin: (index) => {
      pinned = Math.max(0, index);
    },
    row: async (index) => {
      if (index < 0 || index >= rowCount(state.get())) return undefined;
      if (rowAt(state.get().pages, index) === undefined) await loadPage(pageOf(index));
      return rowAt(state.get().pages, index);
    },
    refresh: load,
    settled: () =>
      new Promise((resolve) => {
        const check = (): void => {
          const { question, shown, error } = state.get();
          if (shown !== question && error === null) return;
          stop();
          resolve();
        };
        const stop = state.subscribe(check);
        check();
      }),
    allIds: async () => {
      const question = state.get().shown ?? state.get().question;
      const { ids } = await client.call('search.ids', {
        query: question.query,
        within: questionWithin(question),
        sort: effectiveSort(question),
      });
      return ids;
    },
  };
}
