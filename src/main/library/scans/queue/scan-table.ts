import {
  pageAreaSchema,
  scanLanguagesSchema,
  type PageArea,
  type ScanLanguage,
} from '../../../../shared/model/scan';
import type { LibraryDatabase } from '../../storage/library-database';
import { packLines, unpackLines, type RecognisedPage } from '../recognised-page';

/** A page of a clipping that is looked at as a picture; `reading` is null until it is recognised. */
export interface ScanPageRow {
  readonly seq: number;
  readonly page: number;
  readonly area: PageArea | null;
  readonly reading: number | null;
}

/** A page to recognise. */
export interface ScanWorkRow {
  readonly seq: number;
  readonly page: number;
  readonly languages: readonly ScanLanguage[];
  readonly askedBy: 'import' | 'person';
  /** The import's step. */
  readonly batch: number | null;
  readonly attempts: number;
  readonly reading: number | null;
  readonly failure: string | null;
}

interface RawWork {
  readonly seq: number;
  readonly page: number;
  readonly languages: string;
  readonly asked_by: string;
  readonly batch: number | null;
  readonly attempts: number;
  readonly reading: number | null;
  readonly failure: string | null;
}

/** Notes a clipping's pages inside the import's step, and that they are to be recognised. */
export function addScanPages(
  db: LibraryDatabase,
  seq: number,
  pages: readonly number[],
  languages: readonly ScanLanguage[],
): void {
  for (const page of pages) {
    db.run('INSERT INTO scan_page (seq, page) VALUES (?, ?)', seq, page);
    db.run(
      `INSERT INTO scan_work (seq, page, languages, asked_by, batch)
       VALUES (?, ?, ?, 'import', (SELECT batch FROM history_current))`,
      seq,
      page,
      JSON.stringify(languages),
    );
  }
}

/** Notes that a person wants pages recognised (again); what was left of them before is forgotten. */
export function askForRecognition(
  db: LibraryDatabase,
  seq: number,
  pages: readonly number[],
  languages: readonly ScanLanguage[],
): void {
  for (const page of pages)
    db.run(
      `INSERT OR REPLACE INTO scan_work (seq, page, languages, asked_by) VALUES (?, ?, ?, 'person')`,
      seq,
      page,
      JSON.stringify(languages),
    );
}

/** The pages of a clipping, in order. */
export function scanPagesOf(db: LibraryDatabase, seq: number): ScanPageRow[] {
  return db
    .all<{ seq: number; page: number; area: string | null; reading: number | null }>(
      'SELECT seq, page, area, reading FROM scan_page WHERE seq = ? ORDER BY page',
      seq,
    )
    .map(({ area, ...row }) => ({
      ...row,
      area: area === null ? null : pageAreaSchema.parse(JSON.parse(area)),
    }));
}

/** What is left to do for a clipping, failures included. */
export function scanWorkOf(db: LibraryDatabase, seq: number): ScanWorkRow[] {
  return db.all<RawWork>('SELECT * FROM scan_work WHERE seq = ? ORDER BY page', seq).map(workOf);
}

/** A clipping whose import was undone may come back: its work waits, and does not count. */
const THERE = 'EXISTS (SELECT 1 FROM clipping c WHERE c.seq = scan_work.seq)';
const WAITING = `reading IS NULL AND failure IS NULL AND ${THERE}`;

/** Pages that are waiting, oldest first, those of `first` before all others. */
export function waitingWork(
  db: LibraryDatabase,
  limit: number,
  first: readonly number[] = [],
): ScanWorkRow[] {
  return db
    .all<RawWork>(
      `SELECT * FROM scan_work WHERE ${WAITING}
       ORDER BY seq NOT IN (SELECT value FROM json_each(?)), seq, page LIMIT ?`,
      JSON.stringify(first),
      limit,
    )
    .map(workOf);
}

