import type { ClippingId } from '../../../shared/model/clipping';
import type { Engine, Handlers } from '../engine';
import { resolveTarget } from '../organise/resolve-target';

/** Answers `search.*`. */
export function searchHandlers({ db, search }: Engine): Handlers<'search'> {
  return {
    'search.window': (input) => search.window(input),
    'search.facets': (input) => search.facets(input),
    'search.suggest': async (input) => ({ suggestions: await search.suggest(input) }),
    'search.why': async ({ id, query, within }) => {
      const [seq = 0] = await resolveTarget({ db, search }, { ids: [id] });
      return { parts: await search.why(seq, query, within) };
    },
    'search.similar': async ({ id }) => {
      const [seq = 0] = await resolveTarget({ db, search }, { ids: [id] });
      return { query: await search.similar(seq) };
    },
    'search.ids': async ({ query, within, sort }) => {
      const seqs = await search.seqs(query, within, sort, true);
      // One string instead of a row each: everything may be selected. Ids are hexadecimal and hold no comma.
      const joined = db.get<{ ids: string | null }>(
        `SELECT group_concat(c.id, ',' ORDER BY j.key) AS ids FROM json_each(?) j JOIN clipping c ON c.seq = j.value`,
        JSON.stringify(seqs),
      )?.ids;
      return { ids: (joined ?? '').split(',').filter((id) => id !== '') as ClippingId[] };
    },
  };
}
