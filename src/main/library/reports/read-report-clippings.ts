import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../../shared/app-error';
import type { Target } from '../../../shared/model/target';
import type { Clipping } from '../../../shared/model/clipping';
import type { ReportOptions } from '../../../shared/model/report';
import type { Engine } from '../engine';
import { resolveTarget } from '../organise/resolve-target';
import { readBodyHtml, readClippings } from '../storage/clipping-table';
import { compareForTable, type SortKeys } from './compare-clippings';
import type { ReportSource } from './report-model';
import { sanitiseReportBody } from './sanitise-report-body';

/** So many clippings are read at a time; between two reads the library answers other calls. */
const CLIPPINGS_PER_READ = 200;

/**
 * The clippings a report is about, by number, in the order asked for; `relevance` keeps the order of finding (of ids: as
 * given).
 *
 * @throws AppError `nothing-to-export` when there is none, `clipping-not-found` for an unknown id.
 */
export async function orderTarget(
  engine: Pick<Engine, 'db' | 'search'>,
  target: Target,
  sort: ReportOptions['sort'],
): Promise<readonly number[]> {
  const seqs =
    'query' in target
      ? await engine.search.seqs(target.query, '', sort)
      : await resolveTarget(engine, target);
  if (seqs.length === 0) throw new AppError({ code: 'nothing-to-export' });
  if (sort === 'relevance') return seqs;
  const rows = engine.db.all<{
    seq: number;
    starred: number;
    published: string | null;
    outlet: string | null;
  }>(
    `SELECT seq, starred, published_value AS published, outlet FROM clipping
     WHERE seq IN (SELECT value FROM json_each(?))`,
    JSON.stringify(seqs),
  );
  const keys = new Map(
    rows.map(({ seq, starred, published, outlet }): [number, SortKeys] => [
      seq,
      { starred: starred === 1, published, outlet },
    ]),
  );
  const compare = compareForTable(sort);
  return seqs
    .flatMap((seq) => {
      const of = keys.get(seq);
      return of === undefined ? [] : [{ seq, of }];
    })
    .sort((a, b) => compare(a.of, b.of))
    .map(({ seq }) => seq);
}

/** Whole clippings by number, a few at a time; one that has been removed meanwhile is left out. */
export async function* readInPieces(
  engine: Pick<Engine, 'db'>,
  seqs: readonly number[],
): AsyncGenerator<readonly Clipping[]> {
  for (let at = 0; at < seqs.length; at += CLIPPINGS_PER_READ) {
    yield readClippings(engine.db, seqs.slice(at, at + CLIPPINGS_PER_READ));
    await setImmediate();
  }
}

/** The same one by one. */
export async function* readInTurns(
  engine: Pick<Engine, 'db'>,
  seqs: readonly number[],
): AsyncGenerator<Clipping> {
  for await (const piece of readInPieces(engine, seqs)) yield* piece;
}

/** Whole clippings with their articles' HTML, made safe for a report. */
export async function readSources(
  engine: Pick<Engine, 'db'>,
  seqs: readonly number[],
): Promise<readonly ReportSource[]> {
  const sources: ReportSource[] = [];
  for await (const clipping of readInTurns(engine, seqs)) {
    const bodyHtml = readBodyHtml(engine.db, clipping.id);
    sources.push({ clipping, bodyHtml: bodyHtml === null ? null : sanitiseReportBody(bodyHtml) });
  }
  return sources;
}
