import type { ClippingId } from '../../shared/model/clipping';
import type { LibraryClient } from '../library-client';
import { newestOnly } from './newest-only';
import { createStore, type ReadonlyStore } from './store';

/** How the reader shows the clipping. */
export interface ReaderState {
  readonly view: 'text' | 'original';
  /** The document whose matches are counted. */
  readonly id: ClippingId | null;
  readonly query: string;
  readonly matches: number;
  /** The match scrolled to, from 1; 0 before any. */
  readonly match: number;
  /** The reader lies large over the panes. */
  readonly peek: boolean;
}

export interface ReaderModel {
  readonly state: ReadonlyStore<ReaderState>;
  /** What is read: counts the matches again. */
  read: (id: ClippingId | null, query: string) => void;
  toggleView: () => void;
  setPeek: (peek: boolean) => void;
  /** Goes to the next match (1) or the one before (-1), round at the ends. */
  step: (by: 1 | -1) => void;
}

/** The match after stepping from `match` among `matches`, counted from 1; 0 when there are none. */
export function stepMatch(match: number, matches: number, by: 1 | -1): number {
  if (matches === 0) return 0;
  if (match === 0) return by === 1 ? 1 : matches;
  return ((match - 1 + by + matches) % matches) + 1;
}

/** Makes the model. `failed` hears why matches could not be counted. */
export function createReaderModel(
  client: Pick<LibraryClient, 'call'>,
  failed: (thrown: unknown) => void,
): ReaderModel {
  const state = createStore<ReaderState>({
    view: 'text',
    id: null,
    query: '',
    matches: 0,
    match: 0,
    peek: false,
  });
  const count = newestOnly(async () => {
    const { id, query, view } = state.get();
    if (id === null || query.trim() === '') return;
    try {
      const { matches } = await client.call('reader.matches', { id, view, query });
      state.update((now) =>
        now.id === id && now.query === query && now.view === view ? { ...now, matches } : now,
      );
    } catch (thrown) {
      failed(thrown);
    }
  });
  const start = (change: Partial<ReaderState>): void => {
    state.update((now) => ({ ...now, ...change, matches: 0, match: 0 }));
    count();
  };
  return {
    state,
    read: (id, query) => {
      const now = state.get();
      if (id !== now.id || query !== now.query) start({ id, query, peek: now.peek && id !== null });
    },
    toggleView: () => start({ view: state.get().view === 'text' ? 'original' : 'text' }),
    setPeek: (peek) => state.update((now) => ({ ...now, peek: peek && now.id !== null })),
    step: (by) => state.update((now) => ({ ...now, match: stepMatch(now.match, now.matches, by) })),
  };
}
