import type { Engine } from '../engine';
import type { BatchQuery } from '../reports/read-batch';
import type { BatchResult } from '../reports/write-batch';
import { readListLines } from '../storage/list-lines';

/** Searches each query of a list, newest clippings first, one after the other. Clippings with only some of the words do not count. */
export async function searchBatch(
  { db, search }: Pick<Engine, 'db' | 'search'>,
  queries: readonly BatchQuery[],
  { within, limit }: { readonly within: string; readonly limit: number },
): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  for (const one of queries) {
    const { query } = one;
    const asked = { query, within, sort: 'newest', offset: 0, limit: 0, wait: true } as const;
    const { total } = await search.window(asked);
    const seqs = await search.seqs(query, within, 'newest');
    results.push({
      ...one,
      count: total,
      clippings: readListLines(db, seqs.slice(0, Math.min(total, limit))),
    });
  }
  return results;
}
