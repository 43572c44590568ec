import type { Clipping, ClippingId } from '../../shared/model/clipping';
import type { Family, SameEvent } from '../../shared/model/family';
import type { LibraryClient } from '../library-client';
import { newestOnly } from './newest-only';
import { soon } from './soon';
import { createStore, type ReadonlyStore } from './store';

/** The story of the clipping that is shown. */
export interface CurrentFamily {
  /** Null when it has none, and until it is loaded. */
  readonly family: Family | null;
  /** Stories that may be about the same event as the clipping named. */
  readonly sameEvent: { readonly of: ClippingId; readonly clippings: readonly SameEvent[] } | null;
}

/** Loads the story of the current clipping. */
export interface FamilyModel {
  readonly state: ReadonlyStore<CurrentFamily>;
  /** To be called whenever the current clipping is loaded (again). */
  show: (clipping: Clipping | null) => void;
  /** Asks again, when others may have joined the family. */
  refresh: () => void;
}

/** Looking for the same event is a search of its own: not for every clipping a person passes by. */
const EVENT_AFTER_MS = 400;

/** `failed` hears why a family could not be loaded. */
export function createFamilyModel(
  client: Pick<LibraryClient, 'call'>,
  failed: (thrown: unknown) => void,
): FamilyModel {
  const state = createStore<CurrentFamily>({ family: null, sameEvent: null });
  let current: Clipping | null = null;

  const loadFamily = newestOnly(async () => {
    const asked = current;
    if (asked === null || asked.familyId === null) return;
    try {
      const { family } = await client.call('families.get', { id: asked.id });
      if (current?.familyId === asked.familyId) state.update((now) => ({ ...now, family }));
    } catch (thrown) {
      failed(thrown);
    }
  });
  const loadEvent = newestOnly(async () => {
    const of = current?.id;
    if (of === undefined || of === state.get().sameEvent?.of) return;
    try {
      const { clippings } = await client.call('families.sameEvent', { id: of });
      if (current?.id === of) state.update((now) => ({ ...now, sameEvent: { of, clippings } }));
    } catch (thrown) {
      failed(thrown);
    }
  });
  const loadEventSoon = soon(loadEvent, EVENT_AFTER_MS);

  return {
    state,
    show(clipping) {
      if (clipping === current) return;
      current = clipping;
      const family = clipping?.familyId ?? null;
      // The members of one family share what is shown: it stays while it is asked for again.
      if (family !== (state.get().family?.id ?? null)) state.update((now) => ({ ...now, family: null }));
      if (clipping === null) return;
      loadFamily();
      loadEventSoon();
    },
    refresh() {
      if (state.get().family !== null) loadFamily();
    },
  };
}