/** How many pages are waiting. */
export function waitingCount(db: LibraryDatabase): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM scan_work WHERE ${WAITING}`)?.n ?? 0;
}

/** Clippings all of whose pages are done or failed, and which do not tell it yet. */
export function finishedClippings(db: LibraryDatabase): number[] {
  return db
    .all<{ seq: number }>(
      `SELECT seq FROM scan_work WHERE ${THERE} GROUP BY seq
       HAVING sum(reading IS NULL AND failure IS NULL) = 0 AND sum(settled = 0) > 0`,
    )
    .map(({ seq }) => seq);
}

/** Writes down that a page is begun, before it is: one that takes the process with it is counted. */
export function beginWork(db: LibraryDatabase, { seq, page }: ScanWorkRow): void {
  db.run('UPDATE scan_work SET attempts = attempts + 1 WHERE seq = ? AND page = ?', seq, page);
}

/** Keeps what was recognised, until the clipping's other pages are done. */
export function keepReading(db: LibraryDatabase, work: ScanWorkRow, recognised: RecognisedPage): void {
  db.transaction(() => {
    const { lastInsertRowid: reading } = db.run(
      `INSERT INTO scan_reading (width, height, turned, languages, confidence, known_script, lines)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      recognised.width,
      recognised.height,
      recognised.turned,
      JSON.stringify(recognised.languages),
      Math.round(recognised.confidence),
      recognised.knownScript ? 1 : 0,
      packLines(recognised.lines),
    );
    db.run('UPDATE scan_work SET reading = ? WHERE seq = ? AND page = ?', reading, work.seq, work.page);
  });
}

/** Writes down why a page could not be done. */
export function keepFailure(db: LibraryDatabase, { seq, page }: ScanWorkRow, failure: string): void {
  db.run('UPDATE scan_work SET failure = ? WHERE seq = ? AND page = ?', failure, seq, page);
}

/** Gives up all that is waiting, at a person's wish. */
export function stopWaiting(db: LibraryDatabase, failure: string): void {
  db.run(`UPDATE scan_work SET failure = ? WHERE ${WAITING}`, failure);
}

/** What was recognised on a page. */
export function readReading(db: LibraryDatabase, id: number): RecognisedPage {
  const row = db.get<{
    width: number;
    height: number;
    turned: number;
    languages: string;
    confidence: number;
    known_script: number;
    lines: string;
  }>('SELECT * FROM scan_reading WHERE id = ?', id);
  if (row === undefined) throw new Error(`There is no reading ${id}.`);
  return {
    width: row.width,
    height: row.height,
    turned: row.turned,
    languages: scanLanguagesSchema.parse(JSON.parse(row.languages)),
    confidence: row.confidence,
    knownScript: row.known_script === 1,
    lines: unpackLines(row.lines),
  };
}

/**
 * Makes what was recognised the clipping's own, inside the caller's step: its pages name the new readings, and what was to
 * do is done; failures stay to be seen.
 */
export function settleWork(db: LibraryDatabase, seq: number): void {
  db.run(
    `INSERT INTO scan_page (seq, page, reading) SELECT seq, page, reading FROM scan_work
     WHERE seq = ? AND reading IS NOT NULL
     ON CONFLICT (seq, page) DO UPDATE SET reading = excluded.reading`,
    seq,
  );
  db.run('DELETE FROM scan_work WHERE seq = ? AND reading IS NOT NULL', seq);
  db.run('UPDATE scan_work SET settled = 1 WHERE seq = ?', seq);
}

/** Removes the readings that no page and no step of the history names, and the work of clippings that are gone for good. */
export function removeUnneededReadings(db: LibraryDatabase): void {
  db.run(
    `DELETE FROM scan_work WHERE NOT ${THERE}
     AND NOT EXISTS (SELECT 1 FROM history_change h WHERE h.table_name = 'clipping' AND h.row_key = json_array(scan_work.seq))`,
  );
  db.run(
    `DELETE FROM scan_reading WHERE id NOT IN (
       SELECT reading FROM scan_page WHERE reading IS NOT NULL
       UNION SELECT reading FROM scan_work WHERE reading IS NOT NULL
       UNION SELECT before FROM history_change WHERE table_name = 'scan_page' AND column_name = 'reading' AND before IS NOT NULL
       UNION SELECT after FROM history_change WHERE table_name = 'scan_page' AND column_name = 'reading' AND after IS NOT NULL
       UNION SELECT before ->> '$.reading' FROM history_change
         WHERE table_name = 'scan_page' AND column_name = '-' AND before ->> '$.reading' IS NOT NULL)`,
  );
}

function workOf({ asked_by, languages, ...row }: RawWork): ScanWorkRow {
  return {
    seq: row.seq,
    page: row.page,
    batch: row.batch,
    attempts: row.attempts,
    reading: row.reading,
    failure: row.failure,
    languages: scanLanguagesSchema.parse(JSON.parse(languages)),
    askedBy: asked_by === 'person' ? 'person' : 'import',
  };
}
