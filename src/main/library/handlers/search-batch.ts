import { setImmediate } from 'node:timers/promises';
import type { Engine } from '../engine';
import type { JobProgress } from '../jobs/job-runner';
import type { BatchQuery } from '../reports/read-batch';
import { batchCsv, rowsOf, type BatchResult } from '../reports/write-batch';
import { makeWorkbook } from '../reports/workbook-thread/make-workbook';
import { writeReportFile } from '../reports/write-report-file';
import { checkRows } from '../reports/write-workbook';
import { readListLines, type ListLine } from '../storage/list-lines';
import { writeFileAtomically } from '../storage/write-file-atomically';

/** A list of queries, each searched within another, and where what they find is written. */
export interface ListSearch {
  readonly queries: readonly BatchQuery[];
  readonly within: string;
  /** Clippings of each query that are written, at most; all are counted. */
  readonly limit: number;
  readonly format: 'csv' | 'xlsx';
  readonly file: string;
}

/** How many clippings each query of a list has found. */
export type ListCounts = readonly (BatchQuery & Pick<BatchResult, 'count'>)[];

/** So many lines are read at a time; between two reads the library answers other calls. */
const LINES_PER_READ = 500;

/**
 * Searches each query of a list, newest clippings first, one after the other, and writes what they find: temp file and rename.
 * Clippings with only some of the words do not count. Null when it was cancelled: then nothing is written.
 */
export async function searchBatch(
  engine: Pick<Engine, 'db' | 'search'>,
  list: ListSearch,
  { signal, report }: JobProgress,
): Promise<ListCounts | null> {
  const counts: (BatchQuery & { count: number })[] = [];
  let rows = 0;
  const search = async function* (): AsyncGenerator<readonly BatchResult[]> {
    const total = list.queries.length;
    for (const one of list.queries) {
      report({ done: counts.length, total, current: one.name });
      const seqs = await engine.search.seqs(one.query, list.within, 'newest');
      signal.throwIfAborted();
      const result = { ...one, count: seqs.length, clippings: await readLines(engine, seqs, list.limit) };
      signal.throwIfAborted();
      rows += rowsOf(result);
      if (list.format === 'xlsx') checkRows(rows);
      counts.push({ ...one, count: seqs.length });
      yield [result];
    }
    report({ done: total, total, current: '' });
  };
  try {
    if (list.format === 'csv') await writeReportFile(list.file, batchCsv(search()));
    else await writeFileAtomically(list.file, await makeWorkbook({ of: 'list' }, search(), signal));
    return counts;
  } catch (thrown) {
    if (signal.aborted) return null;
    throw thrown;
  }
}

async function readLines(
  { db }: Pick<Engine, 'db'>,
  seqs: readonly number[],
  limit: number,
): Promise<ListLine[]> {
  const lines: ListLine[] = [];
  for (let at = 0; at < Math.min(limit, seqs.length); at += LINES_PER_READ) {
    lines.push(...readListLines(db, seqs.slice(at, Math.min(limit, at + LINES_PER_READ))));
    await setImmediate();
  }
  return lines;
}
