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
    const seqs = await search.seqs(one.query, within, 'newest');
    results.push({ ...one, count: seqs.length, clippings: readListLines(db, seqs.slice(0, limit)) });
  }
  return results;
}
