import type { ScanPage } from '../../../../shared/model/scan';
import type { LibraryDatabase } from '../../storage/library-database';
import { readReading, scanPagesOf, scanWorkOf } from './scan-table';

/** The pages of a clipping with what became of their recognition. */
export function listScanPages(db: LibraryDatabase, seq: number): ScanPage[] {
  const rows = new Map(scanPagesOf(db, seq).map((row) => [row.page, row] as const));
  const work = new Map(scanWorkOf(db, seq).map((row) => [row.page, row] as const));
  const numbers = [...new Set([...rows.keys(), ...work.keys()])].sort((a, b) => a - b);
  return numbers.map((page) => {
    const row = rows.get(page);
    const left = work.get(page);
    const id = row?.reading ?? null;
    const reading = id === null ? null : readReading(db, id);
    const failure = left?.failure ?? null;
    return {
      page,
      state: failure !== null ? 'failed' : left !== undefined || reading === null ? 'waiting' : 'read',
      failure,
      area: row?.area ?? null,
      width: reading?.width ?? null,
      height: reading?.height ?? null,
      languages: [...(reading?.languages ?? [])],
      confidence: reading?.confidence ?? null,
    };
  });
}
