import type { Clipping } from '../../../../shared/model/clipping';
import type { Engine } from '../../engine';
import type { ShownPage } from '../../reader/page-document';
import type { TextMatcher } from '../../search/highlight/text-matcher';
import { seqOf } from '../../storage/clipping-table';
import type { LibraryDatabase } from '../../storage/library-database';
import { matchBoxes, type MatchBoxes } from '../article/match-boxes';
import type { ScanService } from './scan-service';
import { readReading, scanPagesOf, type ScanPageRow } from './scan-table';

/** Whether a clipping has pages that are pictures. */
export function hasScanPages(db: LibraryDatabase, id: string): boolean {
  return (
    db.get('SELECT 1 FROM scan_page p JOIN clipping c ON c.seq = p.seq WHERE c.id = ? LIMIT 1', id) !==
    undefined
  );
}

/** A scan's pages, without marks. */
export function scanSheets(db: LibraryDatabase, clipping: Clipping): ShownPage[] {
  return scanPagesOf(db, seqOf(db, clipping.id)).map((row) => shownPage(db, row, () => []));
}

/**
 * The pages of a clipping's original that are shown as pictures, with the matches on those that were recognised: of a cut
 * out article only its own, of a PDF all of them; none for an original that has no pages.
 */
export async function pagesToShow(
  { db }: Engine,
  scans: Pick<ScanService, 'pageCount'>,
  clipping: Clipping,
  matcher: Pick<TextMatcher, 'ranges' | 'empty'>,
): Promise<ShownPage[]> {
  const rows = scanPagesOf(db, seqOf(db, clipping.id));
  const known = new Map(rows.map((row) => [row.page, row] as const));
  const isCut = rows.some(({ area }) => area !== null);
  const count = isCut ? 0 : await scans.pageCount(clipping.id);
  const numbers = isCut ? [...known.keys()] : Array.from({ length: count }, (_, i) => i + 1);
  return numbers.map((page) => {
    const row = known.get(page) ?? { seq: 0, page, area: null, reading: null };
    return shownPage(db, row, (reading) => matchBoxes(reading, row.area, matcher));
  });
}

function shownPage(
  db: LibraryDatabase,
  row: ScanPageRow,
  matchesOf: (reading: ReturnType<typeof readReading>) => MatchBoxes[],
): ShownPage {
  if (row.reading === null) return { page: row.page, ratio: null, matches: [] };
  const reading = readReading(db, row.reading);
  const { width, height } = row.area ?? { width: 1, height: 1 };
  return {
    page: row.page,
    ratio: (reading.width * width) / (reading.height * height),
    matches: matchesOf(reading),
  };
}
